import { beforeAll, describe, expect, it } from 'vitest'
import { remindRoom } from '@/lib/availability/commands/remind'
import { confirmRoom, sayRoom } from '@/lib/availability/commands/say'
import { ownRoom } from '@/lib/availability/queries/own'
import { saidPage, standPage } from '@/lib/availability/queries/stand'
import { wherePage } from '@/lib/availability/queries/where'
import { keyOf, type SayRoom } from '@/lib/availability/schema'
import { databaseRefusal, read, write } from '@/lib/db'
import { workOf } from '@/lib/desk/queries/work'
import { ownData } from '@/lib/exchange/queries'
import { chooseProvider, recordWishes } from '@/lib/indications/commands/choose'
import { caseScreen } from '@/lib/indications/queries/case'
import { choiceScreen } from '@/lib/indications/queries/choice'
import type { Person, System } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { isHalt } from '@/lib/kernel/errors'
import { allow, sure } from '@/lib/kernel/result'
import { REGION_ID } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import type { TestDatabase } from '@/tests/support/templates'
import { asOwner, dump, freshResident, investigated, type World, wmoWorld } from '@/tests/support/wmo'

const SETUP: System = { kind: 'system', job: 'setup', regionIds: [REGION_ID], municipalityIds: [], providerIds: [] }
let database: TestDatabase
let world: World
let miep: Person
let arckin: Person
let tzorg: Person
let suspended: Person
let manager: Person
let auditor: Person
let desk: Person

const EMPTY: SayRoom['rows'][string] = { takes: null, roomFrom: null, addresses: null, minutesPerWeek: null, noWindows: [], validUntil: null, reason: null, note: null }
const part = (name: string) => world.participations.get(name) ?? ''
const key = (name: string, productId = world.regular) => keyOf({ participationId: part(name), productId })
const say = async (actor: Person, rows: Record<string, Partial<SayRoom['rows'][string]>>, version?: number) =>
  sayRoom(actor, { version: version ?? (await ownRoom(actor)).version, rows: Object.fromEntries(Object.entries(rows).map(([at, row]) => [at, { ...EMPTY, ...row }])) })
const rule = (days: number) => write(SETUP, async (tx) => {
  await tx.rulebookRow.createMany({ data: [{ regionId: REGION_ID, municipalityId: world.assen, key: 'availability-freshness', value: { days }, validFrom: '2025-12-15', source: 'Verzonnen voor de proef', status: 'invented', adoptedBy: 'Proef', adoptedOn: '2025-12-15' }] })
  return allow()
})

beforeAll(async () => {
  database = await testDatabase('empty')
  world = await wmoWorld(database)
  // The region's own rule goes: what a municipality didn't rule, is not ruled.
  await asOwner(database, async (client) => {
    await client.query('begin')
    await client.query('alter table rulebook_row no force row level security')
    await client.query("delete from rulebook_row where key = 'availability-freshness'")
    await client.query('alter table rulebook_row force row level security')
    await client.query('commit')
  })
  const providers = await read(world.officer, (tx) => tx.provider.findMany({ select: { id: true, name: true } }))
  const as = (role: Person['role'], name: string, more: Partial<Person> = {}): Person => ({ ...world.officer, role, name, personId: crypto.randomUUID(), membershipId: crypto.randomUUID(), ...more })
  const planner = (name: string) => as('provider-staff', `Planner ${name}`, { regionIds: [], municipalityIds: [], providerIds: [providers.find((each) => each.name === name)?.id ?? ''] })
  ;[miep, arckin, tzorg, suspended] = [planner('Miep B.V.'), planner('Arckin B.V.'), planner('Tzorg'), planner('De Zorgzaak B.V.')]
  manager = as('contract-manager', 'Ellen Prins')
  auditor = as('auditor', 'Hugo Brands', { municipalityIds: [world.assen] })
  desk = as('desk-agent', 'Balie Aa en Hunze', { municipalityIds: [world.aaEnHunze] })
})

