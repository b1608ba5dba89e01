import type { Prisma } from '@/lib/db/client/client'
import type { Tx } from '@/lib/db'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { invitationOver } from '../rules'
import { PaperView, type PaperKind, type RequestKind, type RequestStatus, type Verdict } from '../schema'

/** Never the content of a file with a list. */
const PAPER = { id: true, side: true, kind: true, title: true, size: true, sharedAt: true } as const
const PARTS = {
  body: { select: { id: true, name: true, kind: true, invented: true, municipality: { select: { name: true } } } },
  advisoryPapers: { orderBy: [{ addedAt: 'asc' }, { id: 'asc' }], select: PAPER },
  advisoryQuestions: { orderBy: [{ askedAt: 'asc' }, { id: 'asc' }] },
  advicePoints: { orderBy: { position: 'asc' } },
  adviceReplys: true,
} as const satisfies Prisma.AdvisoryRequestInclude

export type Paper = { readonly id: string; readonly side: 'asker' | 'body'; readonly kind: PaperKind; readonly title: string; readonly size: number | null; readonly sharedAt: Date | null }
export type QuestionBack = { readonly id: string; readonly question: string; readonly askedBy: string; readonly askedOn: Day; readonly answer: string | null; readonly answeredBy: string | null; readonly answeredOn: Day | null; readonly version: number }
export type Point = { readonly id: string; readonly number: number; readonly advice: string; readonly reason: string; readonly version: number; readonly reply: { readonly verdict: Verdict; readonly reason: string; readonly version: number } | null }
export type RequestView = {
  readonly id: string
  readonly number: string
  readonly kind: RequestKind
  readonly status: RequestStatus
  /** A bureau's last day went by without its advice. */
  readonly over: boolean
  readonly subject: string
  readonly questions: string
  readonly body: { readonly id: string; readonly name: string; readonly invented: boolean }
  readonly asker: string
  readonly dueOn: Day | null
  readonly firstDueOn: Day | null
  readonly extendedReason: string | null
  readonly sentOn: Day | null
  readonly withdrawn: { readonly on: Day; readonly reason: string } | null
  readonly advised: { readonly on: Day; readonly late: boolean } | null
  readonly repliedOn: Day | null
  readonly publicFrom: Day | null
  readonly papers: readonly Paper[]
  readonly asked: readonly QuestionBack[]
  readonly points: readonly Point[]
  readonly version: number
  readonly today: Day
}

const dayOrNull = (text: string | null): Day | null => (text === null ? null : day(text))
const dayOfInstant = (at: Date | null): Day | null => (at === null ? null : dayIn(at))

/** One request with all that this actor may read of it. Joins the caller's transaction. */
export async function requestView(tx: Tx, now: Date, id: string): Promise<RequestView | null> {
  const row = await tx.advisoryRequest.findFirst({ where: { id }, include: PARTS })
  if (!row) return null
  const region = await tx.region.findUniqueOrThrow({ where: { id: row.regionId }, select: { fullName: true } })
  const today = dayIn(now)
  const term = { kind: row.kind as RequestKind, status: row.status as RequestStatus, dueOn: dayOrNull(row.dueOn) }
  const replies = new Map(row.adviceReplys.map((reply) => [reply.id, { verdict: reply.verdict as Verdict, reason: reply.reason, version: reply.version }]))
  const { id: bodyId, name, invented, municipality } = row.body
  return {
    id: row.id, number: row.number, ...term, over: invitationOver(term, today), subject: row.subject, questions: row.questions,
    body: { id: bodyId, name, invented }, asker: municipality ? `Gemeente ${municipality.name}` : region.fullName,
    firstDueOn: dayOrNull(row.firstDueOn), extendedReason: row.extendedReason, sentOn: dayOfInstant(row.sentAt),
    withdrawn: row.withdrawnOn !== null && row.withdrawnReason !== null ? { on: day(row.withdrawnOn), reason: row.withdrawnReason } : null,
    advised: row.advisedAt === null ? null : { on: dayIn(row.advisedAt), late: row.late === true },
    repliedOn: dayOfInstant(row.repliedAt), publicFrom: dayOfInstant(row.publishedAt),
    papers: row.advisoryPapers.map((paper) => ({ ...paper, side: paper.side === 'body' ? 'body' : 'asker', kind: paper.kind as PaperKind })),
    asked: row.advisoryQuestions.map((each) => ({ id: each.id, question: each.question, askedBy: each.askedBy, askedOn: dayIn(each.askedAt), answer: each.answer, answeredBy: each.answeredBy, answeredOn: dayOfInstant(each.answeredAt), version: each.version })),
    points: row.advicePoints.map((point, index) => ({ id: point.id, number: index + 1, advice: point.advice, reason: point.reason, version: point.version, reply: replies.get(point.id) ?? null })),
    version: row.version, today,
  }
}

export type RequestRow = { readonly id: string; readonly number: string; readonly kind: RequestKind; readonly status: RequestStatus; readonly over: boolean; readonly subject: string; readonly body: string; readonly dueOn: Day | null; readonly advised: { readonly on: Day; readonly late: boolean } | null; readonly verdicts: readonly Verdict[]; readonly publicFrom: Day | null }
export type RequestList = { readonly rows: readonly RequestRow[]; readonly total: number; readonly from: number; readonly today: Day }

/** Requests by their last day, as this actor may read them. Joins the caller's transaction. */
export async function requestRows(tx: Tx, now: Date, where: Prisma.AdvisoryRequestWhereInput, orderBy: Prisma.AdvisoryRequestOrderByWithRelationInput[], page: { readonly skip: number; readonly take: number }): Promise<RequestRow[]> {
  const today = dayIn(now)
  const rows = await tx.advisoryRequest.findMany({ where, orderBy, ...page, include: { body: { select: { name: true } }, adviceReplys: { where: { givenAt: { not: null } }, select: { verdict: true } } } })
  return rows.map((row) => {
    const term = { kind: row.kind as RequestKind, status: row.status as RequestStatus, dueOn: dayOrNull(row.dueOn) }
    return { id: row.id, number: row.number, ...term, over: invitationOver(term, today), subject: row.subject, body: row.body.name, advised: row.advisedAt === null ? null : { on: dayIn(row.advisedAt), late: row.late === true }, verdicts: row.adviceReplys.map((reply) => reply.verdict as Verdict), publicFrom: dayOfInstant(row.publishedAt) }
  })
}

export type PaperShown = { readonly id: string; readonly requestId: string; readonly number: string; readonly title: string; readonly kind: PaperKind; readonly sharedOn: Day | null; readonly view: PaperView }

/** What a rule or norm set said when it was shared; null for a file. Joins the caller's transaction. */
export async function paperShown(tx: Tx, id: string): Promise<PaperShown | null> {
  const paper = await tx.advisoryPaper.findFirst({ where: { id }, select: { id: true, requestId: true, title: true, kind: true, sharedAt: true, view: true, request: { select: { number: true } } } })
  const view = paper && PaperView.safeParse(paper.view)
  return paper && view?.success ? { id: paper.id, requestId: paper.requestId, number: paper.request.number, title: paper.title, kind: paper.kind as PaperKind, sharedOn: dayOfInstant(paper.sharedAt), view: view.data } : null
}
