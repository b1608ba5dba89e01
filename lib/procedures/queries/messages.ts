import { read, readRecorded, type Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'

export type MessageRow = { readonly id: string; readonly subject: string; readonly from: string; readonly procedure: string; readonly sentAt: Date; readonly unread: boolean }

/** What this provider was told about procedures, the newest first; unread is per person. */
export const messageList = (actor: Person): Promise<{ rows: MessageRow[] }> =>
  read(actor, async (tx) => {
    const rows = await tx.messageCopy.findMany({
      where: { providerId: { in: [...actor.providerIds] } },
      orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
      take: 200,
      select: { id: true, subject: true, fromName: true, sentAt: true, procedure: { select: { title: true } }, messageReads: { where: { personId: actor.personId }, select: { id: true } } },
    })
    return { rows: rows.map((row) => ({ id: row.id, subject: row.subject, from: row.fromName, procedure: row.procedure.title, sentAt: row.sentAt, unread: row.messageReads.length === 0 })) }
  })

export type MessageView = { readonly id: string; readonly subject: string; readonly body: string; readonly href: string | null; readonly from: string; readonly procedure: { readonly id: string; readonly title: string }; readonly sentAt: Date; readonly readBy: readonly { readonly name: string; readonly at: Date }[] }

const copyOf = (tx: Tx, actor: Person, id: string) =>
  tx.messageCopy.findFirst({
    where: { id, providerId: { in: [...actor.providerIds] } },
    select: { id: true, regionId: true, providerId: true, subject: true, body: true, href: true, fromName: true, sentAt: true, procedure: { select: { id: true, title: true } }, messageReads: { orderBy: { readAt: 'asc' }, select: { personId: true, personName: true, readAt: true } } },
  })

/** One message; opening it is the receipt that the sender sees, with the reader's name and the first time. */
export const messageView = async (actor: Person, id: string): Promise<MessageView | null> => {
  const seen = await readRecorded(
    actor,
    async (tx, now) => ({ row: await copyOf(tx, actor, id), now }),
    async (tx, { row, now }) => {
      if (row && !row.messageReads.some((each) => each.personId === actor.personId))
        await tx.messageRead.createMany({ data: [{ copyId: row.id, regionId: row.regionId, providerId: row.providerId, personId: actor.personId, personName: actor.name, readAt: now }], skipDuplicates: true })
    },
  )
  if (!seen.row) return null
  const { messageReads, fromName, ...row } = seen.row
  const others = messageReads.filter((each) => each.personId !== actor.personId).map((each) => ({ name: each.personName, at: each.readAt }))
  return { id: row.id, subject: row.subject, body: row.body, href: row.href, from: fromName, procedure: row.procedure, sentAt: row.sentAt, readBy: others }
}
