import { beforeAll, describe, expect, it } from 'vitest'
import { read, write } from '@/lib/db'
import { recordApplication } from '@/lib/indications/commands/apply'
import { recordWishes } from '@/lib/indications/commands/choose'
import { decide } from '@/lib/indications/commands/decide'
import { drawUpFindings, saveStep } from '@/lib/indications/commands/investigate'
import { type CaseView, caseScreen } from '@/lib/indications/queries/case'
import type { Grant } from '@/lib/indications/schema'
import { reviseDecision } from '@/lib/redress/commands/revise'
import { parseLetterView } from '@/lib/letters/view'
import { day } from '@/lib/kernel/day'
import type { Person } from '@/lib/kernel/actor'
import { isHalt } from '@/lib/kernel/errors'
import { allow, sure } from '@/lib/kernel/result'
import { catalogue, productPage } from '@/lib/products/queries'
import { sendLetters } from '@/prisma/seed/letters'
import { setUpProducts } from '@/prisma/seed/products'
import { setUpRegionOf } from '@/prisma/seed/region'
import { GRONINGEN } from '@/prisma/seed/regions/groningen'
import { HARDENBERG } from '@/prisma/seed/regions/hardenberg'
import { IJMOND } from '@/prisma/seed/regions/ijmond'
import { SDCG } from '@/prisma/seed/regions/sdcg'
import { REGION_ID } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import type { TestDatabase } from '@/tests/support/templates'
import { asOwner, freshResident, investigated, type World, wmoWorld } from '@/tests/support/wmo'

let database: TestDatabase
let world: World
const SAID = { source: 'Verzonnen voor de proef', status: 'invented' } as const
const BASE = { description: 'Voor de proef.', takesOverDirection: false, validFrom: '2020-01-01', ...SAID }
const ids: Record<string, string> = {}

beforeAll(async () => {
  database = await testDatabase('empty')
  world = await wmoWorld(database)
  await write({ kind: 'system', job: 'setup', regionIds: [REGION_ID], municipalityIds: [], providerIds: [] }, async (tx) => {
    await setUpProducts(
      tx,
      REGION_ID,
      [
        { ...BASE, code: 'MOD', name: 'In modules', kind: 'module', units: [{ ...SAID, unit: 'modules', validFrom: '2020-01-01', options: [{ code: 'M1', label: 'Module 1', minutes: [90, 90] }, { code: 'M3', label: 'Module 3', minutes: [180, 180] }] }] },
        { ...BASE, code: 'PAK', name: 'In pakketten', kind: 'package', units: [{ ...SAID, unit: 'packages', validFrom: '2020-01-01', options: [{ code: 'P4', label: 'Om de week met was', minutes: [100, 100], frequency: 'two-weekly', laundry: true }] }] },
        { ...BASE, code: 'KLA', name: 'In klassen', units: [{ ...SAID, unit: 'classes', validFrom: '2020-01-01', options: [{ code: 'K1', label: 'Klasse 1', minutes: [1, 90] }, { code: 'K2', label: 'Klasse 2', minutes: [91, 180] }] }] },
        { ...BASE, code: 'RES', name: 'Op resultaat', units: [{ ...SAID, unit: 'result-month', validFrom: '2020-01-01', validUntil: '2026-03-01' }, { ...SAID, unit: 'minutes-week', validFrom: '2026-03-01' }], rates: [{ ...SAID, kind: 'in-kind', centsPerHour: 3600, validFrom: '2020-01-01' }] },
        { ...BASE, code: 'VUIL', name: 'Vervuild huishouden', kind: 'bespoke', normed: false, units: [{ ...SAID, unit: 'minutes-week', validFrom: '2020-01-01' }] },
        { ...BASE, code: 'AV', name: 'Algemene voorziening', kind: 'general', normed: false, units: [{ ...SAID, unit: 'hours-year', hoursPerYear: 72, validFrom: '2020-01-01' }] },
      ],
      [{ ...SAID, codes: ['KLA', 'VUIL'], together: true, note: 'Mag naast elkaar.', validFrom: '2020-01-01' }, { ...SAID, codes: ['MOD', 'KLA'], together: false, note: 'De module komt in de plaats van de klasse.', validFrom: '2020-01-01' }],
    )
    for (const row of await tx.product.findMany({ select: { id: true, code: true } })) ids[row.code] = row.id
    return allow()
  })
})

