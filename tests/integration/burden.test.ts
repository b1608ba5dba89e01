import { beforeAll, describe, expect, it } from 'vitest'
import { record } from '@/lib/audit/record'
import { read, write } from '@/lib/db'
import type { Person, System } from '@/lib/kernel/actor'
import { addDays, day, type Day } from '@/lib/kernel/day'
import { allow, sure } from '@/lib/kernel/result'
import { eventLabel } from '@/lib/reporting/messages'
import { burdenScreen } from '@/lib/reporting/queries/burden'
import { spreadOf } from '@/lib/reporting/rules/burden'
import { BURDEN_STEPS, type BurdenStep } from '@/lib/reporting/schema/burden'
import { arrange, testDatabase } from '@/tests/support/database'
import type { TestDatabase } from '@/tests/support/templates'
import { asOwner, freshResident, wmoWorld, type World } from '@/tests/support/wmo'

let database: TestDatabase
let world: World
let controller: Person
let manager: Person
const colleagues: Person[] = []
const residents: string[] = []
const cases: string[] = []

const as = (role: Person['role'], over: Partial<Person> = {}): Person => {
  const { accessOrganisationId: _, ...person } = world.consultant
  return { ...person, role, personId: crypto.randomUUID(), membershipId: crypto.randomUUID(), municipalityIds: [world.assen], ...over }
}
/** Different numbers that are the same at each run. */
const DAYS = [3, 0, 14, 7, 21, 2, 9, 30, 5, 1, 11, 18]
const NOTIFIED = day('2025-07-15')

beforeAll(async () => {
  database = await testDatabase('empty')
  world = await wmoWorld(database)
  controller = as('controller')
  manager = as('contract-manager', { municipalityIds: [world.assen, world.aaEnHunze] })
  colleagues.push(world.consultant, as('consultant'), as('consultant'))
  for (let n = 0; n < DAYS.length; n++) residents.push(await freshResident(world.consultant, 760 + n))
  for (const [n, days] of DAYS.entries()) cases.push(await aCase(residents[n] ?? '', NOTIFIED, { confirmedOn: addDays(NOTIFIED, days) }))
  await ruled({ people: 5 })
})

const setup = (): System => ({ kind: 'system', job: 'setup', regionIds: [...world.consultant.regionIds], municipalityIds: [world.assen], providerIds: [] })
const ruled = (value: object) =>
  write(setup(), async (tx) => {
    const own = { regionId: world.consultant.regionIds[0] ?? '', municipalityId: world.assen, key: 'small-sums' }
    const count = await arrange(database, 'update rulebook_row set value = $1 where region_id = $2 and municipality_id = $3 and key = $4', [JSON.stringify(value), own.regionId, own.municipalityId, own.key])
    if (count === 0) await tx.rulebookRow.createMany({ data: [{ ...own, value, validFrom: '2025-01-01', source: 'Verzonnen voor de proef', status: 'invented', adoptedBy: 'Proef', adoptedOn: '2025-01-01' }] })
    return allow()
  })

let nth = 0
/** A case as it stands after its steps; the portal's own commands make the same rows. */
async function aCase(residentId: string, notifiedOn: Day, facts: { confirmedOn?: Day; findingsSentOn?: Day; appliedOn?: Day } = {}): Promise<string> {
  const id = crypto.randomUUID()
  nth++
  sure(await write(world.consultant, async (tx) => {
    await tx.wmoCase.createMany({ data: [{ id, number: `Z-2025-${9000 + nth}`, municipalityId: world.assen, residentId, notifiedOn, channel: 'phone', request: 'Proef', investigateBy: addDays(notifiedOn, 42), ...facts }] })
    return allow()
  }))
  return id
}

const acted = async (actor: Person, event: string, subject: { type: string; id: string }, detail: object = {}) => {
  sure(await write(actor, async (tx) => {
    await record(tx, actor, { event, compartment: 'resident', subject, municipalityId: world.assen, residentId: residents[0] ?? '', detail: { ...detail } })
    return allow()
  }))
}

const rowOf = async (actor: Person, step: BurdenStep, quarter = '2025-07-01') => (await burdenScreen(actor, { quarter, municipality: world.assen }))?.rows.find((row) => row.step === step)

