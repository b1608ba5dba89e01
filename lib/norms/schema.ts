import { z } from 'zod'
import { checkbox, choice, dayField, idField, optional, optionalText, text, textField, urlField, versionField } from '@/lib/kernel/fields'

/** What a norm cell is about. The order is the one of the calculation on screen and in the letter. */
export const RESULT_AREAS = [
  'house', 'laundry', 'groceries', 'meals', 'children', 'direction', 'advice', 'not-average', 'general-facility',
] as const
export type ResultArea = (typeof RESULT_AREAS)[number]

export const NORM_UNITS = ['hours-per-year', 'minutes-per-week', 'minutes-per-two-weeks', 'minutes-per-time'] as const
export type NormUnit = (typeof NORM_UNITS)[number]

/**
 * What a cell does: `base` is where an area starts, `adjustment` adds or takes off, `per-count` does so for each (room, child),
 * `exclusive` is one of its group. Cells that share a group exclude each other, whatever their kind.
 */
export const NORM_KINDS = ['base', 'adjustment', 'per-count', 'exclusive'] as const
export type NormKind = (typeof NORM_KINDS)[number]

/** Of what a per-count cell is counted; the times a week are in its unit. */
export const NORM_PER = ['room', 'person'] as const
export type NormPer = (typeof NORM_PER)[number]

/** How sure the amount is: read in the source, derived from it by arithmetic, still to be checked, invented, or not there yet. */
export const CELL_STATUSES = ['confirmed', 'derived', 'unconfirmed', 'example', 'empty'] as const
export type CellStatus = (typeof CELL_STATUSES)[number]

/** A set is published by its source, or a municipality's own edition: a concept, proposed by one, adopted by another; or taken back. */
export const NORM_SET_STATUSES = ['published', 'concept', 'proposed', 'adopted', 'withdrawn'] as const
export type NormSetStatus = (typeof NORM_SET_STATUSES)[number]

/** One cell of a norm set. `amount` has at most two decimals; it and `unit` are null where the source was out of reach. */
export type NormCell = {
  readonly key: string
  readonly area: ResultArea
  readonly label: string
  readonly amount: number | null
  readonly unit: NormUnit | null
  readonly condition: string | null
  readonly kind: NormKind
  readonly group: string | null
  /** Of what it is counted when it is counted per piece. */
  readonly per: NormPer | null
  /** Whether minutes may be taken off for what the client or network does. */
  readonly subtractable: boolean
  readonly status: CellStatus
  readonly source: string
  readonly sourceUrl: string | null
  readonly verbatim: string | null
}

/** The most rooms, children or times a week that one cell is counted for. */
export const MAX_COUNT = 20

/** What a consultant found for one cell: whether it applies, how often, and why in words for the resident. */
export type Answer = { readonly apply: boolean; readonly count?: number | undefined; readonly why?: string | undefined }
export type Answers = Readonly<Record<string, Answer>>

/** How a municipality rounds (a dated setting): per row or on the total, to a multiple of so many minutes. */
export type Rounding = { readonly rule: 'per-row' | 'total'; readonly toMinutes: number; readonly weeksPerYear: number }

/** Minutes a week more (or, negative, fewer) than the norm gives, with the reason the resident reads. */
export type Deviation = { readonly minutes: number; readonly reason: string }

/** A cell as a row of the database holds it; refuses statuses, kinds and areas that do not exist. */
export const NormCellRow = z.object({
  key: z.string().min(1),
  area: z.enum(RESULT_AREAS),
  label: z.string().min(1),
  amount: z.number().nullable(),
  unit: z.enum(NORM_UNITS).nullable(),
  condition: z.string().nullable(),
  kind: z.enum(NORM_KINDS),
  group: z.string().nullable(),
  per: z.enum(NORM_PER).nullable(),
  subtractable: z.boolean(),
  status: z.enum(CELL_STATUSES),
  source: z.string(),
  sourceUrl: z.string().nullable(),
  verbatim: z.string().nullable(),
}) satisfies z.ZodType<NormCell>

/** The rounding as the rulebook and a kept calculation hold it. */
export const RoundingRow = z.object({
  rule: z.enum(['per-row', 'total']),
  toMinutes: z.int().min(1).max(60),
  weeksPerYear: z.int().min(50).max(53),
}) satisfies z.ZodType<Rounding>

/** Answers as a kept calculation holds them. */
export const AnswersRow = z.record(
  z.string(),
  z.object({ apply: z.boolean(), count: z.int().optional(), why: z.string().optional() }),
) satisfies z.ZodType<Answers>

