import { z } from 'zod'
import type { Day } from '@/lib/kernel/day'
import { choice, choices, countField, dayField, type Field, idField, optional, optionalText, text, textField, urlField, versionField, yesNo } from '@/lib/kernel/fields'
import { parseMoney } from '@/lib/kernel/money'

/** How sure a rule's source is. */
export const SOURCE_STATUSES = ['source', 'derived', 'invented', 'to-check'] as const
export type SourceStatus = (typeof SOURCE_STATUSES)[number]

export const PROPOSAL_STATUSES = ['proposed', 'adopted', 'declined'] as const
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number]

/** When help may come (N19); which of them a municipality offers is a rule. */
export const TIME_WINDOWS = ['morning', 'afternoon', 'evening', 'saturday-morning'] as const
export type TimeWindow = (typeof TIME_WINDOWS)[number]

/** Why a letter came back: our fault in the address, the resident lives elsewhere, or he did not take it. */
export const RETURN_REASONS = ['wrong-address', 'moved', 'not-collected'] as const
export type ReturnReason = (typeof RETURN_REASONS)[number]

/** What a refusal does to the time that somebody waits for help. */
export const WAITING_EFFECTS = ['goes-on', 'starts-anew'] as const
export type WaitingEffect = (typeof WAITING_EFFECTS)[number]

/** One ground for going before others who wait: lower `order` first, whether a reason is written down, and after how many weeks it is looked at again (S31). */
const GROUND = z.object({ code: z.string().regex(/^[a-z][a-z0-9-]{1,29}$/), words: z.string().min(3).max(200).regex(/^[^;\n]+$/), order: z.int().min(1).max(9), reason: z.boolean(), weeks: z.int().min(1).max(104) })
export type PriorityGround = z.output<typeof GROUND>

