import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { notifyDecision } from '@/lib/admissions/commands/decision-notify'
import { proposeDecision } from '@/lib/admissions/commands/decision-propose'
import { recordDecision } from '@/lib/admissions/commands/decision-record'
import { confirmOpening, requestOpening } from '@/lib/admissions/commands/opening'
import { windowDecisionsPage } from '@/lib/admissions/queries/decision-window'
import { windowPage } from '@/lib/admissions/queries/opening'
import { submissionView } from '@/lib/admissions/queries/submission'
import { databaseRefusal, read, write, type Tx } from '@/lib/db'
import { workOf } from '@/lib/desk/queries/work'
import { ANONYMOUS, type Person } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { allow, sure } from '@/lib/kernel/result'
import { concludeProcedure, withdrawProcedure } from '@/lib/procedures/commands/publish'
import { procedureCalendar } from '@/lib/procedures/queries/calendar'
import { messageList } from '@/lib/procedures/queries/messages'
import { publicProcedure, publicProcedures } from '@/lib/procedures/queries/public'
import { windowFeed } from '@/lib/reporting/queries/news'
import { publicOutcome } from '@/lib/reporting/queries/outcome'
import { actorNamed, at } from '@/prisma/seed/actors'
import { setClock } from '@/prisma/seed/clock'
import { setUpRegion } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import { assessAll, enter, lotOf, MOMENTS, openWindow, publishedProcedure, type Procurement } from '@/tests/support/procurement'
import type { TestDatabase } from '@/tests/support/templates'

const REASON = 'De gemeenten beginnen opnieuw met andere eisen.'

let database: TestDatabase
let superuser: pg.Client
let officer: Person
let second: Person
let made = 0
const clock = (moment: string) => setClock(database.migrateUrl, at(moment))
const fresh = (): Promise<Procurement> => publishedProcedure(database, officer, { reference: `EINDE-${(made += 1)}` })
const versionOf = (id: string) => read(officer, (tx) => tx.procedure.findUniqueOrThrow({ where: { id }, select: { version: true } })).then((row) => row.version)
const withdraw = async (id: string) => withdrawProcedure(officer, { id, version: await versionOf(id), reason: REASON })
const refusal = (work: (tx: Tx) => Promise<unknown>) => write(officer, async (tx) => allow(await work(tx))).then(() => 'accepted', (thrown: unknown) => databaseRefusal(thrown)?.message ?? String(thrown))
const keysLeft = (windowId: string) => superuser.query<{ left: number }>('select count(s.cipher)::int as left from sealing_secret s join sealing_key k on k.id = s.id where k.window_id = $1', [windowId]).then(({ rows }) => rows[0]?.left)

beforeAll(async () => {
  database = await testDatabase('empty')
  superuser = new pg.Client({ connectionString: database.superuserUrl })
  await superuser.connect()
  await clock('2023-04-03')
  await setUpRegion()
  officer = await actorNamed('Marit Hofstee')
  second = await actorNamed('Daan Kuiper')
})

afterAll(() => superuser.end())

describe('a window that nobody entered', () => {
  it('is settled by its opening: nothing to assess, nothing to decide, and its procedure can be concluded', async () => {
    const empty = await fresh()
    await openWindow(database, empty)
    const view = await windowPage(officer, empty.windowId)
    expect(view).toMatchObject({ standing: 'empty', entries: [], opened: { count: 0 } })
    expect(await read(officer, (tx) => tx.entryWindow.findUniqueOrThrow({ where: { id: empty.windowId }, select: { openedAt: true, decidedAt: true } }))).toEqual({ openedAt: view?.opened?.at, decidedAt: view?.opened?.at })
    expect((await windowDecisionsPage(officer, empty.windowId))?.window.standing).toBe('empty')
    expect(await proposeDecision(officer, { windowId: empty.windowId, municipalityId: lotOf(empty, 'Assen').municipalityId })).toMatchObject({ ok: false, reason: 'no-entries' })
    expect((await publicOutcome(ANONYMOUS, empty.procedureId))?.windows[0]?.window.standing).toBe('empty')
    expect((await workOf(officer)).items.filter((item) => item.key.startsWith(empty.windowId))).toEqual([])
    expect((await publicProcedure(ANONYMOUS, empty.procedureId))?.head.next.kind).toBe('plan-later')
    sure(await concludeProcedure(officer, { id: empty.procedureId, version: await versionOf(empty.procedureId) }))
  })

  it('is no decision: its procedure can be withdrawn as well', async () => {
    const empty = await fresh()
    await openWindow(database, empty)
    sure(await withdraw(empty.procedureId))
  })

  it('one that somebody entered waits for the colleges', async () => {
    const entered = await fresh()
    await enter(entered, 'Miep B.V.', ['Assen'])
    await openWindow(database, entered)
    expect((await windowPage(officer, entered.windowId))?.standing).toBe('opened')
    expect(await concludeProcedure(officer, { id: entered.procedureId, version: await versionOf(entered.procedureId) })).toMatchObject({ ok: false, reason: 'windows-run' })
  })
})