describe('what a provider says of its room', () => {
  it('stands on its page as it was said, per lot and product, and a row left empty says nothing', async () => {
    expect(await ownRoom(miep)).toMatchObject({ version: 0, toConfirm: 0, rows: [{ lot: 'Assen', said: null, freshness: 'never' }, { lot: 'Assen', said: null }] })
    expect(sure(await say(miep, { [key('Miep B.V.')]: { takes: 'now', addresses: 3, minutesPerWeek: 600, noWindows: ['saturday-morning'], reason: 'sickness', note: 'Veel verzuim.' }, [key('Miep B.V.', world.direction)]: {} }))).toEqual({ count: 1 })
    const { rows, version } = await ownRoom(miep)
    expect(version).toBe(1)
    expect(rows.find((row) => row.productId === world.regular)).toMatchObject({ freshness: 'fresh', days: null, why: { reason: 'sickness', note: 'Veel verzuim.' }, said: { takes: 'now', addresses: 3, minutesPerWeek: 600, noWindows: ['saturday-morning'], validUntil: null, saidOn: '2025-12-01', saidBy: 'Planner Miep B.V.', number: 1 } })
    expect(rows.find((row) => row.productId === world.direction)?.said).toBeNull()
    expect(sure(await say(tzorg, { [key('Tzorg')]: { takes: 'full' } }))).toEqual({ count: 1 })
    const lines = await read(manager, (tx) => tx.auditLine.findMany({ where: { event: 'room.said', providerId: miep.providerIds[0] ?? '' }, select: { detail: true, actorName: true } }))
    expect(lines).toMatchObject([{ actorName: 'Planner Miep B.V.', detail: { rows: [{ lot: 'Assen', takes: 'now', addresses: 3 }] } }])
    expect(JSON.stringify(lines)).not.toMatch(/sickness|verzuim/)
  })

  it("refuses a page that is old, somebody else's row, one that does not run, a day that has passed and a page without anything", async () => {
    expect(await say(miep, { [key('Miep B.V.')]: { takes: 'now' } }, 0).catch((thrown: unknown) => isHalt(thrown, 'stale'))).toBe(true)
    expect(await say(miep, { [key('Tzorg')]: { takes: 'now' } })).toMatchObject({ ok: false, reason: 'not-running' })
    expect(await ownRoom(suspended)).toMatchObject({ rows: [] })
    expect(await say(suspended, { [key('De Zorgzaak B.V.')]: { takes: 'now' } })).toMatchObject({ ok: false, reason: 'not-running' })
    expect(await say(miep, { [key('Miep B.V.')]: { takes: 'now', validUntil: day('2025-11-30') } })).toMatchObject({ ok: false, reason: 'until-passed', detail: { row: key('Miep B.V.') } })
    expect(await say(miep, { [key('Miep B.V.')]: {} })).toMatchObject({ ok: false, reason: 'nothing-said' })
    await expect(say(world.officer, {})).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(confirmRoom(world.consultant, { version: 0 })).rejects.toMatchObject({ kind: 'forbidden' })
    expect((await ownRoom(miep)).version).toBe(1)
  })

  it('two colleagues who press at once: one writes, the other is told', async () => {
    const both = await Promise.allSettled([say(arckin, { [key('Arckin B.V.')]: { takes: 'now', addresses: 1 } }, 0), say(arckin, { [key('Arckin B.V.')]: { takes: 'now', addresses: 2 } }, 0)])
    expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await ownRoom(arckin)).version).toBe(1)
  })

  it('is beside the provider in the resident’s list: the same providers in the same order as before, and it is kept with the choice', async () => {
    const residentId = await freshResident(world.consultant, 671)
    const { caseId } = await investigated(world, world.consultant, residentId)
    sure(await recordWishes(world.consultant, { caseId, windows: ['morning'], wishedStart: day('2025-12-08'), prefersFluent: true, widerWindow: false, lessFluentDutch: false, note: null }))
    const shown = await choiceScreen(world.consultant, caseId, 'K7F2')
    expect(shown?.offered.map((each) => each.provider).sort()).toEqual(['Arckin B.V.', 'Miep B.V.', 'Tzorg'])
    expect(shown?.offered.find((each) => each.provider === 'Tzorg')?.room).toMatchObject({ freshness: 'fresh', said: { takes: 'full' } })
    sure(await say(tzorg, { [key('Tzorg')]: { takes: 'now', addresses: 9 } }))
    const again = await choiceScreen(world.consultant, caseId, 'K7F2')
    expect(again?.offered.map((each) => each.id)).toEqual(shown?.offered.map((each) => each.id))
    expect(JSON.stringify(again?.offered)).not.toMatch(/sickness|verzuim/)
    sure(await chooseProvider(world.consultant, { caseId, version: 0, participationId: part('Miep B.V.'), listCode: 'K7F2' }))
    sure(await say(miep, { [key('Miep B.V.')]: { takes: 'full', reason: 'workload' } }))
    const kept = 'Heeft plek; voor 3 adressen, 10 uur per week, geen plek: zaterdagochtend; bijgewerkt op 01-12-2025'
    expect((await caseScreen(world.consultant, caseId))?.choice?.roomShown).toBe(kept)
    const choice = await read(world.consultant, (tx) => tx.providerChoice.findUniqueOrThrow({ where: { caseId }, select: { roomShown: true, roomStatement: { select: { number: true, saidBy: true } } } }))
    expect(choice).toEqual({ roomShown: kept, roomStatement: { number: 1, saidBy: 'Planner Miep B.V.' } })
    await expect(write(world.consultant, (tx) => tx.providerChoice.updateMany({ where: { caseId }, data: { roomShown: ' ' } }))).rejects.toThrow(/provider_choice_room/)
    await expect(write(world.consultant, (tx) => tx.providerChoice.updateMany({ where: { caseId }, data: { roomShown: null } }))).rejects.toThrow(/provider_choice_statement/)
  })
})

