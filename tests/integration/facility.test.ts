import { beforeAll, describe, expect, it } from 'vitest'
import { databaseRefusal, read, write } from '@/lib/db'
import { Prisma } from '@/lib/db/client/client'
import { askCallBack, checkCaller, closeCallBack } from '@/lib/callers/commands'
import { callBackList, callBackScreen } from '@/lib/callers/queries/consultant'
import { callerPage, deskCallBacks } from '@/lib/callers/queries/desk'
import { destroyFile, proposeDestruction } from '@/lib/continuity/commands/destruction'
import { signalPage } from '@/lib/continuity/queries/signals'
import { workOf } from '@/lib/desk/queries/work'
import { refuseProvider } from '@/lib/allocations/commands/refuse'
import { agreeHelp, answerExtra, askExtra, correctHours, enterHours } from '@/lib/facility/commands/hours'
import { endFacility, registerFacility, switchProvider } from '@/lib/facility/commands/register'
import { giveWelcome } from '@/lib/facility/commands/welcome'
import { deskResident, deskStart, facilityChoice, facilityEnding, registrationList, registrationScreen } from '@/lib/facility/queries/desk'
import { facilityClientCount, facilityClients, facilityClientScreen } from '@/lib/facility/queries/provider'
import { runningFacility } from '@/lib/facility/queries/running'
import { leftOf } from '@/lib/facility/rules'
import { recordApplication } from '@/lib/indications/commands/apply'
import { notify } from '@/lib/indications/commands/cases'
import { recordWishes } from '@/lib/indications/commands/choose'
import { decide } from '@/lib/indications/commands/decide'
import { drawUpFindings } from '@/lib/indications/commands/investigate'
import { caseScreen } from '@/lib/indications/queries/case'
import type { Person, System } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { isHalt } from '@/lib/kernel/errors'
import { allow, sure } from '@/lib/kernel/result'
import { reviseDecision } from '@/lib/redress/commands/revise'
import { keepResident, keepSearch } from '@/lib/residents/commands/file'
import { addRepresentative } from '@/lib/residents/commands/people'
import { searchResult } from '@/lib/residents/queries/search'
import { signalsOf } from '@/lib/residents/queries/signals'
import { openFile } from '@/lib/files/store'
import { letterPdf, letterView } from '@/lib/letters/store'
import { sendLetters } from '@/prisma/seed/letters'
import { setUpProducts } from '@/prisma/seed/products'
import { REGION_ID } from '@/prisma/seed/setup'
import { decided } from '@/tests/support/redress'
import { arrange, testDatabase } from '@/tests/support/database'
import type { TestDatabase } from '@/tests/support/templates'
import { asOwner, dump, freshResident, invented, investigated, type World, wmoWorld } from '@/tests/support/wmo'

let database: TestDatabase
let world: World
let desk: Person
let neighbour: Person
let arckin: Person
let miep: Person
let facility = ''
const SAID = { source: 'Verzonnen voor de proef', status: 'invented' } as const
const SETUP: System = { kind: 'system', job: 'setup', regionIds: [REGION_ID], municipalityIds: [], providerIds: [] }

beforeAll(async () => {
  database = await testDatabase('empty')
  world = await wmoWorld(database)
  const as = (role: Person['role'], name: string, municipalityIds: string[]): Person => ({ ...world.officer, role, name, personId: crypto.randomUUID(), membershipId: crypto.randomUUID(), municipalityIds })
  desk = as('desk-agent', 'Balie Assen', [world.assen])
  neighbour = as('desk-agent', 'Balie Aa en Hunze', [world.aaEnHunze])
  await write(SETUP, async (tx) => {
    await setUpProducts(tx, REGION_ID, [{ code: 'AV', name: 'Algemene voorziening', description: 'Voor de proef.', takesOverDirection: false, kind: 'general', normed: false, validFrom: '2020-01-01', ...SAID, units: [{ ...SAID, unit: 'hours-year', hoursPerYear: 72, validFrom: '2020-01-01' }] }], [])
    facility = (await tx.product.findFirstOrThrow({ where: { code: 'AV' }, select: { id: true } })).id
    const rule = (key: string, value: object, validFrom = '2020-01-01', validUntil: string | null = null) => ({ regionId: REGION_ID, municipalityId: world.assen, key, value, validFrom, validUntil, ...SAID, adoptedBy: 'Proef', adoptedOn: validFrom })
    await tx.rulebookRow.createMany({
      data: [
        rule('general-facility', { hoursPerYear: 72, ownContribution: false, access: 'KCC' }),
        rule('general-facility-use', { per: 'household', rest: 'carried', firstYear: 'by-month' }),
        rule('general-facility-inflow', { open: false }, '2026-07-01'),
      ],
    })
    return allow()
  })
  await arrange(database, 'update participation set product_ids = product_ids || $1::uuid', [facility])
  const provider = async (name: string): Promise<Person> => ({ ...as('provider-staff', name, []), regionIds: [], providerIds: [(await read(world.officer, (tx) => tx.provider.findFirstOrThrow({ where: { name }, select: { id: true } }))).id] })
  arckin = await provider('Arckin B.V.')
  miep = await provider('Miep B.V.')
})

const notFound = (work: Promise<unknown>) => expect(work.then(() => 'done', (thrown: unknown) => (isHalt(thrown, 'not-found') ? 'not-found' : isHalt(thrown, 'forbidden') ? 'forbidden' : String(thrown)))).resolves
const reason = async (work: Promise<{ ok: boolean; reason?: string }>) => work.then((result) => (result.ok ? 'yes' : result.reason))
const partOf = (name: string) => world.participations.get(name) ?? ''
const register = (residentId: string, change: Partial<Parameters<typeof registerFacility>[1]> = {}, actor = desk) => registerFacility(actor, { residentId, startsOn: day('2025-12-01'), participationId: partOf('Arckin B.V.'), listCode: 'K7F2', ...change })
const at = (house: number) => ({ houseNumber: house })
const version = async (id: string) => (await registrationScreen(desk, id))?.version ?? 0
const client = async (actor: Person, id: string) => (await facilityClients(actor, 0))?.rows.find((row) => row.id === id || row.number === id)

