import { z } from 'zod'
import { checkbox, choice, countField, idField, optional, optionalText, text, versionField } from '@/lib/kernel/fields'
import { ESPD_CODES, ESPD_NAMES } from '@/lib/procedures/schema/espd'
import { EVIDENCE_KINDS, type EvidenceKind } from '@/lib/providers/schema'

export const CRITERION_KINDS = ['exclusion', 'suitability', 'minimum', 'execution'] as const
export type CriterionKind = (typeof CRITERION_KINDS)[number]

/** The moment at which a criterion must be met (F33); `care-start`: at the first help given; `after-start` within the given number of months. */
export const HOLDS_AT = ['entry', 'decision', 'signing', 'start', 'care-start', 'after-start', 'whole-term'] as const
export type HoldsAt = (typeof HOLDS_AT)[number]

export const ANSWER_KINDS = ['statement', 'text', 'evidence', 'agreement'] as const
export type AnswerKind = (typeof ANSWER_KINDS)[number]

/** What the European list has no code for (procurement-law.md §2.6). */
export const LOCAL_CODES = [
  'local-vog', 'local-gva', 'local-bibob', 'local-sroi', 'local-profit', 'local-plan', 'local-windows', 'local-language', 'local-reporting-code', 'local-calamity', 'local-complaints', 'local-privacy', 'local-iwmo', 'local-agb', 'local-training',
  'local-tariffs', 'local-continuity',
] as const

export const CRITERION_CODES = [...ESPD_CODES, ...LOCAL_CODES] as const
export type CriterionCode = (typeof CRITERION_CODES)[number]

/** Which list a code is from: only an ESPD code goes into a UEA. It follows from the code, so the two never disagree. */
export const codeListOf = (code: CriterionCode): 'espd' | 'local' => (code in ESPD_NAMES ? 'espd' : 'local')

/** Whether the interval at which a proof is renewed should stay: a requirement that providers question says so (S36). */
export const RENEWAL_STANDINGS = ['stays', 'questioned'] as const
export type RenewalStanding = (typeof RENEWAL_STANDINGS)[number]

/** The fields of a criterion, in a procedure and in the library. */
export const criterionFields = {
  kind: choice('een soort eis', CRITERION_KINDS),
  title: text('een titel', { max: 120, min: 3 }),
  text: text('de tekst van de eis', { max: 4000, min: 10, multiline: true }),
  rationale: text('de reden van de eis', { max: 2000, min: 10, multiline: true }),
  holdsAt: choice('wanneer aan de eis moet zijn voldaan', HOLDS_AT),
  holdsMonths: optional(countField('het aantal maanden', { min: 1, max: 72 })),
  proof: text('het bewijs', { max: 1000, min: 3, multiline: true }),
  answerKind: choice('hoe de aanbieder antwoordt', ANSWER_KINDS),
  evidenceKind: optional(choice('een soort bewijsstuk', EVIDENCE_KINDS)),
  excludingAnswer: optional(choice('welk antwoord uitsluit', ['ja', 'nee'])),
  perLot: checkbox(),
  code: optional(choice('een code', CRITERION_CODES)),
  source: optionalText('de bron', { max: 500 }),
  sampled: checkbox(),
  validityMonths: optional(countField('hoe oud het bewijs mag zijn', { min: 1, max: 120 })),
  renewalMonths: optional(countField('na hoeveel maanden het bewijs wordt vernieuwd', { min: 1, max: 120 })),
  renewalReason: optionalText('waarom het bewijs wordt vernieuwd', { max: 1000, min: 10, multiline: true }),
  renewalStanding: optional(choice('of de vernieuwing blijft', RENEWAL_STANDINGS)),
}

type Raw = { holdsAt: HoldsAt; holdsMonths: number | null; answerKind: AnswerKind; evidenceKind: EvidenceKind | null; excludingAnswer: 'ja' | 'nee' | null; renewalMonths: number | null; renewalReason: string | null; renewalStanding: RenewalStanding | null }

/** What belongs to one answer kind, moment or renewal is asked there and emptied elsewhere. */
export function coherent<T extends Raw>(input: T, ctx: z.core.$RefinementCtx<T>): Omit<T, 'excludingAnswer'> & { excludingAnswer: boolean | null } {
  const need = (field: keyof Raw, message: string) => ctx.issues.push({ code: 'custom', message, path: [field], input })
  if (input.holdsAt === 'after-start' && input.holdsMonths === null) need('holdsMonths', 'Vul in binnen hoeveel maanden na de start.')
  if (input.answerKind === 'evidence' && input.evidenceKind === null) need('evidenceKind', 'Kies welk bewijsstuk de aanbieder toevoegt.')
  if (input.answerKind === 'statement' && input.excludingAnswer === null) need('excludingAnswer', 'Kies bij welk antwoord de aanbieder niet aan de eis voldoet.')
  if (input.renewalMonths !== null && input.renewalReason === null) need('renewalReason', 'Leg uit waarom het bewijs opnieuw wordt gevraagd.')
  if (input.renewalMonths !== null && input.renewalStanding === null) need('renewalStanding', 'Kies of de vernieuwing blijft of ter discussie staat.')
  const renews = input.renewalMonths !== null
  return {
    ...input,
    holdsMonths: input.holdsAt === 'after-start' ? input.holdsMonths : null,
    evidenceKind: input.answerKind === 'evidence' ? input.evidenceKind : null,
    excludingAnswer: input.answerKind === 'statement' ? input.excludingAnswer === 'ja' : null,
    renewalReason: renews ? input.renewalReason : null,
    renewalStanding: renews ? input.renewalStanding : null,
  }
}

export const AddCriterion = z.strictObject({ procedureId: idField('een procedure'), ...criterionFields }).transform(coherent)
/** What older callers (a seed, a copy of an earlier procedure) may leave out: no sample, no term, no renewal. */
type Terms = 'sampled' | 'validityMonths' | 'renewalMonths' | 'renewalReason' | 'renewalStanding'
type Lenient<T extends Record<Terms, unknown>> = Omit<T, Terms> & Partial<Pick<T, Terms>>
export type AddCriterion = Lenient<z.output<typeof AddCriterion>>

export const EditCriterion = z.strictObject({ id: idField('een eis'), version: versionField(), ...criterionFields }).transform(coherent)
export type EditCriterion = Lenient<z.output<typeof EditCriterion>>

export const RemoveCriterion = z.strictObject({ id: idField('een eis'), version: versionField() })
export type RemoveCriterion = z.output<typeof RemoveCriterion>

export const MoveCriterion = z.strictObject({ id: idField('een eis'), version: versionField(), to: choice('een richting', ['up', 'down']) })
export type MoveCriterion = z.output<typeof MoveCriterion>
