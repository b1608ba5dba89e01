import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { step } from '@/prisma/commands/console'
import type { Target } from '@/prisma/commands/target'

type Seed = (urls: { appUrl: string; migrateUrl: string }) => Promise<void>

const MARK = 'perceel seeded'

/** Whether the seed has run to its end on this database: it is noted on the database's own clock table, after the last row. */
async function isSeeded(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ mark: string | null }>(`select obj_description(to_regclass('portal_clock'), 'pg_class') as mark`)
  return rows[0]?.mark === MARK
}

/** Loads `prisma/seed/index.ts`; null as long as there is none. */
export async function findSeed(): Promise<Seed | null> {
  const path = resolve('prisma/seed/index.ts')
  if (!existsSync(path)) return null
  return ((await import(pathToFileURL(path).href)) as { seed: Seed }).seed
}

/** Runs the seed once per database. A seed that was cut off is not mistaken for a finished one: it is refused by its own rows. */
export async function seedWhenEmpty(target: Pick<Target, 'appUrl' | 'migrateUrl'>): Promise<boolean> {
  const seed = await findSeed()
  if (!seed) return false
  const client = new pg.Client({ connectionString: target.migrateUrl })
  await client.connect()
  try {
    if (await isSeeded(client)) return false
    await step('Voorbeeldgegevens geladen: inkoop NMD 2024', () => seed({ appUrl: target.appUrl, migrateUrl: target.migrateUrl }))
    await client.query(`comment on table portal_clock is '${MARK}'`)
    return true
  } finally {
    await client.end()
  }
}
