import { beforeAll, describe, expect, it } from 'vitest'
import { requestOpening, confirmOpening } from '@/lib/admissions/commands/opening'
import { submitSubmission } from '@/lib/admissions/commands/submission-submit'
import { timelineOf } from '@/lib/audit/queries'
import { databaseRefusal, read, write, type Tx } from '@/lib/db'
import { workOf } from '@/lib/desk/queries/work'
import { ANONYMOUS, type Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { allow, sure } from '@/lib/kernel/result'
import { confirmMove, proposeMove, withdrawMove } from '@/lib/procedures/commands/closing-move'
import { moveDate } from '@/lib/procedures/commands/dates'
import { movePage } from '@/lib/procedures/queries/closing-move'
import { publicProcedure } from '@/lib/procedures/queries/public'
import { REGION_ID, setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { filledSubmission, officerOf, providerIds, providerPerson, publishedProcedure, signature, type World } from '@/tests/support/submissions'

const CLOSES = new Date('2025-12-15T12:00:00+01:00')
const LATER = new Date('2025-12-18T12:00:00+01:00')
const first = officerOf()
const second = officerOf('Daan Kuiper')
const stranger: Person = { ...officerOf('Iemand Anders'), regionIds: [crypto.randomUUID()] }

let setClock: (iso: string) => Promise<void>
let world: World
let provider: Person

const window = () => read(first, (tx) => tx.entryWindow.findUniqueOrThrow({ where: { id: world.windowId }, select: { closesAt: true, version: true, openRequestedBy: true } }))
const waiting = async () => (await movePage(first, world.windowId))?.waiting ?? expect.fail('nothing waits')
const plan = async (over: object = {}) => ({ windowId: world.windowId, kind: 'later' as const, toClosesAt: LATER, outageFrom: null, outageUntil: null, reason: 'Een antwoord in de nota kwam later.', version: (await window()).version, ...over })
const step = async () => {
  const move = await waiting()
  return { moveId: move.id, version: move.version }
}
const refusal = (actor: Person, work: (tx: Tx) => Promise<unknown>) => write(actor, async (tx) => allow(await work(tx))).then(() => 'accepted', (thrown: unknown) => databaseRefusal(thrown)?.message ?? String(thrown))
const fresh = async () => {
  await setClock('2025-12-01T09:00:00+01:00')
  world = await publishedProcedure(first, { opensAt: new Date('2025-11-03T09:00:00+01:00'), closesAt: CLOSES })
}

beforeAll(async () => {
  const database = await testDatabase('empty')
  setClock = database.setClock
  await setClock('2025-12-01T09:00:00+01:00')
  await setUpRegion()
  provider = providerPerson([...(await providerIds()).values()][0] ?? '')
})

describe('what follows from the closing', () => {
  const dates = () => read(first, (tx) => tx.entryWindow.findUniqueOrThrow({ where: { id: world.windowId }, select: { closesAt: true, decisionsBy: true, contractStart: true } }))
  const following = async (start = '2026-07-01') => {
    await setClock('2025-12-01T09:00:00+01:00')
    world = await publishedProcedure(first, { opensAt: new Date('2025-11-03T09:00:00+01:00'), closesAt: CLOSES, contractStart: day(start) })
    const rule = { windowId: world.windowId, regionId: REGION_ID }
    sure(await write(first, async (tx) => allow(await tx.dateRule.createMany({ data: [{ ...rule, target: 'decisions', anchor: 'closes', amount: 48, unit: 'days' }, { ...rule, target: 'start', anchor: 'decisions', amount: 150, unit: 'days' }] }))))
  }
  const kinds = async (actor: Person) => (await workOf(actor)).items.filter((item) => item.key.startsWith(world.windowId)).map((item) => item.kind)

  it('is read before it is proposed, seen by the second officer, and moves in one act of which everyone hears', async () => {
    await following()
    const draft = await filledSubmission(provider, world, ['Assen'])
    expect(await proposeMove(first, await plan())).toEqual({ ok: false, reason: 'moves-along', detail: { moves: 'Besluiten uiterlijk wordt 04-02-2026 (was 01-02-2026). Start overeenkomst wordt 04-07-2026 (was 01-07-2026). Definitief wordt 24-02-2026.' } })
    sure(await proposeMove(first, await plan({ moveAlong: true })))
    expect(await dates()).toEqual({ closesAt: CLOSES, decisionsBy: '2026-02-01', contractStart: '2026-07-01' })
    expect((await waiting()).along.map((move) => [move.date, move.to])).toEqual([['decisions', '2026-02-04'], ['start', '2026-07-04']])
    expect(await kinds(second)).toEqual(['closing-to-confirm', 'window-closes'])
    expect(await kinds(first)).toEqual(['closing-asked', 'window-closes'])
    expect(await confirmMove(first, await step())).toMatchObject({ reason: 'same-officer' })
    expect((await publicProcedure(ANONYMOUS, world.procedureId))?.changes).toEqual([])
    sure(await confirmMove(second, await step()))
    expect(await dates()).toEqual({ closesAt: LATER, decisionsBy: '2026-02-04', contractStart: '2026-07-04' })
    expect(await kinds(second)).toEqual(['window-closes'])
    expect((await publicProcedure(ANONYMOUS, world.procedureId))?.changes).toMatchObject([{ reason: 'Een antwoord in de nota kwam later.', lines: [{ label: 'Besluiten uiterlijk', from: '01-02-2026', to: '04-02-2026' }, { label: 'Start overeenkomst', from: '01-07-2026', to: '04-07-2026' }] }])
    const told = await read(provider, (tx) => tx.messageCopy.findFirstOrThrow({ where: { windowId: world.windowId, subject: { contains: 'sluit later' } }, select: { body: true } }))
    expect(told.body).toContain('Besluiten uiterlijk wordt 04-02-2026 (was 01-02-2026).')
    expect(draft.id).toBeTruthy()
  })

  it('is refused when three months before the start no longer remain, and after what was proposed changed', async () => {
    await following()
    sure(await write(first, async (tx) => allow(await tx.dateRule.deleteMany({ where: { windowId: world.windowId, target: 'start' } }))))
    expect(await proposeMove(first, await plan({ toClosesAt: new Date('2026-02-15T12:00:00+01:00'), moveAlong: true }))).toMatchObject({ ok: false, reason: 'start-too-soon' })
    sure(await proposeMove(first, await plan({ moveAlong: true })))
    sure(await moveDate(first, { id: world.windowId, version: (await window()).version, date: 'decisions', day: day('2026-02-03'), time: null, reason: 'Een college vergadert later.', moveAlong: true }))
    expect(await confirmMove(second, await step())).toMatchObject({ ok: false, reason: 'moved-meanwhile' })
    expect(await dates()).toEqual({ closesAt: CLOSES, decisionsBy: '2026-02-03', contractStart: '2026-07-01' })
  })

  it('stays as it was proposed, also by hand in SQL, and never moves earlier', async () => {
    await following()
    sure(await proposeMove(first, await plan({ moveAlong: true })))
    const move = await waiting()
    const along = (to: string, date = 'decisions') => [{ date, from: '2026-02-01', to }]
    expect(await refusal(second, (tx) => tx.closingMove.updateMany({ where: { id: move.id }, data: { along: along('2026-05-01') } }))).toMatch(/permission denied/)
    sure(await withdrawMove(second, await step()))
    const row = await read(first, (tx) => tx.closingMove.findUniqueOrThrow({ where: { id: move.id }, omit: { id: true, withdrawnAt: true } }))
    const again = (kept: object[]) => refusal(first, (tx) => tx.closingMove.createMany({ data: [{ ...row, along: kept }] }))
    expect(await again(along('2026-01-31'))).toMatch(/closing_move_along/)
    expect(await again(along('2026-05-01', 'opens'))).toMatch(/closing_move_along/)
    // Without its published line the database moves no date that follows.
    expect(await again(along('2026-02-04'))).toBe('accepted')
    const { id } = await waiting()
    expect(await refusal(second, (tx) => tx.$queryRaw`select closing_move_confirm(${id}::uuid, 'Daan Kuiper')`)).toMatch(/published-is-fixed/)
  })
})

describe('a later closing', () => {
  beforeAll(fresh)
  it('is refused earlier, in the past, after the decisions, and to another region', async () => {
    expect(await proposeMove(first, await plan({ toClosesAt: CLOSES }))).toMatchObject({ reason: 'not-later' })
    expect(await proposeMove(first, await plan({ toClosesAt: new Date('2026-03-01T12:00:00+01:00') }))).toMatchObject({ reason: 'after-decisions' })
    await expect(proposeMove(stranger, await plan())).rejects.toMatchObject({ kind: 'not-found' })
    await expect(proposeMove(first, await plan({ version: 99 }))).rejects.toMatchObject({ kind: 'stale' })
  })
  it('changes nothing until another officer confirms, and tells who prepares an entry', async () => {
    const draft = await filledSubmission(provider, world, ['Assen'])
    sure(await proposeMove(first, await plan()))
    expect(await proposeMove(second, await plan())).toMatchObject({ reason: 'already-proposed' })
    expect((await window()).closesAt).toEqual(CLOSES)
    expect((await publicProcedure(ANONYMOUS, world.procedureId))?.moves).toEqual([])
    expect(await confirmMove(first, await step())).toMatchObject({ reason: 'same-officer' })
    const given = await step()
    await expect(confirmMove(second, { ...given, version: 9 })).rejects.toMatchObject({ kind: 'stale' })
    sure(await confirmMove(second, given))
    expect((await window()).closesAt).toEqual(LATER)
    expect(await confirmMove(second, { ...given, version: 2 })).toMatchObject({ reason: 'not-waiting' })
    expect((await publicProcedure(ANONYMOUS, world.procedureId))?.moves).toMatchObject([{ fromClosesAt: CLOSES, toClosesAt: LATER, reason: 'Een antwoord in de nota kwam later.' }])
    expect(await read(provider, (tx) => tx.messageCopy.count({ where: { windowId: world.windowId, subject: { contains: 'sluit later' } } }))).toBe(1)
    expect(await read(first, (tx) => tx.messageCopy.count({ where: { windowId: world.windowId } }))).toBe(0)
    expect((await read(first, (tx) => timelineOf(tx, [world.windowId]))).map((line) => line.event)).toEqual(expect.arrayContaining(['entry-window.closing-proposed', 'entry-window.closing-moved']))
    await setClock('2025-12-17T09:00:00+01:00')
    sure(await submitSubmission(provider, { submissionId: draft.id, ...signature, dossierVersion: draft.dossierVersion, version: draft.version }))
  })
  it('can be taken back while nobody confirmed, and not afterwards', async () => {
    await fresh()
    sure(await proposeMove(first, await plan()))
    const given = await step()
    sure(await withdrawMove(second, given))
    expect(await confirmMove(second, { ...given, version: 2 })).toMatchObject({ reason: 'not-waiting' })
    expect((await window()).closesAt).toEqual(CLOSES)
  })
  it('proposed in time and confirmed too late stays where it was', async () => {
    sure(await proposeMove(first, await plan()))
    const given = await step()
    await setClock('2025-12-15T12:00:01+01:00')
    expect(await confirmMove(second, given)).toMatchObject({ reason: 'closing-past' })
    sure(await withdrawMove(first, given))
    expect(await proposeMove(first, await plan())).toMatchObject({ reason: 'closing-past' })
  })
})

describe('after an outage', () => {
  const outage = { kind: 'outage' as const, outageFrom: new Date('2025-12-15T10:00:00+01:00'), outageUntil: new Date('2025-12-15T12:30:00+01:00'), reason: 'Het portaal was niet bereikbaar.' }
  it('a closed window reopens with the times of the outage; a request to open lapses', async () => {
    await setClock('2025-12-15T13:00:00+01:00')
    expect(await proposeMove(first, await plan({ ...outage, outageUntil: outage.outageFrom }))).toMatchObject({ reason: 'outage-order' })
    expect(await proposeMove(first, await plan({ ...outage, outageFrom: new Date('2025-12-15T12:10:00+01:00') }))).toMatchObject({ reason: 'outage-elsewhere' })
    sure(await requestOpening(first, { windowId: world.windowId }))
    sure(await proposeMove(first, await plan(outage)))
    sure(await confirmMove(second, await step()))
    expect(await window()).toMatchObject({ closesAt: LATER, openRequestedBy: null })
    const draft = await filledSubmission(provider, world, ['Assen'])
    sure(await submitSubmission(provider, { submissionId: draft.id, ...signature, dossierVersion: draft.dossierVersion, version: draft.version }))
  })
  it('not once the entries were opened', async () => {
    await setClock('2025-12-18T12:00:01+01:00')
    sure(await requestOpening(first, { windowId: world.windowId }))
    sure(await confirmOpening(second, { windowId: world.windowId }))
    expect(await proposeMove(first, await plan({ ...outage, toClosesAt: new Date('2025-12-20T12:00:00+01:00') }))).toMatchObject({ reason: 'already-opened' })
  })
})

describe('in the database', () => {
  it('no officer moves a closing by hand, earlier, alone, or confirms what was changed', async () => {
    await fresh()
    sure(await proposeMove(first, await plan()))
    const move = await waiting()
    expect(await refusal(first, (tx) => tx.entryWindow.updateMany({ where: { id: world.windowId }, data: { closesAt: LATER } }))).toMatch(/published-is-fixed/)
    expect(await refusal(first, (tx) => tx.closingMove.updateMany({ where: { id: move.id }, data: { toClosesAt: new Date('2026-01-05T12:00:00Z') } }))).toMatch(/permission denied/)
    expect(await refusal(second, (tx) => tx.closingMove.updateMany({ where: { id: move.id }, data: { confirmedBy: second.personId, confirmedName: 'x', confirmedAt: new Date(), publishedAt: new Date() } }))).toMatch(/permission denied/)
    expect(await refusal(first, (tx) => tx.$queryRaw`select closing_move_confirm(${move.id}::uuid, 'x')`)).toMatch(/same-officer/)
    expect(await refusal(stranger, (tx) => tx.$queryRaw`select closing_move_confirm(${move.id}::uuid, 'x')`)).toMatch(/no-move/)
    expect(await refusal(first, (tx) => tx.closingMove.deleteMany({}))).toMatch(/permission denied/)
  })
})
