import { z } from 'zod'

/** Why a letter came back: our fault in the address, the resident lives elsewhere, or he did not take it. */
export const RETURN_REASONS = ['wrong-address', 'moved', 'not-collected'] as const
export type ReturnReason = (typeof RETURN_REASONS)[number]

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
  'integrity-check': z.object({ instrument: z.enum(['bibob', 'own']), at: z.array(z.enum(['admission', 'contract'])) }),
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
  /** After which reasons for its coming back the objection term of a decision runs from its second sending. */
  'returned-mail': z.object({ restartsAfter: z.array(z.enum(RETURN_REASONS)) }),
  'selection-areas': z.object({ areas: z.array(z.string()) }),
  funding: z.object({ kind: z.enum(['population', 'effort', 'tariff']) }),
  'time-windows': z.object({ windows: z.array(z.enum(['morning', 'afternoon', 'evening', 'saturday-morning'])) }),
  'language-rule': z.object({ nonFluentOnlyWithoutDirection: z.boolean(), consentNeeded: z.boolean() }),
  'interim-accession': z.object({ from: z.string() }),
  /** How many days a provider has after an admission decision was sent, before it is final; never below what its procedure published. */
  'reaction-term': z.object({ days: z.int().min(1).max(90) }),
  /** Whether a colleague reads each answer before it goes out, and how many days before the closing answers are out at the latest. */
  'question-round': z.object({ secondReader: z.boolean(), answersDaysBefore: z.int().positive().nullable() }),
  /** How many days before a proof runs out its renewal becomes work (F30). */
  'proof-renewal': z.object({ noticeDays: z.int().positive() }),
  'norm-set': z.object({ code: z.string(), edition: z.int() }),
  rounding: z.object({ rule: z.string(), toMinutes: z.int().positive(), weeksPerYear: z.int().positive() }),
  'own-contribution': z.object({ cents: z.int().nonnegative(), year: z.int() }),
} as const

export type RuleKey = keyof typeof RULES
export type RuleValue<K extends RuleKey> = z.output<(typeof RULES)[K]>
