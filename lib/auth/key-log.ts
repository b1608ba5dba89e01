import { createHash } from 'node:crypto'
import { record } from '@/lib/audit/record'
import { write } from '@/lib/db'
import type { System } from '@/lib/kernel/actor'
import { allow } from '@/lib/kernel/result'
import { indexKeyName, keyRing } from '@/lib/keys'

const KEYS: System = { kind: 'system', job: 'keys', regionIds: [], municipalityIds: [], providerIds: [] }

/** The keys this process writes with, each by a name that tells nothing of it: of 32 random bytes a fingerprint can't be guessed. */
function namesInUse(): { readonly kind: string; readonly name: string }[] {
  const actions = process.env['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY']
  return [
    { kind: 'ring', name: keyRing().current },
    { kind: 'index', name: indexKeyName() },
    ...(actions ? [{ kind: 'actions', name: createHash('sha256').update(actions).digest('hex').slice(0, 16) }] : []),
  ]
}

/** Notes each key in use that was never seen here before, with a line in the trail, so that an administrator reads since when it is (ADR 0097). Gives how many were new. */
export const noteKeys = (): Promise<number> =>
  write(KEYS, async (tx, now) => {
    const names = namesInUse()
    const known = await tx.keySeen.findMany({ where: { OR: names }, select: { kind: true, name: true } })
    const fresh = names.filter(({ kind, name }) => !known.some((each) => each.kind === kind && each.name === name))
    if (fresh.length === 0) return allow(0)
    // Two processes may start at once.
    const { count } = await tx.keySeen.createMany({ data: fresh.map((each) => ({ ...each, firstSeenAt: now })), skipDuplicates: true })
    if (count > 0) await record(tx, KEYS, { event: 'keys.first-used', compartment: 'platform', subject: { type: 'keys' }, detail: { kinds: fresh.map(({ kind }) => kind) } })
    return allow(count)
  }).then(({ value }) => value)
