import { z } from 'zod'
import { choice, idField, optionalText, versionField } from '@/lib/kernel/fields'

/** How a proof that must hold throughout stands: what the clock and the last look at it say. */
export const PROOF_STATES = ['missing', 'expired', 'due-soon', 'to-mend', 'handed-in', 'valid', 'no-term'] as const
export type ProofState = (typeof PROOF_STATES)[number]

export const RENEWAL_VERDICTS = ['accepted', 'rejected'] as const
export type RenewalVerdict = (typeof RENEWAL_VERDICTS)[number]

export const HandInProof = z.strictObject({ evidenceVersionId: idField('een bewijsstuk') })
export type HandInProof = z.output<typeof HandInProof>

export const JudgeProof = z
  .strictObject({ id: idField('een bewijsstuk'), version: versionField(), verdict: choice('of het bewijs goed is', RENEWAL_VERDICTS), reason: optionalText('de reden', { max: 1000, min: 10, multiline: true }) })
  .refine((input) => input.verdict === 'accepted' || input.reason !== null, { path: ['reason'], message: 'Schrijf op wat er niet goed is. De aanbieder leest dit.' })
export type JudgeProof = z.output<typeof JudgeProof>

export const RemindProviders = z.strictObject({})
export type RemindProviders = z.output<typeof RemindProviders>
