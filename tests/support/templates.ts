import { createHash } from 'node:crypto'
import { execFile } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { copyDatabase, dropDatabase, prepareDatabase } from '@/prisma/bootstrap'
import { databaseUrl, startDatabase } from '@/prisma/embedded'
import type { Cluster } from '@/prisma/embedded'
import { migrate, readMigrations } from '@/prisma/engine'
import { openMigration } from '@/prisma/commands/assemble'
import { ensureKeys } from '@/prisma/keys'

/** What a test starts with: no row, the replayed procurement of NMD, all five regions, or a database that lacks the open migration. */
export type SeedName = 'empty' | 'nmd' | 'regions' | 'earlier'
export type TestDatabase = { appUrl: string; migrateUrl: string; superuserUrl: string; setClock: (iso: string) => Promise<void> }

type Server = Pick<Cluster, 'port' | 'secrets' | 'superuserUrl'>

const DATA = resolve('.data-test')
const HANDED_ON = 'PERCEEL_TEST_CLUSTER'

/** Starts (or joins) the server of the tests and tells the worker processes, through the environment, where it is. */
export async function startTestServer(): Promise<{ stop: () => Promise<void> }> {
  const cluster = await startDatabase({ dataDir: DATA, fsync: false })
  process.env['PERCEEL_KEYS_FILE'] = ensureKeys(join(DATA, 'keys.json'))
  process.env[HANDED_ON] = JSON.stringify({ port: cluster.port, secrets: cluster.secrets })
  if (cluster.alone) await clearLeftovers(cluster)
  return { stop: cluster.stop }
}

function server(): Server {
  const handed = process.env[HANDED_ON]
  if (!handed) throw new Error('The test server was not started: this test runs outside the projects of vitest.config.ts.')
  const { port, secrets } = JSON.parse(handed) as Pick<Cluster, 'port' | 'secrets'>
  return { port, secrets, superuserUrl: (database) => databaseUrl('postgres', secrets.superuser, port, database) }
}

async function query<T extends pg.QueryResultRow>(url: string, text: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(text, values)).rows
  } finally {
    await client.end()
  }
}

/** Databases of earlier runs, and templates of earlier sources, go when nobody else uses the server. */
async function clearLeftovers(cluster: Cluster): Promise<void> {
  const keep = new Set([templateName('empty'), templateName('nmd'), templateName('regions'), templateName('earlier')])
  const rows = await query<{ name: string }>(cluster.superuserUrl('postgres'), `select datname as name from pg_database where datname ~ '^(t|tpl)_'`)
  for (const { name } of rows) {
    if (keep.has(name)) continue
    if (name.startsWith('tpl_')) await query(cluster.superuserUrl('postgres'), `alter database ${pg.escapeIdentifier(name)} with is_template false`)
    await dropDatabase(cluster, name)
  }
}

function hashTree(hash: ReturnType<typeof createHash>, path: string): void {
  if (!existsSync(path)) return
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const child = join(path, entry.name)
    if (entry.isDirectory()) hashTree(hash, child)
    else hash.update(child).update(readFileSync(child))
  }
}

const named = new Map<SeedName, string>()

/** A template is named after what it was made from, so changed sources make a new one. */
function templateName(seed: SeedName): string {
  const known = named.get(seed)
  if (known) return known
  const hash = createHash('sha256')
  for (const migration of readMigrations(undefined, seed === 'earlier' ? openMigration() : undefined)) hash.update(migration.name).update(migration.checksum)
  hash.update(readFileSync('prisma/bootstrap.ts'))
  if (seed === 'nmd' || seed === 'regions') for (const folder of ['prisma/seed', 'lib']) hashTree(hash, resolve(folder))
  const name = `tpl_${seed}_${hash.digest('hex').slice(0, 16)}`
  named.set(seed, name)
  return name
}

async function exists(at: Server, name: string): Promise<boolean> {
  return (await query(at.superuserUrl('postgres'), 'select from pg_database where datname = $1 and datistemplate', [name])).length > 0
}

async function build(at: Server, seed: SeedName, name: string): Promise<void> {
  const cluster = at as Cluster
  await dropDatabase(cluster, name)
  if (seed === 'empty' || seed === 'earlier') {
    const { migrateUrl } = await prepareDatabase(cluster, name, 'test')
    await migrate(migrateUrl, seed === 'earlier' ? { before: openMigration() } : {})
  } else {
    const urls = await copyDatabase(cluster, await ensureTemplate(at, seed === 'nmd' ? 'empty' : 'nmd'), name, 'test')
    // A process of its own: the seed speaks through the app's own modules, which read their settings from the environment.
    await promisify(execFile)(process.execPath, ['--import', 'tsx', 'prisma/commands/seed.ts', seed], {
      env: { ...process.env, DATABASE_URL: urls.appUrl, MIGRATE_DATABASE_URL: urls.migrateUrl },
      maxBuffer: 16_000_000,
    })
  }
  await query(at.superuserUrl('postgres'), `alter database ${pg.escapeIdentifier(name)} with is_template true allow_connections false`)
}

async function ensureTemplate(at: Server, seed: SeedName): Promise<string> {
  const name = templateName(seed)
  if (await exists(at, name)) return name
  const lock = new pg.Client({ connectionString: at.superuserUrl('postgres') })
  await lock.connect()
  try {
    await lock.query('select pg_advisory_lock(702501, hashtext($1))', [name])
    if (!(await exists(at, name))) await build(at, seed, name)
  } finally {
    await lock.end()
  }
  return name
}

let copies = 0

/** A fresh database with the given rows. `setClock` puts the portal's clock at an instant, from where it runs on. */
export async function freshDatabase(seed: SeedName): Promise<TestDatabase> {
  const at = server()
  const template = await ensureTemplate(at, seed)
  copies += 1
  const name = `t_${process.pid}_${copies}_${Date.now().toString(36)}`
  const urls = await copyDatabase(at as Cluster, template, name, 'test')
  return {
    ...urls,
    superuserUrl: at.superuserUrl(name),
    setClock: async (iso) => {
      await query(urls.migrateUrl, `update portal_clock set offset_seconds = extract(epoch from $1::timestamptz - clock_timestamp())`, [iso])
    },
  }
}

