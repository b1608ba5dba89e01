import { addPoint, giveAdvice } from '@/lib/consultations/commands/advice'
import { addFile, sharePaper } from '@/lib/consultations/commands/papers'
import { giveReply, keepReply, publishAdvice } from '@/lib/consultations/commands/reply'
import { sendRequest, startRequest } from '@/lib/consultations/commands/request'
import { bodiesToAsk } from '@/lib/consultations/queries/asker'
import type { SharePaper, Verdict } from '@/lib/consultations/schema'
import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { done } from '@/prisma/seed/actors'
import { storyPdf } from '@/prisma/seed/procedure'

type Asked = { readonly body: string; readonly subject: string; readonly questions: string }
export type Said = { readonly advice: string; readonly reason: string; readonly verdict?: Verdict; readonly reply?: string }

/** The version of a request as it stands. */
export const versionOf = async (actor: Person, id: string) => (await read(actor, (tx) => tx.advisoryRequest.findUniqueOrThrow({ where: { id }, select: { version: true } }))).version

/** A draft to one body of the asker's place; `share` is added before anything is sent. */
export async function draftAdvice(asker: Person, { body, subject, questions }: Asked, share?: Omit<SharePaper, 'requestId'>): Promise<string> {
  const bodyId = (await bodiesToAsk(asker)).find((each) => each.name === body)?.id ?? ''
  const { requestId } = await done('advice', startRequest(asker, { bodyId, subject, questions }))
  if (share) await done('share', sharePaper(asker, { requestId, ...share }))
  return requestId
}

/** Asks, with a last day. */
export async function askAdvice(asker: Person, asked: Asked, dueOn: string, share?: Omit<SharePaper, 'requestId'>): Promise<string> {
  const requestId = await draftAdvice(asker, asked, share)
  await done('send', sendRequest(asker, { requestId, version: await versionOf(asker, requestId), dueOn: day(dueOn) }))
  return requestId
}

/** Gives advice in points, with a PDF when a day is given for it. */
export async function advise(member: Person, requestId: string, points: readonly Said[], pdfOn?: string): Promise<void> {
  for (const { advice, reason } of points) await done('point', addPoint(member, { requestId, advice, reason }))
  if (pdfOn) await done('pdf', addFile(member, requestId, { name: 'Advies (fictief).pdf', mime: 'application/pdf', bytes: await storyPdf('Advies', pdfOn, points.map((point) => point.advice).join(' ')) }))
  await done('give', giveAdvice(member, { requestId, version: await versionOf(member, requestId) }))
}

/** Answers every point with what the story says. */
export async function replyTo(asker: Person, requestId: string, points: readonly Said[]): Promise<void> {
  const rows = await read(asker, (tx) => tx.advicePoint.findMany({ where: { requestId }, orderBy: { position: 'asc' }, select: { id: true } }))
  for (const [at, { verdict, reply }] of points.entries()) await done('reply', keepReply(asker, { pointId: rows[at]?.id ?? '', version: 0, verdict: verdict ?? 'adopted', reason: reply ?? '' }))
  await done('give reply', giveReply(asker, { requestId, version: await versionOf(asker, requestId) }))
}

/** Makes an advice and its reply public from a day. */
export async function makePublic(asker: Person, requestId: string, on: string): Promise<void> {
  await done('publish', publishAdvice(asker, { requestId, version: await versionOf(asker, requestId), on: day(on) }))
}