describe('days of a step', () => {
  it('are those of the rule, of a quarter that is over and nothing of one that runs', async () => {
    const expected = spreadOf(DAYS.map((days, at) => ({ who: String(at), days })), 5)
    expect(await rowOf(controller, 'confirm')).toMatchObject({ cases: { value: 12 }, median: { value: expected?.median }, longest: { value: expected?.longest }, medianBefore: null, medianYearBefore: null })
    expect(expected).toEqual({ median: 8, longest: 11 })
    // Confirmed in the quarter that runs: not there, whoever asks for it by name.
    await aCase(residents[0] ?? '', day('2025-09-20'), { confirmedOn: day('2025-10-02') })
    expect(await read(controller, (tx) => tx.$queryRaw`select * from burden_steps(${world.assen}::uuid, array['2025-10-01', '2025-08-01', 'zomaar', '2099-01-01'])`)).toEqual([])
    expect((await burdenScreen(controller, { quarter: '2025-10-01' }))?.quarter).toBe('2025-07-01')
    await database.setClock('2026-01-01T09:00:00+01:00')
    expect(await rowOf(controller, 'confirm', '2025-10-01')).toMatchObject({ cases: { value: null, standing: 'few' }, median: { value: null }, medianBefore: { value: 8 } })
    await database.setClock('2025-12-01T09:00:00+01:00')
  })

  it('are of no fewer people than the dated rule says, and the longest of twice as many', async () => {
    await ruled({ people: 7 })
    expect(await rowOf(controller, 'confirm')).toMatchObject({ cases: { value: 12 }, longest: { value: null, standing: 'few' } })
    await ruled({ people: 13 })
    expect(await rowOf(controller, 'confirm')).toMatchObject({ cases: { value: null, standing: 'few' }, median: { value: null, standing: 'few' }, longest: { value: null } })
    await ruled({ people: 5 })
  })

  it('leave out what an older system brought', async () => {
    await asOwner(database, async (client) => {
      await client.query('begin')
      await client.query('alter table wmo_case no force row level security')
      await client.query('alter table wmo_case disable trigger user')
      await client.query(`update wmo_case set import_id = gen_random_uuid(), imported_from = 'Ouder systeem', channel = 'import' where id = any($1::uuid[])`, [cases.slice(0, 7)])
      await client.query('set local role perceel_gate')
      await client.query(`select set_config('app.kind', 'person', true), set_config('app.role', 'controller', true), set_config('app.municipalities', $1, true)`, [`{${world.assen}}`])
      const { rows } = await client.query('select cases from burden_steps($1, array[$2])', [world.assen, '2025-07-01'])
      expect(rows).toEqual([{ cases: 5 }])
      await client.query('rollback')
    })
  })
})

