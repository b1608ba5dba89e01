import type { Tx } from '@/lib/db'

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

/** Puts a message in the outbox in the transaction that causes it. Refuses line breaks in address and subject (header injection). */
export const sendMail = (tx: Tx, now: Date, message: Message): Promise<void> => sendMails(tx, now, [message])

/** The same for several messages, in one statement. */
export async function sendMails(tx: Tx, now: Date, messages: readonly Message[]): Promise<void> {
  if (messages.some((message) => /[\r\n]/.test(message.toName + message.toAddress + message.subject))) throw new Error('line break in a mail header')
  await tx.mail.createMany({ data: messages.map((message) => ({ ...message, createdAt: now })) })
}
