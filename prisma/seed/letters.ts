import { read } from '@/lib/db'
import { recordRound } from '@/lib/indications/commands/dispatch'
import type { Person } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { done } from '@/prisma/seed/actors'

/** Everything about a case that waits goes out by post, each letter on the day from which it waits or on this one. */
export async function sendLetters(actor: Person, caseId: string, on?: Day): Promise<void> {
  const waiting = await read(actor, (tx) => tx.wmoDispatch.findMany({ where: { caseId, sentOn: null }, select: { id: true, waitsSince: true } }))
  for (const { id, waitsSince } of waiting) await done('post', recordRound(actor, { letters: [id], sentOn: on ?? day(waitsSince), channel: 'post' }))
}
