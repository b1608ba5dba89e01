import { beforeAll, describe, expect, it } from 'vitest'
import { write } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { isHalt } from '@/lib/kernel/errors'
import { allow } from '@/lib/kernel/result'
import { catalogue, productPage } from '@/lib/products/queries'
import { setUpProducts } from '@/prisma/seed/products'
import { setUpRegionOf } from '@/prisma/seed/region'
import { GRONINGEN } from '@/prisma/seed/regions/groningen'
import { HARDENBERG } from '@/prisma/seed/regions/hardenberg'
import { IJMOND } from '@/prisma/seed/regions/ijmond'
import { SDCG } from '@/prisma/seed/regions/sdcg'
import { REGION_ID } from '@/prisma/seed/setup'
import { testDatabase } from '@/tests/support/database'
import type { TestDatabase } from '@/tests/support/templates'
import { asOwner, type World, wmoWorld } from '@/tests/support/wmo'

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
    expect((await of(GRONINGEN.id)).map((row) => [row.kind, row.unit])).toEqual([['restorative', null], ['regular', 'minutes-week']])
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
