import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { run } from '@/prisma/commands/console'
import { connected } from '@/prisma/connect'
import { Notice } from '@/prisma/notice'

const BEGUN = 'perceel seed begun'
const ENDED = 'perceel seeded'
const SEED = resolve('prisma/seed/index.ts')

/**
 * How far the seed came on this database. Begun and ended are noted on the clock's table, the end after the last row:
 * so a cut-off seed is not mistaken for a finished one.
 */
export async function seedState(migrateUrl: string): Promise<'empty' | 'cut-off' | 'seeded'> {
  return connected(migrateUrl, async (client) => {
    const { rows } = await client.query<{ mark: string | null }>(`select obj_description(to_regclass('portal_clock'), 'pg_class') as mark`)
    if (rows[0]?.mark === ENDED) return 'seeded'
    return rows[0]?.mark === BEGUN ? 'cut-off' : 'empty'
  })
}

async function mark(migrateUrl: string, text: string): Promise<void> {
  await connected(migrateUrl, (client) => client.query(`comment on table portal_clock is '${text}'`))
}

/** Fills the database of DATABASE_URL and MIGRATE_DATABASE_URL with the example, once. A test may ask for one part of it, by its name. */
async function fill(): Promise<void> {
  const appUrl = process.env['DATABASE_URL']
  const migrateUrl = process.env['MIGRATE_DATABASE_URL']
  if (!appUrl || !migrateUrl) throw new Notice('De seed heeft DATABASE_URL en MIGRATE_DATABASE_URL nodig.')
  if (!existsSync(SEED)) throw new Notice(`${SEED} ontbreekt.`)
  const part = process.argv[2]
  const state = part === 'regions' ? 'empty' : await seedState(migrateUrl)
  if (state === 'seeded') return
  if (state === 'cut-off') throw new Notice('Een eerdere seed is onderbroken. Begin met een lege database (npm run db:reset).')
  await mark(migrateUrl, BEGUN)
  const { seed } = (await import(pathToFileURL(SEED).href)) as { seed: (urls: { appUrl: string; migrateUrl: string }, parts?: readonly ('nmd' | 'regions')[]) => Promise<void> }
  await seed({ appUrl, migrateUrl }, part === 'nmd' || part === 'regions' ? [part] : undefined)
  await mark(migrateUrl, ENDED)
  const { disconnect } = await import('@/lib/db')
  await disconnect()
}

// Always a process of its own: the seed speaks through the app's modules, whose settings are the environment's.
if (process.argv[1]?.endsWith('commands/seed.ts')) await run(fill)
