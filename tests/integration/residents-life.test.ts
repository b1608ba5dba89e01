import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptAllocation, startAllocation } from '@/lib/allocations/commands/accept'
import { offerAllocation } from '@/lib/allocations/commands/offer'
import { giveBridge } from '@/lib/continuity/commands/bridge'
import { declineDestruction, destroyFile, liftHold, placeHold, proposeDestruction } from '@/lib/continuity/commands/destruction'
import { decideSignal, reportSignal, resumeHelp } from '@/lib/continuity/commands/signals'
import { declineUndo, proposeUndo, undoDeath } from '@/lib/continuity/commands/undo-death'
import { declineMerge, mergeFiles, proposeMerge } from '@/lib/continuity/commands/merge'
import { destructionRecord, keepingOf, retentionPage } from '@/lib/continuity/queries/destruction'
import { mergePage, mergesOf } from '@/lib/continuity/queries/merge'
import { clientSignals, signalPage } from '@/lib/continuity/queries/signals'
import { verifyChain } from '@/lib/audit/queries'
import { databaseRefusal, read, type Tx, write } from '@/lib/db'
import { keepDraft } from '@/lib/drafts'
import { closeCase, notify } from '@/lib/indications/commands/cases'
import { recordApplication } from '@/lib/indications/commands/apply'
import { chooseProvider, recordWishes } from '@/lib/indications/commands/choose'
import { decide } from '@/lib/indications/commands/decide'
import { drawUpFindings } from '@/lib/indications/commands/investigate'
import { caseScreen } from '@/lib/indications/queries/case'
import { decisionScreen } from '@/lib/indications/queries/preview'
import { endUrgentHelp, giveUrgentHelp } from '@/lib/indications/commands/urgent'
import type { Actor, Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { letterPdf } from '@/lib/letters/store'
import { isHalt } from '@/lib/kernel/errors'
import { testBsn } from '@/lib/kernel/identifiers'
import { allow, sure } from '@/lib/kernel/result'
import { reviseDecision } from '@/lib/redress/commands/revise'
import { recordSignal } from '@/lib/residents/commands/signals'
import { changeContact, keepSearch } from '@/lib/residents/commands/file'
import { addNote, askAdvice, recordConsent } from '@/lib/residents/commands/notes'
import { addHouseholdMember, changeName } from '@/lib/residents/commands/people'
import { fileHead } from '@/lib/residents/queries/people'
import { searchResult } from '@/lib/residents/queries/search'
import { signalList, signalsOf } from '@/lib/residents/queries/signals'
import type { RecordSignal } from '@/lib/residents/schema/signals'
import { sendLetters } from '@/prisma/seed/letters'
import { tablesWith } from '@/tests/support/canary'
import { testDatabase } from '@/tests/support/database'
import { colleague, decided } from '@/tests/support/redress'
import type { TestDatabase } from '@/tests/support/templates'
import { freshResident, investigated, wmoWorld, type World } from '@/tests/support/wmo'

let world: World
let database: TestDatabase
let superuser: pg.Client
let planner: Person
let stranger: Person
const running: { residentId: string; caseId: string; indicationId: string; allocationId: string }[] = []
let refused: { residentId: string; caseId: string }

/** Help that runs, for as many residents as the tests below need, before the clock moves on. */
beforeAll(async () => {
  database = await testDatabase('empty')
  superuser = new pg.Client({ connectionString: database.superuserUrl })
  await superuser.connect()
  world = await wmoWorld(database)
  const providerOf = async (name: string) => (await read(world.officer, (tx) => tx.participation.findUniqueOrThrow({ where: { id: world.participations.get(name) ?? '' }, select: { providerId: true } }))).providerId
  const staff = async (name: string): Promise<Person> => ({ ...colleague(world.consultant, 'provider-staff', `Planner ${name}`), regionIds: [], municipalityIds: [], providerIds: [await providerOf(name)] })
  planner = await staff('Miep B.V.')
  stranger = await staff('Arckin B.V.')
  for (const n of [600, 601, 602, 605]) {
    const made = await decided(world, n)
    const { id } = sure(await offerAllocation(world.consultant, { indicationId: made.indicationId ?? '', participationId: null, wishedStart: day('2025-12-08') }))
    running.push({ residentId: made.residentId, caseId: made.caseId, indicationId: made.indicationId ?? '', allocationId: id })
  }
  refused = await decided(world, 603, 'refused')
  for (const { allocationId } of running) sure(await acceptAllocation(planner, { allocationId, startsOn: day('2025-12-08'), version: 1 }))
  await database.setClock('2025-12-15T10:00:00+01:00')
  for (const { allocationId } of running) sure(await startAllocation(planner, { allocationId, version: 2 }))
})

afterAll(() => superuser.end())

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
    expect(await sql(world.consultant, (tx) => tx.residentSignal.updateMany({ where: { id: signalId }, data: { occurredOn: '2025-12-01' } }))).toMatch(/permission denied/)
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

  it('of a move out of the municipality limits what can be decided, until it is set aside', async () => {
    const residentId = await freshResident(world.consultant, 691)
    const { caseId } = await investigated(world, world.consultant, residentId)
    const version = async () => (await caseScreen(world.consultant, caseId))?.version ?? 0
    sure(await drawUpFindings(world.consultant, { caseId, version: await version() }))
    await sendLetters(world.consultant, caseId)
    sure(await recordApplication(world.consultant, { caseId, version: await version(), receivedOn: day('2025-12-15'), channel: 'letter' }))
    sure(await recordWishes(world.consultant, { caseId, windows: ['morning'], wishedStart: day('2025-12-16'), prefersFluent: true, widerWindow: false, lessFluentDutch: false, note: null }))
    sure(await chooseProvider(world.consultant, { caseId, version: 0, participationId: world.participations.get('Miep B.V.') ?? '', listCode: 'K7F2' }))
    const give = async (endsOn: string) => decide(world.consultant, { caseId, version: await version(), outcome: 'granted', motivation: 'U kunt het huis niet zelf schoonhouden.', grant: { startsOn: day('2025-12-16'), endsOn: day(endsOn), frequency: 'weekly' } })
    expect((await decisionScreen(world.consultant, caseId))?.movesOut).toBeNull()
    const mistaken = await heard(residentId, 'moved', { destination: 'out', occurredOn: day('2026-01-05') })
    expect((await decisionScreen(world.consultant, caseId))?.movesOut).toEqual({ signalId: mistaken, on: '2026-01-05', takenOver: false })
    sure(await take(mistaken, 'not-followed'))
    const signalId = await heard(residentId, 'moved', { destination: 'out', occurredOn: day('2026-02-01') })
    sure(await take(signalId))
    expect((await decisionScreen(world.consultant, caseId))?.movesOut).toEqual({ signalId, on: '2026-02-01', takenOver: true })
    expect(await give('2026-02-01')).toMatchObject({ reason: 'ends-after-move', detail: { day: '2026-02-01' } })
    // Nor by straight SQL; a day earlier only what else an indication needs is missing.
    const raw = (endsOn: string) => sql(world.consultant, async (tx) => {
      const mandate = await tx.mandate.findFirstOrThrow({ where: { municipalityId: world.assen, subject: 'wmo-decision' }, select: { id: true } })
      const letter = await tx.letter.findFirstOrThrow({ where: { residentId }, select: { id: true } })
      const lot = await tx.lot.findFirstOrThrow({ where: { municipalityId: world.assen }, select: { id: true } })
      const decisionId = crypto.randomUUID()
      await tx.wmoDecision.createMany({ data: [{ id: decisionId, municipalityId: world.assen, caseId, residentId, reference: 'Z-2025-9996-B1', outcome: 'granted', motivation: 'x', decidedOn: '2025-12-15', mandateId: mandate.id, mandateText: 'x', signedName: 'x', decidedById: world.consultant.personId, letterId: letter.id }] })
      await tx.indication.createMany({ data: [{ municipalityId: world.assen, residentId, caseId, decisionId, productId: world.regular, lotId: lot.id, form: 'in-kind', minutesPerWeek: 125, frequency: 'weekly', startsOn: '2025-12-16', endsOn, status: 'adopted', unit: 'hours-minutes', calculation: {} }] })
      throw new Error('taken back')
    })
    expect(await raw('2026-02-01')).toMatch(/ends-after-move/)
    expect(await raw('2026-01-31')).not.toMatch(/ends-after-move/)
    sure(await give('2026-01-31'))
  })

  it('of a death ends temporary help on that day, while its case is still open', async () => {
    const residentId = await freshResident(world.consultant, 690)
    const { caseId } = sure(await notify(world.consultant, { residentId, notifiedOn: day('2025-12-10'), channel: 'phone', request: 'Kan niet wachten.' }))
    const given = { productId: world.regular, participationId: world.participations.get('Miep B.V.') ?? '', otherHelper: null, otherReason: null, minutesPerWeek: 120, frequency: 'weekly', reason: 'U kunt niet wachten.' } as const
    for (const [startsOn, endsOn] of [['2025-12-10', '2026-01-31'], ['2026-02-01', '2026-02-28']] as const)
      sure(await giveUrgentHelp(world.consultant, { caseId, version: (await caseScreen(world.consultant, caseId))?.version ?? 0, ...given, startsOn: day(startsOn), endsOn: day(endsOn) }))
    sure(await take(await heard(residentId, 'died', { source: 'register' })))
    const after = await caseScreen(world.consultant, caseId)
    expect(after).toMatchObject({ status: 'notified', urgent: [{ endedOn: '2025-12-12', endReason: 'De inwoner is overleden.' }, { endedOn: '2025-12-12' }] })
    expect(await read(world.consultant, (tx) => tx.auditLine.count({ where: { subjectId: caseId, event: 'case.urgent-help-ended' } }))).toBe(2)
  })

  it('of a death that was none gives temporary help back to its last day, and of help that ended before it nothing (F65)', async () => {
    const residentId = (await read(world.consultant, (tx) => tx.resident.findFirstOrThrow({ where: { diedOn: '2025-12-12', wmoCases: { some: { request: 'Kan niet wachten.' } } }, select: { id: true } }))).id
    const { id: caseId } = await read(world.consultant, (tx) => tx.wmoCase.findFirstOrThrow({ where: { residentId }, select: { id: true } }))
    const second = colleague(world.consultant, 'consultant', 'Tweede Consulent')
    const signalId = (await signalsOf(world.consultant, residentId))?.signals.find((each) => each.kind === 'died')?.id ?? ''
    sure(await proposeUndo(world.consultant, { signalId, reason: 'Het was zijn broer.' }))
    const { undo } = await page(residentId, signalId)
    expect(undo?.urgent).toMatchObject([{ caseId, endsOn: '2026-01-31' }, { endsOn: '2026-02-28' }])
    // Nobody reopens it by hand, nor by the function outside the undoing.
    expect(await sql(second, (tx) => tx.urgentHelp.updateMany({ where: { caseId }, data: { endedOn: null, endReason: null } }))).toMatch(/urgent-help-step/)
    expect(await sql(second, (tx) => tx.$queryRaw`select urgent_stands(${residentId}::uuid, '2025-12-12')`)).toMatch(/permission denied/)
    sure(await undoDeath(second, { correctionId: undo?.proposal?.id ?? '', version: 1, sure: true }))
    expect(await caseScreen(world.consultant, caseId)).toMatchObject({ urgent: [{ endedOn: null, endReason: null }, { endedOn: null }] })
    expect(await read(world.consultant, (tx) => tx.auditLine.count({ where: { subjectId: caseId, event: 'case.urgent-help-restored' } }))).toBe(2)
    const letter = await read(world.consultant, (tx) => tx.letter.findFirstOrThrow({ where: { residentId, kind: 'wmo-death-undone' }, select: { view: true } }))
    expect(JSON.stringify(letter.view)).toMatch(/U houdt uw tijdelijke hulp van .* tot en met 31 januari 2026/)
    expect(await sql(second, (tx) => tx.urgentHelp.updateMany({ where: { caseId }, data: { minutesPerWeek: 600 } }))).toMatch(/permission denied/)
  })

  it('of a death is recorded and ends the help that day, tells the provider, and opens the way for the partner', async () => {
    const { residentId, allocationId, indicationId } = at(2)
    const partner = await freshResident(world.consultant, 610, { surname: 'Partner' })
    sure(await addHouseholdMember(world.consultant, { residentId, relation: 'partner', bsn: testBsn(610), name: null, birthDate: null, startsOn: day('1990-01-01') }))
    const signalId = await heard(residentId, 'died', { source: 'register' })
    expect(await page(residentId, signalId)).toMatchObject({ proposals: ['record-death', 'help-ends', 'bridge'], partners: [{ id: partner }] })
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
    expect((await page(residentId, signalId)).proposals).toEqual(['record-death', 'help-ends', 'bridge'])
  })

  it('of a death lets the partner keep the help by a bridge decision of his own, beside his own notification (F78)', async () => {
    const { residentId, allocationId, indicationId } = at(2)
    const partnerId = await read(world.consultant, async (tx) => (await tx.householdMember.findFirstOrThrow({ where: { residentId }, select: { memberFileId: true } })).memberFileId ?? '')
    const signalId = (await signalsOf(world.consultant, residentId))?.signals.find((each) => each.kind === 'died')?.id ?? ''
    const version = async () => (await page(residentId, signalId)).signal.version
    const input = { signalId, version: await version(), indicationId, partnerId, channel: 'phone', request: 'Ik red het niet alleen.', reason: 'U woont er nog en kunt het zware werk niet zelf.' } as const
    expect(await page(residentId, signalId)).toMatchObject({ ended: [{ indicationId, bridge: null }], bridgeRule: { value: { weeks: 8 } }, partners: [{ id: partnerId, openCase: null }] })
    expect([await said(giveBridge(world.neighbour, input)), await said(giveBridge(world.consultant, { ...input, partnerId: at(0).residentId })), await said(giveBridge(world.consultant, { ...input, request: null })), await said(giveBridge(world.consultant, { ...input, indicationId: at(0).indicationId })), await said(giveBridge(world.consultant, { ...input, version: 9 }))]).toEqual(['not-found', 'no-partner', 'request-missing', 'nothing-to-bridge', 'stale'])
    const { caseId } = sure(await giveBridge(world.consultant, input))
    expect(await said(giveBridge(world.consultant, { ...input, version: await version() }))).toBe('bridged-already')
    const made = await read(world.consultant, async (tx) => ({ help: await tx.urgentHelp.findFirstOrThrow({ where: { caseId } }), wmoCase: await tx.wmoCase.findUniqueOrThrow({ where: { id: caseId }, select: { residentId: true, status: true, request: true } }), indication: await tx.indication.findUniqueOrThrow({ where: { id: indicationId }, select: { minutesPerWeek: true, productId: true } }), letters: await tx.letter.count({ where: { residentId: partnerId, kind: 'wmo-bridge' } }), waits: await tx.wmoDispatch.count({ where: { caseId, kind: 'decision', sentOn: null } }) }))
    expect(made).toMatchObject({ help: { kind: 'bridge', startsOn: '2025-12-13', endsOn: '2026-02-08', ...made.indication }, wmoCase: { residentId: partnerId, status: 'notified', request: 'Ik red het niet alleen.' }, letters: 1, waits: 1 })
    expect((await clientSignals(planner, allocationId))?.notices).toMatchObject([{ kind: 'bridge', fromOn: '2025-12-13', untilOn: '2026-02-08' }, { kind: 'died' }])
    const { id: _id, ...copy } = made.help
    expect(await sql(world.consultant, (tx) => tx.urgentHelp.createMany({ data: [{ ...copy, startsOn: '2026-03-01', endsOn: '2026-03-02' }] }))).toMatch(/bridge-fits-not/)
    expect(await sql(world.consultant, (tx) => tx.survivorBridge.createMany({ data: [{ municipalityId: world.assen, signalId, indicationId: at(0).indicationId, urgentHelpId: crypto.randomUUID(), weeks: 8, source: 'x', givenAt: new Date(), givenBy: 'x' }] }))).toMatch(/bridge-fits-not/)
    sure(await endUrgentHelp(world.consultant, { urgentId: made.help.id, version: made.help.version, endedOn: day('2026-01-10'), reason: 'De dochter komt inwonen.' }))
    expect((await clientSignals(planner, allocationId))?.notices).toMatchObject([{ kind: 'bridge', untilOn: '2026-01-10' }, { kind: 'died' }])
  })

  it('of who has help until a day that was set already reaches who comes until then: a stay in hospital, and a death (F78)', async () => {
    const { residentId, caseId, allocationId } = at(3)
    const view = await caseScreen(world.consultant, caseId)
    sure(await reviseDecision(world.consultant, { caseId, version: view?.version ?? 0, kind: 'withdraw', ground: 'not-needed', from: day('2025-12-22'), motivation: 'De dochter trekt in.', help: null, talk: { on: day('2025-12-15'), about: 'De hulp stopt.' } }))
    expect(await allocation(allocationId)).toEqual({ status: 'stopped', stoppedOn: '2025-12-21' })
    const stay = await heard(residentId, 'hospital')
    expect((await page(residentId, stay)).proposals).toEqual(['tell-ending'])
    sure(await take(stay))
    expect((await clientSignals(planner, allocationId))?.notices).toMatchObject([{ kind: 'hospital', fromOn: '2025-12-12' }])
    const death = await heard(residentId, 'died')
    expect((await page(residentId, death)).proposals).toEqual(['record-death', 'tell-ending'])
    sure(await take(death))
    expect((await clientSignals(planner, allocationId))?.notices).toMatchObject([{ kind: 'died' }, { kind: 'hospital' }])
  })

  it('of a death that was none is undone by a second consultant: the help stands again, everybody is told, and what was sent stays said (F78)', async () => {
    const { residentId, allocationId, indicationId, caseId } = at(2)
    const second = colleague(world.consultant, 'consultant', 'Tweede Consulent')
    const signalId = (await signalsOf(world.consultant, residentId))?.signals.find((each) => each.kind === 'died')?.id ?? ''
    const reason = 'Meneer belde zelf: het was zijn broer.'
    const found = async () => (await page(residentId, signalId)).undo
    expect([await said(proposeUndo(world.neighbour, { signalId, reason })), await said(proposeUndo(world.consultant, { signalId: (await signalsOf(world.consultant, at(0).residentId))?.signals[0]?.id ?? '', reason }))]).toEqual(['not-found', 'not-recorded'])
    sure(await proposeUndo(world.consultant, { signalId, reason }))
    expect(await said(proposeUndo(second, { signalId, reason }))).toBe('proposed-already')
    const correctionId = (await found())?.proposal?.id ?? ''
    sure(await declineUndo(world.consultant, { correctionId, version: 1, reason: 'Eerst navragen.' }))
    sure(await proposeUndo(world.consultant, { signalId, reason }))
    const again = (await found())?.proposal?.id ?? ''
    expect(await found()).toMatchObject({ proposal: { status: 'proposed', own: true }, restores: [{ id: indicationId, caseId }], sent: [{ what: expect.stringContaining('de hulp stopte') as unknown, on: '2025-12-15' }, { what: expect.stringContaining('Overbruggingsbesluit') as unknown }] })
    const act = (actor: Actor, version = 1, id = again) => undoDeath(actor, { correctionId: id, version, sure: true })
    expect([await said(act(world.consultant)), await said(act(world.neighbour)), await said(act(second, 7)), await said(act(second, 2, correctionId))]).toEqual(['own-proposal', 'not-found', 'stale', 'decided-already'])
    expect(await sql(second, (tx) => tx.resident.updateMany({ where: { id: residentId }, data: { diedOn: null } }))).toMatch(/death-without-signal/)
    expect(await sql(second, (tx) => tx.indication.updateMany({ where: { id: indicationId }, data: { status: 'adopted', endedOn: null } }))).toMatch(/indication-adopted/)
    expect(await sql(second, (tx) => tx.deathCorrection.updateMany({ where: { id: again }, data: { status: 'done', decidedById: second.personId, decidedBy: 'x', decidedAt: new Date(), sent: [] } }))).toMatch(/permission denied/)
    expect(await sql(world.consultant, (tx) => tx.$queryRaw`select undo_death(${again}::uuid, 'x', '[]')`)).toMatch(/own-proposal/)
    sure(await act(second))
    expect(await said(act(second, 3))).toBe('decided-already')
    const after = await read(second, async (tx) => ({
      resident: await tx.resident.findUniqueOrThrow({ where: { id: residentId }, select: { diedOn: true } }), indication: await tx.indication.findUniqueOrThrow({ where: { id: indicationId }, select: { status: true, endedOn: true } }),
      waits: await tx.wmoDispatch.findMany({ where: { caseId, kind: 'correction' }, select: { sentOn: true } }), letter: await tx.letter.findFirstOrThrow({ where: { residentId, kind: 'wmo-death-undone' }, select: { view: true } }),
    }))
    expect(after).toMatchObject({ resident: { diedOn: null }, indication: { status: 'adopted', endedOn: null }, waits: [{ sentOn: null }] })
    expect(JSON.stringify(after.letter.view)).toMatch(/stond dat u bent overleden.*dat de hulp stopte/)
    expect((await clientSignals(planner, allocationId))?.notices[0]).toMatchObject({ kind: 'death-undone' })
    expect(await found()).toMatchObject({ proposal: { status: 'done', decidedBy: 'Tweede Consulent' }, sent: [{ on: '2025-12-15' }, {}], restores: [] })
    expect(await sql(second, (tx) => tx.resident.updateMany({ where: { id: residentId }, data: { diedOn: '2025-12-12' } }))).toMatch(/death-without-signal/)
    expect(await said(offerAllocation(second, { indicationId, participationId: world.participations.get('Miep B.V.') ?? '', wishedStart: day('2025-12-22') }))).toBe('accepted')
    sure(await recordSignal(second, { ...FACTS, residentId, kind: 'died', occurredOn: day('2025-12-14') }))
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

describe('two files of one person', () => {
  let second: Person
  const propose = (residentId: string, otherN: number, stays: 'this' | 'other' = 'this', actor: Actor = world.consultant) => proposeMerge(actor, { residentId, bsn: testBsn(otherN), stays, reason: 'Het BSN was verkeerd overgetypt.' })
  const act = (mergeId: string, version = 1, actor: Actor = second) => mergeFiles(actor, { mergeId, version, sure: true })
  beforeAll(() => { second = colleague(world.consultant, 'consultant', 'Tweede Consulent') })

  it('become one by two consultants: everything moves under its own number, and the other says where it went', async () => {
    const keptId = await freshResident(world.consultant, 640, { surname: 'Samenvoeger' })
    const from = at(1)
    sure(await addNote(world.consultant, { residentId: from.residentId, visibility: 'consultants', caseId: null, text: 'Notitie die meegaat' }))
    const numbers = () => read(world.consultant, async (tx) => ({ cases: (await tx.wmoCase.findMany({ where: { id: from.caseId }, select: { number: true, residentId: true } })), indication: await tx.indication.findUniqueOrThrow({ where: { id: from.indicationId }, select: { residentId: true, status: true } }), decision: await tx.wmoDecision.findFirstOrThrow({ where: { caseId: from.caseId }, select: { reference: true, residentId: true } }), client: await tx.allocationClient.findUniqueOrThrow({ where: { allocationId: from.allocationId }, select: { residentId: true } }) }))
    const before = await numbers()
    expect(await said(propose(keptId, 699))).toBe('no-such-file')
    expect(await said(propose(keptId, 640))).toBe('own-file')
    expect(await said(propose(keptId, 601, 'this', world.neighbour))).toBe('not-found')
    const { mergeId } = sure(await propose(keptId, 601))
    expect(await said(propose(keptId, 601))).toBe('proposed-already')
    expect(await mergePage(second, keptId, mergeId)).toMatchObject({ status: 'proposed', own: false, kept: { id: keptId }, gone: { id: from.residentId, counts: { cases: 1, indications: 1, notes: 1 } } })
    expect([await said(act(mergeId, 1, world.consultant)), await said(act(mergeId, 1, world.neighbour)), await said(act(mergeId, 5))]).toEqual(['own-proposal', 'not-found', 'stale'])
    expect(await sql(second, (tx) => tx.resident.updateMany({ where: { id: from.residentId }, data: { mergedIntoId: keptId, mergedOn: '2025-12-15' } }))).toMatch(/permission denied/)
    expect(await sql(second, (tx) => tx.indication.updateMany({ where: { id: from.indicationId }, data: { residentId: keptId } }))).toMatch(/permission denied/)
    sure(await act(mergeId))
    const after = await numbers()
    expect(after.cases[0]).toMatchObject({ number: before.cases[0]?.number, residentId: keptId })
    expect(after).toMatchObject({ indication: { status: 'adopted', residentId: keptId }, decision: { reference: before.decision.reference, residentId: keptId }, client: { residentId: keptId } })
    expect((await read(second, (tx) => tx.letter.count({ where: { residentId: from.residentId } })))).toBe(0)
    expect(await fileHead(second, from.residentId)).toMatchObject({ resident: { mergedIntoId: keptId } })
    expect(await mergePage(second, from.residentId, mergeId)).toMatchObject({ status: 'done', moved: expect.arrayContaining([{ table: 'wmo_case', rows: 1 }]) as unknown })
    expect(await said(act(mergeId, 3))).toBe('decided-already')
    expect(await said(addNote(world.consultant, { residentId: from.residentId, visibility: 'consultants', caseId: null, text: 'Nog iets' }))).toBe('not-found')
    expect(await said(notify(world.consultant, { residentId: from.residentId, notifiedOn: day('2025-12-14'), channel: 'phone', request: 'Hulp' }))).toBe('not-found')
    const { searchId } = sure(await keepSearch(world.consultant, { name: 'Wit', birthDate: null, bsn: null, postcode: null, houseNumber: null }))
    expect((await searchResult(world.consultant, searchId))?.found.map((each) => each.id)).not.toContain(from.residentId)
    expect(await verifyChain()).toMatchObject({ ok: true })
  })

  it('stay apart where help would overlap, and when somebody says why', async () => {
    const { mergeId } = sure(await propose(at(0).residentId, 640, 'other'))
    expect(await said(act(mergeId))).toBe('help-overlaps')
    expect(await said(declineMerge(world.neighbour, { mergeId, version: 1, reason: 'Nee' }))).toBe('not-found')
    sure(await declineMerge(second, { mergeId, version: 1, reason: 'Het zijn twee zussen.' }))
    expect(await said(act(mergeId, 2))).toBe('decided-already')
    expect((await mergesOf(second, at(0).residentId))?.merges).toMatchObject([{ status: 'declined' }])
  })
})

describe('the destruction of a file', () => {
  const CANARY = ['Vernietigvogel', 'Kanariestraat', 'Kanarienotitie', '0592777888', 'Kanarieadvies', 'Kanariemelding', 'Kanariegenoot']
  let second: Person
  let residentId: string
  const proposal = async () => (await keepingOf(world.consultant, residentId))?.proposal ?? null
  const request = { ground: 'request', requestedOn: day('2025-12-14'), requestedBy: 'resident' } as const

  beforeAll(async () => {
    second = { ...colleague(world.consultant, 'consultant', 'Tweede Consulent') }
    const { consultant } = world
    residentId = await freshResident(consultant, 620, { surname: 'Vernietigvogel', street: 'Kanariestraat', phone: '0592777888' })
    sure(await changeContact(consultant, { residentId, version: 1, street: 'Kanariestraat', houseNumber: 4, houseLetter: null, houseAddition: null, postcode: '9401 HK', city: 'Assen', phone: '0592777888', email: null }))
    sure(await changeName(consultant, { residentId, version: 2, salutation: 'mrs', initials: 'K.', givenName: null, prefix: null, surname: 'Vernietigvogel', partnerPrefix: null, partnerSurname: 'Kanariegenoot', nameUse: 'partner', language: null, interpreter: false }))
    sure(await addNote(consultant, { residentId, visibility: 'consultants', caseId: null, text: 'Kanarienotitie over thuis' }))
    sure(await recordConsent(consultant, { residentId, aspect: 'advice', toWhom: 'Kanarieadvies B.V.', granted: true, how: 'oral', givenOn: day('2025-12-14') }))
    const { id } = await read(consultant, (tx) => tx.fileConsent.findFirstOrThrow({ where: { residentId }, select: { id: true } }))
    sure(await askAdvice(consultant, { residentId, consentId: id, question: 'Kanarieadvies gevraagd', askedOn: day('2025-12-14') }))
    sure(await addHouseholdMember(consultant, { residentId, relation: 'child', bsn: null, name: 'Kanariegenoot junior', birthDate: null, startsOn: day('2000-01-01') }))
    await heard(residentId, 'moved', { destination: 'within', note: 'Kanariemelding van de buren' })
  })

  it('is proposed only when nothing runs or holds it, and its term is over or the resident asks', async () => {
    const { caseId } = sure(await notify(world.consultant, { residentId, notifiedOn: day('2025-12-14'), channel: 'phone', request: 'Kanariemelding' }))
    await keepDraft(world.consultant, { form: 'investigation-talk', subjectId: caseId, key: crypto.randomUUID(), version: 1, values: { household: 'x' } })
    const letter = await read(world.consultant, (tx) => tx.letter.findFirstOrThrow({ where: { residentId }, select: { id: true } }))
    expect(await letterPdf(world.consultant, letter.id)).toBeTruthy()
    const propose = (more: object = {}, actor: Actor = world.consultant) => proposeDestruction(actor, { residentId, ...request, ...more })
    expect(await said(propose())).toBe('still-running')
    sure(await closeCase(world.consultant, { caseId, version: 1, closing: 'withdrawn', reason: 'Kanariemelding ingetrokken' }))
    expect(await said(propose({ ground: 'due', requestedOn: null, requestedBy: null }))).toBe('not-due')
    expect(await said(propose({ requestedOn: day('2025-12-16') }))).toBe('request-in-future')
    expect(await said(propose({}, world.neighbour))).toBe('not-found')
    sure(await placeHold(world.consultant, { residentId, reason: 'Er loopt een beroep.' }))
    expect(await said(placeHold(world.consultant, { residentId, reason: 'Nog eens.' }))).toBe('held-already')
    expect(await said(propose())).toBe('held')
    const hold = (await keepingOf(world.consultant, residentId))?.holds[0]
    expect(await said(liftHold(world.neighbour, { holdId: hold?.id ?? '', version: 1, reason: 'Klaar' }))).toBe('not-found')
    sure(await liftHold(world.consultant, { holdId: hold?.id ?? '', version: 1, reason: 'Uitspraak gedaan.' }))
    sure(await propose())
    expect(await said(propose())).toBe('proposed-already')
    expect((await retentionPage(second)).destructions).toMatchObject([{ residentId, status: 'proposed' }])
  })

  it('is not done by who proposed it, nor by straight SQL, and can be declined', async () => {
    const first = await proposal()
    const act = { destructionId: first?.id ?? '', version: 1 }
    expect(await said(destroyFile(world.consultant, { ...act, sure: true }))).toBe('own-proposal')
    expect(await said(destroyFile(world.neighbour, { ...act, sure: true }))).toBe('not-found')
    expect(await said(destroyFile(second, { ...act, version: 4, sure: true }))).toBe('stale')
    expect(await sql(world.consultant, (tx) => tx.$queryRaw`select destroy_resident(${act.destructionId}::uuid, 'x')`)).toMatch(/own-proposal/)
    expect(await sql(second, (tx) => tx.$executeRaw`delete from resident where id = ${residentId}::uuid`)).toMatch(/permission denied/)
    expect(await said(superuser.query('delete from resident_note where resident_id = $1', [residentId]))).toMatch(/only-destruction-deletes/)
    expect(await sql(second, (tx) => tx.destruction.updateMany({ where: { id: act.destructionId }, data: { status: 'done', counts: {}, decidedAt: new Date(), decidedBy: 'x', decidedById: second.personId } }))).toMatch(/permission denied/)
    sure(await declineDestruction(second, { ...act, reason: 'De inwoner trekt het verzoek in.' }))
    expect(await said(destroyFile(second, { ...act, version: 2, sure: true }))).toBe('decided-already')
    expect(await tablesWith(superuser, CANARY.slice(0, 1))).not.toEqual([])
  })

  it('leaves nothing of the resident in any column, a signed record, and a chain that is whole', async () => {
    sure(await proposeDestruction(world.consultant, { residentId, ...request }))
    const planted = new Set((await tablesWith(superuser, CANARY)).map((each) => each.split(': ')[1]))
    expect(planted).toEqual(new Set(CANARY))
    expect((await superuser.query('select from form_draft')).rowCount).toBe(1)
    const { destructionId } = sure(await destroyFile(second, { destructionId: (await proposal())?.id ?? '', version: 1, sure: true }))
    expect(await tablesWith(superuser, CANARY)).toEqual([])
    expect((await superuser.query('select from form_draft')).rowCount).toBe(0)
    expect(await keepingOf(second, residentId)).toBeNull()
    const done = await destructionRecord(second, destructionId)
    expect(done).toMatchObject({ status: 'done', proposedBy: 'Fenna Bosch', decidedBy: 'Tweede Consulent', signed: true })
    expect(Object.fromEntries(done?.counts.map(({ table, rows }) => [table, rows]) ?? [])).toMatchObject({ resident: 1, resident_note: 1, wmo_case: 1, letter: 1, file: 1, resident_signal: 1, retention_hold: 1 })
    expect(await destructionRecord(world.neighbour, destructionId)).toBeNull()
    expect(await verifyChain()).toMatchObject({ ok: true })
    const lines = await read(second, (tx) => tx.auditLine.findMany({ where: { residentId }, orderBy: { seq: 'asc' }, select: { event: true, detail: true, emptiedAt: true } }))
    expect(lines.at(-1)).toMatchObject({ event: 'resident.destroyed', emptiedAt: null })
    expect(lines.slice(0, -1).every((line) => line.emptiedAt !== null && JSON.stringify(line.detail) === '{}')).toBe(true)
    expect(await sql(second, (tx) => tx.destruction.updateMany({ where: { id: destructionId }, data: { counts: {} } }))).toMatch(/permission denied/)
    expect(await said(superuser.query(`update audit_line set detail = '{}', emptied_at = now(), detail_salt = null where resident_id is not null`))).toMatch(/append-only/)
    const again = await freshResident(world.consultant, 620, { surname: 'Nieuwbegin' })
    expect(again).not.toBe(residentId)
  })

  it('is listed as due by each file’s own term, however many older ones must stay', async () => {
    const like = await freshResident(world.consultant, 630, { surname: 'Oud' })
    const { rows } = await superuser.query<{ due: string }>(`
      set session_replication_role = replica;
      insert into rulebook_row select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'municipality_id', (select municipality_id from resident where id = '${like}'), 'value', '{"helpYears": 15, "noHelpYears": 2, "countsFrom": "last-day"}'::jsonb))).* from rulebook_row r where r.key = 'retention' limit 1;
      create temporary table helped as select gen_random_uuid() as id, n from generate_series(1, 130) n;
      insert into resident select (jsonb_populate_record(r, jsonb_build_object('id', h.id, 'created_at', '2015-01-01T00:00:00Z', 'bsn_index', encode(sha256(h.n::text::bytea), 'hex')))).* from resident r, helped h where r.id = '${like}';
      insert into indication select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'resident_id', h.id, 'case_id', gen_random_uuid(), 'decision_id', gen_random_uuid(), 'starts_on', '2018-01-01', 'ends_on', '2020-12-31'))).* from indication i, helped h where i.id = '${at(0).indicationId}';
      insert into resident select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'created_at', '2021-03-01T12:00:00Z', 'bsn_index', encode(sha256('0'::bytea), 'hex')))).* from resident r where r.id = '${like}';
      reset session_replication_role;
      select id as due from resident where created_at = '2021-03-01T12:00:00Z'`).then((results: unknown) => (results as pg.QueryResult<{ due: string }>[]).at(-1) ?? { rows: [] })
    const { due } = await retentionPage(second)
    expect(due).toMatchObject([{ residentId: rows[0]?.due, lastDay: '2021-03-01', dueOn: '2023-03-02', hadHelp: false, held: false }])
    await superuser.query(`set session_replication_role = replica; update indication set ends_on = '2010-06-30', starts_on = '2009-07-01' where resident_id in (select id from helped where n <= 2); update resident set created_at = '2009-01-01T00:00:00Z' where id in (select id from helped where n <= 2); reset session_replication_role`)
    expect((await retentionPage(second)).due.map((each) => [each.hadHelp, each.dueOn])).toEqual([[false, '2023-03-02'], [true, '2025-07-01'], [true, '2025-07-01']])
  })
})
