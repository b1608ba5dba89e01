import { z } from 'zod'
import { checkbox, choice, dayField, idField, optional, optionalText, text, textField, urlField, versionField } from '@/lib/kernel/fields'
import { CELL_STATUSES, NORM_KINDS, NORM_PER, NORM_UNITS, type NormCell, RESULT_AREAS } from './cells'

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