const as = (role: Person['role']): Person => ({ ...world.officer, role, personId: crypto.randomUUID() })

describe('the catalogue', () => {
  it('shows an officer and an adviser every product with its unit of today and what may run beside it', async () => {
    for (const actor of [world.officer, as('policy-adviser')]) {
      const { rows } = await catalogue(actor)
      expect(rows.find((row) => row.code === 'KLA')).toMatchObject({ unit: 'classes', beside: ['Vervuild huishouden'], needsFluentDutch: false, status: 'invented' })
      expect(rows.find((row) => row.code === 'VUIL')).toMatchObject({ normed: false, needsFluentDutch: true, beside: ['In klassen'] })
      expect(rows.find((row) => row.code === 'HO-R')).toMatchObject({ unit: 'minutes-week', beside: [] })
    }
    const page = await productPage(world.officer, ids['RES'] ?? '')
    expect(page?.units.map((row) => [row.unit, row.validFrom, row.validUntil])).toEqual([['minutes-week', '2026-03-01', null], ['result-month', '2020-01-01', '2026-03-01']])
    expect(page?.rates).toMatchObject([{ kind: 'in-kind', centsPerHour: 3600 }])
    expect((await productPage(world.officer, ids['KLA'] ?? ''))?.pairs.map((pair) => [pair.other, pair.together])).toEqual([['In modules', false], ['Vervuild huishouden', true]])
  })

  it('holds for each of the regions what its source says, and marks what is invented', async () => {
    for (const region of [IJMOND, HARDENBERG, SDCG, GRONINGEN]) await setUpRegionOf(region)
    const of = async (regionId: string) => (await catalogue({ ...world.officer, regionIds: [regionId] })).rows
    expect((await of(HARDENBERG.id)).map((row) => [row.kind, row.unit])).toEqual([['general', 'hours-year'], ['regular', 'modules']])
    expect((await of(IJMOND.id)).map((row) => [row.kind, row.unit, row.normed])).toEqual([['package', 'packages', true], ['bespoke', 'minutes-week', false], ['bespoke', 'minutes-week', false]])
    expect((await of(SDCG.id)).map((row) => [row.kind, row.beside.length, row.needsFluentDutch])).toEqual([['general', 0, false], ['combi', 1, true], ['regular', 1, false]])
    expect((await of(GRONINGEN.id)).map((row) => [row.kind, row.unit])).toEqual([['restorative', null], ['regular', 'minutes-week'], ['regular', 'result-month']])
    const packages = await productPage({ ...world.officer, regionIds: [IJMOND.id] }, (await of(IJMOND.id))[0]?.id ?? '')
    expect(packages?.units[0]?.options.map((each) => [each.frequency, each.laundry])).toEqual([['weekly', false], ['weekly', true], ['two-weekly', false], ['two-weekly', true]])
    expect(packages?.units[0]?.options.every((each) => each.label.includes('verzonnen'))).toBe(true)
  })

  it('is not another region’s, and nobody else’s', async () => {
    const elsewhere = { ...world.officer, regionIds: [crypto.randomUUID()] }
    expect(await productPage(elsewhere, ids['KLA'] ?? '')).toBeNull()
    expect((await catalogue(elsewhere)).rows).toEqual([])
    await expect(catalogue(as('college-clerk'))).rejects.toSatisfy((thrown) => isHalt(thrown, 'forbidden'))
    await expect(productPage(as('provider-admin'), ids['KLA'] ?? '')).rejects.toSatisfy((thrown) => isHalt(thrown, 'forbidden'))
  })

  it('refuses in SQL what no policy can say', async () => {
    const unit = (code: string, rest: string) => `insert into product_unit (id, region_id, product_id, unit, hours_per_year, frequencies, valid_from, valid_until, source, status) values (gen_random_uuid(), '${REGION_ID}', '${ids[code]}', ${rest}, 'x', 'invented')`
    const pair = (one: string, other: string) => `insert into product_pair (id, region_id, product_id, other_id, together, note, valid_from, source, status) values (gen_random_uuid(), '${REGION_ID}', '${ids[one]}', '${ids[other]}', true, 'x', '2022-01-01', 'x', 'invented')`
    await asOwner(database, async (client) => {
      await client.query(`select set_config('app.kind', 'system', false), set_config('app.job', 'setup', false), set_config('app.region_ids', '{${REGION_ID}}', false)`)
      for (const table of ['product', 'product_unit', 'product_option', 'product_pair', 'hourly_rate']) await client.query(`alter table ${table} no force row level security`)
      const { rows } = await client.query<{ id: string }>(`select id from product_unit where product_id = '${ids['KLA']}'`)
      for (const [sql, expected] of [
        [unit('KLA', `'classes', null, array['weekly'], '2025-01-01', null`), /product_unit_one_at_a_time/],
        [unit('RES', `'modules', null, array['weekly'], '2019-01-01', '2018-01-01'`), /product_unit_valid|lower bound/],
        [unit('AV', `'hours-year', null, array['weekly'], '2019-01-01', '2019-02-01'`), /product_unit_hours/],
        [unit('AV', `'modules', null, array['daily'], '2019-01-01', '2019-02-01'`), /product_unit_frequencies/],
        [`insert into product_option (id, product_unit_id, code, label, minutes_from, minutes_to, position) values (gen_random_uuid(), '${rows[0]?.id}', 'K3', 'Klasse 3', 150, 240, 9)`, /product_option_classes_apart/],
        [`insert into product_option (id, product_unit_id, code, label, minutes_from, minutes_to, position) values (gen_random_uuid(), '${rows[0]?.id}', 'K4', 'Klasse 4', 240, 200, 9)`, /product_option_minutes|lower bound/],
        [pair('VUIL', 'KLA'), /product_pair_one_answer/],
        [pair('KLA', 'KLA'), /product_pair_two/],
        [`insert into hourly_rate (id, region_id, product_id, kind, cents_per_hour, valid_from, source, status) values (gen_random_uuid(), '${REGION_ID}', '${ids['MOD']}', 'in-kind', null, '2020-01-01', 'x', 'source')`, /hourly_rate_status/],
        [`update product set needs_fluent_dutch = false where takes_over_direction`, /product_fluent/],
      ] as const)
        await expect(client.query(sql), sql).rejects.toThrow(expected)
      for (const table of ['product', 'product_unit', 'product_option', 'product_pair', 'hourly_rate']) await client.query(`alter table ${table} force row level security`)
    })
  })
})

