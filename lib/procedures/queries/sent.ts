import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { mayManageProcedure } from '@/lib/procedures/policy'
import { procedureHead, type ProcedureHead } from '@/lib/procedures/queries/head'
import type { Audience } from '@/lib/procedures/schema/message'

export type SentRow = { readonly id: string; readonly subject: string; readonly audience: Audience; readonly byName: string | null; readonly window: string | null; readonly toProvider: string | null; readonly sentAt: Date; readonly known: number; readonly read: number }
const SENT = {
  id: true, subject: true, body: true, audience: true, byName: true, sentAt: true, window: { select: { name: true } }, toProvider: { select: { name: true } },
} as const

/** What was sent about a procedure, the newest first; receipts only of those whom the region may know to have been told. */
export const sentMessages = (actor: Person, procedureId: string): Promise<{ head: ProcedureHead; rows: SentRow[] } | null> =>
  read(actor, async (tx, now) => {
    const head = await procedureHead(tx, actor, procedureId, now)
    if (!head || !mayManageProcedure(actor, head)) return null
    const rows = await tx.message.findMany({ where: { procedureId }, orderBy: [{ sentAt: 'desc' }, { id: 'desc' }], take: 200, select: { ...SENT, messageCopies: { select: { _count: { select: { messageReads: true } } } } } })
    return {
      head,
      rows: rows.map(({ messageCopies, window, toProvider, ...row }) => ({
        id: row.id, subject: row.subject, audience: row.audience as Audience, byName: row.byName, window: window?.name ?? null, toProvider: toProvider?.name ?? null, sentAt: row.sentAt,
        known: messageCopies.length, read: messageCopies.filter((copy) => copy._count.messageReads > 0).length,
      })),
    }
  })

export type Receipt = { readonly provider: string; readonly reads: readonly { readonly name: string; readonly at: Date }[] }
export type SentView = { readonly head: ProcedureHead; readonly message: Omit<SentRow, 'known' | 'read'> & { readonly body: string }; readonly receipts: readonly Receipt[] }

/** One message as it was sent, and per provider who opened it and when. */
export const sentMessage = (actor: Person, procedureId: string, messageId: string): Promise<SentView | null> =>
  read(actor, async (tx, now) => {
    const head = await procedureHead(tx, actor, procedureId, now)
    if (!head || !mayManageProcedure(actor, head)) return null
    const row = await tx.message.findFirst({ where: { id: messageId, procedureId }, select: SENT })
    if (!row) return null
    const copies = await tx.messageCopy.findMany({ where: { messageId }, orderBy: { provider: { name: 'asc' } }, select: { provider: { select: { name: true } }, messageReads: { orderBy: { readAt: 'asc' }, select: { personName: true, readAt: true } } } })
    const { window, toProvider, audience, ...rest } = row
    return {
      head,
      message: { ...rest, audience: audience as Audience, window: window?.name ?? null, toProvider: toProvider?.name ?? null },
      receipts: copies.map((copy) => ({ provider: copy.provider.name, reads: copy.messageReads.map((each) => ({ name: each.personName, at: each.readAt })) })),
    }
  })

/** The form of a new message: the windows, and the providers that the region knows. */
export const messageForm = (actor: Person, procedureId: string): Promise<{ head: ProcedureHead; providers: { id: string; name: string }[] } | null> =>
  read(actor, async (tx, now) => {
    const head = await procedureHead(tx, actor, procedureId, now)
    if (!head || !mayManageProcedure(actor, head)) return null
    return { head, providers: await tx.provider.findMany({ where: { regionIds: { has: head.regionId } }, orderBy: { name: 'asc' }, select: { id: true, name: true } }) }
  })
