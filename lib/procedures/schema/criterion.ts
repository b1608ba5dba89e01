import { z } from 'zod'
import { checkbox, choice, countField, idField, optional, optionalText, text, versionField } from '@/lib/kernel/fields'
import { EVIDENCE_KINDS, type EvidenceKind } from '@/lib/providers/schema'

export const CRITERION_KINDS = ['exclusion', 'suitability', 'minimum', 'execution'] as const
export type CriterionKind = (typeof CRITERION_KINDS)[number]

/** The moment at which a criterion must be met; `after-start` within the given number of months. */
export const HOLDS_AT = ['entry', 'decision', 'start', 'after-start', 'whole-term'] as const
export type HoldsAt = (typeof HOLDS_AT)[number]

export const ANSWER_KINDS = ['statement', 'text', 'evidence', 'agreement'] as const
export type AnswerKind = (typeof ANSWER_KINDS)[number]

/** Codes of the European Single Procurement Document that household support uses (4.1.0, Criterion.gc), then local ones. */
export const CRITERION_CODES = [
  'crime-org', 'corruption', 'fraud', 'terr-offence', 'finan-laund', 'human-traffic', 'tax-pay', 'socsec-pay', 'labour-law', 'bankruptcy', 'susp-act', 'prof-misconduct', 'misrepresent',
  'trade-regist', 'prof-regist', 'finan-rat', 'indem-insu', 'service-perform', 'qualification', 'qu-certif-indep', 'subco-ent',
  'local-vog', 'local-bibob', 'local-sroi', 'local-profit', 'local-plan', 'local-windows', 'local-language', 'local-reporting-code', 'local-calamity', 'local-complaints', 'local-privacy', 'local-iwmo', 'local-tariffs', 'local-continuity',
] as const
export type CriterionCode = (typeof CRITERION_CODES)[number]

const fields = {
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
}

type Raw = { holdsAt: HoldsAt; holdsMonths: number | null; answerKind: AnswerKind; evidenceKind: EvidenceKind | null; excludingAnswer: 'ja' | 'nee' | null }

/** What belongs to one answer kind or moment is asked there and emptied elsewhere. */
function coherent<T extends Raw>(input: T, ctx: z.core.$RefinementCtx<T>): Omit<T, 'excludingAnswer'> & { excludingAnswer: boolean | null } {
  const need = (field: keyof Raw, message: string) => ctx.issues.push({ code: 'custom', message, path: [field], input })
  if (input.holdsAt === 'after-start' && input.holdsMonths === null) need('holdsMonths', 'Vul in binnen hoeveel maanden na de start.')
  if (input.answerKind === 'evidence' && input.evidenceKind === null) need('evidenceKind', 'Kies welk bewijsstuk de aanbieder toevoegt.')
  if (input.answerKind === 'statement' && input.excludingAnswer === null) need('excludingAnswer', 'Kies bij welk antwoord de aanbieder niet aan de eis voldoet.')
  return {
    ...input,
    holdsMonths: input.holdsAt === 'after-start' ? input.holdsMonths : null,
    evidenceKind: input.answerKind === 'evidence' ? input.evidenceKind : null,
    excludingAnswer: input.answerKind === 'statement' ? input.excludingAnswer === 'ja' : null,
  }
}

export const AddCriterion = z.strictObject({ procedureId: idField('een procedure'), ...fields }).transform(coherent)
export type AddCriterion = z.output<typeof AddCriterion>

export const EditCriterion = z.strictObject({ id: idField('een eis'), version: versionField(), ...fields }).transform(coherent)
export type EditCriterion = z.output<typeof EditCriterion>

export const RemoveCriterion = z.strictObject({ id: idField('een eis'), version: versionField() })
export type RemoveCriterion = z.output<typeof RemoveCriterion>

export const MoveCriterion = z.strictObject({ id: idField('een eis'), version: versionField(), to: choice('een richting', ['up', 'down']) })
export type MoveCriterion = z.output<typeof MoveCriterion>