describe('a procedure withdrawn before the opening', () => {
  it.each([['while its window is open', MOMENTS.entered], ['between closing and opening', '2023-07-15 10:00'], ['while an opening waits for its second officer', MOMENTS.opened]])('%s is never opened; the provider is told, and reads its own entry', async (_name, moment) => {
    const procurement = await fresh()
    const { submissionId, actor } = await enter(procurement, 'Tzorg', ['Assen'])
    await clock(moment)
    if (moment === MOMENTS.opened) sure(await requestOpening(officer, { windowId: procurement.windowId }))
    expect(await keysLeft(procurement.windowId)).toBe(1)
    sure(await withdraw(procurement.procedureId))
    expect(await keysLeft(procurement.windowId)).toBe(0)
    const { rows } = await messageList(actor)
    expect(rows[0]).toMatchObject({ subject: 'Ingetrokken: Huishoudelijke ondersteuning 2024', unread: true })
    expect(await read(actor, (tx) => tx.messageCopy.findFirst({ where: { id: rows[0]?.id ?? '' }, select: { body: true } }))).toEqual({ body: expect.stringContaining(`wordt niet geopend. Alleen u kunt haar nog lezen.\n\nDe reden: ${REASON}`) as string })

    await clock(MOMENTS.opened)
    const withdrawnAt = { at: expect.stringContaining('2023') as string }
    expect(await requestOpening(officer, { windowId: procurement.windowId })).toEqual({ ok: false, reason: 'procedure-withdrawn', detail: withdrawnAt })
    expect(await confirmOpening(second, { windowId: procurement.windowId })).toEqual({ ok: false, reason: 'procedure-withdrawn', detail: withdrawnAt })
    await superuser.query(`update entry_window set open_requested_by = $2, open_requested_name = 'Iemand', open_requested_at = portal_now() where id = $1`, [procurement.windowId, second.personId])
    expect(await refusal((tx) => tx.$queryRaw`select window_open(${procurement.windowId}::uuid)`)).toMatch(/procedure-withdrawn/)

    expect(await windowPage(officer, procurement.windowId)).toMatchObject({ withdrawn: { reason: REASON }, request: null, entries: [], opened: null })
    expect((await workOf(officer)).items.filter((item) => item.key.startsWith(procurement.windowId))).toEqual([])
    const own = await submissionView(actor, submissionId)
    expect(own).toMatchObject({ withdrawn: { reason: REASON }, open: false, status: 'submitted' })
    expect(JSON.stringify(own?.standing)).toContain('onze wijkcoördinator')
  })

  it('is over for the public: no result follows, and its window is nowhere open', async () => {
    const procurement = await fresh()
    sure(await withdraw(procurement.procedureId))
    expect(await publicOutcome(ANONYMOUS, procurement.procedureId)).toMatchObject({ withdrawn: true })
    const listed = (await publicProcedures(ANONYMOUS, undefined)).rows.find((row) => row.id === procurement.procedureId)
    expect(listed).toMatchObject({ standing: 'done' })
    expect(await procedureCalendar(procurement.procedureId, 'https://example.org')).toBeNull()
    const entry = (await windowFeed('https://example.org', undefined)).split('<entry>').find((each) => each.includes(procurement.windowId))
    expect(entry).toContain('De procedure is ingetrokken. Instappen kan niet meer.')
    expect(entry).not.toContain('Instappen kan van')
  })
})

describe('a procedure withdrawn after the opening', () => {
  it('has no decisions any more, in the app and in the database', async () => {
    const procurement = await fresh()
    const { submissionId } = await enter(procurement, 'Arckin B.V.', ['Assen'])
    await openWindow(database, procurement)
    await assessAll(officer, procurement, submissionId, ['Assen'])
    const scope = { windowId: procurement.windowId, municipalityId: lotOf(procurement, 'Assen').municipalityId }
    const proposed = sure(await proposeDecision(officer, scope))
    sure(await withdraw(procurement.procedureId))
    expect(await proposeDecision(officer, scope)).toMatchObject({ ok: false, reason: 'procedure-withdrawn' })
    const clerk = await actorNamed('Tom Wever')
    expect(await recordDecision(clerk, { ...proposed, decidedOn: day('2023-07-17') })).toMatchObject({ ok: false, reason: 'procedure-withdrawn' })
    const decided = { status: 'decided', decidedOn: '2023-07-17', decidedBy: clerk.personId, decidedByName: clerk.name, onBehalfOf: 'het college' }
    expect(await refusal((tx) => tx.collegeDecision.updateMany({ where: { id: proposed.decisionId }, data: decided }))).toMatch(/procedure-withdrawn/)
    for (const who of [officer, clerk]) expect((await workOf(who)).items.filter((item) => item.key === proposed.decisionId)).toEqual([])
  })

  it('cannot be withdrawn once one college decided, while the others still have to', async () => {
    const procurement = await fresh()
    const { submissionId } = await enter(procurement, 'De Nieuwe Zorg Thuis', ['Assen', 'Tynaarlo'])
    await openWindow(database, procurement)
    await assessAll(officer, procurement, submissionId, ['Assen', 'Tynaarlo'])
    const proposed = sure(await proposeDecision(officer, { windowId: procurement.windowId, municipalityId: lotOf(procurement, 'Assen').municipalityId }))
    const clerk = await actorNamed('Tom Wever')
    const decided = sure(await recordDecision(clerk, { ...proposed, decidedOn: day('2023-07-17') }))
    expect(await withdraw(procurement.procedureId)).toMatchObject({ ok: false, reason: 'already-decided' })
    sure(await notifyDecision(clerk, { decisionId: proposed.decisionId, version: decided.version }))
    expect(await withdraw(procurement.procedureId)).toMatchObject({ ok: false, reason: 'already-decided' })
    const forced = { status: 'withdrawn', closedAt: new Date('2023-07-17T10:00:00Z'), closedReason: REASON }
    expect(await refusal((tx) => tx.procedure.updateMany({ where: { id: procurement.procedureId }, data: forced }))).toMatch(/procedure-moves/)
  })
})