/** Somebody registered at an address of his own, with the provider's view of him. */
async function registered(n: number): Promise<{ residentId: string; id: string; number: string; placementId: string }> {
  const residentId = await freshResident(world.consultant, n, at(n))
  const { registrationId: id, number } = sure(await register(residentId))
  return { residentId, id, number, placementId: (await client(arckin, number))?.id ?? '' }
}

/** Custom help from 8 December, decided on and not sent yet. */
const granted = async (residentId: string): Promise<string> => {
  const consultant = world.consultant
  const { caseId } = await investigated(world, consultant, residentId)
  const version = async () => (await caseScreen(consultant, caseId))?.version ?? 0
  sure(await drawUpFindings(consultant, { caseId, version: await version() }))
  await sendLetters(consultant, caseId)
  sure(await recordApplication(consultant, { caseId, version: await version(), receivedOn: day('2025-12-01'), channel: 'letter' }))
  sure(await recordWishes(consultant, { caseId, windows: ['morning'], wishedStart: day('2025-12-08'), prefersFluent: true, widerWindow: false, lessFluentDutch: false, note: null }))
  sure(await decide(consultant, { caseId, version: await version(), outcome: 'granted', motivation: 'U kunt dit niet zelf.', grant: { startsOn: day('2025-12-08'), endsOn: day('2026-12-31'), frequency: 'weekly' } }))
  return caseId
}

