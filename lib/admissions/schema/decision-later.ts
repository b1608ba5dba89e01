import { z } from 'zod'
import { choice, dayField, idField, optional, text, versionField } from '@/lib/kernel/fields'
import { VERDICTS } from '@/lib/admissions/schema/assessment'

/** Why a college decides again about one outcome. `revocation` takes an admission back; the others put an outcome in its place, `redrawn` because another entry in its area counts after all. */
export const GROUNDS = ['deferred-decided', 'condition-decided', 'repair', 'judgment', 'objection', 'correction', 'revocation', 'redrawn'] as const
export type Ground = (typeof GROUNDS)[number]

export const DecideAgain = z.strictObject({
  outcomeId: idField('een uitkomst'),
  ground: choice('waarom het college opnieuw besluit', GROUNDS),
  note: text('de toelichting', { max: 2000, min: 5, multiline: true }),
})
export type DecideAgain = z.output<typeof DecideAgain>

/** A verdict as the later decision gives it, in place of the assessor's; `version` is the decision's. */
export const ReviseVerdict = z.strictObject({
  outcomeId: idField('een uitkomst'),
  criterionId: idField('een criterium'),
  verdict: choice('een oordeel', VERDICTS),
  reason: text('de reden', { max: 2000, min: 5, multiline: true }),
  version: versionField(),
})
export type ReviseVerdict = z.output<typeof ReviseVerdict>

export const DropOutcome = z.strictObject({ outcomeId: idField('een uitkomst'), version: versionField() })
export type DropOutcome = z.output<typeof DropOutcome>

/** The last day of a signed participation that a later decision ends. */
export const EndParticipation = z.strictObject({ outcomeId: idField('een uitkomst'), endsOn: optional(dayField('de laatste dag')), version: versionField() })
export type EndParticipation = z.output<typeof EndParticipation>

/** The verdicts a later decision gives, as they stand with its outcome. */
export const RevisedVerdicts = z.array(z.strictObject({ criterionId: z.string(), position: z.int(), title: z.string(), verdict: z.enum(VERDICTS), reason: z.string() }))
export type RevisedVerdicts = z.output<typeof RevisedVerdicts>
