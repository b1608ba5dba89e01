import { beforeAll, describe, expect, it } from 'vitest'
import { decideSignal, resumeHelp } from '@/lib/continuity/commands/signals'
import { proposeMerge, mergeFiles } from '@/lib/continuity/commands/merge'
import { proposeUndo, undoDeath } from '@/lib/continuity/commands/undo-death'
import { mergePage, mergesOf } from '@/lib/continuity/queries/merge'
import { signalPage } from '@/lib/continuity/queries/signals'
import { databaseRefusal, read, type Tx, write } from '@/lib/db'
import { workOf } from '@/lib/desk/queries/work'
import { enterHours } from '@/lib/facility/commands/hours'
import { endFacility, registerFacility, switchProvider } from '@/lib/facility/commands/register'
import { facilityChoice, facilityEnding, registrationScreen } from '@/lib/facility/queries/desk'
import { facilityClients, facilityClientScreen } from '@/lib/facility/queries/provider'
import type { Actor, Person, System } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { isHalt } from '@/lib/kernel/errors'
import { testBsn } from '@/lib/kernel/identifiers'
import { parsePostcodes } from '@/lib/kernel/postcodes'
import { allow, sure } from '@/lib/kernel/result'
import { drawAreas } from '@/lib/lots/commands'
import { recordMove } from '@/lib/residents/commands/moves'
import { recordSignal } from '@/lib/residents/commands/signals'
import { setUpProducts } from '@/prisma/seed/products'
import { REGION_ID } from '@/prisma/seed/setup'
import { arrange, testDatabase } from '@/tests/support/database'
import { colleague } from '@/tests/support/redress'
import type { TestDatabase } from '@/tests/support/templates'
import { dump, freshResident, type World, wmoWorld } from '@/tests/support/wmo'

let database: TestDatabase
let world: World
let desk: Person
let facility = ''
const planners = new Map<string, Person>()
const parts = new Map<string, string>()
const SAID = { source: 'Verzonnen voor de proef', status: 'invented' } as const
const set = (text: string) => sure(parsePostcodes(text))
const planner = (name: string) => planners.get(name) ?? [...planners.values()][0]!
const MOVES = day('2026-02-02')
const south = (houseNumber: number) => ({ street: 'Nieuwelaan', houseNumber, houseLetter: null, houseAddition: null, postcode: '9404 AB', city: 'Assen' }) as const

/** Two areas; Miep works in both, De Zorgzaak in the one and Arckin in the other. */
beforeAll(async () => {
  database = await testDatabase('empty')
  world = await wmoWorld(database)
  desk = colleague(world.consultant, 'desk-agent', 'Balie Assen')
  const setup: System = { kind: 'system', job: 'setup', regionIds: [REGION_ID], municipalityIds: [], providerIds: [] }
  await write(setup, async (tx) => {
    await setUpProducts(tx, REGION_ID, [{ code: 'AV', name: 'Algemene voorziening', description: 'Voor de proef.', takesOverDirection: false, kind: 'general', normed: false, validFrom: '2020-01-01', ...SAID, units: [{ ...SAID, unit: 'hours-year', hoursPerYear: 72, validFrom: '2020-01-01' }] }], [])
    facility = (await tx.product.findFirstOrThrow({ where: { code: 'AV' }, select: { id: true } })).id
    const rule = (key: string, value: object) => ({ regionId: REGION_ID, municipalityId: world.assen, key, value, validFrom: '2020-01-01', validUntil: null, ...SAID, adoptedBy: 'Proef', adoptedOn: '2020-01-01' })
    await tx.rulebookRow.createMany({ data: [rule('general-facility', { hoursPerYear: 72, ownContribution: false, access: 'KCC' }), rule('general-facility-use', { per: 'household', rest: 'carried', firstYear: 'whole' })] })
    return allow()
  })
  sure(await drawAreas(world.officer, { municipalityId: world.assen, version: 0, validFrom: day('2025-12-01'), postcodes: set('9401-9408'), reason: 'Besluit van het college, verzonnen.', areas: [['Noord', '9401-9403'], ['Zuid', '9404-9408']].map(([name = '', codes = '']) => ({ lotId: null, name, kind: 'area' as const, postcodes: set(codes) })) }))
  const lots = await read(world.officer, (tx) => tx.lot.findMany({ where: { name: { in: ['Noord', 'Zuid'] } }, select: { id: true, name: true } }))
  await write(world.officer, async (tx, now) => {
    for (const [name, areas] of [['Miep B.V.', ['Noord', 'Zuid']], ['De Zorgzaak B.V.', ['Noord']], ['Arckin B.V.', ['Zuid']]] as const) {
      const whole = await tx.participation.findFirstOrThrow({ where: { provider: { name }, municipalityId: world.assen } })
      planners.set(name, { ...colleague(world.consultant, 'provider-staff', `Planner ${name}`), regionIds: [], municipalityIds: [], providerIds: [whole.providerId] })
      for (const area of areas) {
        const id = crypto.randomUUID()
        await tx.participation.createMany({ data: [{ id, agreementId: whole.agreementId, regionId: REGION_ID, municipalityId: world.assen, lotId: lots.find((each) => each.name === area)?.id ?? '', providerId: whole.providerId, productIds: [facility], startsOn: '2024-01-01', endsOn: '2027-12-31', status: 'running', publishedAt: now }] })
        parts.set(`${name} ${area}`, id)
      }
    }
    return allow()
  })
})

