import { stepOf, type StepView } from '@/lib/admissions/queries/submission'
import { loadSubmission } from '@/lib/admissions/queries/submission-load'
import { KeptAnswer, keptAnswerPlace } from '@/lib/admissions/schema/submission-history'
import { read } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { decrypt } from '@/lib/keys'

export type KeptVersion = {
  readonly id: string
  readonly criterionId: string
  readonly lotId: string | null
  readonly number: number
  readonly savedBy: string
  readonly savedAt: Date
  readonly takenFrom: string | null
  /** What was answered then, in words. */
  readonly said: string
}

export type HistoryView = StepView & { readonly kept: readonly KeptVersion[]; readonly criterion: StepView['criteria'][number] | undefined }

/** Every answer that colleagues kept on this draft, newest first; of one criterion when it is named. */
export const submissionHistory = (actor: Actor, id: string, criterionId: string | undefined): Promise<HistoryView | null> =>
  read(actor, async (tx, now) => {
    const file = await loadSubmission(tx, actor, id, now)
    if (!file) return null
    const criterion = file.criteria.find((each) => each.id === criterionId)
    const rows = await tx.answerVersion.findMany({
      where: { submissionId: id, ...(criterion ? { criterionId: criterion.id } : {}) },
      orderBy: [{ number: 'desc' }, { id: 'desc' }],
      take: 200,
      select: { id: true, criterionId: true, lotId: true, number: true, savedBy: true, savedAt: true, takenFrom: true, cipher: true },
    })
    return {
      ...stepOf(actor, file, now),
      criterion,
      kept: rows.map(({ cipher, ...row }) => ({ ...row, said: KeptAnswer.parse(JSON.parse(decrypt('answer-version', keptAnswerPlace(row.id), cipher).toString('utf8'))).said })),
    }
  })
