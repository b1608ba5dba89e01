import { beforeAll, describe, expect, it } from 'vitest'
import { acceptAllocation, startAllocation } from '@/lib/allocations/commands/accept'
import { offerAllocation } from '@/lib/allocations/commands/offer'
import { decideSignal, reportSignal, resumeHelp } from '@/lib/continuity/commands/signals'
import { clientSignals, signalPage } from '@/lib/continuity/queries/signals'
import { databaseRefusal, read, type Tx, write } from '@/lib/db'
import { notify } from '@/lib/indications/commands/cases'
import type { Actor, Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { isHalt } from '@/lib/kernel/errors'
import { testBsn } from '@/lib/kernel/identifiers'
import { allow, sure } from '@/lib/kernel/result'
import { recordSignal } from '@/lib/residents/commands/signals'
import { addHouseholdMember } from '@/lib/residents/commands/people'
import { signalList, signalsOf } from '@/lib/residents/queries/signals'
import type { RecordSignal } from '@/lib/residents/schema/signals'
import { testDatabase } from '@/tests/support/database'
import { colleague, decided } from '@/tests/support/redress'
import { freshResident, wmoWorld, type World } from '@/tests/support/wmo'

let world: World
let planner: Person
let stranger: Person
const running: { residentId: string; caseId: string; indicationId: string; allocationId: string }[] = []
let refused: { residentId: string; caseId: string }

/** Help that runs, for as many residents as the tests below need, before the clock moves on. */
beforeAll(async () => {
  const database = await testDatabase('empty')
  world = await wmoWorld(database)
  const providerOf = async (name: string) => (await read(world.officer, (tx) => tx.participation.findUniqueOrThrow({ where: { id: world.participations.get(name) ?? '' }, select: { providerId: true } }))).providerId
  const staff = async (name: string): Promise<Person> => ({ ...colleague(world.consultant, 'provider-staff', `Planner ${name}`), regionIds: [], municipalityIds: [], providerIds: [await providerOf(name)] })
  planner = await staff('Miep B.V.')
  stranger = await staff('Arckin B.V.')
  for (const n of [600, 601, 602]) {
    const made = await decided(world, n)
    const { id } = sure(await offerAllocation(world.consultant, { indicationId: made.indicationId ?? '', participationId: null, wishedStart: day('2025-12-08') }))
    running.push({ residentId: made.residentId, caseId: made.caseId, indicationId: made.indicationId ?? '', allocationId: id })
  }
  refused = await decided(world, 603, 'refused')
  for (const { allocationId } of running) sure(await acceptAllocation(planner, { allocationId, startsOn: day('2025-12-08'), version: 1 }))
  await database.setClock('2025-12-15T10:00:00+01:00')
  for (const { allocationId } of running) sure(await startAllocation(planner, { allocationId, version: 2 }))
})

const at = (index: number) => running[index] ?? running[0]!
const said = (work: Promise<unknown>) => work.then((value) => (typeof value === 'object' && value !== null && 'reason' in value ? value.reason : 'accepted'), (thrown: unknown) => (isHalt(thrown) ? thrown.kind : (databaseRefusal(thrown)?.message ?? String(thrown))))
const sql = (actor: Actor, work: (tx: Tx) => Promise<unknown>) => said(write(actor, async (tx) => allow(await work(tx))))
const FACTS = { source: 'resident', granted: null, careFrom: null, untilOn: null, destination: null, note: null } as const
const heard = async (residentId: string, kind: RecordSignal['kind'], more: Partial<RecordSignal> = {}) => sure(await recordSignal(world.consultant, { ...FACTS, residentId, kind, occurredOn: day('2025-12-12'), ...more })).signalId
const take = (signalId: string, outcome: 'followed' | 'not-followed' = 'followed', version = 1, actor: Actor = world.consultant) => decideSignal(actor, { signalId, version, outcome, reason: 'Nagevraagd bij de familie.' })
const allocation = (id: string) => read(world.consultant, (tx) => tx.allocation.findUniqueOrThrow({ where: { id }, select: { status: true, stoppedOn: true } }))
const page = async (residentId: string, signalId: string) => {
  const found = await signalPage(world.consultant, residentId, signalId)
  if (!found) throw new Error('no signal')
  return found
}

describe('a signal', () => {
  it('changes nothing until somebody decides, once, with a reason; another municipality does not find it', async () => {
    const { residentId, allocationId } = at(0)
    const signalId = await heard(residentId, 'hospital')
    expect((await allocation(allocationId)).status).toBe('started')
    expect((await signalList(world.consultant, { decided: false, page: 0 })).rows.map((row) => row.id)).toContain(signalId)
    expect((await signalList(world.neighbour, { decided: false, page: 0 })).total).toBe(0)
    expect(await signalsOf(world.neighbour, residentId)).toBeNull()
    expect(await said(take(signalId, 'followed', 1, world.neighbour))).toBe('not-found')
    expect(await said(recordSignal(world.neighbour, { ...FACTS, residentId, kind: 'died', occurredOn: day('2025-12-12') }))).toBe('not-found')
    expect(await said(recordSignal(world.consultant, { ...FACTS, residentId, kind: 'died', occurredOn: day('2025-12-16') }))).toBe('not-yet')
    expect(await said(take(signalId, 'followed', 9))).toBe('stale')
    sure(await take(signalId, 'not-followed'))
    expect((await allocation(allocationId)).status).toBe('started')
    expect(await said(take(signalId, 'followed', 2))).toBe('decided-already')
    expect(await sql(world.consultant, (tx) => tx.residentSignal.updateMany({ where: { id: signalId }, data: { outcome: 'followed' } }))).toMatch(/signal-is-decided/)
    expect(await sql(world.consultant, (tx) => tx.residentSignal.updateMany({ where: { id: signalId }, data: { occurredOn: '2025-12-01' } }))).toMatch(/signal-is-kept/)
    expect(await sql(world.consultant, (tx) => tx.resident.updateMany({ where: { id: residentId }, data: { diedOn: '2025-12-12' } }))).toMatch(/death-without-signal/)
  })

  it('of a stay in hospital pauses the help, and it goes on the day after', async () => {
    const { residentId, allocationId } = at(0)
    const signalId = await heard(residentId, 'hospital')
    expect((await page(residentId, signalId)).proposals).toEqual(['pause-help'])
    sure(await take(signalId))
    expect((await allocation(allocationId)).status).toBe('paused')
    expect((await clientSignals(planner, allocationId))?.notices).toMatchObject([{ kind: 'hospital', fromOn: '2025-12-12', untilOn: null }])
    expect(await clientSignals(stranger, allocationId)).toBeNull()
    const resume = (untilOn: string, version = 2, actor: Actor = world.consultant) => resumeHelp(actor, { signalId, version, untilOn: day(untilOn) })
    expect([await said(resume('2025-12-11')), await said(resume('2025-12-16')), await said(resume('2025-12-14', 1)), await said(resume('2025-12-14', 2, world.neighbour))]).toEqual(['until-before', 'not-yet', 'stale', 'not-found'])
    sure(await resume('2025-12-14'))
    expect((await allocation(allocationId)).status).toBe('started')
    expect((await clientSignals(planner, allocationId))?.notices).toMatchObject([{ untilOn: '2025-12-14' }])
    expect(await said(resume('2025-12-14', 3))).toBe('not-paused')
  })

  it('of a Wlz grant comes from the provider, and goes back to it with the last day of the dated rule', async () => {
    const { residentId, allocationId, caseId } = at(1)
    const { source: _source, ...facts } = FACTS
    const report = { ...facts, allocationId, kind: 'wlz', granted: true, occurredOn: day('2025-12-10') } as const
    expect(await said(reportSignal(stranger, report))).toBe('not-found')
    expect(await said(reportSignal(world.consultant, report))).toBe('not-found')
    sure(await reportSignal(planner, report))
    expect((await clientSignals(planner, allocationId))?.reports).toMatchObject([{ kind: 'wlz', occurredOn: '2025-12-10' }])
    const [signal] = (await signalsOf(world.consultant, residentId))?.signals ?? []
    const before = await page(residentId, signal?.id ?? '')
    expect(before).toMatchObject({ signal: { source: 'provider', granted: true }, proposals: ['tell-provider', 'end-help'], goesOn: { lastDay: '2025-12-10' }, help: [{ caseId }] })
    sure(await take(signal?.id ?? ''))
    expect((await allocation(allocationId)).status).toBe('started')
    expect((await clientSignals(planner, allocationId))?.notices).toMatchObject([{ kind: 'wlz', fromOn: '2025-12-10', untilOn: '2025-12-10' }])
    const mails = await read(planner, (tx) => tx.mail.findMany({ where: { subject: { startsWith: 'Bericht over' } }, select: { body: true } }))
    expect(JSON.stringify(mails)).not.toMatch(/Wit|Wlz|overleden|ziekenhuis/)
    const row = { id: crypto.randomUUID(), municipalityId: world.assen, residentId: refused.residentId, kind: 'died', source: 'provider', occurredOn: '2025-12-10', reportedOn: '2025-12-15', reportedBy: 'x', recordedAt: new Date(), allocationId, providerId: planner.providerIds[0] ?? '' }
    expect(await sql(planner, (tx) => tx.residentSignal.createMany({ data: [row] }))).toMatch(/signal-of-strange-client/)
    expect(await sql(planner, (tx) => tx.residentSignal.createMany({ data: [{ ...row, residentId, source: 'resident' }] }))).toMatch(/row-level security|resident_signal/)
  })

  it('of a death is recorded and ends the help that day, tells the provider, and opens the way for the partner', async () => {
    const { residentId, allocationId, indicationId } = at(2)
    const partner = await freshResident(world.consultant, 610, { surname: 'Partner' })
    sure(await addHouseholdMember(world.consultant, { residentId, relation: 'partner', bsn: testBsn(610), name: null, birthDate: null, startsOn: day('1990-01-01') }))
    const signalId = await heard(residentId, 'died', { source: 'register' })
    expect(await page(residentId, signalId)).toMatchObject({ proposals: ['record-death', 'help-ends', 'survivor'], partners: [{ id: partner }] })
    sure(await take(signalId))
    const after = await read(world.consultant, async (tx) => ({
      resident: await tx.resident.findUniqueOrThrow({ where: { id: residentId }, select: { diedOn: true } }),
      indication: await tx.indication.findUniqueOrThrow({ where: { id: indicationId }, select: { status: true, endedOn: true } }),
      events: (await tx.auditLine.findMany({ where: { OR: [{ residentId }, { subjectId: allocationId }] }, select: { event: true } })).map((each) => each.event),
    }))
    expect(after).toMatchObject({ resident: { diedOn: '2025-12-12' }, indication: { status: 'ended', endedOn: '2025-12-12' } })
    expect(after.events).toEqual(expect.arrayContaining(['signal.recorded', 'signal.decided', 'resident.death-recorded', 'indication.ended-by-death', 'allocation.stopped-by-death', 'allocation.provider-told']))
    expect(await allocation(allocationId)).toEqual({ status: 'stopped', stoppedOn: '2025-12-12' })
    expect((await clientSignals(planner, allocationId))?.notices).toMatchObject([{ kind: 'died', fromOn: '2025-12-12' }])
    expect(await said(recordSignal(world.consultant, { ...FACTS, residentId, kind: 'died', occurredOn: day('2025-12-12') }))).toBe('died-already')
    expect((await page(residentId, signalId)).proposals).toEqual(['record-death', 'help-ends', 'survivor'])
  })

  it('of asking again after a refusal stands with the new case, for its consultant, with the reason of then (F87)', async () => {
    const { residentId } = refused
    const { caseId, number } = sure(await notify(world.consultant, { residentId, notifiedOn: day('2025-12-14'), channel: 'phone', request: 'Ik vraag het nog eens.' }))
    const [signal] = (await signalsOf(world.consultant, residentId))?.signals ?? []
    expect(signal).toMatchObject({ kind: 'asked-again', source: 'portal', occurredOn: '2025-12-14', outcome: null })
    expect(await page(residentId, signal?.id ?? '')).toMatchObject({ again: { id: caseId, number }, earlier: { motivation: 'U kunt het huis niet zelf schoonhouden.' }, proposals: ['look-back', 'explain'] })
    const other = await freshResident(world.consultant, 611)
    sure(await notify(world.consultant, { residentId: other, notifiedOn: day('2025-12-14'), channel: 'phone', request: 'Ik vraag hulp.' }))
    expect((await signalsOf(world.consultant, other))?.signals).toEqual([])
  })
})