const said = (work: Promise<unknown>) => work.then((value) => (typeof value === 'object' && value !== null && 'reason' in value ? value.reason : 'accepted'), (thrown: unknown) => (isHalt(thrown) ? thrown.kind : (databaseRefusal(thrown)?.message ?? String(thrown))))
const sql = (actor: Actor, work: (tx: Tx) => Promise<unknown>) => said(write(actor, async (tx) => allow(await work(tx))))
const screen = async (id: string) => {
  const view = await registrationScreen(desk, id)
  if (!view) throw new Error('no registration')
  return view
}
const clientOf = async (name: string, number: string) => {
  const row = (await facilityClients(planner(name), 0))?.rows.find((each) => each.number === number && (each.endsOn === null || each.endsOn >= '2025-12-01'))
  return row ? await facilityClientScreen(planner(name), row.id) : null
}

/** Somebody in the north, registered with this provider from today. */
async function registered(n: number, name = 'Miep B.V.'): Promise<{ residentId: string; id: string; number: string }> {
  const residentId = await freshResident(world.consultant, n, { houseNumber: n })
  const { registrationId: id, number } = sure(await registerFacility(desk, { residentId, startsOn: day('2025-12-01'), participationId: parts.get(`${name} Noord`) ?? '', listCode: 'K7F2' }))
  return { residentId, id, number }
}
async function moved(residentId: string, houseNumber: number, occurredOn: Day = MOVES): Promise<string> {
  return sure(await recordMove(world.consultant, { residentId, occurredOn, ...south(houseNumber), source: 'resident', note: null, along: [] })).signalId
}
const NOTHING = { granted: null, careFrom: null, untilOn: null, destination: null, note: null } as const
const take = async (signalId: string) => sure(await decideSignal(world.consultant, { signalId, version: 1, outcome: 'followed', reason: 'Huurcontract gezien.' }))
const planned = async (residentId: string, signalId: string) => (await signalPage(world.consultant, residentId, signalId))?.facility

