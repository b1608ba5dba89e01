import { read } from '@/lib/db'
import { recordRound } from '@/lib/indications/commands/dispatch'
import type { Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { done } from '@/prisma/seed/actors'

/** Everything about a case that waits goes out by post, each letter on the day from which it waits. */
export async function sendLetters(actor: Person, caseId: string): Promise<void> {
  const waiting = await read(actor, (tx) => tx.wmoDispatch.findMany({ where: { caseId, sentOn: null }, select: { id: true, waitsSince: true } }))
  for (const { id, waitsSince } of waiting) await done('post', recordRound(actor, { letters: [id], sentOn: day(waitsSince), channel: 'post' }))
}
