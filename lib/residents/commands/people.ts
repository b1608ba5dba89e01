import { changesBetween, record } from '@/lib/audit/record'
import { databaseRefusal, type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { type Refused, type Result, allow, refuse } from '@/lib/kernel/result'
import { RESIDENT_FIELDS } from '../messages'
import type { END_REFUSALS, MEMBER_REFUSALS, REPRESENTATIVE_REFUSALS } from '../messages/people'
import { visibleTo } from '../policy'
import { residentHead } from '../queries/head'
import { bsnIndexes } from '../queries/identity'
import { wordsOf } from '../rules'
import { decideEnd, decideMember, decideRepresentative } from '../rules/people'
import { isCalled } from '../rules/reach'
import type { About, ChangeName, EndPerson, NewHouseholdMember, NewRepresentative, RepresentativeKind } from '../schema/people'
import { keptFile } from './load'
import { reachAfter, reachProviders } from './reach'

type Done = { readonly residentId: string }

/** Another name, the name somebody goes by, or the language he speaks. He is found by both names from now on. */
export const changeName = (actor: Actor, input: ChangeName): Promise<Result<Done, never>> =>
  write(actor, async (tx, now) => {
    const { municipalityId } = await keptFile(tx, actor, input.residentId)
    const { residentId, version, ...after } = input
    const head = await residentHead(tx, actor, residentId, dayIn(now))
    const before = await tx.resident.findUniqueOrThrow({
      where: { id: residentId },
      select: { salutation: true, initials: true, givenName: true, prefix: true, surname: true, partnerPrefix: true, partnerSurname: true, nameUse: true, language: true, interpreter: true },
    })
    const next = await updateVersioned(tx.resident, { id: residentId, version }, after)
    await tx.residentWord.deleteMany({ where: { municipalityId, residentId } })
    await tx.residentWord.createMany({ data: wordsOf(after).map((word) => ({ municipalityId, word, residentId })) })
    await reachAfter(tx, now, actor, head)
    await record(tx, actor, { event: 'resident.name-changed', compartment: 'resident', subject: { type: 'resident', id: residentId, version: next }, municipalityId, residentId, purpose: 'dossier bijwerken', changes: changesBetween(before, after, RESIDENT_FIELDS) })
    return allow({ residentId })
  })

async function reachContact(tx: Tx, now: Date, actor: Actor, residentId: string): Promise<void> {
  const head = await residentHead(tx, actor, residentId, dayIn(now))
  if (head) await reachProviders(tx, now, actor, residentId, ['contact'], head)
}

/** Somebody who acts for the resident or is called in his place. Two can't stand in his place for the same matters on one day. */
export const addRepresentative = (actor: Actor, input: NewRepresentative): Promise<Result<Done, keyof typeof REPRESENTATIVE_REFUSALS>> =>
  write(actor, async (tx, now) => {
    const { person, municipalityId } = await keptFile(tx, actor, input.residentId)
    const decided = decideRepresentative(input, dayIn(now))
    if (!decided.ok) return decided
    const id = crypto.randomUUID()
    const { houseNumber, ...rest } = input
    try {
      await tx.representative.createMany({ data: [{ ...rest, initials: input.initials ?? (input.surname === null ? null : ''), id, municipalityId, houseNumber: houseNumber === null ? null : String(houseNumber), recordedAt: now, recordedBy: person.name }] })
    } catch (thrown) {
      if (databaseRefusal(thrown)?.state === '23P01') return refuse('one-instead')
      throw thrown
    }
    if (isCalled(input)) await reachContact(tx, now, actor, input.residentId)
    await record(tx, actor, { event: 'representative.recorded', compartment: 'resident', subject: { type: 'representative', id, version: 1 }, municipalityId, residentId: input.residentId, purpose: 'dossier bijwerken', detail: { kind: input.kind, receives: input.receives, about: input.about, startsOn: input.startsOn } })
    return allow({ residentId: input.residentId })
  })

/** The last day of a representative or contact. What he did until then stays his. */
export const endRepresentative = (actor: Actor, input: EndPerson): Promise<Result<Done, keyof typeof END_REFUSALS>> =>
  write(actor, async (tx, now) => {
    const row = await tx.representative.findFirst({ where: { id: input.id, ...visibleTo(actor) }, select: { residentId: true, kind: true, about: true, proofSeenOn: true, startsOn: true, endsOn: true } })
    if (!row) throw new Halt('not-found')
    const { municipalityId } = await keptFile(tx, actor, row.residentId)
    const decided = endOf(row, input)
    if (!decided.ok) return decided
    const version = await updateVersioned(tx.representative, { id: input.id, version: input.version }, { endsOn: input.endsOn, endReason: input.reason })
    if (isCalled({ kind: row.kind as RepresentativeKind, about: row.about as About, proofSeenOn: row.proofSeenOn === null ? null : day(row.proofSeenOn) })) await reachContact(tx, now, actor, row.residentId)
    await record(tx, actor, { event: 'representative.ended', compartment: 'resident', subject: { type: 'representative', id: input.id, version }, municipalityId, residentId: row.residentId, purpose: 'dossier bijwerken', detail: { endsOn: input.endsOn } })
    return allow({ residentId: row.residentId })
  })

/**
 * Somebody who lives with the resident. With a file of his own here the two are linked from both sides. Refuses a BSN without a file,
 * the resident's own, and somebody who lives there already.
 */
export const addHouseholdMember = (actor: Actor, input: NewHouseholdMember): Promise<Result<Done, keyof typeof MEMBER_REFUSALS>> =>
  write(actor, async (tx, now) => {
    const { person, municipalityId } = await keptFile(tx, actor, input.residentId)
    const decided = decideMember(input, dayIn(now))
    if (!decided.ok) return decided
    const file = input.bsn === null ? null : await tx.resident.findFirst({ where: { municipalityId, bsnIndex: { in: bsnIndexes(municipalityId, input.bsn) } }, select: { id: true } })
    if (input.bsn !== null && file === null) return refuse('no-such-file')
    if (file?.id === input.residentId) return refuse('own-file')
    const fact = { municipalityId, startsOn: input.startsOn, recordedAt: now, recordedBy: person.name }
    const id = crypto.randomUUID()
    const rows = [{ ...fact, id, residentId: input.residentId, relation: input.relation, memberFileId: file?.id ?? null, name: input.name, birthDate: input.birthDate }]
    if (file) rows.push({ ...fact, id: crypto.randomUUID(), residentId: file.id, relation: REVERSE[input.relation], memberFileId: input.residentId, name: null, birthDate: null })
    try {
      await tx.householdMember.createMany({ data: rows })
    } catch (thrown) {
      if (databaseRefusal(thrown)?.state === '23P01') return refuse('member-already')
      throw thrown
    }
    for (const row of rows) await record(tx, actor, { event: 'household.member-recorded', compartment: 'resident', subject: { type: 'household-member', id: row.id, version: 1 }, municipalityId, residentId: row.residentId, purpose: 'dossier bijwerken', detail: { relation: row.relation, startsOn: row.startsOn } })
    return allow({ residentId: input.residentId })
  })

const REVERSE = { partner: 'partner', child: 'parent', parent: 'child', sibling: 'sibling', other: 'other' } as const

/** The last day two lived together; with a file on the other side it ends there as well. */
export const endHouseholdMember = (actor: Actor, input: EndPerson): Promise<Result<Done, keyof typeof END_REFUSALS>> =>
  write(actor, async (tx) => {
    const row = await tx.householdMember.findFirst({ where: { id: input.id, ...visibleTo(actor) }, select: { residentId: true, memberFileId: true, startsOn: true, endsOn: true } })
    if (!row) throw new Halt('not-found')
    const { municipalityId } = await keptFile(tx, actor, row.residentId)
    const decided = endOf(row, input)
    if (!decided.ok) return decided
    const end = { endsOn: input.endsOn, endReason: input.reason }
    await updateVersioned(tx.householdMember, { id: input.id, version: input.version }, end)
    if (row.memberFileId !== null) await otherSide(tx, { residentId: row.memberFileId, memberFileId: row.residentId, startsOn: row.startsOn }, end)
    for (const residentId of [row.residentId, row.memberFileId]) if (residentId !== null) await record(tx, actor, { event: 'household.member-ended', compartment: 'resident', subject: { type: 'household-member', id: input.id }, municipalityId, residentId, purpose: 'dossier bijwerken', detail: { endsOn: input.endsOn } })
    return allow({ residentId: row.residentId })
  })

const otherSide = (tx: Tx, of: { readonly residentId: string; readonly memberFileId: string; readonly startsOn: string }, end: { readonly endsOn: string; readonly endReason: string }) =>
  tx.householdMember.updateMany({ where: { ...of, endsOn: null }, data: { ...end, version: { increment: 1 } } })

function endOf(row: { readonly startsOn: string; readonly endsOn: string | null }, input: EndPerson): Result<unknown, keyof typeof END_REFUSALS> | Refused<keyof typeof END_REFUSALS> {
  return row.endsOn === null ? decideEnd({ startsOn: day(row.startsOn) }, input.endsOn) : refuse('ended-already')
}