describe('the general facility at a move within the municipality', () => {
  it('goes on with the same provider in the lot of the new address, with its counter, its agreement and the new address from the day', async () => {
    const { residentId, id, number } = await registered(900)
    const signalId = await moved(residentId, 5)
    expect(await planned(residentId, signalId)).toMatchObject({ number, effect: { kind: 'goes-on', from: MOVES } })
    await take(signalId)
    const view = await screen(id)
    expect(view).toMatchObject({ endsOn: null, perHousehold: true, placements: [{ provider: 'Miep B.V.', startsOn: MOVES, endsOn: null }, { provider: 'Miep B.V.', startsOn: '2025-12-01', endsOn: '2026-02-01' }] })
    expect(view.years[0]?.counter.granted).toBe(72 * 60)
    expect((await clientOf('Miep B.V.', number))?.client?.address).toBe('Voorbeeldstraat 900')
    expect(await read(desk, (tx) => tx.facilityRegistration.findUniqueOrThrow({ where: { id }, select: { householdKey: true } }))).toEqual({ householdKey: '9404AB|5||' })
    const of = async (startsOn: string) => (await facilityClientScreen(planner('Miep B.V.'), (await facilityClients(planner('Miep B.V.'), 0))?.rows.find((row) => row.number === number && row.startsOn === startsOn)?.id ?? ''))?.client
    expect(await of(MOVES)).toMatchObject({ next: { from: MOVES, home: 'Nieuwelaan 5, 9404 AB Assen' }, changes: { address: expect.any(Date) as unknown } })
    expect(await of('2025-12-01')).toMatchObject({ next: null, changes: {} })
    // Who moves on is no work for the desk.
    expect(JSON.stringify(await workOf(desk))).not.toContain(number)
  })

  it('stops with a provider that does not work there: the resident chooses again at the desk, and the counter stays', async () => {
    const { residentId, id, number } = await registered(901, 'De Zorgzaak B.V.')
    const signalId = await moved(residentId, 6)
    expect(await planned(residentId, signalId)).toMatchObject({ effect: { kind: 'ends', from: MOVES }, there: ['Arckin B.V.', 'Miep B.V.'] })
    await take(signalId)
    expect(await screen(id)).toMatchObject({ endsOn: null, placements: [{ provider: 'De Zorgzaak B.V.', endsOn: '2026-02-01' }] })
    expect(JSON.stringify(await workOf(desk))).toContain(number)
    // Another provider can begin the day after; ending it is proposed for today.
    expect([(await facilityChoice(desk, { registrationId: id }, undefined))?.startsOn, (await facilityEnding(desk, id))?.today]).toEqual([MOVES, '2025-12-01'])
    expect((await clientOf('De Zorgzaak B.V.', number))?.client).toMatchObject({ address: 'Voorbeeldstraat 901', next: null })
    const choice = await facilityChoice(desk, { registrationId: id }, undefined)
    expect(choice).toMatchObject({ startsOn: MOVES, registration: { lastDay: '2026-02-01' } })
    expect(choice?.offered.map((each) => each.provider).sort()).toEqual(['Arckin B.V.', 'Miep B.V.'])
    const choose = (startsOn: Day, part: string) => said(switchProvider(desk, { registrationId: id, version: choice?.registration?.version ?? 0, startsOn, participationId: parts.get(part) ?? '', listCode: 'K7F2' }))
    expect(await choose(day('2026-02-01'), 'Arckin B.V. Zuid')).toBe('before-last-day')
    expect(await choose(MOVES, 'De Zorgzaak B.V. Noord')).toBe('not-offered')
    expect(await choose(MOVES, 'Arckin B.V. Zuid')).toBe('accepted')
    expect((await screen(id)).placements.map((each) => [each.provider, each.startsOn, each.endsOn])).toEqual([['Arckin B.V.', MOVES, null], ['De Zorgzaak B.V.', '2025-12-01', '2026-02-01']])
    expect(JSON.stringify(await workOf(desk))).not.toContain(number)
    expect((await clientOf('Arckin B.V.', number))?.client).toMatchObject({ next: { from: MOVES, home: 'Nieuwelaan 6, 9404 AB Assen' } })
  })

  it('goes along as it is with a provider of the whole municipality, that reads where from which day', async () => {
    const residentId = await freshResident(world.consultant, 902, { houseNumber: 902 })
    await arrange(database, 'update participation set product_ids = array[$1::uuid] where id = $2', [facility, world.participations.get('Tzorg')])
    const { registrationId, number } = sure(await registerFacility(desk, { residentId, startsOn: day('2025-12-01'), participationId: world.participations.get('Tzorg') ?? '', listCode: 'K7F2' }))
    const { providerId } = await read(world.officer, (tx) => tx.participation.findUniqueOrThrow({ where: { id: world.participations.get('Tzorg') ?? '' }, select: { providerId: true } }))
    planners.set('Tzorg', { ...planner('Miep B.V.'), personId: crypto.randomUUID(), providerIds: [providerId] })
    const signalId = await moved(residentId, 7)
    expect(await planned(residentId, signalId)).toMatchObject({ effect: { kind: 'stays' } })
    await take(signalId)
    expect((await clientOf('Tzorg', number))?.client).toMatchObject({ address: 'Voorbeeldstraat 902', next: { from: MOVES, home: 'Nieuwelaan 7, 9404 AB Assen' }, changes: { address: expect.any(Date) as unknown } })
    expect((await screen(registrationId)).placements).toHaveLength(1)
    await database.setClock('2026-02-02T09:00:00+01:00')
    expect((await clientOf('Tzorg', number))?.client).toMatchObject({ address: 'Nieuwelaan 7', place: '9404 AB Assen', next: null })
    await database.setClock('2025-12-01T12:00:00+01:00')
  })

  it('ends where the household there has one already and households share', async () => {
    const first = await registered(903)
    const firstMove = await moved(first.residentId, 8)
    await take(firstMove)
    const { residentId, id } = await registered(904)
    const signalId = await moved(residentId, 8)
    expect(await planned(residentId, signalId)).toMatchObject({ effect: { kind: 'stops', lastDay: '2026-02-01', reason: 'household-shares' } })
    await take(signalId)
    expect(await screen(id)).toMatchObject({ endsOn: '2026-02-01', endReason: 'household-shares' })
  })
})

