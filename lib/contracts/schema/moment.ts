import { z } from 'zod'
import { choice, idField, optional, text, versionField } from '@/lib/kernel/fields'

/** What the contract manager finds of a criterion at its moment (F33). */
export const MOMENT_VERDICTS = ['met', 'not-met'] as const
export type MomentVerdict = (typeof MOMENT_VERDICTS)[number]

/** How a criterion stands at its moment. */
export const MOMENT_STATES = ['to-show', 'shown', 'met', 'not-met', 'ended'] as const
export type MomentState = (typeof MOMENT_STATES)[number]

export const ShowMoment = z.strictObject({
  agreementId: idField('een overeenkomst'),
  criterionId: idField('een eis'),
  statement: text('hoe u aan de eis voldoet', { max: 2000, min: 5, multiline: true }),
  evidenceVersionId: optional(idField('een bewijsstuk')),
})
export type ShowMoment = z.output<typeof ShowMoment>

/** `version`: of what the provider showed and waits for a look; none when the contract manager saw it himself. */
export const JudgeMoment = z.strictObject({
  agreementId: idField('een overeenkomst'),
  criterionId: idField('een eis'),
  verdict: choice('of aan de eis is voldaan', MOMENT_VERDICTS),
  reason: text('de reden', { max: 2000, min: 5, multiline: true }),
  version: optional(versionField()),
})
export type JudgeMoment = z.output<typeof JudgeMoment>
