import { record } from '@/lib/audit/record'
import { unmetAt } from '@/lib/contracts/queries/moment'
import { databaseRefusal, updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { day, formatDay } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, type Result } from '@/lib/kernel/result'
import { ALLOCATION_LABELS } from '../messages'
import { mayPlan } from '../policy'
import { decideAccept, decideFirstHelp, decideReturn, decideStart, type AcceptRefusal, type StartRefusal } from '../rules'
import type { AcceptAllocation, AllocationStatus, ReturnAllocation, StartAllocation } from '../schema'
import { loadAllocation, traceOf } from './load'

type Done<R extends string> = Promise<Result<{ id: string; version: number }, R>>
const statusChange = (from: AllocationStatus, to: AllocationStatus) => ({ field: 'status', label: 'Stand', from: ALLOCATION_LABELS[from].text, to: ALLOCATION_LABELS[to].text })

/** The provider takes the client from a day on; only now the client's identity is shared with it. */
export const acceptAllocation = (actor: Actor, input: AcceptAllocation): Done<AcceptRefusal> =>
  write(actor, async (tx, now) => {
    const row = await loadAllocation(tx, actor, input.allocationId)
    if (!mayPlan(actor, row)) throw new Halt('forbidden')
    const decision = decideAccept(row, input.startsOn, row.participation, dayIn(now))
    if (!decision.ok) return decision
    const ready = decideFirstHelp(await unmetAt(tx, now, row.participation.agreementId, 'care-start'))
    if (!ready.ok) return ready
    const version = await placed(() => updateVersioned(tx.allocation, { id: row.id, version: input.version }, { status: 'accepted', startsOn: input.startsOn, acceptedAt: now, acceptedBy: actor.name }), row)
    await tx.$queryRaw`select allocation_share_client(${row.id}::uuid) as shared`
    await record(tx, actor, {
      ...traceOf(row),
      event: 'allocation.accepted',
      subject: { type: 'allocation', id: row.id, version },
      changes: [statusChange(row.status, 'accepted'), { field: 'startsOn', label: 'Startdatum', from: '', to: formatDay(input.startsOn) }],
      detail: { number: row.number },
    })
    return allow({ id: row.id, version })
  })

/** The provider gives the client back before the help has begun, with a reason that the municipality answers. */
export const returnAllocation = (actor: Actor, input: ReturnAllocation): Done<'not-returnable'> =>
  write(actor, async (tx, now) => {
    const row = await loadAllocation(tx, actor, input.allocationId)
    if (!mayPlan(actor, row)) throw new Halt('forbidden')
    const decision = decideReturn(row.status)
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.allocation, { id: row.id, version: input.version }, { status: 'returned', returnedAt: now, returnReason: input.reason, returnCause: input.cause ?? null, returnAgreed: null, returnAnswer: null })
    await record(tx, actor, { ...traceOf(row), event: 'allocation.returned', subject: { type: 'allocation', id: row.id, version }, changes: [statusChange(row.status, 'returned')], detail: { number: row.number, ...(input.cause ? { cause: input.cause } : {}) } })
    return allow({ id: row.id, version })
  })

/** The help has begun: recorded on the agreed day or later. */
export const startAllocation = (actor: Actor, input: StartAllocation): Done<StartRefusal> =>
  write(actor, async (tx, now) => {
    const row = await loadAllocation(tx, actor, input.allocationId)
    if (!mayPlan(actor, row)) throw new Halt('forbidden')
    const decision = decideStart(row, row.participation, dayIn(now))
    if (!decision.ok) return decision
    const ready = decideFirstHelp(await unmetAt(tx, now, row.participation.agreementId, 'care-start'))
    if (!ready.ok) return ready
    const version = await placed(() => updateVersioned(tx.allocation, { id: row.id, version: input.version }, { status: 'started', startedAt: now }), row)
    await record(tx, actor, {
      ...traceOf(row),
      event: 'allocation.started',
      subject: { type: 'allocation', id: row.id, version },
      changes: [statusChange(row.status, 'started')],
      detail: { number: row.number, startsOn: day(row.startsOn ?? row.wishedStart) },
    })
    return allow({ id: row.id, version })
  })

/** A suspension that came in between is for the user the same as somebody else's change: look again. */
async function placed<T>(work: () => Promise<T>, row: { readonly id: string; readonly version: number }): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    if (databaseRefusal(thrown)?.state === 'PE005') throw new Halt('stale', 'stale', { subject: row.id, version: row.version })
    throw thrown
  }
}