describe('the general facility at a move out of the municipality and a death', () => {
  it('ends the day before the move, and the day of the death, and tells the provider', async () => {
    const out = await registered(910)
    const { signalId } = sure(await recordSignal(world.consultant, { ...NOTHING, residentId: out.residentId, source: 'resident', kind: 'moved', occurredOn: day('2026-01-15'), destination: 'out' }))
    expect(await signalPage(world.consultant, out.residentId, signalId)).toMatchObject({ proposals: ['change-address', 'facility-ends', 'hand-over'], facility: { effect: { kind: 'stops', lastDay: '2026-01-14', reason: 'moved' } } })
    await take(signalId)
    expect(await screen(out.id)).toMatchObject({ endsOn: '2026-01-14', endReason: 'moved', placements: [{ endsOn: '2026-01-14' }] })
    const died = await registered(911)
    const death = sure(await recordSignal(world.consultant, { ...NOTHING, residentId: died.residentId, source: 'register', kind: 'died', occurredOn: day('2025-12-01') }))
    await take(death.signalId)
    expect(await screen(died.id)).toMatchObject({ endsOn: '2025-12-01', endReason: 'died' })
    expect(await read(world.consultant, (tx) => tx.auditLine.count({ where: { event: 'facility.ended', subjectId: { in: [out.id, died.id] } } }))).toBe(2)
  })

  it('in the middle of a switch stops who helps until then, and who would come after it never begins; both are told', async () => {
    const { residentId, id, number } = await registered(916)
    sure(await switchProvider(desk, { registrationId: id, version: 1, startsOn: day('2026-01-05'), participationId: parts.get('De Zorgzaak B.V. Noord') ?? '', listCode: 'K7F2' }))
    const { signalId } = sure(await recordSignal(world.consultant, { ...NOTHING, residentId, source: 'register', kind: 'died', occurredOn: day('2025-12-01') }))
    await take(signalId)
    expect(await screen(id)).toMatchObject({ endsOn: '2025-12-01', endReason: 'died', placements: [{ provider: 'De Zorgzaak B.V.', startsOn: '2026-01-05', endsOn: '2026-01-05' }, { provider: 'Miep B.V.', endsOn: '2025-12-01' }] })
    for (const name of ['Miep B.V.', 'De Zorgzaak B.V.']) expect(await read(planner(name), (tx) => tx.mail.count({ where: { subject: `Een registratie eindigt: ${number}` } })), name).toBe(1)
  })

  it('never before hours that were given, and a report that is not taken over changes nothing', async () => {
    const { residentId, id, number } = await registered(912)
    const placementId = (await facilityClients(planner('Miep B.V.'), 0))?.rows.find((row) => row.number === number)?.id ?? ''
    sure(await enterHours(planner('Miep B.V.'), { placementId, month: '2025-12', minutes: 120 }))
    const report = async () => sure(await recordSignal(world.consultant, { ...NOTHING, residentId, source: 'resident', kind: 'moved', occurredOn: day('2025-11-20'), destination: 'out' })).signalId
    sure(await decideSignal(world.consultant, { signalId: await report(), version: 1, outcome: 'not-followed', reason: 'Bleek een vergissing.' }))
    expect((await screen(id)).endsOn).toBeNull()
    await take(await report())
    expect(await screen(id)).toMatchObject({ endsOn: '2025-12-01' })
  })

  it('the rest of the counter is the rule’s; what was ended already is left', async () => {
    const { residentId, id } = await registered(913)
    sure(await endFacility(desk, { registrationId: id, version: 1, endsOn: day('2025-12-31'), reason: 'own-request' }))
    const { signalId } = sure(await recordSignal(world.consultant, { ...NOTHING, residentId, source: 'resident', kind: 'moved', occurredOn: day('2026-01-15'), destination: 'out' }))
    expect(await signalPage(world.consultant, residentId, signalId)).toMatchObject({ proposals: ['change-address', 'hand-over'], facility: null })
    await take(signalId)
    expect(await screen(id)).toMatchObject({ endsOn: '2025-12-31', endReason: 'own-request' })
  })

  it('only by a report that was taken over, by a consultant of that municipality', async () => {
    const { residentId, id } = await registered(914)
    const signalId = await moved(residentId, 9)
    const follow = (actor: Actor, reason: string | null) => sql(actor, (tx) => tx.$queryRaw`select facility_follows(${signalId}::uuid, ${id}::uuid, '2026-02-01', ${reason}, 'X', null::uuid, null::uuid, null)`)
    for (const actor of [world.consultant, world.neighbour, desk, planner('Miep B.V.')]) expect(await follow(actor, null)).toMatch(/not-found/)
    await take(signalId)
    for (const reason of ['died', 'moved', 'own-request']) expect(await follow(world.consultant, reason)).toMatch(/not-found/)
    expect(await follow(world.neighbour, null)).toMatch(/not-found/)
    const still = await registered(915)
    const rewrite = { where: { id: still.id }, data: { householdKey: '9404AB|1||' } }
    for (const actor of [world.consultant, desk]) expect(await sql(actor, (tx) => tx.facilityRegistration.updateMany(rewrite))).toMatch(/permission denied/)
    expect(await sql(desk, (tx) => tx.facilityPlacement.updateMany({ where: { registrationId: id, endsOn: null }, data: { participationId: parts.get('Miep B.V. Noord') ?? '' } }))).toMatch(/permission denied/)
  })
})

