import { beforeAll, describe, expect, it } from 'vitest'
import { concludeConversion, makeConversion, startConversion, withdrawConversion } from '@/lib/continuity/commands/conversion'
import { openNotification, recordNoRequest } from '@/lib/continuity/commands/conversion-people'
import { addConversionWave, inviteWave, planConversion, recordInvitations, removeConversionWave } from '@/lib/continuity/commands/conversion-waves'
import { conversionList, conversionView, type ConversionView, newConversion } from '@/lib/continuity/queries/conversion'
import { conversionItem, conversionPeople, type StandFilter } from '@/lib/continuity/queries/conversion-people'
import { read, type Tx, write } from '@/lib/db'
import { endFacility, registerFacility } from '@/lib/facility/commands/register'
import { facilityChoice } from '@/lib/facility/queries/desk'
import { caseScreen } from '@/lib/indications/queries/case'
import type { Person, System } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { isHalt } from '@/lib/kernel/errors'
import { allow, sure } from '@/lib/kernel/result'
import { letterView } from '@/lib/letters/store'
import { setUpProducts } from '@/prisma/seed/products'
import { REGION_ID } from '@/prisma/seed/setup'
import { arrange, testDatabase } from '@/tests/support/database'
import { colleague, decided } from '@/tests/support/redress'
import type { TestDatabase } from '@/tests/support/templates'
import { freshResident, type World, wmoWorld } from '@/tests/support/wmo'

let database: TestDatabase
let world: World
let desk: Person
let adviser: Person
const residents: string[] = []
const SAID = { source: 'Verzonnen voor de proef', status: 'invented' } as const
const SETUP: System = { kind: 'system', job: 'setup', regionIds: [REGION_ID], municipalityIds: [], providerIds: [] }
const END = { name: 'Einde algemene voorziening', reason: 'De gemeenteraad besloot dat er voortaan alleen hulp op maat is.', endsOn: day('2026-12-31') }

beforeAll(async () => {
  database = await testDatabase('empty')
  world = await wmoWorld(database)
  desk = colleague(world.consultant, 'desk-agent', 'Balie Assen')
  adviser = colleague(world.consultant, 'policy-adviser', 'Eerste Adviseur')
  await write(SETUP, async (tx) => {
    await setUpProducts(tx, REGION_ID, [{ code: 'AV', name: 'Algemene voorziening', description: 'Voor de proef.', takesOverDirection: false, kind: 'general', normed: false, validFrom: '2020-01-01', ...SAID, units: [{ ...SAID, unit: 'hours-year', hoursPerYear: 72, validFrom: '2020-01-01' }] }], [])
    const facility = (await tx.product.findFirstOrThrow({ where: { code: 'AV' }, select: { id: true } })).id
    const rule = (key: string, value: object, validFrom = '2020-01-01') => ({ regionId: REGION_ID, municipalityId: world.assen, key, value, validFrom, ...SAID, adoptedBy: 'Proef', adoptedOn: '2020-01-01' })
    await tx.rulebookRow.createMany({
      data: [
        rule('general-facility', { hoursPerYear: 72, ownContribution: false, access: 'KCC' }), rule('general-facility-use', { per: 'person', rest: 'lapses', firstYear: 'by-month' }),
        rule('general-facility-inflow', { open: false }, '2026-01-01'), rule('facility-notice', { months: 6 }),
      ],
    })
    // Only here, so that somebody who has custom help already can be registered.
    await tx.productPair.createMany({ data: [{ regionId: REGION_ID, productId: world.regular, otherId: facility, together: true, note: 'Voor de proef.', validFrom: '2020-01-01', ...SAID }] })
    return allow()
  })
  await arrange(database, "update participation set product_ids = product_ids || (select id from product where code = 'AV')", [])
  residents.push((await decided(world, 910)).residentId)
  for (let n = 911; n < 914; n++) residents.push(await freshResident(world.consultant, n))
  for (const residentId of residents) await register(residentId)
})

async function register(residentId: string): Promise<void> {
  const choice = await facilityChoice(desk, { residentId }, '1-12-2025')
  sure(await registerFacility(desk, { residentId, startsOn: day('2025-12-01'), participationId: choice?.offered[0]?.id ?? '', listCode: choice?.code ?? '' }))
}