describe('acts of a step', () => {
  it('are told per party and case, of enough people and by three colleagues at least', async () => {
    for (const [at, id] of cases.entries()) await acted(colleagues[at % 2] ?? world.consultant, 'case.notified', { type: 'case', id })
    // Of two, each could take off his own.
    expect((await rowOf(controller, 'confirm'))?.acts).toMatchObject({ consultant: { value: null, standing: 'alone' }, provider: null, desk: null })
    for (const id of cases) await acted(colleagues[2] ?? world.consultant, 'case.letter-sent', { type: 'case', id }, { kind: 'confirmation' })
    // A letter of another step, and an act by nobody in particular, count nowhere here.
    for (const id of cases) await acted(colleagues[2] ?? world.consultant, 'case.letter-sent', { type: 'case', id }, { kind: 'findings' })
    expect((await rowOf(controller, 'confirm'))?.acts.consultant).toEqual({ value: 20, standing: 'shown' })
    for (const id of cases.slice(0, 4)) for (const office of [as('back-office'), as('back-office'), as('back-office')]) await acted(office, 'case.letter-sent', { type: 'case', id }, { kind: 'confirmation' })
    expect((await rowOf(controller, 'confirm'))?.acts['back-office']).toEqual({ value: null, standing: 'few' })
  })

  it('that were done again are counted in cases, and not when the others follow from them', async () => {
    expect((await rowOf(controller, 'confirm'))?.again).toBeNull()
    const back = async (ids: readonly string[]) => { for (const [at, id] of ids.entries()) await acted(colleagues[at % 3] ?? world.consultant, 'case.letter-returned', { type: 'case', id }, { kind: 'confirmation' }) }
    await back(cases.slice(0, 4))
    expect((await rowOf(controller, 'confirm'))?.again).toEqual({ value: null, standing: 'few' })
    await back(cases.slice(4, 6))
    expect((await rowOf(controller, 'confirm'))?.again).toEqual({ value: 6, standing: 'shown' })
    // Nine of twelve: the three without would be known.
    await back(cases.slice(6, 9))
    expect((await rowOf(controller, 'confirm'))?.again).toEqual({ value: null, standing: 'covered' })
    await back(cases.slice(9))
    expect((await rowOf(controller, 'confirm'))?.again).toEqual({ value: 12, standing: 'shown' })
  })

  it('what is saved twice in one part of an investigation was done again', async () => {
    for (const [at, id] of cases.entries()) {
      const investigationId = crypto.randomUUID()
      sure(await write(world.consultant, async (tx) => {
        await tx.investigation.createMany({ data: [{ id: investigationId, municipalityId: world.assen, caseId: id, talkOn: '2025-08-20' }] })
        return allow()
      }))
      for (const part of at < 6 ? ['talk', 'talk'] : ['talk']) await acted(colleagues[at % 3] ?? world.consultant, 'investigation.step-saved', { type: 'investigation', id: investigationId }, { step: part })
    }
    expect(await rowOf(controller, 'talk')).toMatchObject({ cases: { value: 12 }, acts: { consultant: { value: 15, standing: 'shown' } }, again: { value: 6, standing: 'shown' } })
  })

  it('each counted event is one that the trail knows, at a step that the page shows', async () => {
    const events = await asOwner(database, async (client) => {
      await client.query('set role perceel_gate')
      return (await client.query<{ step: BurdenStep; key: string; kind: string }>('select * from burden_events()')).rows
    })
    expect(events.filter(({ key }) => eventLabel(key.split(':')[0] ?? '').startsWith('Overig'))).toEqual([])
    expect([...new Set(events.map(({ step }) => step))]).toEqual([...BURDEN_STEPS])
    expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(['act', 'again', 'once', 'look']))
    // One event is of one step.
    expect(new Set(events.map(({ key }) => key)).size).toBe(events.length)
  })
})

describe('who reads it', () => {
  const raw = (actor: Person, place: string) =>
    read(actor, async (tx) => [...(await tx.$queryRaw<unknown[]>`select * from burden_steps(${place}::uuid, array['2025-07-01'])`), ...(await tx.$queryRaw<unknown[]>`select * from burden_acts(${place}::uuid, array['2025-07-01'])`)])

  it('a controller of the municipality, and who manages contracts or policy for it; nobody else gets a figure', async () => {
    const adviser = as('policy-adviser')
    for (const actor of [controller, manager, adviser]) expect((await raw(actor, world.assen)).length, actor.role).toBeGreaterThan(2)
    expect(await burdenScreen(manager, { municipality: world.aaEnHunze })).toMatchObject({ municipality: { name: 'Aa en Hunze' }, municipalities: [{ name: 'Aa en Hunze' }, { name: 'Assen' }], controller: false })
    for (const actor of [world.consultant, world.officer, as('back-office'), as('desk-agent'), as('auditor'), as('college-clerk'), as('provider-admin', { regionIds: [], municipalityIds: [] })]) {
      expect(await burdenScreen(actor, {}), actor.role).toBeNull()
      expect(await raw(actor, world.assen), actor.role).toEqual([])
    }
  })

  it('of the municipality of the session only, and nothing without a rule', async () => {
    const neighbour = as('controller', { municipalityIds: [world.aaEnHunze] })
    expect(await burdenScreen(neighbour, { municipality: world.assen })).toBeNull()
    expect(await raw(neighbour, world.assen)).toEqual([])
    expect((await burdenScreen(neighbour, {}))?.rows.every((row) => row.cases === null)).toBe(true)
    await write(setup(), async (tx) => { await tx.rulebookRow.updateMany({ where: { key: 'small-sums' }, data: { validUntil: '2025-06-01' } }); return allow() })
    expect((await burdenScreen(controller, {}))?.least).toBeNull()
    expect(await raw(controller, world.assen)).toEqual([])
  })
})