/** What a municipality or region can rule, with the shape of its value. A new key is a new line here and a row in the table. */
export const RULES = {
  'indication-unit': z.object({ unit: z.enum(['result-month', 'modules', 'classes', 'minutes-week']), count: z.int().positive().optional() }),
  access: z.object({ organisation: z.string() }),
  'lot-division': z.object({ by: z.enum(['municipality', 'area']) }),
  'contract-term': z.object({ months: z.int().positive(), options: z.int().nonnegative(), optionMonths: z.int().nonnegative(), maxMonths: z.int().positive() }),
  /** The own declaration of providers: the region's own form, or the European one (UEA) beside it. */
  'own-declaration': z.object({ form: z.enum(['own', 'espd']) }),
  'contract-maximum': z.object({ maxMonths: z.int().positive(), purchaseObligation: z.boolean() }),
  'profit-cap': z.object({ percent: z.number().positive() }),
  'general-facility': z.object({ hoursPerYear: z.int().positive(), ownContribution: z.boolean(), access: z.string() }),
  /** How the yearly counter runs: for each person or one per household, what becomes of what is left at the end of a year, and how much the first year gives. */
  'general-facility-use': z.object({ per: z.enum(['person', 'household']), rest: z.enum(['lapses', 'carried']), firstYear: z.enum(['whole', 'by-month']) }),
  /** Whether anyone can still be registered; who is, stays (D33). */
  'general-facility-inflow': z.object({ open: z.boolean() }),
  'integrity-check': z.object({ instrument: z.enum(['bibob', 'own']), at: z.array(z.enum(['admission', 'contract'])).min(1) }),
  'integrity-terms': z.object({ hearingDays: z.int().min(1).max(365), retentionMonths: z.int().min(1).max(240) }),
  /** Objections: days to complete one, whether a committee advises, days between a formal notice and the penalty, its amounts and the sentence on appeal where they are known. */
  'objection-terms': z.object({
    completionDays: z.int().min(1).max(365),
    committee: z.boolean(),
    noticeDays: z.int().min(1).max(365).nullable(),
    penalty: z.array(z.object({ days: z.int().positive(), centsPerDay: z.int().positive() })).nullable(),
    appealClause: z.string().nullable(),
  }),
  /** Supervision: days to acknowledge a report, least days a provider gets to answer, and days until the supervisor's own report. */
  'supervision-terms': z.object({ acknowledgeDays: z.int().min(1).max(90), answerDays: z.int().min(1).max(90), reportDays: z.int().min(1).max(730) }),
  /** Days of law for a Wmo case: personal plan, investigation and decision; and how long a resident usually gets to complete an application. */
  'wmo-terms': z.object({ planDays: z.int().positive(), investigationDays: z.int().positive(), decisionDays: z.int().positive(), completionDays: z.int().positive() }),
  /** Restorative help: how many weeks the training takes, how long and how often is looked after it, and whether a resident who declines keeps his right to other help (G29, G31, G32). */
  'restorative-track': z.object({ weeks: z.int().min(1).max(52), followUpMonths: z.int().min(0).max(60), everyMonths: z.int().min(1).max(60), voluntary: z.boolean() }),
  /** Joint indication (G21, G22): working days that a provider has for its proposal, and whether the consultant talks a difference over with it first. No row: providers are not asked. */
  'joint-indication': z.object({ answerDays: z.int().min(1).max(30), talkFirst: z.boolean() }),
  /** After which reasons for its coming back the objection term of a decision runs from its second sending. */
  'returned-mail': z.object({ restartsAfter: z.array(z.enum(RETURN_REASONS)) }),
  /** How long a provider without a Wlz contract may go on once the Wlz was granted (S11): no agreement, until that decision, or until that care begins. */
  'wlz-transition': z.object({ goesOn: z.enum(['no-agreement', 'until-decision', 'until-care']) }),
  /** For how many weeks after the decision a partner keeps the help of who died, while his own notification is looked into. */
  'survivor-bridge': z.object({ weeks: z.int().min(1).max(52) }),
  /** For how many weeks a stay in hospital lasts before a consultant looks at the help that waits (F78). No source names a number. */
  'long-stay': z.object({ weeks: z.int().min(1).max(52) }),
  /** How many years a file is kept, with and without help in it, and from when they count (art. 5.3.4). */
  retention: z.object({ helpYears: z.int().min(1).max(50), noHelpYears: z.int().min(1).max(50), countsFrom: z.enum(['last-day', 'end-of-year']) }),
  /** For how many days a file that is announced to another municipality can be taken up there. */
  'file-transfer': z.object({ days: z.int().min(1).max(365) }),
  /** For how many months after a refusal asking again is shown to who handles the new case (S14). */
  'asked-again': z.object({ months: z.int().min(1).max(60) }),
  /** What it does to the waiting time when a resident refuses a provider that can help, and when a provider gives an offer back. */
  'waiting-after-refusal': z.object({ resident: z.enum(WAITING_EFFECTS), provider: z.enum(WAITING_EFFECTS) }),
  /** Who goes first of those who wait for help (S31, F71): the grounds, each with its class. No row: by date alone. */
  'waiting-priority': z.object({ grounds: z.array(GROUND).min(1).max(12).refine((all) => new Set(all.map((each) => each.code)).size === all.length) }),
  /** Which decisions on a Wmo application a second consultant takes: a refusal, a part, less than before, or so many minutes a week off the norm. */
  'second-consultant': z.object({ refusal: z.boolean(), partly: z.boolean(), fewerMinutes: z.boolean(), deviationOver: z.int().min(0).max(10_000).nullable() }),
  /** Complaints: days to handle one, and days more when it is adjourned. */
  'complaint-terms': z.object({ handleDays: z.int().min(1).max(365), adjournDays: z.int().min(1).max(365) }),
  /** From when help counts for the own contribution: the decision, or the delivery. */
  'contribution-start': z.object({ from: z.enum(['decision', 'delivery']) }),
  /** Of how many people a sum of help or money is at least, before a controller sees it. */
  'small-sums': z.object({ people: z.int().min(2).max(100) }),
  /** From which part of a lot's highest quantity it is shown as nearly used up (F46). */
  'lot-maximum': z.object({ warnPercent: z.int().min(1).max(100) }),
  /** Working days: for a provider to answer an offer, to record a start after its day, and for the municipality to answer a return. */
  'allocation-terms': z.object({ answerDays: z.int().min(1).max(60), startDays: z.int().min(1).max(60), returnDays: z.int().min(1).max(60) }),
  /** Months that fewer minutes under new rules wait after the decision; the law has no length (H19). */
  'transition-term': z.object({ months: z.int().min(0).max(60) }),
  /** Months before the last day of a general facility that its residents hear of it (D34). */
  'facility-notice': z.object({ months: z.int().min(1).max(60) }),
  'selection-areas': z.object({ areas: z.array(z.string()) }),
  funding: z.object({ kind: z.enum(['population', 'effort', 'tariff']) }),
  'time-windows': z.object({ windows: z.array(z.enum(TIME_WINDOWS)).min(1) }),
  'language-rule': z.object({ nonFluentOnlyWithoutDirection: z.boolean(), consentNeeded: z.boolean() }),
  'interim-accession': z.object({ from: z.string() }),
  /** How many days a provider has after an admission decision was sent, before it is final; never below what its procedure published. */
  'reaction-term': z.object({ days: z.int().min(1).max(90) }),
  /** Whether a colleague reads each answer before it goes out, and how many days before the closing answers are out at the latest. */
  'question-round': z.object({ secondReader: z.boolean(), answersDaysBefore: z.int().positive().nullable() }),
  /** How many days before a proof runs out its renewal becomes work (F30). */
  'proof-renewal': z.object({ noticeDays: z.int().positive() }),
  /** After how many days what a provider said about its room is not up to date any more (F72). No row: it doesn't age. */
  'availability-freshness': z.object({ days: z.int().min(1).max(365) }),
  'norm-set': z.object({ code: z.string(), edition: z.int() }),
  rounding: z.object({ rule: z.string(), toMinutes: z.int().positive(), weeksPerYear: z.int().positive() }),
  'own-contribution': z.object({ cents: z.int().nonnegative(), year: z.int() }),
} as const