let number = 700
const look = async (caseId: string): Promise<CaseView> => {
  const view = await caseScreen(world.consultant, caseId)
  if (!view) throw new Error('the case is not found')
  return view
}
const letterOf = (letterId: string) => read(world.consultant, async (tx) => JSON.stringify(parseLetterView((await tx.letter.findUniqueOrThrow({ where: { id: letterId }, select: { view: true } })).view)).replaceAll('\u00a0', ' '))

/** A case that can be decided; the calculation gives 2:05 where one was made. */
async function ready(code: string, residentId?: string): Promise<string> {
  const { caseId } = await investigated(world, world.consultant, residentId ?? (await freshResident(world.consultant, number++)), ids[code] ?? '')
  sure(await drawUpFindings(world.consultant, { caseId, version: (await look(caseId)).version }))
  await sendLetters(world.consultant, caseId)
  sure(await recordApplication(world.consultant, { caseId, version: (await look(caseId)).version, receivedOn: day('2025-12-01'), channel: 'letter' }))
  const fluent = (await look(caseId)).product?.needsFluentDutch
  sure(await recordWishes(world.consultant, { caseId, windows: ['morning'], wishedStart: day('2025-12-08'), prefersFluent: true, widerWindow: false, lessFluentDutch: fluent ? null : false, note: null }))
  return caseId
}
const GRANT: Grant = { startsOn: day('2025-12-08'), endsOn: day('2026-02-28'), frequency: 'weekly' }
const granting = async (caseId: string, more: Partial<Grant> = {}) => decide(world.consultant, { caseId, version: (await look(caseId)).version, outcome: 'granted', motivation: 'U kunt dit niet zelf.', grant: { ...GRANT, ...more } })
const optionOf = async (code: string, option: string) => (await productPage(world.officer, ids[code] ?? ''))?.units.flatMap((row) => row.options).find((each) => each.code === option)?.id ?? ''

