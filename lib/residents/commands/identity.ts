import { record } from '@/lib/audit/record'
import { read, write } from '@/lib/db'
import type { Actor, System } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { type Result, allow } from '@/lib/kernel/result'
import { indexKeyName, type KeyRing, keyRing } from '@/lib/keys'
import { mayKeepResidents, visibleTo } from '../policy'
import { resealedBsn } from '../queries/identity'
import { SEARCH_MINUTES } from '../rules'
import type { AskBsn } from '../schema'

/** Says what the whole BSN is needed for; the page then shows it to this person for DISCLOSURE_MINUTES. */
export const askBsn = (actor: Actor, input: AskBsn): Promise<Result<{ residentId: string }, never>> =>
  write(actor, async (tx, now) => {
    const file = await tx.resident.findFirst({ where: { id: input.residentId, ...visibleTo(actor) }, select: { municipalityId: true } })
    if (!file) throw new Halt('not-found')
    if (!mayKeepResidents(actor, file)) throw new Halt('forbidden')
    const { residentId, purpose, note } = input
    await tx.bsnDisclosure.createMany({ data: [{ id: crypto.randomUUID(), municipalityId: file.municipalityId, residentId, personId: actor.personId, personName: actor.name, purpose, note, askedAt: now }] })
    await record(tx, actor, { event: 'resident.bsn-asked', compartment: 'resident', subject: { type: 'resident', id: residentId }, municipalityId: file.municipalityId, residentId, purpose })
    return allow({ residentId })
  })

const KEYS: System = { kind: 'system', job: 'keys', regionIds: [], municipalityIds: [], providerIds: [] }

/** Rows whose BSN or fingerprint stands under another key than this ring's current ones. */
const behind = (ring: KeyRing) => ({ NOT: { bsnKey: ring.current, bsnIndexKey: indexKeyName(ring) } })

/**
 * Brings every BSN under the ring's current key and every fingerprint under its current index key, in batches of a transaction
 * each: what was done stays done, and again goes on where it stopped. A row that changed meanwhile is left for the next look.
 * Searches that ran out go too, so that none is left under the old key after SEARCH_MINUTES. Gives how many it rewrote and how
 * many are left, which is 0 unless somebody still writes with the old key.
 */
export async function rotateBsns({ ring = keyRing(), batch = 200, progress = () => undefined }: { readonly ring?: KeyRing; readonly batch?: number; readonly progress?: (done: number) => void } = {}): Promise<{ rewritten: number; left: number }> {
  let rewritten = 0
  for (;;) {
    const done = await write(KEYS, async (tx) => {
      const rows = await tx.resident.findMany({ where: behind(ring), take: batch, select: { id: true, municipalityId: true, bsnCipher: true } })
      const next = rows.map((row) => ({ id: row.id, before: row.bsnCipher, ...resealedBsn(row, ring) }))
      return tx.$executeRaw`
        update resident r set bsn_cipher = n.cipher, bsn_key = ${ring.current}, bsn_index = n.index, bsn_index_key = ${indexKeyName(ring)}
        from unnest(${next.map((each) => each.id)}::uuid[], ${next.map((each) => each.before)}::text[], ${next.map((each) => each.bsnCipher)}::text[], ${next.map((each) => each.bsnIndex)}::text[]) as n(id, before, cipher, index)
        where r.id = n.id and r.bsn_cipher = n.before`
    })
    if (done === 0) break
    rewritten += done
    progress(rewritten)
  }
  const left = await read(KEYS, (tx) => tx.resident.count({ where: behind(ring) }))
  await write(KEYS, async (tx, now) => {
    await tx.residentSearch.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - SEARCH_MINUTES * 60_000) } } })
    await record(tx, KEYS, { event: 'keys.rotated', compartment: 'platform', subject: { type: 'keys' }, detail: { rewritten, left, key: ring.current } })
    return allow(undefined)
  })
  return { rewritten, left }
}