const keyed = (label: string) =>
  textField((value) => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && value.length <= 60 ? { value } : { sentence: `Vul ${label} in met kleine letters, cijfers en streepjes, bijvoorbeeld huis-basis.` }))

/** A norm's amount: at most two decimals, with a comma or a point; below zero takes off. */
const amountField = () =>
  textField((value) => {
    const plain = value.replace(/^[−–]/, '-').replace(',', '.')
    return /^-?\d{1,4}(\.\d{1,2})?$/.test(plain) ? { value: Number(plain) || 0 } : { sentence: 'Vul de hoeveelheid in als getal met hooguit twee cijfers achter de komma, bijvoorbeeld 104,9 of -23.' }
  })

/** One cell as a form or a row of a file brings it, each part checked on its own and then against the others. */
export const CellContent = z
  .strictObject({
    key: keyed('een code'),
    area: choice('een resultaatgebied', RESULT_AREAS),
    label: text('de naam van de norm', { max: 200 }),
    amount: optional(amountField()),
    unit: optional(choice('een eenheid uit de lijst', NORM_UNITS)),
    kind: choice('een soort', NORM_KINDS),
    group: optional(keyed('een groep')),
    per: optional(choice('kamer of persoon', NORM_PER)),
    subtractable: checkbox(),
    condition: optionalText('de voorwaarde', { max: 500, multiline: true }),
    status: choice('hoe zeker de norm is', CELL_STATUSES),
    source: text('de bron', { max: 300 }),
    sourceUrl: optional(urlField('het adres van de bron')),
    verbatim: optionalText('de letterlijke woorden', { max: 1000, multiline: true }),
  })
  .superRefine((cell, ctx) => {
    const wrong = (path: keyof NormCell, message: string) => ctx.addIssue({ code: 'custom', path: [path], message })
    if (cell.status === 'empty' && cell.amount !== null) wrong('status', 'Er staat een hoeveelheid. Kies een andere zekerheid dan "Nog niet vastgesteld".')
    if (cell.status !== 'empty' && cell.amount === null) wrong('amount', 'Vul een hoeveelheid in, of kies "Nog niet vastgesteld" bij de zekerheid.')
    if (cell.amount !== null && cell.unit === null) wrong('unit', 'Kies de eenheid van de hoeveelheid.')
    if (cell.amount === null && cell.unit !== null) wrong('unit', 'Laat de eenheid leeg zolang er geen hoeveelheid staat.')
    if (cell.kind === 'exclusive' && cell.group === null) wrong('group', 'Vul de groep in waarvan er hooguit één geldt.')
    if (cell.kind !== 'per-count' && cell.per !== null) wrong('per', 'Kamer of persoon hoort alleen bij een aanpassing per stuk.')
    if (cell.subtractable && (cell.amount ?? 1) <= 0) wrong('subtractable', 'Van een norm die zelf minder geeft, kan niets meer af.')
  })
export type CellContent = z.output<typeof CellContent>

const onSet = { id: idField('een normenkader'), version: versionField() }
const named = {
  name: text('een naam', { max: 120 }),
  note: text('de toelichting', { max: 500, multiline: true }),
  validFrom: dayField('de eerste dag waarop het geldt'),
  validUntil: optional(dayField('de eerste dag waarop het niet meer geldt')),
}

/** For whom an edition of one's own is made: the whole region, or one municipality. */
export const DeriveEdition = z.strictObject({
  id: idField('een normenkader'),
  municipalityId: z.union([z.literal('regio').transform(() => null), idField('voor wie de versie is')]),
  ...named,
})
export type DeriveEdition = z.output<typeof DeriveEdition>

export const ChangeEdition = z.strictObject({ ...onSet, ...named })
export type ChangeEdition = z.output<typeof ChangeEdition>

export const OnSet = z.strictObject(onSet)
export type OnSet = z.output<typeof OnSet>

/** Sending back or taking back says why. */
export const OnSetWithReason = z.strictObject({ ...onSet, reason: text('de reden', { max: 500, multiline: true }) })
export type OnSetWithReason = z.output<typeof OnSetWithReason>

/** A cell of a concept; `was` is the code it had, empty for a new one. */
export const SaveCell = z.strictObject({ ...onSet, was: optional(keyed('een code')), cell: CellContent })
export type SaveCell = z.output<typeof SaveCell>

export const RemoveCell = z.strictObject({ ...onSet, key: keyed('een code') })
export type RemoveCell = z.output<typeof RemoveCell>