describe('a decision in the unit of the product', () => {
  it('gives a module with its minutes, and no less than was calculated', async () => {
    const caseId = await ready('MOD')
    expect(await look(caseId)).toMatchObject({ unit: { unit: 'modules' }, timeNeeded: false, calculation: { minutes: 125 } })
    expect(await granting(caseId)).toMatchObject({ reason: 'no-option' })
    expect(await granting(caseId, { optionId: await optionOf('KLA', 'K1') })).toMatchObject({ reason: 'no-option' })
    expect(await granting(caseId, { optionId: await optionOf('MOD', 'M1') })).toMatchObject({ reason: 'option-too-small', detail: { minutes: 125 } })
    const { letterId } = sure(await granting(caseId, { optionId: await optionOf('MOD', 'M3') }))
    expect((await look(caseId)).decision?.indication).toMatchObject({ minutesPerWeek: 180, frequency: 'weekly', unit: 'modules', option: 'Module 3' })
    expect(await letterOf(letterId)).toMatch(/3 uur per week.*Module 3.*elke week/)
  })

  it('gives a package that says its own frequency, and a class that holds the minutes', async () => {
    const packaged = await ready('PAK')
    expect(await granting(packaged, { optionId: await optionOf('PAK', 'P4'), frequency: null })).toMatchObject({ reason: 'option-too-small' })
    const classed = await ready('KLA')
    const { letterId } = sure(await granting(classed, { frequency: 'two-weekly' }))
    expect((await look(classed)).decision?.indication).toMatchObject({ minutesPerWeek: 125, frequency: 'two-weekly', unit: 'classes', option: 'Klasse 2' })
    expect(await letterOf(letterId)).toMatch(/2 uur en 5 minuten per week.*Klasse 2.*Voorbeeld \(fictief\)/)
  })

  it('gives help outside the norms with minutes that are stated and explained', async () => {
    const caseId = await ready('VUIL')
    expect(await granting(caseId)).toMatchObject({ reason: 'minutes-unstated' })
    expect(await granting(caseId, { minutes: 240 })).toMatchObject({ reason: 'minutes-unexplained' })
    const { letterId } = sure(await granting(caseId, { minutes: 240, minutesReason: 'Het huis is ernstig vervuild.' }))
    expect((await look(caseId)).decision?.indication).toMatchObject({ minutesPerWeek: 240, unit: 'minutes-week', option: null })
    expect(await letterOf(letterId)).toMatch(/4 uur per week.*Het huis is ernstig vervuild/)
  })

  it('gives a monthly amount with its minutes until the municipality changes, and none after', async () => {
    const caseId = await ready('RES')
    expect(await granting(caseId)).toMatchObject({ reason: 'no-amount' })
    expect(await granting(caseId, { startsOn: day('2026-03-01'), endsOn: day('2026-12-31'), monthCents: 31_200 })).toMatchObject({ reason: 'result-over' })
    const { letterId } = sure(await granting(caseId, { monthCents: 31_200 }))
    expect((await look(caseId)).decision?.indication).toMatchObject({ minutesPerWeek: 120, monthCents: 31_200, unit: 'result-month' })
    expect(await letterOf(letterId)).toMatch(/2 uur per week.*Bedrag per maand.*€ 312,00/)
    const after = await ready('RES')
    sure(await granting(after, { startsOn: day('2026-03-01'), endsOn: day('2026-12-31') }))
    expect((await look(after)).decision?.indication).toMatchObject({ minutesPerWeek: 125, unit: 'minutes-week', monthCents: null })
  })

  it('does not indicate a general facility', async () => {
    const { caseId } = await investigated(world, world.consultant, await freshResident(world.consultant, number++), ids['KLA'] ?? '')
    const { investigation } = await look(caseId)
    expect(await saveStep(world.consultant, { caseId, version: investigation.version, step: 'conclusion', conclusion: 'x', productId: ids['AV'] ?? '' })).toMatchObject({ reason: 'product-unknown' })
  })

  it('lets two run at once where the catalogue says so, and names the other and why where it does not', async () => {
    const residentId = await freshResident(world.consultant, number++)
    sure(await granting(await ready('KLA', residentId)))
    sure(await granting(await ready('VUIL', residentId), { minutes: 60, minutesReason: 'x' }))
    const third = await ready('MOD', residentId)
    const optionId = await optionOf('MOD', 'M3')
    const refused = await granting(third, { optionId })
    expect(refused).toMatchObject({ ok: false })
    expect(['not-together', 'not-together-yet']).toContain(refused.ok ? '' : refused.reason)
    sure(await granting(third, { optionId, startsOn: day('2026-03-01'), endsOn: day('2026-12-31') }))
  })

  it('revises to what a class holds and refuses what none does', async () => {
    const caseId = await ready('KLA')
    sure(await granting(caseId, { endsOn: day('2026-12-31') }))
    await sendLetters(world.consultant, caseId)
    const help = (minutes: number) => ({ minutes, minutesReason: 'Er is iets veranderd.', frequency: 'weekly' as const, endsOn: day('2026-12-31') })
    const revise = async (minutes: number) => reviseDecision(world.consultant, { caseId, version: (await look(caseId)).version, kind: 'revise', ground: 're-examination', from: day('2026-01-05'), motivation: 'x', talk: null, help: help(minutes) })
    expect(await revise(300)).toMatchObject({ reason: 'unit-not-followed' })
    sure(await revise(170))
    expect((await look(caseId)).decision?.indication).toMatchObject({ minutesPerWeek: 170, option: 'Klasse 2' })
  })
})