let id: string
const look = async (actor: Person = world.consultant): Promise<ConversionView> => {
  const view = await conversionView(actor, id)
  if (!view) throw new Error('the conversion is not found')
  return view
}
const on = async () => ({ id, version: (await look()).conversion.version })
const people = async (stand: StandFilter | null = null) => (await conversionPeople(world.consultant, id, { stand, waveId: null, page: 0 }))?.rows ?? []
const itemFor = async (n: number) => {
  const row = await read(world.consultant, (tx) => tx.conversionCase.findFirstOrThrow({ where: { residentId: residents[n] ?? '' }, select: { id: true } }))
  const item = await conversionItem(world.consultant, id, row.id)
  if (!item) throw new Error('the resident is not found')
  return item
}
const onItem = async (n: number) => {
  const { id: itemId, version } = await itemFor(n)
  return { itemId, version }
}
const thrownBy = (work: Promise<unknown>) => work.then(() => 'nothing', (thrown: unknown) => (isHalt(thrown) ? thrown.kind : String(thrown)))
const ASK = { consentedOn: day('2026-01-05'), channel: 'phone', request: 'De hulp blijft nodig.' } as const

describe('a general facility that ends', () => {
  it('is prepared for everybody in it, long enough before the last day', async () => {
    expect(await newConversion(world.consultant)).toMatchObject({ residents: 4, notice: { months: 6 } })
    expect(await makeConversion(world.neighbour, END)).toMatchObject({ reason: 'no-notice-rule' })
    expect(await makeConversion(world.consultant, { ...END, endsOn: day('2026-05-31') })).toMatchObject({ reason: 'too-soon', detail: { day: '2026-06-01' } })
    expect(await thrownBy(makeConversion(adviser, END))).toBe('forbidden')
    id = sure(await makeConversion(world.consultant, END)).id
    expect(await makeConversion(world.consultant, END)).toMatchObject({ reason: 'one-already' })
    expect((await look()).sums).toMatchObject({ residents: 4, withoutHelp: 3, by: { granted: 1, waiting: 3 } })
  })

  it('has waves before the last day, says who does not fit, and begins when nobody comes in any more', async () => {
    expect(await startConversion(world.consultant, await on())).toMatchObject({ reason: 'inflow-open' })
    const wave = (startsOn: string, endsOn: string, capacity: number) => addConversionWave(world.consultant, { id, startsOn: day(startsOn), endsOn: day(endsOn), capacity })
    expect(await wave('2026-12-01', '2027-01-08', 2)).toMatchObject({ reason: 'after-last-day' })
    sure(await wave('2026-01-12', '2026-01-23', 3))
    sure(await wave('2026-11-02', '2026-11-13', 1))
    const last = (await look()).waves.at(-1)
    expect(await look()).toMatchObject({ plan: { short: 0, decidedBy: '2027-01-08', late: true } })
    sure(await removeConversionWave(world.consultant, { waveId: last?.id ?? '' }))
    const late = await freshResident(world.consultant, 914)
    residents.push(late)
    await register(late)
    await database.setClock('2026-01-05T09:00:00+01:00')
    const stale = await on()
    sure(await startConversion(world.consultant, stale))
    expect(await startConversion(world.consultant, stale)).toMatchObject({ reason: 'not-a-draft' })
    sure(await planConversion(world.consultant, { id }))
    expect(await look()).toMatchObject({ sums: { residents: 5 }, unplanned: 1, plan: { short: 2, talkedBy: '2026-01-31', decidedBy: '2026-03-28', late: false }, waves: [{ residents: 3, handled: 0 }] })
    expect(await read(world.officer, (tx) => tx.mail.count({ where: { subject: { startsWith: 'De algemene voorziening van' } } }))).toBe(0)
  })

  it('shows an adviser counts and no resident, and another municipality nothing', async () => {
    expect((await look(adviser)).sums.residents).toBe(5)
    expect((await conversionList(adviser, 0)).rows).toMatchObject([{ id, sums: { residents: 5 } }])
    expect(await conversionPeople(adviser, id, { stand: null, waveId: null, page: 0 })).toBeNull()
    expect(await read(adviser, (tx) => tx.conversionCase.count())).toBe(0)
    expect([await conversionView(world.neighbour, id), (await conversionList(world.neighbour, 0)).rows]).toEqual([null, []])
    const { itemId } = await onItem(1)
    for (const work of [() => startConversion(world.neighbour, { id, version: 1 }), () => planConversion(world.neighbour, { id }), () => recordNoRequest(world.neighbour, { itemId, version: 1, outcome: 'no-need', reason: 'xxx' })])
      expect(await thrownBy(work())).toBe('not-found')
    expect(await thrownBy(conversionList(desk, 0))).toBe('forbidden')
  })

  it('invites a wave, and keeps the day on which the letters left', async () => {
    const waveId = (await look()).waves[0]?.id ?? ''
    expect(sure(await inviteWave(world.consultant, { waveId })).left).toBe(0)
    sure(await inviteWave(world.consultant, { waveId }))
    expect((await look()).sums.letters).toBe(3)
    expect(await removeConversionWave(world.consultant, { waveId })).toMatchObject({ reason: 'wave-begun' })
    const letter = await read(world.consultant, (tx) => tx.letter.findFirstOrThrow({ where: { kind: 'wmo-conversion' } }))
    const text = JSON.stringify(letterView(letter)).replaceAll('\u00a0', ' ')
    for (const part of ['31 december 2026', 'tussen 12 januari 2026 en 23 januari 2026', 'Die krijgt u niet vanzelf', END.reason]) expect(text).toContain(part)
    expect(await recordInvitations(world.consultant, { waveId, sentOn: day('2026-01-06') })).toMatchObject({ reason: 'in-future' })
    sure(await recordInvitations(world.consultant, { waveId, sentOn: day('2026-01-05') }))
    expect(await recordInvitations(world.consultant, { waveId, sentOn: day('2026-01-05') })).toMatchObject({ reason: 'nothing-to-send' })
  })
})