describe('who reads it', () => {
  it('consultants see who has room where in their own municipality, by lot and product, and no reason', async () => {
    const all = await wherePage(world.consultant, { lot: undefined, product: undefined })
    expect(all.rows.map((row) => row.provider)).toEqual(['Arckin B.V.', 'Arckin B.V.', 'Miep B.V.', 'Miep B.V.', 'Stichting Lelie Zorggroep', 'Stichting Lelie Zorggroep', 'Tzorg'])
    expect(all.days).toBeNull()
    expect(JSON.stringify(all)).not.toMatch(/workload|sickness/)
    const some = await wherePage(world.consultant, { lot: all.lots[0]?.id, product: world.direction })
    expect(some.rows.map((row) => [row.provider, row.from])).toEqual([['Arckin B.V.', null], ['Miep B.V.', null], ['Stichting Lelie Zorggroep', '2026-01-01']])
    expect((await wherePage(world.consultant, { lot: 'vreemd', product: crypto.randomUUID() })).rows).toHaveLength(7)
    expect((await wherePage(world.neighbour, { lot: undefined, product: undefined })).rows).toEqual([])
    expect((await wherePage(desk, { lot: undefined, product: undefined })).rows).toEqual([])
    expect(await read(world.neighbour, (tx) => tx.roomStatement.count())).toBe(0)
    for (const reader of [world.consultant, world.officer, auditor, tzorg]) expect(await read(reader, (tx) => tx.roomReason.count()), reader.role).toBe(0)
    expect(await read(manager, (tx) => tx.roomReason.count())).toBe(2)
    expect(await read(tzorg, (tx) => tx.roomStatement.findMany({ distinct: ['providerId'], select: { providerId: true } }))).toEqual([{ providerId: tzorg.providerIds[0] }])
  })

  it('the contract manager reads why, others of the region when and what, with the history', async () => {
    const providerId = miep.providerIds[0] ?? ''
    expect(await saidPage(manager, providerId, 0)).toMatchObject({ readsWhy: true, total: 2, rows: [{ why: null }, { why: { reason: 'workload' } }], history: [{ takes: 'full', confirmed: false }, { takes: 'now', saidBy: 'Planner Miep B.V.' }] })
    expect(await saidPage(auditor, providerId, 0)).toMatchObject({ readsWhy: false, total: 2, rows: [{ why: null }, { why: null }] })
    expect(await saidPage({ ...manager, regionIds: [crypto.randomUUID()] }, providerId, 0)).toBeNull()
    expect(await saidPage(world.consultant, providerId, 0)).toBeNull()
    expect(await standPage(world.consultant)).toBeNull()
  })

  it('a provider takes what it said along, with its own reasons', async () => {
    const table = (await ownData({ ...miep, role: 'provider-admin' }))?.tables.find((each) => each.name === 'beschikbaarheid')
    expect(table?.rows).toMatchObject([{ lot: 'Assen', takes: 'now', reason: 'sickness' }, { lot: 'Assen', takes: 'full', reason: 'workload' }])
  })
})