describe('at the desk', () => {
  it('a resident is looked up, or added with his identity, and registered with the provider of his choice', async () => {
    expect(await deskStart(desk)).toMatchObject({ municipality: 'Assen', running: 0, hoursPerYear: 72, inflowOpen: true })
    const { residentId } = sure(await keepResident(desk, invented(40, at(140))))
    const { searchId } = sure(await keepSearch(desk, { name: 'wit', birthDate: null, bsn: null, postcode: null, houseNumber: null }))
    expect((await searchResult(desk, searchId))?.found.map((row) => row.id)).toEqual([residentId])
    expect(await searchResult(neighbour, searchId)).toBeNull()
    const choice = await facilityChoice(desk, { residentId }, undefined)
    expect(choice).toMatchObject({ hoursPerYear: 72, perHousehold: true, product: 'Algemene voorziening' })
    expect(choice?.offered.map((part) => part.provider).sort()).toEqual(['Arckin B.V.', 'Miep B.V.', 'Tzorg'])
    expect(await facilityChoice(desk, { residentId }, undefined)).toMatchObject({ code: choice?.code ?? '', offered: choice?.offered ?? [] })
    const { registrationId, number } = sure(await register(residentId, { listCode: choice?.code ?? '' }))
    expect(number).toMatch(/^AV-2025-/)
    expect((await deskResident(desk, residentId))?.registrations).toMatchObject([{ id: registrationId, provider: 'Arckin B.V.', counter: { granted: 360, used: 0 } }])
    expect(await registrationList(desk, { all: false, page: 0 })).toMatchObject({ total: 1, rows: [{ number }] })
    expect(await read(desk, (tx) => tx.wmoCase.count())).toBe(0)
    expect(JSON.stringify(await read(miep, (tx) => tx.facilityPlacement.findMany()))).toBe('[]')
  })

  it('each look is recorded; nothing of the person stands in the trail', async () => {
    const { residentId, id } = await registered(41)
    await registrationScreen(desk, id)
    await deskResident(desk, residentId)
    const lines = await read(world.consultant, (tx) => tx.auditLine.findMany({ where: { residentId }, select: { event: true, actorName: true, detail: true } }))
    expect(lines.map((line) => line.event)).toEqual(expect.arrayContaining(['facility.registered', 'facility.viewed', 'resident.file-viewed']))
    expect(JSON.stringify(lines)).not.toMatch(/Wit|1944|9401/)
  })

  it('refuses who is registered, a housemate, a closed inflow, and a provider that takes nobody', async () => {
    const { residentId } = await registered(42)
    expect(await reason(register(residentId))).toBe('already-registered')
    expect(await reason(register(await freshResident(world.consultant, 43, { ...at(42), surname: 'Jansen', birthDate: day('1950-01-01') })))).toBe('household-registered')
    const other = await freshResident(world.consultant, 44, at(44))
    expect(await reason(register(other, { startsOn: day('2026-07-01') }))).toBe('inflow-stopped')
    expect(await reason(register(other, { participationId: partOf('De Zorgzaak B.V.') }))).toBe('not-offered')
    await notFound(register(other, {}, neighbour)).toBe('not-found')
    await notFound(register(other, {}, world.consultant)).toBe('forbidden')
  })

  it('hears that a registration ends once custom help takes its place, from which day, and nothing of that help', async () => {
    const { residentId, id, number } = await registered(49)
    const waits = async (actor = desk) => (await workOf({ ...actor, membershipId: crypto.randomUUID() })).items.filter((item) => item.kind === 'end-facility')
    const caseId = await granted(residentId)
    expect([await runningFacility(world.consultant, residentId), await runningFacility(world.neighbour, residentId)]).toEqual([number, null])
    expect(await waits()).toEqual([])
    await sendLetters(world.consultant, caseId)
    expect(await waits()).toMatchObject([{ number, provider: 'Arckin B.V.', due: '2025-12-07' }])
    expect(await waits(neighbour)).toEqual([])
    for (const actor of [world.consultant, arckin, neighbour]) expect(await read(actor, (tx) => tx.$queryRaw`select * from facility_to_end()`)).toEqual([])
    expect(await facilityEnding(desk, id)).toMatchObject({ insteadOn: '2025-12-07', registration: { number } })
    expect(JSON.stringify(await facilityEnding(desk, id))).not.toMatch(/Z-2025|weekly/)
    sure(await endFacility(desk, { registrationId: id, version: await version(id), endsOn: day('2025-12-07'), reason: 'custom-facility' }))
    expect(await waits()).toEqual([])
  })

  it('refuses who has a custom facility that the catalogue does not put beside it, until its last day too, and records that this was said', async () => {
    const residentId = await freshResident(world.consultant, 45, at(45))
    const caseId = await granted(residentId)
    expect(await reason(register(residentId))).toBe('beside-custom')
    expect(await read(world.consultant, (tx) => tx.auditLine.count({ where: { residentId, event: 'facility.refused-beside-custom' } }))).toBe(1)
    await sendLetters(world.consultant, caseId)
    const view = await caseScreen(world.consultant, caseId)
    sure(await reviseDecision(world.consultant, { caseId, version: view?.version ?? 0, kind: 'withdraw', ground: 'not-needed', from: day('2026-01-05'), motivation: 'De dochter trekt in.', help: null, talk: { on: day('2025-12-01'), about: 'De hulp stopt.' } }))
    expect(await reason(register(residentId, { startsOn: day('2026-01-04') }))).toBe('beside-custom')
    expect(await reason(register(residentId, { startsOn: day('2026-01-05') }))).toBe('yes')
  })

  it('that registers somebody after a refusal gives a signal to the consultants, and learns nothing of it; so does a notification after more was declined (F87)', async () => {
    const signals = async (residentId: string) => (await signalsOf(world.consultant, residentId))?.signals ?? []
    const refused = await decided(world, 47, 'refused')
    expect(await facilityChoice(desk, { residentId: refused.residentId }, undefined)).toMatchObject({ tellsAskedAgain: true })
    const { registrationId, number } = sure(await register(refused.residentId))
    const [signal] = await signals(refused.residentId)
    expect(signal).toMatchObject({ kind: 'asked-again', source: 'portal', again: 'registration', outcome: null })
    expect(await signalPage(world.consultant, refused.residentId, signal?.id ?? '')).toMatchObject({ proposals: ['look-back', 'registered-instead'], registration: { number }, again: null, earlier: { caseId: refused.caseId } })
    expect([await read(desk, (tx) => tx.residentSignal.count()), await read(desk, (tx) => tx.wmoDecision.count())]).toEqual([0, 0])
    expect(await reason(write(desk, async (tx) => allow(await tx.$queryRaw`select note_asked_again(null, ${refused.caseId}::uuid)`)).catch((thrown: unknown) => ({ ok: false, reason: String(databaseRefusal(thrown)?.message) })))).toMatch(/not-found/)
    expect(await reason(write(neighbour, async (tx) => allow(await tx.$queryRaw`select note_asked_again(${registrationId}::uuid, null)`)).catch((thrown: unknown) => ({ ok: false, reason: String(databaseRefusal(thrown)?.message) })))).toMatch(/not-found/)
    const fresh = await registered(48)
    expect(await signals(fresh.residentId)).toEqual([])
    sure(await enterHours(arckin, { placementId: fresh.placementId, month: '2025-12', minutes: 360 }))
    sure(await askExtra(arckin, { placementId: fresh.placementId, year: 2025, minutes: 60, reason: 'spent-faster' }))
    const { id: extraId } = await read(desk, (tx) => tx.facilityExtra.findFirstOrThrow({ where: { registrationId: fresh.id }, select: { id: true } }))
    sure(await answerExtra(desk, { extraId, version: 1, answer: 'custom-facility-fits' }))
    sure(await notify(world.consultant, { residentId: fresh.residentId, notifiedOn: day('2025-12-01'), channel: 'phone', request: 'Ik heb meer hulp nodig.' }))
    const [more] = await signals(fresh.residentId)
    expect(await signalPage(world.consultant, fresh.residentId, more?.id ?? '')).toMatchObject({ signal: { again: 'more' }, proposals: ['asked-more', 'explain'], registration: { number: fresh.number }, earlier: null })
  })

  it('sees no file, case or note of a custom facility', async () => {
    for (const table of ['wmoCase', 'investigation', 'calculation', 'indication', 'allocation', 'allocationClient', 'residentNote', 'representative', 'householdMember', 'fileConsent', 'bsnDisclosure'] as const)
      expect(await read(desk, (tx) => (tx[table] as { count: () => Promise<number> }).count()), table).toBe(0)
    expect(await read(neighbour, (tx) => tx.resident.count())).toBe(0)
  })
})

