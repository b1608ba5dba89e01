import { z } from 'zod'
import { choice, idField, optional, optionalText, text, versionField } from '@/lib/kernel/fields'

/** The only three things an assessment says; there is no score. The order is the one of the screen. */
export const VERDICTS = ['met', 'not-yet-proved', 'not-met'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What an opened submission can stand at. */
export const ASSESSMENT_STAGES = ['under-assessment', 'clarification', 'assessed'] as const
export type AssessmentStage = (typeof ASSESSMENT_STAGES)[number]

/** One verdict of one assessor; `lotId` only where the criterion is answered per lot, `version` only when it changes a verdict. */
export const Assess = z.strictObject({
  submissionId: idField('een inschrijving'),
  criterionId: idField('een criterium'),
  lotId: optional(idField('een perceel')),
  verdict: choice('een oordeel: voldoet, nog niet aangetoond of voldoet niet', VERDICTS),
  /** May stay empty where the criterion is met; the rule asks it everywhere else. */
  reason: optionalText('de reden', { max: 2000, min: 5, multiline: true }),
  version: optional(versionField()),
})
export type Assess = z.output<typeof Assess>

/** What two assessors who differ settle: one proposes, `version` is that of an earlier proposal. */
export const SettleVerdict = z.strictObject({ ...Assess.shape, reason: text('de reden', { max: 2000, min: 5, multiline: true }) })
export type SettleVerdict = z.output<typeof SettleVerdict>

export const ConfirmVerdict = z.strictObject({ submissionId: idField('een inschrijving'), assessmentId: idField('een voorstel'), version: versionField() })
export type ConfirmVerdict = z.output<typeof ConfirmVerdict>

export const FinishAssessment = z.strictObject({ submissionId: idField('een inschrijving'), version: versionField() })
export type FinishAssessment = z.output<typeof FinishAssessment>

export const ReopenAssessment = z.strictObject({
  submissionId: idField('een inschrijving'),
  reason: text('de reden', { max: 1000, min: 5, multiline: true }),
  version: versionField(),
})
export type ReopenAssessment = z.output<typeof ReopenAssessment>
