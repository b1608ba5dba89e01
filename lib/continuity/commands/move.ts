import { randomInt } from 'node:crypto'
import { allocationNumber, decideCancel } from '@/lib/allocations/rules'
import { record } from '@/lib/audit/record'
import { awaitDispatch } from '@/lib/indications/commands/dispatch'
import { letterScope, loadCase } from '@/lib/indications/commands/load'
import { movedLetter } from '@/lib/indications/letters/moved'
import { addDays, type Day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow } from '@/lib/kernel/result'
import { issueLetter } from '@/lib/letters/store'
import { NO_MOVE, toColumns } from '@/lib/residents/commands/moves'
import { residentHead } from '@/lib/residents/queries/head'
import type { MoveAddress } from '@/lib/residents/queries/moves'
import type { SignalRow } from '@/lib/residents/queries/signals'
import { type MovedHelp, movePlan } from '../queries/move'
import { decideMove, type MoveRefusal } from '../rules/move'
import { tell, type Work } from './tell'

type Plan = { readonly move: MoveAddress; readonly help: readonly MovedHelp[] }

/** What taking over this move comes to, in the caller's transaction. Refuses what decideMove refuses. */
export async function decidedMove({ tx, actor, municipality }: Work, signal: SignalRow, today: Day): Promise<Result<Plan, MoveRefusal>> {
  const { move, inside, help } = await movePlan(tx, signal, municipality.id, today)
  const head = await residentHead(tx, actor, signal.residentId, today)
  const verdict = decideMove({ movesOn: move === null ? null : signal.occurredOn, inside, comes: signal.occurredOn > today ? (head?.next?.from ?? null) : null, effects: help.map((each) => each.effect) })
  return verdict.ok && move ? allow({ move, help }) : (verdict as Exclude<typeof verdict, { ok: true }>)
}

/**
 * Gives the file its new address from the day, lets each help follow it, and tells its provider and the resident. What was given stays as it
 * was; which provider comes next is chosen by the resident. Joins the caller's transaction.
 */
export async function followMove(work: Work, now: Date, signal: SignalRow, { move, help }: Plan): Promise<void> {
  const { tx, actor, municipality } = work
  const { residentId, occurredOn } = signal
  const today = dayIn(now)
  const head = await residentHead(tx, actor, residentId, today)
  if (!head) throw new Halt('not-found')
  const columns = toColumns(move.address)
  await tx.residentMove.updateMany({ where: { signalId: signal.id }, data: { wasStreet: head.streetLine, wasPlace: head.placeLine } })
  await tx.resident.updateMany({
    where: { id: residentId },
    data: {
      version: { increment: 1 },
      // A move of before whose day has come is where he lives now.
      ...(occurredOn <= today
        ? { ...columns, addressCheckedOn: today, ...(head.next ? {} : NO_MOVE) }
        : { ...toColumns(head.address), addressCheckedOn: head.addressCheckedOn, movesOn: occurredOn, nextStreet: columns.street, nextHouseNumber: columns.houseNumber, nextHouseLetter: columns.houseLetter, nextHouseAddition: columns.houseAddition, nextPostcode: columns.postcode, nextCity: columns.city }),
    },
  })
  await record(tx, actor, { event: 'resident.moved', compartment: 'resident', subject: { type: 'resident', id: residentId, version: head.version + 1 }, municipalityId: municipality.id, residentId, purpose: 'verhuizing', detail: { signalId: signal.id, from: occurredOn } })
  for (const each of help) await moveHelp(work, now, signal, move, each)
  for (const caseId of new Set(help.map((each) => each.caseId))) await tellResident(work, now, caseId, signal, move, help.filter((each) => each.caseId === caseId))
}

/** One help: it stays, goes on under another number in the lot of the new address, ends so that the resident chooses, or was not answered yet. */
async function moveHelp(work: Work, now: Date, signal: SignalRow, move: MoveAddress, { allocationId: id, number, providerId, effect }: MovedHelp): Promise<void> {
  const { tx, actor, municipality } = work
  const trace = { compartment: 'resident' as const, municipalityId: municipality.id, providerId }
  const told = { id, number, providerId }
  switch (effect.kind) {
    case 'stays':
      return tell(work, now, signal, told, { kind: 'moved', fromOn: signal.occurredOn, untilOn: null, home: { address: move.streetLine, postcode: move.address.postcode, city: move.address.town } })
    case 'goes-on':
    case 'ends': {
      const goesOn = effect.kind === 'goes-on' ? effect.participationId : null
      const [made, next] = [crypto.randomUUID(), allocationNumber(dayIn(now), Array.from({ length: 5 }, () => randomInt(31)))]
      await tx.$executeRaw`select allocation_moves(${signal.id}::uuid, ${id}::uuid, ${goesOn}::uuid, ${effect.from}, ${made}::uuid, ${next}, ${move.streetLine})`
      await tell(work, now, signal, told, { kind: goesOn === null ? 'moved-away' : 'moved-on', fromOn: effect.from, untilOn: null })
      await record(tx, actor, { ...trace, event: 'allocation.stopped-by-move', subject: { type: 'allocation', id }, detail: { number, lastDay: addDays(effect.from, -1) } })
      if (goesOn !== null) await record(tx, actor, { ...trace, event: 'allocation.moved-on', subject: { type: 'allocation', id: made, version: 1 }, detail: { number: next, after: number, from: effect.from } })
      return
    }
    case 'withdrawn': {
      const { version, status } = await tx.allocation.findUniqueOrThrow({ where: { id }, select: { version: true, status: true } })
      if (!decideCancel(status as MovedHelp['status']).ok) throw new Halt('stale', 'stale', { subject: id, version })
      await tx.allocation.updateMany({ where: { id, version }, data: { status: 'cancelled-before-start', cancelledAt: now, cancelReason: 'De cliënt verhuist naar een ander adres.', version: version + 1 } })
      await tell(work, now, signal, told, { kind: 'moved-away', fromOn: signal.occurredOn, untilOn: null })
      await record(tx, actor, { ...trace, event: 'allocation.stopped-by-move', subject: { type: 'allocation', id, version: version + 1 }, detail: { number } })
      return
    }
    case 'paused':
    case 'begins-before':
      // decideMove refused.
      throw new Halt('stale', 'stale', { subject: id, version: 0 })
  }
}

async function tellResident({ tx, actor, municipality }: Work, now: Date, caseId: string, signal: SignalRow, move: MoveAddress, help: readonly MovedHelp[]): Promise<void> {
  const { view } = await loadCase(tx, now, actor, caseId)
  const letterId = await issueLetter(tx, now, actor, {
    kind: 'wmo-move',
    view: movedLetter(view, {
      author: { name: actor.name, organisation: actor.organisationName }, movesOn: signal.occurredOn, home: `${move.streetLine}, ${move.placeLine}`,
      help: help.map(({ product, provider, effect }) => ({ product: product.toLowerCase(), provider, goesOn: effect.kind === 'stays' || effect.kind === 'goes-on', lastDay: effect.kind === 'ends' ? addDays(effect.from, -1) : null })),
    }),
    subject: { type: 'case', id: caseId },
    scope: letterScope(view),
  })
  await awaitDispatch(tx, { municipalityId: municipality.id, caseId, letterId, kind: 'move', since: dayIn(now) })
}
