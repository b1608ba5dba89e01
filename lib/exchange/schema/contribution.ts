import { z } from 'zod'
import { choice, dayField, idField, versionField } from '@/lib/kernel/fields'

export const CONTRIBUTION_KINDS = ['starts', 'changes', 'stops'] as const
export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number]
export const CONTRIBUTION_FORMS = ['in-kind', 'personal-budget'] as const
export type ContributionForm = (typeof CONTRIBUTION_FORMS)[number]

/** What a list with whole BSNs is for. */
export const DOWNLOAD_PURPOSES = ['hand-over', 'check'] as const
export type DownloadPurpose = (typeof DOWNLOAD_PURPOSES)[number]

export const MakeHandover = z.strictObject({})
export type MakeHandover = z.output<typeof MakeHandover>

export const SendHandover = z.strictObject({ handoverId: idField('een lijst'), version: versionField(), sentOn: dayField('de dag van verzending') })
export type SendHandover = z.output<typeof SendHandover>

export const AskHandover = z.strictObject({ handoverId: idField('een lijst'), purpose: choice('waarvoor u de lijst nodig hebt', DOWNLOAD_PURPOSES) })
export type AskHandover = z.output<typeof AskHandover>