export type RuleKey = keyof typeof RULES
export type RuleValue<K extends RuleKey> = z.output<(typeof RULES)[K]>

export const RULE_KEYS = Object.keys(RULES) as RuleKey[]
/** Which norm set holds follows from adopting one (domain norms), so it is proposed there. */
export const PROPOSED_KEYS: readonly RuleKey[] = RULE_KEYS.filter((key) => key !== 'norm-set')

/** One part of a rule's value, as a form asks it; `empty` is what it holds when nothing is filled in. 'rates' is so many days at so much a day, 'grounds' who goes first, a line each. */
export type RuleField = { readonly name: string; readonly optional: boolean; readonly empty: null | undefined } & (
  | { readonly kind: 'count'; readonly min: number; readonly max: number }
  | { readonly kind: 'number' | 'yes-no' | 'text' | 'texts' | 'rates' | 'grounds' }
  | { readonly kind: 'one'; readonly options: readonly string[] }
  | { readonly kind: 'many'; readonly options: readonly string[]; readonly least: number }
)
type Kind = { kind: 'count'; min: number; max: number } | { kind: 'number' | 'yes-no' | 'text' | 'texts' | 'rates' | 'grounds' } | { kind: 'one'; options: readonly string[] } | { kind: 'many'; options: readonly string[]; least: number }
type Shape = { readonly type?: string | readonly string[]; readonly enum?: readonly string[]; readonly anyOf?: readonly Shape[]; readonly items?: Shape; readonly minimum?: number; readonly exclusiveMinimum?: number; readonly maximum?: number; readonly minItems?: number; readonly properties?: Readonly<Record<string, Shape>>; readonly required?: readonly string[] }

/** What a form asks for this rule, read from the rule's own schema: a new key needs no form of its own. */
export function fieldsOf(key: RuleKey): RuleField[] {
  const { properties = {}, required = [] } = z.toJSONSchema(RULES[key]) as Shape
  return Object.entries(properties).map(([name, shape]) => {
    // A part that can be empty is either of two shapes, or of two types.
    const full = shape.anyOf?.find((each) => each.type !== 'null') ?? shape
    const canBeNull = full !== shape || typeof shape.type === 'object'
    return { name, optional: canBeNull || !required.includes(name), empty: canBeNull ? null : undefined, ...kindOf(full) }
  })
}

function kindOf(shape: Shape): Kind {
  if (shape.enum) return { kind: 'one', options: shape.enum }
  if (shape.type === 'boolean') return { kind: 'yes-no' }
  if (shape.type === 'integer') return { kind: 'count', min: Math.max(shape.minimum ?? (shape.exclusiveMinimum ?? -1) + 1, 0), max: Math.min(shape.maximum ?? 1_000_000, 1_000_000) }
  if (shape.type === 'number') return { kind: 'number' }
  if (shape.type !== 'array') return { kind: 'text' }
  if (shape.items?.enum) return { kind: 'many', options: shape.items.enum, least: shape.minItems ?? 0 }
  if (shape.items?.type !== 'object') return { kind: 'texts' }
  return { kind: shape.items.properties?.['centsPerDay'] ? 'rates' : 'grounds' }
}

const linesOf = (given: string) => given.split('\n').map((line) => line.trim()).filter((line) => line !== '')

function rateOf(line: string): { days: number; centsPerDay: number } | null {
  const [, days, amount] = /^(\d{1,3})\s*(?:dagen|dag)\s*:\s*€?\s*([\d.,]+)$/i.exec(line) ?? []
  const cents = amount === undefined ? null : parseMoney(amount)
  return days !== undefined && Number(days) > 0 && cents?.ok && cents.value > 0 ? { days: Number(days), centsPerDay: cents.value } : null
}

