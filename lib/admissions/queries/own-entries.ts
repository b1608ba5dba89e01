import { findParty } from '@/lib/admissions/queries/party'
import { submissionView } from '@/lib/admissions/queries/submission'
import { ownSubmissions } from '@/lib/admissions/policy/submission'
import type { Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'

/**
 * Everything a provider entered, as it itself may read it: drafts, what was handed in with its fingerprint, and what was shared
 * with it. What other parties of an entry declared is left out: the lead doesn't read that. Joins the caller's transaction.
 */
export async function ownEntries(tx: Tx, actor: Person) {
  const ids = await tx.submission.findMany({ where: ownSubmissions(actor), orderBy: { id: 'asc' }, select: { id: true } })
  const entries = []
  for (const { id } of ids) {
    const file = await submissionView(actor, id)
    if (!file) continue
    const { row } = file
    entries.push({
      number: row.number,
      status: row.status,
      procedure: row.procedure.title,
      window: row.window.name,
      chosenLots: file.chosen.map((lot) => lot.name),
      draft: file.criteria.flatMap((criterion) =>
        file.answers
          .filter((answer) => answer.criterionId === criterion.id)
          .map((answer) => ({ criterion: criterion.title, lot: file.lots.find((lot) => lot.id === answer.lotId)?.name ?? null, yes: answer.yes, text: answer.text, document: answer.evidenceVersion?.file.name ?? null })),
      ),
      versions: file.versions.map(({ number, submittedAt, fingerprint, content }) => ({ number, submittedAt, fingerprint, content })),
      assessments: await tx.assessment.findMany({ where: { submissionId: id, sharedAt: { not: null } }, orderBy: { id: 'asc' }, select: { criterion: { select: { title: true } }, lot: { select: { name: true } }, verdict: true, reason: true, sharedAt: true } }),
      questions: await tx.clarification.findMany({ where: { submissionId: id }, orderBy: { askedAt: 'asc' }, select: { criterion: { select: { title: true } }, question: true, askedAt: true, dueOn: true, answer: true, answeredAt: true } }),
      outcomes: await tx.outcome.findMany({ where: { submissionId: id, sharedAt: { not: null } }, orderBy: { id: 'asc' }, select: { lot: { select: { name: true } }, outcome: true, reason: true, condition: true, sharedAt: true } }),
    })
  }
  return entries
}

/** The provider's own declarations in entries that another leads. */
export async function ownParts(tx: Tx, actor: Person) {
  const ids = await tx.submissionParty.findMany({ where: { memberId: { in: [...actor.providerIds] }, status: { not: 'removed' } }, orderBy: { id: 'asc' }, select: { id: true } })
  const parts = []
  for (const { id } of ids) {
    const row = await findParty(tx, actor, id)
    if (row) parts.push({ lead: row.leadName, procedure: row.procedure.title, window: row.window.name, kind: row.kind, part: row.part, status: row.status, signedName: row.signedName, signedAt: row.signedAt, answers: row.declared?.answers ?? [] })
  }
  return parts
}
