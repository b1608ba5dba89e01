import { record } from '@/lib/audit/record'
import { type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { keepResident } from '@/lib/residents/commands/file'
import type { RESIDENT_REFUSALS } from '@/lib/residents/messages'
import { sessionMunicipality } from '@/lib/residents/policy'
import { bsnIndexes } from '@/lib/residents/queries/identity'
import type { INCOMING_REFUSALS, JOIN_REFUSALS } from '../messages/transfer'
import { openContent } from '../queries/transfer-content'
import { decideIncoming } from '../rules/transfer'
import type { IncomingStatus, JoinIncoming, OpenIncoming, ReceiveIncoming, RefuseIncoming } from '../schema/transfer'

type Done = { readonly incomingId: string }
type Received = Done & { readonly residentId: string }
type Refusal = keyof typeof INCOMING_REFUSALS

/** A file that was announced to this consultant's municipality, held so that taking it back waits. Throws 'not-found' for another's. */
async function loadIncoming(tx: Tx, now: Date, actor: Actor, id: string, what: Parameters<typeof decideIncoming>[0]) {
  const { person, municipalityId } = sessionMunicipality(actor)
  if ((await tx.incomingFile.count({ where: { id, municipalityId } })) === 0) throw new Halt('not-found')
  await tx.$executeRaw`select hold_incoming(${id}::uuid)`
  const row = await tx.incomingFile.findUniqueOrThrow({ where: { id }, select: { id: true, status: true, expiresOn: true, cipher: true } })
  const facts = { status: row.status as IncomingStatus, expiresOn: row.expiresOn === null ? null : day(row.expiresOn) }
  return { row, person, municipalityId, decided: decideIncoming(what, facts, dayIn(now)) }
}

const subject = (id: string, version: number) => ({ compartment: 'resident' as const, subject: { type: 'incoming-file', id, version } })

/** Says what an announced file is opened for; from then on its parts are read, each time with a line. */
export const openIncoming = (actor: Actor, input: OpenIncoming): Promise<Result<Done, Refusal>> =>
  write(actor, async (tx, now) => {
    const { row, person, municipalityId, decided } = await loadIncoming(tx, now, actor, input.incomingId, 'open')
    if (!decided.ok) return decided
    const version = await updateVersioned(tx.incomingFile, { id: row.id, version: input.version }, { status: 'opened', openedAt: now, openedBy: person.name, purpose: input.purpose })
    await record(tx, actor, { ...subject(row.id, version), event: 'incoming.opened', municipalityId, purpose: input.purpose })
    return allow({ incomingId: row.id })
  })

/**
 * Takes an announced file up as a new file of this municipality, at the address of now. A file with this BSN is never overwritten or
 * merged: that is refused with that file, and so is somebody who looks like one of before until the consultant says it is another.
 */
export const receiveIncoming = (actor: Actor, { incomingId, version, different, ...address }: ReceiveIncoming): Promise<Result<Received, Refusal | keyof typeof RESIDENT_REFUSALS>> =>
  write(actor, async (tx, now) => {
    const { row, person, municipalityId, decided } = await loadIncoming(tx, now, actor, incomingId, 'receive')
    if (!decided.ok) return decided
    const { identity } = openContent(row.id, municipalityId, row.cipher ?? '')
    const { address: _then, next: _later, contacts: _contacts, secretOn, language, interpreter, birthDate, ...who } = identity
    const kept = await keepResident(actor, { ...who, birthDate: day(birthDate), ...address, different })
    if (!kept.ok) return kept
    const { residentId } = kept.value
    await tx.resident.updateMany({ where: { id: residentId }, data: { language, interpreter, ...(secretOn === undefined ? {} : { addressSecretOn: secretOn, addressSecretBy: person.name }) } })
    if (secretOn !== undefined) await record(tx, actor, { event: 'resident.address-secret', compartment: 'resident', subject: { type: 'resident', id: residentId }, municipalityId, residentId, purpose: 'overdracht met toestemming' })
    return received(tx, now, actor, { id: row.id, version, municipalityId, residentId, by: person.name, joined: false })
  })

/** Puts an announced file with the one that this municipality has of the same BSN; nothing in that changes. */
export const joinIncoming = (actor: Actor, input: JoinIncoming): Promise<Result<Received, keyof typeof JOIN_REFUSALS>> =>
  write(actor, async (tx, now) => {
    const { row, person, municipalityId, decided } = await loadIncoming(tx, now, actor, input.incomingId, 'receive')
    if (!decided.ok) return decided
    const { identity } = openContent(row.id, municipalityId, row.cipher ?? '')
    const same = await tx.resident.findFirst({ where: { id: input.residentId, municipalityId, mergedIntoId: null, bsnIndex: { in: bsnIndexes(municipalityId, identity.bsn) } }, select: { id: true } })
    if (!same) return refuse('other-person')
    return received(tx, now, actor, { id: row.id, version: input.version, municipalityId, residentId: same.id, by: person.name, joined: true })
  })

async function received(tx: Tx, now: Date, actor: Actor, { id, version, municipalityId, residentId, by, joined }: { readonly id: string; readonly version: number; readonly municipalityId: string; readonly residentId: string; readonly by: string; readonly joined: boolean }) {
  const next = await updateVersioned(tx.incomingFile, { id, version }, { status: 'received', residentId, decidedOn: dayIn(now), decidedBy: by })
  await record(tx, actor, { ...subject(id, next), event: 'incoming.received', municipalityId, residentId, purpose: 'overdracht met toestemming', detail: { joined } })
  return allow({ incomingId: id, residentId })
}

/** Doesn't take an announced file up, with the reason, which stays here: the sender hears only that and the day. */
export const refuseIncoming = (actor: Actor, input: RefuseIncoming): Promise<Result<Done, Refusal>> =>
  write(actor, async (tx, now) => {
    const { row, person, municipalityId, decided } = await loadIncoming(tx, now, actor, input.incomingId, 'refuse')
    if (!decided.ok) return decided
    const version = await updateVersioned(tx.incomingFile, { id: row.id, version: input.version }, { status: 'refused', reason: input.reason, decidedOn: dayIn(now), decidedBy: person.name, cipher: null })
    await record(tx, actor, { ...subject(row.id, version), event: 'incoming.refused', municipalityId, purpose: 'overdracht met toestemming' })
    return allow({ incomingId: row.id })
  })
