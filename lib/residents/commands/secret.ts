import { record } from '@/lib/audit/record'
import { type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, type Result } from '@/lib/kernel/result'
import { type ResidentHead, residentHead } from '../queries/head'
import { decideSecret } from '../rules'
import type { MarkAddress } from '../schema'
import { keptFile } from './load'
import { reachAfter } from './reach'

type Secret = { readonly since: Day; readonly by: string }

/** Puts the mark on a file, or takes it away, and tells who helps there. Joins the caller's transaction; refuses nothing. */
export async function keepSecret(tx: Tx, now: Date, actor: Actor, { version, ...file }: ResidentHead, secret: Secret | null): Promise<void> {
  const { id, municipalityId } = file
  const next = await updateVersioned(tx.resident, { id, version }, { addressSecretOn: secret?.since ?? null, addressSecretBy: secret?.by ?? null })
  await reachAfter(tx, now, actor, { ...file, version })
  await record(tx, actor, { event: secret ? 'resident.address-secret' : 'resident.address-open', compartment: 'resident', subject: { type: 'resident', id, version: next }, municipalityId, residentId: id, purpose: 'adres en contact bijwerken' })
}

/** Keeps the address of a resident secret from today (BRP "indicatie geheim"), or no longer; nobody is asked for a reason. Refuses what is so already. */
export const markAddress = (actor: Actor, input: MarkAddress): Promise<Result<{ residentId: string }, 'secret-already' | 'not-secret'>> =>
  write(actor, async (tx, now) => {
    const { person } = await keptFile(tx, actor, input.residentId)
    const today = dayIn(now)
    const head = await residentHead(tx, actor, input.residentId, today)
    if (!head) throw new Halt('not-found')
    const decided = decideSecret(head.secret !== null, input.secret)
    if (!decided.ok) return decided
    await keepSecret(tx, now, actor, { ...head, version: input.version }, input.secret ? { since: today, by: person.name } : null)
    return allow({ residentId: input.residentId })
  })
