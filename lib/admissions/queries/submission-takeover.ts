import { loadSubmission, type SubmissionFile } from '@/lib/admissions/queries/submission-load'
import { stepOf, type StepView } from '@/lib/admissions/queries/submission'
import { ownSubmissions } from '@/lib/admissions/policy/submission'
import { proposals, type EarlierAnswer, type Proposal } from '@/lib/admissions/rules/submission-takeover'
import { submittedContent, VERSION_CONTENT } from '@/lib/admissions/queries/sealed'
import { read, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { evidenceInDossier } from '@/lib/providers/queries'
import { usesEspd } from '@/lib/rulebook/queries'

// An answer of longer ago is more work to check than to write.
const ENTRIES_LOOKED_AT = 3

/** What this draft can take over from its provider's earlier entries and dossier. Joins the caller's transaction. */
export async function proposalsFor(tx: Tx, actor: Actor, file: SubmissionFile): Promise<Proposal[]> {
  const { row } = file
  const entries = await tx.submission.findMany({
    where: { ...ownSubmissions(actor), providerId: row.providerId, id: { not: row.id }, currentVersion: { gt: 0 }, status: { notIn: ['withdrawn', 'invalid'] } },
    orderBy: { submittedAt: 'desc' },
    take: ENTRIES_LOOKED_AT,
    select: { number: true, currentVersion: true, submissionVersions: { orderBy: { number: 'desc' }, take: 1, select: VERSION_CONTENT } },
  })
  const contents = entries.flatMap((entry) => {
    const kept = entry.submissionVersions[0]
    return kept ? [{ source: `${entry.number}, versie ${entry.currentVersion}`, content: submittedContent(kept) }] : []
  })
  const asked = await tx.criterion.findMany({ where: { id: { in: contents.flatMap(({ content }) => content.answers.map((answer) => answer.criterionId)) } }, select: { id: true, text: true, code: true } })
  const earlier = contents.flatMap(({ source, content }) =>
    content.answers.map((answer): EarlierAnswer => {
      const then = asked.find((criterion) => criterion.id === answer.criterionId)
      const { title, answerKind, lotId, yes, text } = answer
      return { source, title, answerKind, lotId, yes, text, evidenceId: answer.evidence?.evidenceId ?? null, code: then?.code ?? null, askedText: then?.text ?? null }
    }),
  )
  return proposals({
    criteria: file.criteria,
    lotIds: file.chosen.map((lot) => lot.id),
    answered: (criterionId, lotId) =>
      file.answers.some((answer) => answer.criterionId === criterionId && answer.lotId === lotId && (answer.yes !== null || (answer.text ?? '').trim() !== '' || answer.evidenceVersion !== null)),
    earlier,
    dossier: await evidenceInDossier(tx, row.providerId, file.today),
    today: file.today,
    contractStart: file.contractStart,
  })
}

export type TakeOverView = StepView & { readonly proposals: readonly Proposal[]; /** The region uses the European declaration as well. */ readonly espd: boolean }

/** The page that takes over last time's answers and the dossier's evidence, each looked at again. */
export const takeOverView = (actor: Actor, id: string): Promise<TakeOverView | null> =>
  read(actor, async (tx, now) => {
    const file = await loadSubmission(tx, actor, id, now)
    return file && { ...stepOf(actor, file, now), proposals: await proposalsFor(tx, actor, file), espd: await usesEspd(tx, file.row.regionId, file.today) }
  })
