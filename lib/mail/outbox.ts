import type { Tx } from '@/lib/db'
import { cut } from '@/lib/kernel/cut'

export type Message = {
  readonly toName: string
  readonly toAddress: string
  readonly subject: string
  readonly body: string
  /** Where in the portal the message points; a path. */
  readonly href?: string
  /** About a sealed submission: readable by its provider only, in the mail box too. */
  readonly sealed?: boolean
  readonly regionId?: string
  readonly municipalityId?: string
  readonly providerId?: string
}

export const MOST_IN_MAIL_HEAD = 254
/** A name or subject in the head of a mail. Refuses what would end its line, and cuts what no reader shows (ASVS V1.3.3, V1.3.11). */
export function mailHead(text: string): string {
  if (/[\p{Cc}\u2028\u2029]/u.test(text)) throw new Error('line break in a mail header')
  return cut(text, MOST_IN_MAIL_HEAD)
}

function withHead(message: Message): Message {
  // Cut, it would be somebody else's.
  if (mailHead(message.toAddress) !== message.toAddress) throw new Error('a mail address that is too long')
  return { ...message, toName: mailHead(message.toName), subject: mailHead(message.subject) }
}

/** Puts a message in the outbox in the transaction that causes it. Refuses line breaks in address and subject (header injection). */
export const sendMail = (tx: Tx, now: Date, message: Message): Promise<void> => sendMails(tx, now, [message])

/** The same for several messages, in one statement. */
export async function sendMails(tx: Tx, now: Date, messages: readonly Message[]): Promise<void> {
  await tx.mail.createMany({ data: messages.map((message) => ({ ...withHead(message), createdAt: now })) })
}