describe('the counter', () => {
  it('takes the hours a provider enters, never more than it has, and corrections as rows of their own', async () => {
    const { id, placementId, residentId } = await registered(50)
    expect(await facilityClientScreen(arckin, placementId)).toMatchObject({ client: { name: 'mevrouw H. de Wit', address: 'Voorbeeldstraat 50' }, toEnter: ['2025-12'] })
    expect(await facilityClientScreen(miep, placementId)).toBeNull()
    expect(await read(world.consultant, (tx) => tx.auditLine.count({ where: { residentId, event: 'facility.client-read' } }))).toBe(1)
    const month = '2025-12'
    expect(await reason(enterHours(arckin, { placementId, month, minutes: 361 }))).toBe('over-counter')
    sure(await enterHours(arckin, { placementId, month, minutes: 300 }))
    expect(await reason(enterHours(arckin, { placementId, month, minutes: 10 }))).toBe('given-already')
    expect(await reason(correctHours(arckin, { placementId, month, minutes: 361, reason: 'wrong-hours' }))).toBe('over-counter')
    sure(await correctHours(arckin, { placementId, month, minutes: 240, reason: 'wrong-hours' }))
    const view = await registrationScreen(desk, id)
    expect(view?.months).toMatchObject([{ month, minutes: 240, rows: [{ kind: 'delivered', minutes: 300 }, { kind: 'correction', minutes: -60, reason: 'wrong-hours' }] }])
    expect(view && leftOf(view.counter)).toBe(120)
    await notFound(enterHours(miep, { placementId, month, minutes: 10 })).toBe('not-found')
    await notFound(correctHours(desk, { placementId, month, minutes: 10, reason: 'wrong-hours' })).toBe('forbidden')
  })

  it('gives more when the desk agrees, and says no with a reason', async () => {
    const { id, placementId, number } = await registered(51)
    sure(await enterHours(arckin, { placementId, month: '2025-12', minutes: 360 }))
    sure(await askExtra(arckin, { placementId, year: 2025, minutes: 60, reason: 'spent-faster' }))
    expect(await reason(askExtra(arckin, { placementId, year: 2025, minutes: 60, reason: 'spent-faster' }))).toBe('asked-already')
    expect((await workOf(desk)).items).toMatchObject([{ kind: 'answer-extra', number, minutes: 60 }])
    const asked = (await registrationScreen(desk, id))?.extras[0]
    const answer = { extraId: asked?.id ?? '', version: asked?.version ?? 0, answer: 'once-only' } as const
    await notFound(answerExtra(neighbour, answer)).toBe('not-found')
    await notFound(answerExtra(arckin, answer)).toBe('forbidden')
    sure(await answerExtra(desk, answer))
    expect(await reason(answerExtra(desk, answer))).toBe('answered-already')
    sure(await correctHours(arckin, { placementId, month: '2025-12', minutes: 420, reason: 'wrong-hours' }))
    expect((await registrationScreen(desk, id))?.counter).toEqual({ granted: 360, carried: 0, extra: 60, used: 420 })
    expect((await workOf({ ...desk, membershipId: crypto.randomUUID() })).items).toEqual([])
  })

  it('moves along at a switch; who helped before reads the client until the last day', async () => {
    const { id, placementId, number } = await registered(52)
    sure(await enterHours(arckin, { placementId, month: '2025-12', minutes: 100 }))
    sure(await agreeHelp(arckin, { placementId, version: 1, rhythm: 'two-weekly', tasks: 'Stofzuigen en dweilen beneden.' }))
    const to = { registrationId: id, startsOn: day('2025-12-08'), participationId: partOf('Miep B.V.'), listCode: 'K7F2' }
    expect(await reason(switchProvider(desk, { ...to, version: 1, participationId: partOf('Arckin B.V.') }))).toBe('same-provider')
    await notFound(switchProvider(neighbour, { ...to, version: 1 })).toBe('not-found')
    await expect(switchProvider(desk, { ...to, version: 9 })).rejects.toMatchObject({ kind: 'stale' })
    sure(await switchProvider(desk, { ...to, version: await version(id) }))
    const next = await client(miep, number)
    // What stood beside the chosen provider is kept with the choice (F67), and is nobody's to change.
    expect((await registrationScreen(desk, id))?.placements.map((each) => each.roomShown)).toEqual(['Niet opgegeven', 'Niet opgegeven'])
    await expect(write(desk, async (tx) => allow(await tx.facilityPlacement.updateMany({ where: { registrationId: id }, data: { roomShown: 'Heeft plek' } })))).rejects.toThrow(/permission denied/)
    expect(next).toMatchObject({ startsOn: '2025-12-08', counter: { used: 100 } })
    expect(await client(arckin, number)).toMatchObject({ endsOn: '2025-12-07' })
    expect(await reason(enterHours(miep, { placementId: next?.id ?? '', month: '2025-12', minutes: 261 }))).toBe('over-counter')
    sure(await enterHours(miep, { placementId: next?.id ?? '', month: '2025-12', minutes: 260 }))
    expect(await registrationScreen(desk, id)).toMatchObject({ provider: 'Miep B.V.', placements: [{ provider: 'Miep B.V.' }, { provider: 'Arckin B.V.', rhythm: 'two-weekly' }] })
  })

  it('ends with a reason; nothing runs on, and one can be registered again', async () => {
    const { residentId, id, placementId } = await registered(53)
    const end = { registrationId: id, version: 1, endsOn: day('2025-12-01'), reason: 'own-request' } as const
    expect(await reason(endFacility(desk, { ...end, endsOn: day('2025-11-30') }))).toBe('before-start')
    await notFound(endFacility(neighbour, end)).toBe('not-found')
    sure(await endFacility(desk, end))
    expect(await reason(endFacility(desk, { ...end, version: 2 }))).toBe('ended')
    expect((await facilityClientScreen(arckin, placementId))?.client).not.toBeNull()
    expect(await reason(register(residentId, { startsOn: day('2025-12-02') }))).toBe('yes')
    expect(await facilityClientCount(arckin)).toBeGreaterThan(1)
    expect(await facilityClientCount(world.officer)).toBe(0)
  })
})

