import { read } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { keyRing } from '@/lib/keys'
import { KEY_KINDS, NOTED, type KeyKind } from '../messages/keys'
import { mayReadKeys } from '../policy'

export type KeyRow = KeyKind & { /** Since when the one in use is; null: not noted. */ readonly since: Date | null; /** How many came before it, as far as was noted. */ readonly before: number }
export type KeysView = { readonly rows: readonly KeyRow[]; readonly inRing: number; readonly indexMoves: boolean }

/** Which kinds of key there are and since when each is in use; never a key, nor a name of one. Null for who neither administers nor audits. */
export async function keysView(actor: Actor): Promise<KeysView | null> {
  if (!mayReadKeys(actor)) return null
  const seen = await read(actor, (tx) => tx.keySeen.groupBy({ by: ['kind'], _max: { firstSeenAt: true }, _count: { name: true } }))
  const ring = keyRing()
  const rows = KEY_KINDS.map((kind): KeyRow => {
    const noted = seen.find((each) => each.kind === kind.id)
    return { ...kind, since: noted?._max.firstSeenAt ?? null, before: Math.max((noted?._count.name ?? 0) - 1, 0) }
  })
  return { rows, inRing: ring.keys.size, indexMoves: ring.indexBefore !== undefined }
}

export const isNoted = (id: KeyKind['id']): boolean => (NOTED as readonly string[]).includes(id)