describe('each resident', () => {
  it('asks by a notification of his own with his consent, or for nothing; nobody gets help by machine', async () => {
    const before = await read(world.consultant, (tx) => tx.indication.count())
    const written = await Promise.all([1, 2, 3, 4].map(async (n) => ((await itemFor(n)).sentOn === null ? null : n)))
    const [asks, silent] = written.filter((n): n is number => n !== null)
    const unwritten = written.findIndex((n) => n === null) + 1
    const content = [1, 2, 3, 4].find((n) => n !== asks && n !== silent && n !== unwritten) ?? 0
    expect(await recordNoRequest(world.consultant, { ...(await onItem(unwritten)), outcome: 'no-answer', reason: 'Drie keer gebeld.' })).toMatchObject({ reason: 'not-written' })
    expect(await openNotification(world.consultant, { ...(await onItem(asks ?? 0)), ...ASK, consentedOn: day('2026-01-06') })).toMatchObject({ reason: 'in-future' })
    const first = await onItem(asks ?? 0)
    const { caseId } = sure(await openNotification(world.consultant, { ...first, ...ASK }))
    expect(await caseScreen(world.consultant, caseId)).toMatchObject({ status: 'notified', notifiedOn: '2026-01-05', request: ASK.request })
    expect(await openNotification(world.consultant, { ...(await onItem(asks ?? 0)), ...ASK })).toMatchObject({ reason: 'notified-already' })
    sure(await recordNoRequest(world.consultant, { ...(await onItem(silent ?? 0)), outcome: 'no-answer', reason: 'Drie keer gebeld.' }))
    const stale = await onItem(content)
    sure(await recordNoRequest(world.consultant, { ...stale, outcome: 'no-need', reason: 'De dochter doet het.' }))
    expect(await thrownBy(openNotification(world.consultant, { ...stale, ...ASK }))).toBe('stale')
    expect((await look()).sums).toMatchObject({ withoutHelp: 3, by: { granted: 1, notified: 1, 'no-answer': 1, 'no-need': 1, waiting: 1 } })
    expect((await people('without-help')).map((row) => row.standing).sort()).toEqual(['no-answer', 'notified', 'waiting'])
    expect(await read(world.consultant, (tx) => tx.indication.count())).toBe(before)
  })

  it('gets no invitation once he left the facility', async () => {
    const left = await read(world.consultant, (tx) => tx.conversionCase.findFirstOrThrow({ where: { conversionId: id, letterId: null, outcome: null, caseId: null, residentId: { not: residents[0] ?? '' } }, select: { residentId: true, registrationId: true } }))
    sure(await endFacility(desk, { registrationId: left.registrationId, version: 1, endsOn: day('2026-01-31'), reason: 'own-request' }))
    sure(await addConversionWave(world.consultant, { id, startsOn: day('2026-02-02'), endsOn: day('2026-02-13'), capacity: 9 }))
    sure(await planConversion(world.consultant, { id }))
    const waveId = (await look()).waves.at(-1)?.id ?? ''
    expect(await read(world.consultant, (tx) => tx.conversionCase.count({ where: { waveId, residentId: left.residentId } }))).toBe(1)
    expect(sure(await inviteWave(world.consultant, { waveId })).left).toBe(0)
    expect((await look()).sums.letters).toBe(3)
    expect(await read(world.consultant, (tx) => tx.letter.count({ where: { kind: 'wmo-conversion', residentId: left.residentId } }))).toBe(0)
  })

  it('is not forgotten: it closes after the last day only, while somebody is without help, and ends what still runs', async () => {
    expect(await concludeConversion(world.consultant, await on())).toMatchObject({ reason: 'without-help', detail: { count: 2, day: '2026-12-31' } })
    await database.setClock('2027-01-04T09:00:00+01:00')
    sure(await concludeConversion(world.consultant, await on()))
    const rows = await read(desk, (tx) => tx.facilityRegistration.findMany({ select: { endsOn: true, endReason: true, facilityPlacements: { select: { endsOn: true } } } }))
    expect(rows.filter((row) => row.endReason !== 'own-request')).toEqual(residents.slice(1).map(() => ({ endsOn: '2026-12-31', endReason: 'facility-ends', facilityPlacements: [{ endsOn: '2026-12-31' }] })))
    expect(await withdrawConversion(world.consultant, { ...(await on()), reason: 'Toch niet.' })).toMatchObject({ reason: 'campaign-over' })
    const events = await read(adviser, (tx) => tx.auditLine.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' }, select: { event: true } }))
    expect([...new Set(events.map((each) => each.event))]).toEqual(['conversion.made', 'conversion.wave-added', 'conversion.wave-removed', 'conversion.started', 'conversion.planned', 'conversion.invitations-sent', 'conversion.concluded'])
  })
})

describe('the database', () => {
  it('refuses what the screens refuse', async () => {
    const sql = (work: (tx: Tx) => Promise<unknown>, actor = world.consultant) => write(actor, async (tx) => { await work(tx); return allow() })
    const other = { ...END, regionId: REGION_ID, municipalityId: world.assen, noticeMonths: 6, noticeSource: 'x', madeBy: 'x', madeAt: new Date() }
    const item = await itemFor(1)
    for (const [work, expected] of [
      [(tx: Tx) => tx.conversion.updateMany({ where: { id }, data: { endsOn: '2027-12-31' } }), /permission denied/],
      [(tx: Tx) => tx.conversionCase.updateMany({ where: { id: item.id }, data: { outcome: null, outcomeReason: null, handledBy: null, handledOn: null } }), /conversion-step/],
      [(tx: Tx) => tx.conversion.createMany({ data: [{ ...other, status: 'running', startedOn: '2026-07-01' }] }), /conversion_in_time/],
      [(tx: Tx) => tx.conversion.createMany({ data: [other, other] }), /conversion_one|Unique constraint/],
      [(tx: Tx) => tx.conversionWave.createMany({ data: [{ municipalityId: world.assen, conversionId: id, number: 9, startsOn: '2026-03-01', endsOn: '2026-02-01', capacity: 5 }] }), /conversion_wave_order/],
      [(tx: Tx) => tx.conversionCase.deleteMany({ where: { id: item.id } }), /permission denied|only-destruction-deletes/],
    ] as const)
      await expect(sql(work)).rejects.toThrow(expected)
    await expect(sql((tx) => tx.conversion.createMany({ data: [other] }), world.neighbour)).rejects.toThrow(/row-level security/)
  })
})