describe('seventy-two hours are of one year', () => {
  const back = async (residentId: string, startsOn: string) => {
    const made = sure(await register(residentId, { startsOn: day(startsOn) }))
    return { id: made.registrationId, placementId: (await client(arckin, made.number))?.id ?? '' }
  }
  const stop = async (id: string, endsOn: string) => sure(await endFacility(desk, { registrationId: id, version: await version(id), endsOn: day(endsOn), reason: 'own-request' }))
  const counter = async (id: string) => (await registrationScreen(desk, id))?.counter

  it('who stops and comes back in the same year goes on with what was left, and late hours take nothing that was given after', async () => {
    const first = await registered(54)
    sure(await enterHours(arckin, { placementId: first.placementId, month: '2025-12', minutes: 200 }))
    await stop(first.id, '2025-12-01')
    const second = await back(first.residentId, '2025-12-02')
    expect(await counter(second.id)).toEqual({ granted: 160, carried: 0, extra: 0, used: 0 })
    expect(await reason(enterHours(arckin, { placementId: second.placementId, month: '2025-12', minutes: 161 }))).toBe('over-counter')
    sure(await enterHours(arckin, { placementId: second.placementId, month: '2025-12', minutes: 150 }))
    await expect(correctHours(arckin, { placementId: first.placementId, month: '2025-12', minutes: 220, reason: 'wrong-hours' })).rejects.toMatchObject({ kind: 'stale' })
    sure(await correctHours(arckin, { placementId: first.placementId, month: '2025-12', minutes: 210, reason: 'wrong-hours' }))
    expect(await counter(second.id)).toEqual({ granted: 150, carried: 0, extra: 0, used: 150 })
  })

  it('a household that shares one goes on with what its other member left', async () => {
    const first = await registered(55)
    sure(await enterHours(arckin, { placementId: first.placementId, month: '2025-12', minutes: 300 }))
    await stop(first.id, '2025-12-01')
    const partner = await freshResident(world.consultant, 56, { ...at(55), surname: 'Jansen', birthDate: day('1950-01-01') })
    expect(await counter((await back(partner, '2025-12-02')).id)).toMatchObject({ granted: 60 })
  })

  it('a year later everything begins anew', async () => {
    const first = await registered(57)
    sure(await enterHours(arckin, { placementId: first.placementId, month: '2025-12', minutes: 360 }))
    await stop(first.id, '2025-12-31')
    const second = await back(first.residentId, '2026-01-01')
    expect(await read(desk, (tx) => tx.$queryRaw`select granted, used from facility_counters(array[${second.id}::uuid], 2026)`)).toEqual([{ granted: 72 * 60, used: 0 }])
  })
})

describe('the database says the same', () => {
  const asDesk = <T>(work: (tx: Parameters<Parameters<typeof write>[1]>[0]) => Promise<T>, actor = desk) => write(actor, async (tx) => allow(await work(tx)))
  const hours = (change: object) => ({ month: '2025-12', kind: 'delivered', minutes: 10, recordedAt: new Date(), recordedBy: 'Proef', ...change })

  it('holds the ledger to the counter, the month and the client, and only lets it grow', async () => {
    const { id, placementId } = await registered(60)
    const keys = { registrationId: id, placementId, municipalityId: world.assen, providerId: arckin.providerIds[0] ?? '' }
    const enter = (change: object) => asDesk((tx) => tx.facilityHours.createMany({ data: [{ ...keys, ...hours(change) }] }), arckin)
    await expect(enter({ minutes: 361 })).rejects.toThrow(/facility-counter/)
    await expect(enter({ month: '2026-01' })).rejects.toThrow(/facility-month/)
    await expect(enter({ month: '2025-11' })).rejects.toThrow(/facility-month/)
    await expect(enter({ kind: 'correction', minutes: -1, reason: 'wrong-hours' })).rejects.toThrow(/facility-month/)
    await enter({ minutes: 60 })
    await expect(enter({ minutes: 60 })).rejects.toThrow(/facility_hours_once|Unique/)
    await expect(enter({ kind: 'correction', minutes: -61, reason: 'wrong-hours' })).rejects.toThrow(/facility-month/)
    await expect(enter({ kind: 'correction', minutes: -1, reason: 'zieke mevrouw' })).rejects.toThrow(/facility_hours_kind/)
    await expect(asDesk((tx) => tx.$executeRaw`update facility_hours set minutes = 1`, arckin)).rejects.toThrow(/permission denied/)
    await expect(asDesk((tx) => tx.$executeRaw`delete from facility_hours`, arckin)).rejects.toThrow(/permission denied/)
    await expect(asOwner(database, async (sql) => { await sql.query('begin; alter table facility_hours no force row level security'); try { await sql.query('delete from facility_hours') } finally { await sql.query('rollback') } })).rejects.toThrow(/only-destruction-deletes/)
  })

  it('holds a registration to what is ruled, to one of a person and of a household, and to its provider', async () => {
    const { id, residentId } = await registered(61)
    const row = (change: object) => ({ number: 'AV-2025-ZZZZZ', municipalityId: world.assen, regionId: REGION_ID, residentId, productId: facility, householdKey: 'X|1||', startsOn: '2025-12-01', registeredAt: new Date(), registeredBy: 'Proef', ...change })
    const add = (change: object) => asDesk((tx) => tx.facilityRegistration.createMany({ data: [row(change)] }))
    await expect(add({})).rejects.toThrow(/facility_registration_once/)
    const other = await freshResident(world.consultant, 62, at(62))
    await expect(add({ residentId: other, householdKey: '9401HK|61||' })).rejects.toThrow(/facility_registration_household/)
    await expect(add({ residentId: other, householdKey: null })).rejects.toThrow(/facility-not-ruled/)
    await expect(add({ residentId: other, productId: world.regular })).rejects.toThrow(/facility-not-ruled/)
    await expect(add({ residentId: other, startsOn: '2026-07-01' })).rejects.toThrow(/facility-inflow-stopped/)
    await expect(add({ residentId: other, number: 'AV-1' })).rejects.toThrow(/facility_registration_number/)
    await expect(asDesk((tx) => tx.facilityRegistration.updateMany({ where: { id }, data: { startsOn: '2025-11-01' } }))).rejects.toThrow(/permission denied/)
    await expect(asDesk((tx) => tx.facilityRegistration.updateMany({ where: { id }, data: { endsOn: '2025-12-31' } }))).rejects.toThrow(/facility_registration_end/)
    const place = (change: object) => ({ registrationId: id, number: 'AV-2025-ZZZZZ', municipalityId: world.assen, regionId: REGION_ID, providerId: miep.providerIds[0] ?? '', participationId: partOf('Miep B.V.'), startsOn: '2025-12-01', listCode: 'K7F2', offered: 1, ...change })
    await expect(asDesk((tx) => tx.facilityPlacement.createMany({ data: [place({})] }))).rejects.toThrow(/facility-step/)
    const number = (await registrationScreen(desk, id))?.number ?? ''
    await expect(asDesk((tx) => tx.facilityPlacement.createMany({ data: [place({ number })] }))).rejects.toThrow(/facility_placement_one/)
    const [taken] = await read(desk, (tx) => tx.participation.findMany({ where: { status: 'suspended' }, select: { id: true, providerId: true } }))
    await expect(asDesk((tx) => tx.facilityPlacement.createMany({ data: [place({ number, participationId: taken?.id ?? '', providerId: taken?.providerId ?? '' })] }))).rejects.toThrow(/facility-without-participation|violates/)
    await expect(asDesk((tx) => tx.facilityPlacement.updateMany({ where: { registrationId: id }, data: { endsOn: '2025-12-05' } }), arckin)).rejects.toThrow(/facility-step/)
  })

  it('keeps no BSN or birth date with the facility', async () => {
    for (const table of ['facility_registration', 'facility_placement', 'facility_hours', 'facility_extra']) expect(await dump(database, table)).not.toMatch(/9999\d{5}|1944|Wit/)
  })
})

