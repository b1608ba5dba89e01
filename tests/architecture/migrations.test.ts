import { readFileSync, readdirSync } from 'node:fs'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { assembled, openMigration, written } from '@/prisma/commands/assemble'
import { diff, migrate, pending, readMigrations } from '@/prisma/engine'
import { testDatabase } from '@/tests/support/database'

/** The fingerprints of the migrations that landed: databases hold them, so they never change again (ADR 0018). */
const LANDED: Readonly<Record<string, string>> = {
  '20251201000000_foundation': 'a200a9ad2ed4780dd211e537644ec8e1020b432fc65bf02c34c5b95477a4fc7d',
  '20251202000000_admissions': 'd976e97f2eb389e38ddd4b9110503959b83d486fc27fd72faed385100fadeef1',
  '20251203000000_admissions_completed': '5a5b79e7f9dd2c80e0db643252174f3754bd254f428c1b7a131a53fbbfd0ae39',
  '20251204000000_indications_completed': '91c5051c38416b88e85717c83f09bed9e175f0e655fcce82f3a6d0ce1f05d3e1',
  '20251205000000_roles_and_trust': '26c2a2ee082fdf09b3d837c13648715660440abd13e6ed5293aa0602ce5cfe7b',
  '20251206000000_imports_and_moves': '7b1eee9ce454547bff12ffeb104c4298c9d0792daa80b2fd304e7c2b3d7d5951',
  '20251207000000_transfers_and_trust': 'ac02e42a4a317491781a272abe54748b73c973761ebecd1e8d49ffd7eaaf6f46',
  '20251208000000_running_contracts_and_capacity': '5e1046deb303146288897ce20773af03dadebf3d8c40de7162354f80ec9f2101',
  '20251209000000_priority_and_burden': '93f44152f80099123d3e840308c1d1c76211fe700205646094a48b78be449b87',
}

const ID = '00000000-0000-4000-8000-000000000001'

describe('the migrations', () => {
  let migrateUrl: string
  let earlierUrl: string
  let superuserUrl: string
  beforeAll(async () => {
    const earlier = await testDatabase('earlier')
    earlierUrl = earlier.migrateUrl
    superuserUrl = earlier.superuserUrl
    migrateUrl = (await testDatabase()).migrateUrl
  })

  test('bring an empty database to exactly the datamodel', async () => {
    expect(await diff(migrateUrl)).toBe('')
  })

  test('that landed are as they landed, and the open one is the last', () => {
    const all = readMigrations()
    expect(Object.fromEntries(all.filter((migration) => migration.name !== openMigration()).map((migration) => [migration.name, migration.checksum]))).toEqual(LANDED)
    expect(all.at(-1)?.name).toBe(openMigration())
    expect(readdirSync('prisma/sql').sort()).toEqual(all.map((migration) => migration.name))
  })

  test('end with what its sources make', async () => {
    expect(written() === (await assembled(earlierUrl)), 'run npm run db:assemble').toBe(true)
  })

  test('leave nothing to do, also the second time', async () => {
    expect(await pending(migrateUrl)).toEqual([])
    expect(await migrate(migrateUrl)).toEqual([])
  })

  test('bring a database of before to the same datamodel, and lose nothing of its rows', async () => {
    const before = new pg.Client({ connectionString: superuserUrl })
    await before.connect()
    await before.query(`set session_replication_role = replica`)
    await before.query(`insert into region (id, code, name, full_name, theme) values ($1, 'r', 'Regio', 'Regio', 'blue')`, [ID])
    await before.query(`insert into municipality (id, region_id, cbs_code, name, map_row, map_col, source) values ($1, $1, 'GM0001', 'Gemeente', 1, 1, 'Verzonnen')`, [ID])
    await before.query(
      `insert into resident (id, municipality_id, bsn_cipher, bsn_index, bsn_last3, salutation, initials, surname, birth_date, street, house_number, postcode, city, address_checked_on, created_at) values ($1, $1, 'cijfer', repeat('a', 64), '006', 'mrs', 'V.', 'Voorbeeld', '1940-02-29', 'Straat', '1', '9400 AA', 'Plaats', '2025-01-01', '2025-01-01')`,
      [ID],
    )
    expect(await migrate(earlierUrl)).toEqual([openMigration()])
    expect(await diff(earlierUrl)).toBe('')
    expect((await before.query('select id, surname, birth_date from resident')).rows).toEqual([{ id: ID, surname: 'Voorbeeld', birth_date: '1940-02-29' }])
    await before.end()
  })

  test('take FORCE off before they change rows, or nothing would change without an error', () => {
    for (const name of readdirSync('prisma/sql', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.sql') && !path.includes('foundation'))) {
      const sql = readFileSync(`prisma/sql/${name}`, 'utf8').replaceAll(/\$\$[\s\S]*?\$\$/g, '')
      for (const [, table] of sql.matchAll(/^\s*update\s+"?(\w+)"?\s/gim)) expect(sql, `${name} updates ${table}`).toMatch(new RegExp(`alter table "?${table}"? no force row level security`, 'i'))
    }
  })
})
