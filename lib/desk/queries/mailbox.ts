import { read } from '@/lib/db'
import { hasRole, type Person } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/fields'

export type MailRow = { readonly id: string; readonly subject: string; readonly toName: string; readonly toAddress: string; readonly at: Date }
export type MailboxView = { readonly rows: readonly MailRow[]; readonly next: string | null; readonly count: number }

const PAGE = 25
const ROW = { id: true, subject: true, toName: true, toAddress: true, createdAt: true } as const
/** A sealed entry's mail is its provider's alone; row-level security says the same. */
const OPEN = { sealed: false } as const

/** What the portal sent, newest first; `after` is the id of the last row of the page before. Null for who is no administrator. */
export const mailbox = (actor: Person, after: string | undefined): Promise<MailboxView | null> =>
  read(actor, async (tx) => {
    if (!hasRole(actor, 'administrator')) return null
    const from = after && isId(after) ? await tx.mail.findFirst({ where: { id: after, ...OPEN }, select: { id: true, createdAt: true } }) : null
    const rows = await tx.mail.findMany({
      where: { ...OPEN, ...(from ? { OR: [{ createdAt: { lt: from.createdAt } }, { createdAt: from.createdAt, id: { lt: from.id } }] } : {}) },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: PAGE + 1,
      select: ROW,
    })
    const shown = rows.slice(0, PAGE)
    return { rows: shown.map(({ createdAt, ...row }) => ({ ...row, at: createdAt })), next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null, count: await tx.mail.count({ where: OPEN }) }
  })

export type MailView = MailRow & { readonly body: string; readonly href: string | null }

/** One message as it was sent; null when it is sealed or not of the administrator's region. */
export const mailView = (actor: Person, id: string): Promise<MailView | null> =>
  read(actor, async (tx) => {
    if (!hasRole(actor, 'administrator')) return null
    const row = await tx.mail.findFirst({ where: { id, ...OPEN }, select: { ...ROW, body: true, href: true } })
    if (!row) return null
    const { createdAt, ...mail } = row
    return { ...mail, at: createdAt }
  })
