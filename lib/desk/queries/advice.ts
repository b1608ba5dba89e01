import { askedBy } from '@/lib/consultations/queries/asker'
import { askedOf } from '@/lib/consultations/queries/body'
import { invitationOver } from '@/lib/consultations/rules'
import type { RequestKind, RequestStatus } from '@/lib/consultations/schema'
import type { Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'
import type { Item } from '../rules'

const MOST = 100

/** What a body is asked and did not answer yet, by its last day. */
export async function bodyItems(tx: Tx, actor: Person): Promise<Item[]> {
  const rows = await tx.advisoryRequest.findMany({ where: { ...askedOf(actor), status: 'sent' }, orderBy: [{ dueOn: 'asc' }, { id: 'asc' }], take: MOST, select: { id: true, subject: true, dueOn: true, region: { select: { fullName: true } }, body: { select: { municipality: { select: { name: true } } } } } })
  return rows.map((row): Item => ({ kind: 'give-advice', key: row.id, due: row.dueOn === null ? null : day(row.dueOn), href: routes.advice(row.id), subject: row.subject, from: row.body.municipality ? `Gemeente ${row.body.municipality.name}` : row.region.fullName }))
}

/** What waits on who asked: in this role a draft, a term that went by, an advice without reply, and a question that the body asked. */
export async function askerItems(tx: Tx, actor: Person, now: Date): Promise<Item[]> {
  const today = dayIn(now)
  const rows = await tx.advisoryRequest.findMany({
    where: { ...askedBy(actor), askedRole: actor.role, status: { in: ['draft', 'sent', 'advised'] } }, orderBy: [{ dueOn: 'asc' }, { id: 'asc' }], take: MOST,
    select: { id: true, kind: true, status: true, subject: true, dueOn: true, advisedAt: true, body: { select: { name: true } }, advisoryQuestions: { where: { answeredAt: null }, select: { id: true }, take: 1 } },
  })
  return rows.flatMap((row): Item[] => {
    const due = row.dueOn === null ? null : day(row.dueOn)
    const common = { href: routes.adviceRequest(row.id), key: row.id, subject: row.subject, body: row.body.name }
    const asked: Item[] = row.advisoryQuestions.length > 0 ? [{ kind: 'answer-body', ...common, due }] : []
    if (row.status === 'draft') return [{ kind: 'send-advice-request', ...common, due: null }]
    if (row.status === 'advised') return [...asked, { kind: 'reply-to-advice', ...common, due: row.advisedAt && dayIn(row.advisedAt) }]
    const over = invitationOver({ kind: row.kind as RequestKind, status: row.status as RequestStatus, dueOn: due }, today)
    return [...asked, due !== null && due < today ? { kind: 'advice-overdue', ...common, due, over } : { kind: 'await-advice', ...common, due }]
  })
}
