import { beforeAll, describe, expect, it } from 'vitest'
import { requestOpening, confirmOpening } from '@/lib/admissions/commands/opening'
import { submitSubmission } from '@/lib/admissions/commands/submission-submit'
import { timelineOf } from '@/lib/audit/queries'
import { databaseRefusal, read, write, type Tx } from '@/lib/db'
import { ANONYMOUS, type Person } from '@/lib/kernel/actor'
import { allow, sure } from '@/lib/kernel/result'
import { confirmMove, proposeMove, withdrawMove } from '@/lib/procedures/commands/closing-move'
import { movePage } from '@/lib/procedures/queries/closing-move'
import { publicProcedure } from '@/lib/procedures/queries/public'
import { setUpRegion } from '@/prisma/seed/setup'
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
  await fresh()
})

describe('a later closing', () => {
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
    expect(await refusal(first, (tx) => tx.closingMove.updateMany({ where: { id: move.id }, data: { toClosesAt: new Date('2026-01-05T12:00:00Z') } }))).toMatch(/move-is-fixed/)
    expect(await refusal(second, (tx) => tx.closingMove.updateMany({ where: { id: move.id }, data: { confirmedBy: second.personId, confirmedName: 'x', confirmedAt: new Date(), publishedAt: new Date() } }))).toMatch(/move-is-fixed/)
    expect(await refusal(first, (tx) => tx.$queryRaw`select closing_move_confirm(${move.id}::uuid, 'x')`)).toMatch(/same-officer/)
    expect(await refusal(stranger, (tx) => tx.$queryRaw`select closing_move_confirm(${move.id}::uuid, 'x')`)).toMatch(/no-move/)
    expect(await refusal(first, (tx) => tx.closingMove.deleteMany({}))).toMatch(/permission denied/)
  })
})