describe('the general facility that a death ended which was none (F65, F78)', () => {
  const second = () => colleague(world.consultant, 'consultant', 'Tweede Consulent')
  const dies = async (residentId: string) => {
    const { signalId } = sure(await recordSignal(world.consultant, { ...NOTHING, residentId, source: 'register', kind: 'died', occurredOn: day('2025-12-01') }))
    await take(signalId)
    sure(await proposeUndo(world.consultant, { signalId, reason: 'Het was zijn broer.' }))
    const undo = (await signalPage(second(), residentId, signalId))?.undo
    return { signalId, correctionId: undo?.proposal?.id ?? '', undo }
  }
  const undone = (correctionId: string) => undoDeath(second(), { correctionId, version: 1, sure: true })

  it('runs on under its number, with the provider and the counter of before, and everybody reads it', async () => {
    const { residentId, id, number } = await registered(920)
    const placementId = (await screen(id)).placements[0]?.id ?? ''
    sure(await enterHours(planner('Miep B.V.'), { placementId, month: '2025-12', minutes: 150 }))
    const { signalId, correctionId, undo } = await dies(residentId)
    expect(undo).toMatchObject({ facility: { number, state: 'ended' }, restores: [], letter: false })
    expect((await screen(id)).endReason).toBe('died')
    for (const actor of [world.consultant, desk]) expect(await sql(actor, (tx) => tx.$queryRaw`select facility_stands(${residentId}::uuid)`)).toMatch(/permission denied/)
    expect(await sql(desk, (tx) => tx.facilityRegistration.updateMany({ where: { id }, data: { endsOn: null, endReason: null, endedBy: null } }))).toMatch(/facility-step/)
    expect(await sql(desk, (tx) => tx.$executeRaw`with s as (select set_config('app.facility_stands_again', ${id}, true)) update facility_placement set ends_on = null from s where registration_id = ${id}::uuid`)).toMatch(/facility-step/)
    sure(await undone(correctionId))
    expect(await screen(id)).toMatchObject({ number, endsOn: null, endReason: null, counter: { granted: 72 * 60, used: 150 }, placements: [{ id: placementId, provider: 'Miep B.V.', endsOn: null }] })
    expect((await clientOf('Miep B.V.', number))?.client?.address).toBe('Voorbeeldstraat 920')
    expect((await signalPage(second(), residentId, signalId))?.undo).toMatchObject({ facility: { state: 'runs', provider: 'Miep B.V.' } })
    expect(await read(world.consultant, (tx) => tx.auditLine.count({ where: { event: 'facility.restored', subjectId: id } }))).toBe(1)
    sure(await endFacility(desk, { registrationId: id, version: (await screen(id)).version, endsOn: day('2025-12-31'), reason: 'own-request' }))
  })

  it('waits for a choice at the desk where the provider works no more, or the resident was to move', async () => {
    const { residentId, id, number } = await registered(921, 'De Zorgzaak B.V.')
    await take(await moved(residentId, 21))
    const { correctionId } = await dies(residentId)
    expect(await screen(id)).toMatchObject({ endsOn: '2025-12-01', placements: [{ endsOn: '2025-12-01' }] })
    sure(await undone(correctionId))
    expect(await screen(id)).toMatchObject({ endsOn: null, endReason: null, placements: [{ endsOn: '2025-12-01' }] })
    expect(JSON.stringify(await workOf(desk))).toContain(number)
  })

  it('stays ended where the household has another meanwhile, and the page and the trail say so', async () => {
    const { residentId, id } = await registered(922)
    const { signalId, correctionId } = await dies(residentId)
    const housemate = await freshResident(world.consultant, 923, { houseNumber: 922 })
    sure(await registerFacility(desk, { residentId: housemate, startsOn: day('2025-12-02'), participationId: parts.get('Miep B.V. Noord') ?? '', listCode: 'K7F2' }))
    sure(await undone(correctionId))
    expect(await screen(id)).toMatchObject({ endsOn: '2025-12-01', endReason: 'died' })
    expect((await signalPage(second(), residentId, signalId))?.undo).toMatchObject({ facility: { state: 'ended' } })
  })

  it('is left where the resident himself had stopped before', async () => {
    const { residentId, id } = await registered(924)
    sure(await endFacility(desk, { registrationId: id, version: 1, endsOn: day('2025-12-31'), reason: 'own-request' }))
    const { correctionId, undo } = await dies(residentId)
    expect(undo?.facility).toBeNull()
    sure(await undone(correctionId))
    expect(await screen(id)).toMatchObject({ endReason: 'own-request' })
  })
})

