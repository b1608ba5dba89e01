import { z } from 'zod'
import { countField, idField, text, versionField } from '@/lib/kernel/fields'

const onProposal = { proposalId: idField('een voorstel'), version: versionField() }

/** `caseVersion` is the case as it was shown beside the letter. */
export const AnswerProposal = z.strictObject({ ...onProposal, caseVersion: countField('de versie van de zaak', { min: 1, max: 1_000_000 }) })
export type AnswerProposal = z.output<typeof AnswerProposal>

export const ReturnProposal = z.strictObject({ ...onProposal, answer: text('wat er anders moet', { max: 2000, multiline: true }) })
export type ReturnProposal = z.output<typeof ReturnProposal>