describe('a caller', () => {
  const ruled = (value: object) => write({ kind: 'system', job: 'setup', regionIds: [REGION_ID], municipalityIds: [], providerIds: [] }, async (tx) => {
    await tx.rulebookRow.createMany({ data: [{ regionId: REGION_ID, municipalityId: world.assen, key: 'waiting-after-refusal', value, validFrom: '2025-01-01', source: 'Verzonnen voor de proef', status: 'invented', adoptedBy: 'Proef', adoptedOn: '2025-01-01' }] })
    return allow()
  })
  const ask = { about: 'case', phone: '0592123456', reach: 'morning' } as const
  const standing = async (residentId: string, actor = desk) => (await callerPage(actor, residentId))?.standing
  const waits = async (residentId: string) => (await callerPage(desk, residentId))?.waits
  const check = (residentId: string, actor = desk, caller = 'resident') => checkCaller(actor, { residentId, caller, asked: ['birth-date', 'bsn-end'] })

  it('is told how a custom case stands only after a check, in steps without content, and each look is recorded', async () => {
    const residentId = await freshResident(world.consultant, 80, at(80))
    const { caseId } = await investigated(world, world.consultant, residentId)
    expect(await standing(residentId)).toBeNull()
    expect(await read(desk, (tx) => tx.$queryRaw`select * from caller_standing(${residentId}::uuid)`)).toEqual([])
    expect(await waits(residentId)).toEqual([])
    sure(await check(residentId))
    expect(await standing(residentId)).toEqual([{ step: 'investigating', since: '2025-11-03', until: expect.stringMatching(/^2025-12-/) as string, provider: null, waitingSince: '2025-11-03' }])
    const colleague: Person = { ...desk, personId: crypto.randomUUID(), membershipId: crypto.randomUUID(), name: 'Collega' }
    expect(await standing(residentId, colleague)).toBeNull()
    const shown = JSON.stringify(await callerPage(desk, residentId))
    for (const secret of [caseId, 'COPD', 'dochter', 'Z-2025', world.consultant.personId]) expect(shown).not.toContain(secret)
    expect(await callerPage(neighbour, residentId)).toBeNull()
    await notFound(check(residentId, neighbour)).toBe('not-found')
    await notFound(check(residentId, world.consultant)).toBe('forbidden')
    expect(await read(world.consultant, (tx) => tx.auditLine.count({ where: { residentId, event: 'caller.status-told' } }))).toBe(2)
  })

  it('is the resident or somebody whose authority was seen; anybody else hears nothing, not even that there is a case', async () => {
    const residentId = await freshResident(world.consultant, 81, at(81))
    await investigated(world, world.consultant, residentId)
    const PERSON = { organisation: null, salutation: 'mrs', prefix: null, street: null, houseNumber: null, houseLetter: null, houseAddition: null, postcode: null, city: null, phone: null, email: null, receives: 'none', about: 'all', startsOn: day('2025-01-01') } as const
    sure(await addRepresentative(world.consultant, { ...PERSON, residentId, kind: 'contact', initials: 'B.', surname: 'Buur', relation: 'buurvrouw', proof: null, proofSeenOn: null }))
    sure(await addRepresentative(world.consultant, { ...PERSON, residentId, kind: 'administrator', about: 'money', initials: 'G.', surname: 'Geld', relation: null, proof: 'Beschikking', proofSeenOn: day('2025-02-01') }))
    sure(await addRepresentative(world.consultant, { ...PERSON, residentId, kind: 'authorised', initials: 'D.', surname: 'Dochter', relation: 'dochter', proof: 'Machtiging', proofSeenOn: day('2025-02-01') }))
    const page = await callerPage(desk, residentId)
    expect(page?.mayHear.map((each) => each.name)).toEqual(['mevrouw D. Dochter'])
    for (const actor of [neighbour, world.consultant, arckin]) expect(await read(actor, (tx) => tx.$queryRaw`select * from caller_representatives(${residentId}::uuid)`)).toEqual([])
    for (const caller of ['other', crypto.randomUUID()]) expect(await reason(check(residentId, desk, caller))).toBe('not-told')
    expect(await standing(residentId)).toBeNull()
    sure(await check(residentId, desk, page?.mayHear[0]?.id))
    expect(await standing(residentId)).toMatchObject([{ step: 'investigating' }])
    expect(await read(desk, (tx) => tx.callerCheck.findFirst({ where: { residentId }, select: { caller: true } }))).toEqual({ caller: 'representative' })
  })

  it('hears of a decision once it was sent, with the provider and since when he waits, and never what it says', async () => {
    const residentId = await freshResident(world.consultant, 84, at(84))
    const caseId = await granted(residentId)
    sure(await check(residentId))
    const before = await standing(residentId)
    await sendLetters(world.consultant, caseId)
    const after = await standing(residentId)
    expect(before).toEqual([])
    expect(after).toEqual([{ step: 'to-offer', since: '2025-12-01', until: '2026-12-31', provider: null, waitingSince: '2025-12-01' }])
    // A no that starts the waiting anew moves it, as the consultant reads it; where nobody ruled what a no does, nothing is told (N21).
    await database.setClock('2025-12-10T09:00:00+01:00')
    sure(await check(residentId))
    expect(await standing(residentId)).toMatchObject([{ waitingSince: '2025-12-08' }])
    // What sort of waiting it is, by the facts of the waiting list (D26): nothing stands in the way yet, then he said no himself.
    expect(await waits(residentId)).toEqual(['administrative'])
    const colleague: Person = { ...desk, personId: crypto.randomUUID(), membershipId: crypto.randomUUID(), name: 'Collega' }
    expect(await read(colleague, (tx) => tx.$queryRaw`select * from caller_waits(${residentId}::uuid)`)).toEqual([])
    const refuse = async (name: string, refusedOn: string) => sure(await refuseProvider(world.consultant, { caseId, participationId: partOf(name), refusedOn: day(refusedOn), reason: 'Wil een ander.' }))
    await ruled({ resident: 'starts-anew', provider: 'goes-on' })
    await refuse('Arckin B.V.', '2025-12-09')
    expect(await standing(residentId)).toMatchObject([{ waitingSince: '2025-12-09' }])
    expect(await waits(residentId)).toEqual(['choice'])
    await database.setClock('2025-12-01T12:00:00+01:00')
  })

  it('is called back by the consultant of his case, else by the team, once, with how it went', async () => {
    const residentId = await freshResident(world.consultant, 82, at(82))
    const calls = async (actor = world.consultant) => (await callBackList(actor)).rows
    sure(await askCallBack(desk, { residentId, ...ask }))
    expect(await reason(askCallBack(desk, { residentId, ...ask }))).toBe('waits-already')
    const [call] = await calls()
    expect(call).toMatchObject({ about: 'case', mine: false })
    expect((await workOf({ ...world.consultant, membershipId: crypto.randomUUID() })).items).toContainEqual(expect.objectContaining({ kind: 'call-back', mine: false }))
    expect(await calls(world.neighbour)).toEqual([])
    await investigated(world, world.consultant, residentId)
    expect(await calls()).toMatchObject([{ mine: true }])
    const other: Person = { ...world.consultant, personId: crypto.randomUUID(), membershipId: crypto.randomUUID(), name: 'Collega' }
    expect(await calls(other)).toEqual([])
    expect(await callBackScreen(world.consultant, call?.id ?? '')).toMatchObject({ phone: '0592123456', resident: { id: residentId } })
    const close = { callBackId: call?.id ?? '', version: 1, outcome: 'spoken' } as const
    await notFound(closeCallBack(world.neighbour, close)).toBe('not-found')
    await notFound(closeCallBack(desk, close)).toBe('forbidden')
    await expect(closeCallBack(world.consultant, { ...close, version: 9 })).rejects.toMatchObject({ kind: 'stale' })
    sure(await closeCallBack(world.consultant, close))
    expect(await reason(closeCallBack(world.consultant, { ...close, version: 2 }))).toBe('done-already')
    expect((await deskCallBacks(desk, { all: true, page: 0 })).rows).toMatchObject([{ status: 'done', outcome: 'spoken' }])
    expect(await calls()).toEqual([])
  })

  it('the database wants two answers of this person now, and a call that is only closed', async () => {
    const residentId = await freshResident(world.consultant, 83, at(83))
    const row = { municipalityId: world.assen, residentId, personId: desk.personId, personName: 'Proef', asked: ['phone', 'address'] }
    const add = (change: object) => write(desk, async (tx, now) => allow(await tx.callerCheck.createMany({ data: [{ ...row, checkedAt: now, ...change }] })))
    await expect(add({ caller: 'representative' })).rejects.toThrow(/caller-check/)
    await expect(add({ caller: 'daughter' })).rejects.toThrow(/caller_check_caller/)
    await expect(add({ asked: ['phone'] })).rejects.toThrow(/caller_check_asked/)
    await expect(add({ checkedAt: new Date('2026-12-01') })).rejects.toThrow(/caller-check/)
    await expect(add({ personId: crypto.randomUUID() })).rejects.toThrow(/row-level security|caller-check/)
    sure(await askCallBack(desk, { residentId, ...ask }))
    await expect(write(world.consultant, async (tx) => allow(await tx.callBack.updateMany({ where: { residentId }, data: { phone: '0592000000' } })))).rejects.toThrow(/permission denied/)
    await expect(write(world.consultant, async (tx) => allow(await tx.callBack.updateMany({ where: { residentId }, data: { status: 'done' } })))).rejects.toThrow(/call_back_done/)
  })
})