describe('how up to date it is', () => {
  const toSay = async (actor: Person) => (await workOf(actor)).items.find((item) => item.kind === 'say-room')
  it('without a rule nothing ages and nobody is reminded', async () => {
    await database.setClock('2025-12-15T16:00:00+01:00')
    expect(await standPage(manager)).toMatchObject({ ruled: false, toRemind: 0, mayRemind: true })
    expect((await ownRoom(miep)).rows.map((row) => row.freshness)).toEqual(['never', 'fresh'])
    expect(await remindRoom(manager)).toMatchObject({ ok: false, reason: 'nobody-to-remind' })
    expect(await toSay(miep)).toBeUndefined()
  })

  it('"nog steeds zo" says everything again, with its reason, and what was said for days that are over is asked anew', async () => {
    sure(await say(arckin, { [key('Arckin B.V.')]: { takes: 'now', addresses: 1, validUntil: day('2025-12-15') }, [key('Arckin B.V.', world.direction)]: { takes: 'later', roomFrom: day('2025-12-20'), reason: 'other', note: 'Nieuwe collega’s beginnen.' } }))
    expect(await confirmRoom(arckin, { version: (await ownRoom(arckin)).version })).toMatchObject({ ok: false, reason: 'said-today' })
    await database.setClock('2025-12-22T16:00:00+01:00')
    const before = await ownRoom(arckin)
    expect(before.toConfirm).toBe(1)
    expect(await confirmRoom(arckin, { version: before.version - 1 }).catch((thrown: unknown) => isHalt(thrown, 'stale'))).toBe(true)
    expect(sure(await confirmRoom(arckin, { version: before.version }))).toEqual({ count: 1 })
    const after = await ownRoom(arckin)
    const [was, is] = [before, after].map(({ rows }) => rows.find((row) => row.productId === world.direction))
    expect(is?.said).toMatchObject({ takes: 'later', roomFrom: '2025-12-20', saidOn: '2025-12-22', number: (was?.said?.number ?? 0) + 1 })
    expect(is?.why).toEqual(was?.why)
    expect(after.rows.find((row) => row.productId === world.regular)).toMatchObject({ freshness: 'past', said: { saidOn: '2025-12-15' } })
    expect(await read(arckin, (tx) => tx.roomStatement.count({ where: { confirmed: true } }))).toBe(1)
    expect(await confirmRoom(suspended, { version: 0 })).toMatchObject({ ok: false, reason: 'nothing-said' })
  })

  it('by the rule of the municipality it is old after so many days, is still shown, and its provider is reminded once', async () => {
    await rule(7)
    await expect(remindRoom(miep)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(remindRoom(world.officer)).rejects.toMatchObject({ kind: 'forbidden' })
    const page = await standPage(manager)
    expect(page?.rows.map((row) => [row.provider, row.fresh, row.total, row.lapsed])).toEqual([
      ['Arckin B.V.', 1, 2, '2025-12-16'],
      ['Miep B.V.', 0, 2, '2025-12-09'],
      ['Stichting Lelie Zorggroep', 0, 2, '2026-01-01'],
      ['Tzorg', 0, 1, '2025-12-09'],
    ])
    expect((await wherePage(world.consultant, { lot: undefined, product: world.regular })).rows.find((row) => row.provider === 'Tzorg')).toMatchObject({ freshness: 'stale', days: 7, said: { takes: 'now', addresses: 9 } })
    // The provider finds it in Mijn werk with its count; what was never said has no day, and what begins later is no work yet.
    expect(await toSay(miep)).toMatchObject({ places: 2, due: '2025-12-09' })
    expect(await toSay(arckin)).toMatchObject({ places: 1, due: '2025-12-16' })
    for (const actor of [suspended, manager, world.consultant]) expect(await toSay(actor)).toBeUndefined()
    expect(sure(await remindRoom(manager))).toEqual({ count: 4 })
    expect(await remindRoom(manager)).toMatchObject({ ok: false, reason: 'nobody-to-remind' })
    expect(await read(tzorg, (tx) => tx.mail.count({ where: { subject: 'Werk uw beschikbaarheid bij' } }))).toBe(1)
    expect((await standPage(manager))?.rows.every((row) => row.remindedAt !== null)).toBe(true)
    expect(await read(manager, (tx) => tx.auditLine.count({ where: { event: 'room.reminded' } }))).toBe(1)
    await expect(write(manager, (tx) => tx.roomReminder.createMany({ data: [{ regionId: REGION_ID, providerId: tzorg.providerIds[0] ?? '', forDay: '2025-12-09', sentAt: new Date(), sentBy: 'Proef' }] }))).rejects.toThrow(/[Uu]nique/)
    await expect(write(manager, (tx) => tx.roomReminder.createMany({ data: [{ regionId: REGION_ID, providerId: tzorg.providerIds[0] ?? '', forDay: 'ooit', sentAt: new Date(), sentBy: 'Proef' }] }))).rejects.toThrow(/room_reminder_day/)
    expect(await toSay(tzorg)).toMatchObject({ places: 1 })
    sure(await confirmRoom(tzorg, { version: (await ownRoom(tzorg)).version }))
    expect(await toSay(tzorg)).toBeUndefined()
    await database.setClock('2026-01-05T16:00:00+01:00')
    expect((await standPage(manager))?.rows.find((row) => row.provider === 'Tzorg')).toMatchObject({ lapsed: '2025-12-30', remindedAt: null })
  })
})

describe('the database holds it too', () => {
  const row = (more: object = {}) => ({ participationId: part('Tzorg'), regionId: REGION_ID, municipalityId: world.assen, providerId: tzorg.providerIds[0] ?? '', productId: world.regular, number: 900, takes: 'now', noWindows: [], saidOn: '2026-01-05', saidAt: new Date(), saidBy: 'Proef', ...more })
  it.each([
    [{ number: 0 }, 'room_statement_number'],
    [{ takes: 'maybe' }, 'room_statement_takes'],
    [{ takes: 'later' }, 'room_statement_takes'],
    [{ roomFrom: '2026-02-01' }, 'room_statement_takes'],
    [{ takes: 'later', roomFrom: 'ooit' }, 'room_statement_from'],
    [{ addresses: -1 }, 'room_statement_room'],
    [{ addresses: 0 }, 'room_statement_room'],
    [{ takes: 'full', addresses: 1 }, 'room_statement_room'],
    [{ minutesPerWeek: -60 }, 'room_statement_minutes'],
    [{ takes: 'full', minutesPerWeek: 60 }, 'room_statement_minutes'],
    [{ noWindows: ['night'] }, 'room_statement_windows'],
    [{ takes: 'full', noWindows: ['evening'] }, 'room_statement_windows'],
    [{ saidOn: '2026-1-5' }, 'room_statement_said'],
    [{ validUntil: '2026-01-04' }, 'room_statement_until'],
    [{ takes: 'later', roomFrom: '2026-02-01', validUntil: '2026-01-31' }, 'room_statement_until'],
  ] as const)('refuses what contradicts itself, case %#', async (more, constraint) => {
    await expect(write(tzorg, (tx) => tx.roomStatement.createMany({ data: [row(more)] }))).rejects.toThrow(constraint)
  })

  it('takes only lots and products of a participation that runs, of the provider itself, each number once', async () => {
    const refused = (actor: Person, more: object) => write(actor, (tx) => tx.roomStatement.createMany({ data: [row(more)] })).then(() => 'taken', (thrown: unknown) => databaseRefusal(thrown)?.state ?? String(thrown))
    expect(await refused(tzorg, { productId: world.direction })).toBe('PR001')
    expect(await refused(suspended, { participationId: part('De Zorgzaak B.V.'), providerId: suspended.providerIds[0] })).toBe('PR001')
    expect(await refused(tzorg, { saidOn: '2028-01-01' })).toBe('PR001')
    expect(await refused(miep, {})).not.toBe('taken')
    expect(await refused(tzorg, { number: 1 })).not.toBe('taken')
    expect(await refused(tzorg, { municipalityId: world.aaEnHunze })).not.toBe('taken')
  })

  it('holds a reason to the list, with words where it is another one', async () => {
    const { id } = await read(tzorg, (tx) => tx.roomStatement.findFirstOrThrow({ select: { id: true } }))
    const why = (more: object) => write(tzorg, (tx) => tx.roomReason.createMany({ data: [{ statementId: id, regionId: REGION_ID, providerId: tzorg.providerIds[0] ?? '', reason: 'workload', ...more }] }))
    await expect(why({ reason: 'holiday' })).rejects.toThrow('room_reason_reason')
    await expect(why({ reason: 'other' })).rejects.toThrow('room_reason_note')
    await expect(why({ note: ' ' })).rejects.toThrow('room_reason_note')
    await expect(write(manager, (tx) => tx.roomReason.createMany({ data: [{ statementId: id, regionId: REGION_ID, providerId: tzorg.providerIds[0] ?? '', reason: 'workload' }] }))).rejects.toThrow()
  })

  it('keeps what was said: nobody changes or removes it, the owner of the tables neither', async () => {
    for (const table of ['room_statement', 'room_reason'] as const) {
      const was = await dump(database, table)
      for (const sql of [`update ${table} set provider_id = provider_id`, `delete from ${table}`])
        await asOwner(database, async (client) => {
          await client.query('begin')
          await client.query(`alter table ${table} no force row level security`)
          await expect(client.query(sql)).rejects.toThrow('room-is-fixed')
          await client.query('rollback')
        })
      expect(await dump(database, table)).toBe(was)
    }
  })
})
