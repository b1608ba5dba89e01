import { record } from '@/lib/audit/record'
import { databaseRefusal, type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { sessionMunicipality } from '@/lib/residents/policy'
import { mayWorkOnCase, visibleTo } from '../policy'
import { colleaguesOf } from '../queries/queue'
import { type AbsenceRefusal, decideAbsence, decideRelease, decideTakeOver } from '../rules/queue'
import { isOpen } from '../rules/case'
import { CASE_STATUSES, type EndAbsence, type RecordAbsence, type ReleaseCase, type TakeOver, type TakeOverAll } from '../schema'

const HELD = { id: true, version: true, status: true, residentId: true, municipalityId: true, consultantId: true, consultantName: true } as const
const OPEN = CASE_STATUSES.filter(isOpen)

type Row = { readonly id: string; readonly version: number; readonly status: string; readonly residentId: string; readonly municipalityId: string; readonly consultantId: string | null; readonly consultantName: string | null }
const held = (row: Row) => ({ status: CASE_STATUSES.find((each) => each === row.status) ?? 'withdrawn', consultantId: row.consultantId })

/** Takes a case over from a colleague or from the team, with the reason. */
export const takeOver = (actor: Actor, input: TakeOver): Promise<Result<{ caseId: string }, 'case-closed' | 'already-yours'>> =>
  write(actor, async (tx) => {
    const { row, person } = await one(tx, actor, input.caseId)
    const decided = decideTakeOver(held(row), person.personId)
    if (!decided.ok) return decided
    await give(tx, person, { ...row, version: input.version }, { id: person.personId, name: person.name }, input.reason)
    return allow({ caseId: row.id })
  })

/** Takes over every open case of a colleague in this municipality, with one reason; each case says so. */
export const takeOverAll = (actor: Actor, input: TakeOverAll): Promise<Result<{ cases: number }, 'already-yours' | 'no-cases'>> =>
  write(actor, async (tx) => {
    const { person, municipalityId } = sessionMunicipality(actor)
    if (!mayWorkOnCase(actor, { municipalityId })) throw new Halt('forbidden')
    if (input.fromId === person.personId) return refuse('already-yours')
    const rows = await tx.wmoCase.findMany({ where: { municipalityId, consultantId: input.fromId, status: { in: OPEN } }, orderBy: { number: 'asc' }, select: HELD })
    if (rows.length === 0) return refuse('no-cases')
    for (const row of rows) await give(tx, person, row, { id: person.personId, name: person.name }, input.reason)
    return allow({ cases: rows.length })
  })

/** Gives a case back to the team, with the reason: it then waits for whoever takes it. */
export const releaseCase = (actor: Actor, input: ReleaseCase): Promise<Result<{ caseId: string }, 'case-closed' | 'nobodys-already'>> =>
  write(actor, async (tx) => {
    const { row, person } = await one(tx, actor, input.caseId)
    const decided = decideRelease(held(row))
    if (!decided.ok) return decided
    await give(tx, person, { ...row, version: input.version }, null, input.reason)
    return allow({ caseId: row.id })
  })

async function one(tx: Tx, actor: Actor, id: string): Promise<{ row: Row; person: Person }> {
  const row = await tx.wmoCase.findFirst({ where: { id, ...visibleTo(actor) }, select: HELD })
  if (!row) throw new Halt('not-found')
  if (!mayWorkOnCase(actor, { municipalityId: row.municipalityId })) throw new Halt('forbidden')
  return { row, person: actor }
}

async function give(tx: Tx, actor: Person, row: Row, to: { readonly id: string; readonly name: string } | null, reason: string): Promise<void> {
  const version = await updateVersioned(tx.wmoCase, { id: row.id, version: row.version }, { consultantId: to?.id ?? null, consultantName: to?.name ?? null })
  await record(tx, actor, {
    event: to === null ? 'case.released' : 'case.taken-over',
    compartment: 'resident',
    subject: { type: 'case', id: row.id, version },
    municipalityId: row.municipalityId,
    residentId: row.residentId,
    purpose: 'verdeling van zaken',
    changes: [{ field: 'consultant', label: 'Consulent', from: row.consultantName ?? 'Niemand', to: to?.name ?? 'Niemand' }],
    detail: { reason },
  })
}

/** Records that a consultant of this municipality is away, from when until when and who stands in: that colleague finds the cases among his own. */
export const recordAbsence = (actor: Actor, input: RecordAbsence): Promise<Result<{ absenceId: string }, AbsenceRefusal | 'nobody-known' | 'absent-already'>> =>
  write(actor, async (tx, now) => {
    const { person, municipalityId } = sessionMunicipality(actor)
    if (!mayWorkOnCase(actor, { municipalityId })) throw new Halt('forbidden')
    const decided = decideAbsence(input, dayIn(now))
    if (!decided.ok) return decided
    const known = await colleaguesOf(tx)
    const [away, deputy] = [known.find((each) => each.id === input.personId), known.find((each) => each.id === input.deputyId)]
    if (!away || !deputy) return refuse('nobody-known')
    const absenceId = crypto.randomUUID()
    try {
      await tx.consultantAbsence.createMany({ data: [{ id: absenceId, municipalityId, personId: away.id, personName: away.name, deputyId: deputy.id, deputyName: deputy.name, fromOn: input.fromOn, untilOn: input.untilOn, recordedAt: now, recordedBy: person.name }] })
    } catch (thrown) {
      if (databaseRefusal(thrown)?.state === '23P01') return refuse('absent-already')
      throw thrown
    }
    await record(tx, actor, { event: 'absence.recorded', compartment: 'resident', subject: { type: 'absence', id: absenceId, version: 1 }, municipalityId, purpose: 'verdeling van zaken', detail: { person: away.name, deputy: deputy.name, fromOn: input.fromOn, untilOn: input.untilOn } })
    return allow({ absenceId })
  })

/** Ends an absence: from now on the cases are nobody else's. */
export const endAbsence = (actor: Actor, input: EndAbsence): Promise<Result<{ absenceId: string }, 'ended-already'>> =>
  write(actor, async (tx, now) => {
    const row = await tx.consultantAbsence.findFirst({ where: { id: input.absenceId, ...visibleTo(actor) }, select: { id: true, municipalityId: true, personName: true, endedAt: true } })
    if (!row) throw new Halt('not-found')
    if (!mayWorkOnCase(actor, row)) throw new Halt('forbidden')
    if (row.endedAt !== null) return refuse('ended-already')
    const version = await updateVersioned(tx.consultantAbsence, { id: row.id, version: input.version }, { endedAt: now })
    await record(tx, actor, { event: 'absence.ended', compartment: 'resident', subject: { type: 'absence', id: row.id, version }, municipalityId: row.municipalityId, purpose: 'verdeling van zaken', detail: { person: row.personName } })
    return allow({ absenceId: row.id })
  })