describe('who is registered while a move is still to come', () => {
  it('counts for the address he goes to, and until then shares with the household he leaves', async () => {
    const register = async (residentId: string) => said(registerFacility(desk, { residentId, startsOn: day('2025-12-01'), participationId: parts.get('Miep B.V. Noord') ?? '', listCode: 'K7F2' }))
    const leaves = async (n: number, to: number, from = n) => {
      const residentId = await freshResident(world.consultant, n, { houseNumber: from })
      await take(await moved(residentId, to))
      return residentId
    }
    const residentId = await leaves(950, 95)
    expect(await register(residentId)).toBe('accepted')
    expect(await read(desk, (tx) => tx.facilityRegistration.findFirstOrThrow({ where: { residentId }, select: { householdKey: true } }))).toEqual({ householdKey: '9404AB|95||' })
    // Somebody else who goes there, and somebody who leaves a household that has one.
    expect(await register(await leaves(951, 95))).toBe('household-registered')
    await registered(952)
    expect(await register(await leaves(953, 96, 952))).toBe('household-registered')
  })
})

describe('a stay in hospital of who is registered', () => {
  const clientSeen = async (number: string, name = 'Miep B.V.') => (await clientOf(name, number))?.client?.stay
  const stayOf = async (residentId: string, occurredOn: Day) => sure(await recordSignal(world.consultant, { residentId, kind: 'hospital', source: 'resident', occurredOn, ...NOTHING, untilOn: null })).signalId

  it('reaches who helps, without a word of it in the mail, and again when its last day is known (F65)', async () => {
    const [{ residentId, number }, other] = [await registered(940), await registered(941)]
    const signalId = await stayOf(residentId, day('2025-11-30'))
    expect(await clientSeen(number)).toBeNull()
    expect((await signalPage(world.consultant, residentId, signalId))?.proposals).toEqual(['tell-facility'])
    await take(signalId)
    expect(await signalPage(world.consultant, residentId, signalId)).toMatchObject({ waits: true, facilityTold: number })
    expect([await clientSeen(number), await clientSeen(other.number)]).toEqual([{ from: '2025-11-30', until: null }, null])
    const told = (await dump(database, 'mail')).split('\n').filter((each) => each.includes(`Een bericht over een inwoner: ${number}`))
    expect(told).toHaveLength(1)
    expect(told[0]).not.toMatch(/ziekenhuis|opname/i)
    // Another provider, and somebody of the municipality, learn nothing by asking the database.
    const placement = await read(desk, (tx) => tx.facilityPlacement.findFirstOrThrow({ where: { number }, select: { id: true } }))
    for (const actor of [planner('Arckin B.V.'), world.consultant]) expect(await read(actor, (tx) => tx.$queryRaw`select * from facility_stay(${placement.id}::uuid)`)).toEqual([])
    const version = (await signalPage(world.consultant, residentId, signalId))?.signal.version ?? 0
    sure(await resumeHelp(world.consultant, { signalId, version, untilOn: day('2025-12-01') }))
    expect(await clientSeen(number)).toEqual({ from: '2025-11-30', until: '2025-12-01' })
    expect((await signalPage(world.consultant, residentId, signalId))?.waits).toBe(false)
    expect(await said(resumeHelp(world.consultant, { signalId, version: version + 1, untilOn: day('2025-12-01') }))).toBe('not-paused')
  })

  it('that lasts as long as was ruled is work for the consultants, until its last day is known; without a rule it never is (F78)', async () => {
    const { residentId } = await registered(942)
    const signalId = await stayOf(residentId, day('2025-10-06'))
    await take(signalId)
    const waits = async (actor: Person = world.consultant) => (await workOf(actor)).items.filter((item) => item.kind === 'long-stay')
    expect(await waits()).toEqual([])
    const setup: System = { kind: 'system', job: 'setup', regionIds: [REGION_ID], municipalityIds: [], providerIds: [] }
    const rule = (weeks: number, validFrom: string, validUntil: string | null) => ({ regionId: REGION_ID, municipalityId: world.assen, key: 'long-stay', value: { weeks }, validFrom, validUntil, ...SAID, adoptedBy: 'Proef', adoptedOn: '2025-01-01' })
    await write(setup, async (tx) => allow(await tx.rulebookRow.createMany({ data: [rule(52, '2025-01-01', '2025-12-01'), rule(8, '2025-12-01', null)] })))
    expect(await waits()).toMatchObject([{ key: signalId, due: '2025-12-01', since: '2025-10-06' }])
    expect(await waits(world.neighbour)).toEqual([])
    const version = (await signalPage(world.consultant, residentId, signalId))?.signal.version ?? 0
    sure(await resumeHelp(world.consultant, { signalId, version, untilOn: day('2025-11-30') }))
    expect(await waits()).toEqual([])
  })
})

