import { record } from '@/lib/audit/record'
import { type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { visibleTo } from '../policy'
import type { HomeAddress } from '../queries/head'
import { membersAt } from '../queries/moves'
import type { SignalRefusal } from '../rules/signals'
import type { AddMoveAddress, RecordMove } from '../schema/moves'
import { keptFile } from './load'
import { keepSignal } from './signals'

/** A file without an address to come. */
export const NO_MOVE = { movesOn: null, nextStreet: null, nextHouseNumber: null, nextHouseLetter: null, nextHouseAddition: null, nextPostcode: null, nextCity: null } as const

type Columns = { readonly street: string; readonly houseNumber: string; readonly houseLetter: string | null; readonly houseAddition: string | null; readonly postcode: string; readonly city: string }
/** An address as the columns of a file hold it. */
export const toColumns = ({ street, houseNumber, houseLetter, houseAddition, postcode, town }: HomeAddress): Columns => ({ street, houseNumber: String(houseNumber), houseLetter, houseAddition, postcode, city: town })

type Moved = { readonly residentId: string; readonly signalId: string }

/**
 * Keeps that a resident moves within the municipality from a day, and who of the household at his address moves along: a report of each,
 * about which is decided apart. Changes no address and no help. Refuses what decideReport refuses, and who does not live there.
 */
export const recordMove = (actor: Actor, input: RecordMove): Promise<Result<Moved, SignalRefusal | 'not-housemates'>> =>
  write(actor, async (tx, now) => {
    const { municipalityId } = await keptFile(tx, actor, input.residentId)
    const { residentId, along, houseNumber, occurredOn, source, note, ...rest } = input
    const housemates = await membersAt(tx, actor, residentId, dayIn(now))
    if (along.some((id) => !housemates.some((each) => each.id === id))) return refuse('not-housemates')
    const kept: Moved[] = []
    for (const id of [residentId, ...along]) {
      const { diedOn } = await tx.resident.findUniqueOrThrow({ where: { id }, select: { diedOn: true } })
      const signal = await keepSignal(tx, now, actor, { residentId: id, municipalityId, kind: 'moved', destination: 'within', occurredOn, source, note, granted: null, careFrom: null, untilOn: null, diedOn: diedOn === null ? null : day(diedOn) })
      if (!signal.ok) return signal
      await keepAddress(tx, now, actor, { municipalityId, residentId: id, signalId: signal.value.signalId }, { ...rest, houseNumber: String(houseNumber) })
      kept.push({ residentId: id, signalId: signal.value.signalId })
    }
    return allow(kept[0] ?? { residentId, signalId: '' })
  })

/** Adds the new address to a move within the municipality that was reported without. Once, and before it is decided about. */
export const addMoveAddress = (actor: Actor, input: AddMoveAddress): Promise<Result<Moved, 'no-open-move'>> =>
  write(actor, async (tx, now) => {
    const { signalId, version, houseNumber, ...rest } = input
    const signal = await tx.residentSignal.findFirst({ where: { id: signalId, ...visibleTo(actor) }, select: { residentId: true, kind: true, destination: true, outcome: true, move: { select: { id: true } } } })
    if (!signal) throw new Halt('not-found')
    const { municipalityId } = await keptFile(tx, actor, signal.residentId)
    if (signal.kind !== 'moved' || signal.destination !== 'within' || signal.outcome !== null || signal.move) return refuse('no-open-move')
    await updateVersioned(tx.residentSignal, { id: signalId, version }, {})
    const moved = { residentId: signal.residentId, signalId }
    await keepAddress(tx, now, actor, { municipalityId, ...moved }, { ...rest, houseNumber: String(houseNumber) })
    return allow(moved)
  })

async function keepAddress(tx: Tx, now: Date, actor: Actor, about: Moved & { readonly municipalityId: string }, address: Columns): Promise<void> {
  const id = crypto.randomUUID()
  await tx.residentMove.createMany({ data: [{ ...address, ...about, id, recordedAt: now, recordedBy: actor.kind === 'person' ? actor.name : 'het portaal' }] })
  await record(tx, actor, { event: 'move.address-recorded', compartment: 'resident', subject: { type: 'resident-move', id, version: 1 }, municipalityId: about.municipalityId, residentId: about.residentId, purpose: 'verhuizing', detail: { signalId: about.signalId } })
}
