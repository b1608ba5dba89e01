import { z } from 'zod'
import { closingText } from '@/lib/admissions/rules/receipt'
import { record } from '@/lib/audit/record'
import { write, type Tx } from '@/lib/db'
import type { Actor, System } from '@/lib/kernel/actor'
import { allow } from '@/lib/kernel/result'
import { signText } from '@/lib/signing'

type Closed = { readonly id: string; readonly regionId: string; readonly closesAt: Date }

const Listed = z.array(z.strictObject({ listed: z.array(z.string()) }))
const Made = z.array(z.strictObject({ made: z.boolean() }))

/**
 * Publishes the signed list of fingerprints of a closed window, if nobody did before. There is no clock that runs by itself:
 * the first who looks after closing, or asks for the opening, makes it so. Joins the caller's transaction.
 */
export async function publishClosing(tx: Tx, actor: Actor, window: Closed): Promise<void> {
  const [found] = Listed.parse(await tx.$queryRaw`select closing_fingerprints(${window.id}::uuid) as listed`)
  if (!found) throw new Error('closing_fingerprints gave no row')
  const { key, signature } = signText(closingText({ windowId: window.id, closedAt: window.closesAt, fingerprints: found.listed }))
  const [done] = Made.parse(await tx.$queryRaw`select closing_publish(${window.id}::uuid, ${found.listed}::text[], ${key}, ${signature}) as made`)
  if (done?.made)
    await record(tx, actor, { event: 'window.fingerprints-published', compartment: 'region', subject: { type: 'entry-window', id: window.id }, regionId: window.regionId, detail: { count: found.listed.length, key, signature } })
}

/** The same for whoever looks at a page, as the portal itself. */
export async function publishClosings(windows: readonly Closed[]): Promise<void> {
  for (const window of windows) {
    const job: System = { kind: 'system', job: 'closing', regionIds: [window.regionId], municipalityIds: [], providerIds: [] }
    await write(job, async (tx) => {
      await publishClosing(tx, job, window)
      return allow()
    })
  }
}