describe('two files of one person who is registered', () => {
  const merged = async (keptId: string, other: number) => {
    const { mergeId } = sure(await proposeMerge(world.consultant, { residentId: keptId, bsn: testBsn(other), stays: 'this', reason: 'Twee keer ingeschreven.' }))
    return said(mergeFiles(colleague(world.consultant, 'consultant', 'Tweede Consulent'), { mergeId, version: 1, sure: true }))
  }
  it('become one, and the registration goes along with its counter (F65)', async () => {
    const { id } = await registered(930)
    const keptId = await freshResident(world.consultant, 931, { houseNumber: 930 })
    expect(await merged(keptId, 930)).toBe('accepted')
    expect(await screen(id)).toMatchObject({ residentId: keptId, endsOn: null })
  })
  const gives = async (n: number, number: string) => {
    const row = (await facilityClients(planner('Miep B.V.'), 0))?.rows.find((each) => each.number === number)
    return said(enterHours(planner('Miep B.V.'), { placementId: row?.id ?? '', month: '2025-12', minutes: n }))
  }
  const pageOf = async (residentId: string) => mergePage(world.consultant, residentId, (await mergesOf(world.consultant, residentId))?.merges[0]?.id ?? '')

  it('stay apart with a sentence where both are registered in the same time and both were helped', async () => {
    const [{ residentId, number }, other] = [await registered(932), await registered(933)]
    expect([await gives(60, number), await gives(60, other.number)]).toEqual(['accepted', 'accepted'])
    expect(await merged(residentId, 933)).toBe('two-facilities')
    expect(await screen(other.id)).toMatchObject({ residentId: other.residentId })
    expect((await pageOf(residentId))?.clash).toMatchObject({ kept: { number, endsOn: null }, gone: { number: other.number }, way: { kind: 'hours-back' } })
  })
  it('stay apart where only the one that goes was used: then the other file has to stay', async () => {
    const [{ residentId }, other] = [await registered(934), await registered(935)]
    expect(await gives(60, other.number)).toBe('accepted')
    expect(await merged(residentId, 935)).toBe('two-facilities')
    expect((await pageOf(residentId))?.clash).toMatchObject({ way: { kind: 'other-stays' } })
  })
  it('become one where the registration that goes was never used: it ends and stays behind, and its provider is told', async () => {
    const [{ id, residentId, number }, other] = [await registered(936), await registered(937, 'De Zorgzaak B.V.')]
    expect(await gives(90, number)).toBe('accepted')
    expect(await merged(residentId, 937)).toBe('accepted')
    expect(await screen(id)).toMatchObject({ residentId, endsOn: null })
    expect(await screen(other.id)).toMatchObject({ residentId: other.residentId, endsOn: '2025-12-01', endReason: 'registered-twice', placements: [{ endsOn: '2025-12-01' }] })
    expect(await dump(database, 'mail')).toContain(`Een registratie vervalt: ${other.number}`)
    expect(await sql(desk, (tx) => tx.$executeRaw`update facility_registration set ends_on = starts_on, end_reason = 'made-up', ended_by = 'X' where id = ${id}::uuid`)).toMatch(/facility_registration_end/)
    expect(await sql(world.neighbour, (tx) => tx.$queryRaw`select 1 / (1 - cardinality(registered_twice(${residentId}::uuid, ${other.residentId}::uuid)))`)).toBe('accepted')
  })
})
