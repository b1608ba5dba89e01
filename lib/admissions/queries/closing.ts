import { z } from 'zod'
import { closingText } from '@/lib/admissions/rules/receipt'
import { record } from '@/lib/audit/record'
import { read, write, type Tx } from '@/lib/db'
import { ANONYMOUS, type Actor, type System } from '@/lib/kernel/actor'
import { isHalt } from '@/lib/kernel/errors'
import { allow } from '@/lib/kernel/result'
import { logFault, newReference } from '@/lib/log'
import { signText } from '@/lib/signing'

type Closed = { readonly id: string; readonly regionId: string; readonly closesAt: Date }

const Due = z.array(z.strictObject({ id: z.string(), regionId: z.string(), closesAt: z.date() }))
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

/** Publishes every list that can be known by now and isn't there yet; gives how many. */
export async function publishDue(): Promise<number> {
  const due = Due.parse(
    await read(
      ANONYMOUS,
      (tx, now) => tx.$queryRaw`
        select w.id, w.region_id as "regionId", w.closes_at as "closesAt" from entry_window w
        where w.published_at <= ${now} and w.closes_at <= ${now} and w.opened_at is null and w.kind <> 'continuous'
          and not exists (select 1 from closing_list l where l.window_id = w.id and l.closed_at = w.closes_at)`,
    ),
  )
  await publishClosings(due)
  return due.length
}

const EVERY_MS = 5000
let looked = 0

/**
 * For every page and every look at the portal's health: whoever comes by first after a closing fixes its list, whatever he came for.
 * At most once in five seconds, and a fault in it is logged and keeps nobody from his page.
 */
export async function closingsByTheWay(): Promise<void> {
  const now = Date.now()
  if (now - looked < EVERY_MS) return
  looked = now
  await publishDue().catch((thrown: unknown) => {
    if (!isHalt(thrown, 'unavailable')) logFault(newReference(), 'closing lists', thrown)
  })
}