describe('the letter that says what to expect', () => {
  it('is made at the desk as things stand, kept with its words and how it was given, and is a PDF', async () => {
    const { id, placementId } = await registered(90)
    const before = await registrationScreen(desk, id)
    expect(before).toMatchObject({ letters: [], product: { description: 'Voor de proef.' } })
    expect(JSON.stringify(before?.welcome)).toContain('belt u om af te spreken')
    sure(await giveWelcome(desk, { registrationId: id, channel: 'handed' }))
    sure(await agreeHelp(desk, { placementId, version: 1, rhythm: 'two-weekly', tasks: 'Stofzuigen beneden.' }))
    sure(await giveWelcome(desk, { registrationId: id, channel: 'post' }))
    const after = await registrationScreen(desk, id)
    expect(after?.letters.map(({ channel, by, version: of }) => [channel, by, of])).toEqual([['post', 'Balie Assen', null], ['handed', 'Balie Assen', null]])
    const [newest] = after?.letters ?? []
    const row = await read(desk, (tx) => tx.letter.findUniqueOrThrow({ where: { id: newest?.letterId ?? '' }, select: { id: true, view: true, compartment: true, textId: true } }))
    expect(row).toMatchObject({ compartment: 'facility', textId: null })
    expect(JSON.stringify(letterView(row))).toContain('Stofzuigen beneden.')
    const pdf = await letterPdf(desk, row.id)
    expect((await openFile(desk, pdf?.fileId ?? ''))?.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    const lines = await read(world.consultant, (tx) => tx.auditLine.findMany({ where: { subjectId: id, event: 'facility.welcome-given' }, select: { detail: true } }))
    expect(lines.map((line) => (line.detail as { channel: string }).channel).sort()).toEqual(['handed', 'post'])
  })

  it('is read by the consultant, and by no other desk, provider or officer', async () => {
    const { id } = await registered(91)
    sure(await giveWelcome(desk, { registrationId: id, channel: 'handed' }))
    const letterId = (await registrationScreen(desk, id))?.letters[0]?.letterId ?? ''
    for (const actor of [neighbour, arckin, world.officer, world.neighbour]) {
      expect(await letterPdf(actor, letterId)).toBeNull()
      expect(await read(actor, (tx) => tx.facilityLetter.count({ where: { letterId } }))).toBe(0)
    }
    const pdf = await letterPdf(world.consultant, letterId)
    expect(await openFile(world.consultant, pdf?.fileId ?? '')).not.toBeNull()
    await notFound(giveWelcome(neighbour, { registrationId: id, channel: 'handed' })).toBe('not-found')
    await notFound(giveWelcome(world.consultant, { registrationId: id, channel: 'handed' })).toBe('forbidden')
  })

  it('is not given after the last day, nor changed by straight SQL', async () => {
    const { id } = await registered(92)
    sure(await giveWelcome(desk, { registrationId: id, channel: 'post' }))
    const run = async (statement: string) => databaseRefusal(await write(desk, async (tx) => { await tx.$executeRaw`${Prisma.raw(statement)}`; return allow() }).catch((thrown: unknown) => thrown))?.state
    const letter = (await registrationScreen(desk, id))?.letters[0]
    expect(await run(`update facility_letter set channel = 'handed'`)).toBe('42501')
    const other = await registered(93)
    const insert = (more: object) => run(`insert into facility_letter select (jsonb_populate_record(f, '${JSON.stringify({ id: crypto.randomUUID(), ...more })}'::jsonb)).* from facility_letter f where f.id = '${letter?.id ?? ''}'`)
    expect(await insert({ registration_id: other.id })).toBe('PF010')
    expect(await insert({ channel: 'e-mail' })).toBe('23514')
    expect(await insert({ given_on: '2025-01-01' })).toBe('23514')
    expect(await insert({})).toBe('23505')
    sure(await endFacility(desk, { registrationId: id, version: await version(id), endsOn: day('2025-12-01'), reason: 'own-request' }))
    await database.setClock('2025-12-02T09:00:00+01:00')
    expect(await giveWelcome(desk, { registrationId: id, channel: 'post' })).toMatchObject({ reason: 'ended' })
    expect((await registrationScreen(desk, id))?.welcome).toBeNull()
    // Later on the first day: what was made that morning is public.
    await database.setClock('2025-12-01T18:00:00+01:00')
  })
})

it('carries what is left into the next year where that is ruled, and whole hours from then on', async () => {
  const { id, placementId } = await registered(70)
  sure(await enterHours(arckin, { placementId, month: '2025-12', minutes: 300 }))
  await database.setClock('2026-02-02T09:00:00+01:00')
  expect((await registrationScreen(desk, id))?.years).toEqual([
    { year: 2026, counter: { granted: 4320, carried: 60, extra: 0, used: 0 } },
    { year: 2025, counter: { granted: 360, carried: 0, extra: 0, used: 300 } },
  ])
  expect((await workOf({ ...arckin, membershipId: crypto.randomUUID() })).items.find((item) => item.kind === 'enter-hours')).toMatchObject({ month: '2026-01', due: '2026-02-28' })
  expect(await reason(enterHours(arckin, { placementId, month: '2026-01', minutes: 4381 }))).toBe('over-counter')
  sure(await enterHours(arckin, { placementId, month: '2026-01', minutes: 4380 }))
  // What was carried is spent: the year before can't grow any more.
  await expect(correctHours(arckin, { placementId, month: '2025-12', minutes: 301, reason: 'wrong-hours' })).rejects.toMatchObject({ kind: 'stale' })
})

it('keeps a file while the facility runs; after it ended two people destroy it with its ledger', async () => {
  const residentId = await freshResident(world.consultant, 71, at(71))
  const { registrationId: id, number } = sure(await register(residentId, { startsOn: day('2026-02-02') }))
  const placementId = (await client(arckin, number))?.id ?? ''
  sure(await enterHours(arckin, { placementId, month: '2026-02', minutes: 60 }))
  const propose = () => proposeDestruction(world.consultant, { residentId, ground: 'request', requestedOn: day('2026-02-02'), requestedBy: 'resident' })
  expect(await reason(propose())).toBe('still-running')
  sure(await endFacility(desk, { registrationId: id, version: 1, endsOn: day('2026-02-02'), reason: 'own-request' }))
  await database.setClock('2026-02-03T09:00:00+01:00')
  sure(await propose())
  const proposal = await read(world.consultant, (tx) => tx.destruction.findFirstOrThrow({ where: { residentId }, select: { id: true, version: true } }))
  const second: Person = { ...world.consultant, personId: crypto.randomUUID(), membershipId: crypto.randomUUID(), name: 'Joke Tweede' }
  sure(await destroyFile(second, { destructionId: proposal.id, version: proposal.version, sure: true }))
  expect(await registrationScreen(desk, id)).toBeNull()
  expect(await dump(database, 'facility_hours')).not.toContain(placementId)
})