/** One ground as it is typed: class; code; words; whether a reason is asked; weeks. */
function groundOf(line: string): PriorityGround | null {
  const [order, code, words, reason, weeks, ...more] = line.split(';').map((part) => part.trim())
  const ground = GROUND.safeParse({ order: Number(order), code, words, reason: reason === 'ja', weeks: Number(weeks) })
  return more.length === 0 && (reason === 'ja' || reason === 'nee') && ground.success ? ground.data : null
}

/** How one part is read from what was posted: the value, or one sentence beside the field. */
function partSchema(field: RuleField): Field<unknown> {
  switch (field.kind) {
    case 'count':
      return countField('een aantal', field)
    case 'number':
      return textField((given) => (/^\d{1,3}(?:,\d{1,2})?$/.test(given) ? { value: Number(given.replace(',', '.')) } : { sentence: 'Vul een getal in, bijvoorbeeld 8 of 8,5.' }))
    case 'yes-no':
      return textField((given) => (given === 'ja' || given === 'nee' ? { value: given === 'ja' } : { sentence: 'Kies ja of nee.' }))
    case 'one':
      return choice('een waarde', field.options)
    case 'many':
      return choices('een waarde', field.options, { min: field.least })
    case 'text':
      return text('een waarde', { max: 1000, multiline: true })
    case 'texts':
      return textField((given) => (linesOf(given).length > 0 ? { value: linesOf(given) } : { sentence: 'Vul ten minste één regel in.' }))
    case 'rates':
      return textField((given) => {
        const rates = linesOf(given).map(rateOf)
        return rates.every((rate) => rate !== null) && rates.length > 0 ? { value: rates } : { sentence: 'Schrijf elke trede zo: 14 dagen: 23,00.' }
      })
    case 'grounds':
      return textField((given) => {
        const grounds = linesOf(given).map(groundOf)
        const codes = grounds.map((ground) => ground?.code)
        if (grounds.length === 0 || !grounds.every((ground) => ground !== null)) return { sentence: 'Schrijf elke grond zo: 1; code; woorden; ja; 8. De klasse is 1 tot en met 9.' }
        return new Set(codes).size === codes.length ? { value: grounds } : { sentence: 'Twee gronden hebben dezelfde code. Geef elke grond een eigen code.' }
      })
  }
}

/** A new value of one rule, its parts read and checked by the rule's own schema. */
export const ProposeRule = z
  .strictObject({
    key: choice('een regel', PROPOSED_KEYS),
    municipalityId: optional(idField('een gemeente')),
    validFrom: dayField('de eerste dag'),
    source: text('de bron', { max: 1000, min: 3, multiline: true }),
    sourceUrl: optional(urlField('een webadres')),
    checked: yesNo('Hebt u de bron zelf gelezen?'),
    reason: optionalText('de reden', { max: 1000, multiline: true }),
    parts: z.record(z.string(), z.unknown()),
  })
  .transform(({ parts, ...input }, ctx): ProposeRule => {
    const value: Record<string, unknown> = {}
    for (const field of fieldsOf(input.key)) {
      const part = (field.optional ? optional(partSchema(field)) : partSchema(field)).safeParse(parts[field.name])
      if (!part.success) ctx.addIssue({ code: 'custom', path: ['parts', field.name], message: part.error.issues[0]?.message ?? '' })
      else if ((part.data ?? field.empty) !== undefined) value[field.name] = part.data ?? field.empty
    }
    if (ctx.issues.length === 0 && !RULES[input.key].safeParse(value).success) ctx.addIssue({ code: 'custom', path: ['key'], message: 'Deze waarde past niet bij de regel. Controleer elk onderdeel.' })
    return { ...input, value: value as RuleJson }
  })
/** What the column holds: plain JSON. */
export type RuleJson = { readonly [name: string]: string | number | boolean | null | readonly (string | Readonly<Record<string, string | number | boolean>>)[] }
export type ProposeRule = { readonly key: RuleKey; readonly municipalityId: string | null; readonly validFrom: Day; readonly source: string; readonly sourceUrl: string | null; readonly checked: boolean; readonly reason: string | null; readonly value: RuleJson }

const onProposal = { proposalId: idField('een voorstel'), version: versionField() }
export const AdoptRule = z.strictObject(onProposal)
export type AdoptRule = z.output<typeof AdoptRule>

export const DeclineRule = z.strictObject({ ...onProposal, reason: text('de reden', { max: 1000, min: 3, multiline: true }) })
export type DeclineRule = z.output<typeof DeclineRule>
