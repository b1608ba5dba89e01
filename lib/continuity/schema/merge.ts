import { z } from 'zod'
import { choice, idField, mustTick, text, versionField } from '@/lib/kernel/fields'
import { bsnField } from '@/lib/kernel/identifier-fields'

export const MERGE_STATUSES = ['proposed', 'declined', 'done'] as const
export type MergeStatus = (typeof MERGE_STATUSES)[number]

/** Which of the two stays: the file one came from, or the other. */
export const STAYS = ['this', 'other'] as const

export const ProposeMerge = z.strictObject({ residentId: idField('een inwoner'), bsn: bsnField(), stays: choice('welk dossier blijft', STAYS), reason: text('de reden', { max: 500, min: 3, multiline: true }) })
export type ProposeMerge = z.output<typeof ProposeMerge>

export const DeclineMerge = z.strictObject({ mergeId: idField('een voorstel'), version: versionField(), reason: text('de reden', { max: 500, min: 3, multiline: true }) })
export type DeclineMerge = z.output<typeof DeclineMerge>

export const MergeFiles = z.strictObject({ mergeId: idField('een voorstel'), version: versionField(), sure: mustTick('Vink aan dat u beide dossiers hebt bekeken en dat het om één persoon gaat.') })
export type MergeFiles = z.output<typeof MergeFiles>