describe('the database', () => {
  it('refuses by straight SQL another unit, option, frequency or minutes, and what may not run beside it', async () => {
    const residentId = await freshResident(world.consultant, number++)
    const caseId = await ready('KLA', residentId)
    sure(await granting(caseId))
    const given = await read(world.consultant, (tx) => tx.indication.findFirstOrThrow({ where: { caseId } }))
    const [module, small] = [await optionOf('MOD', 'M3'), await optionOf('KLA', 'K1')]
    const later = { startsOn: '2027-01-01', endsOn: '2027-02-01' }
    for (const [change, expected] of [
      [{ ...later, unit: 'minutes-week', optionId: null }, /unit-not-in-force/],
      [{ ...later, optionId: small }, /unit-not-followed/],
      [{ ...later, frequency: 'daily' }, /unit-not-followed|indication_frequency/],
      [{ ...later, optionId: null }, /unit-not-followed|indication_option/],
      [{ ...later, normSetId: null }, /minutes-not-calculated/],
      [{ ...later, endsOn: '2026-12-31' }, /lower bound|indication_order/],
      [{ ...later, productId: ids['AV'], unit: 'hours-year', optionId: null }, /product-not-indicated/],
      [{ productId: ids['MOD'], unit: 'modules', optionId: module, minutesPerWeek: 180, normSetId: null, calculation: { minutes: 180 } }, /products-not-together/],
      [{ productId: ids['MOD'], ...later, unit: 'modules', optionId: module, minutesPerWeek: 90, normSetId: null, calculation: { minutes: 90 } }, /unit-not-followed|fewer-than-calculated/],
    ] as const) {
      const insert = write(world.consultant, async (tx) => {
        await tx.indication.createMany({ data: [{ ...given, calculation: given.calculation as object, id: crypto.randomUUID(), ...change }] as never })
        return allow()
      })
      await expect(insert, JSON.stringify(change)).rejects.toThrow(expected)
    }
  })
})
