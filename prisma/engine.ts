import { spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import type pg from 'pg'
import type { DatabaseMode } from '@/prisma/bootstrap'
import { connected } from '@/prisma/connect'
import { Notice } from '@/prisma/notice'
import { withSchemaEngine } from '@/prisma/wasm'
import type { Datamodel } from '@/prisma/wasm'

const SCHEMA = resolve('prisma/schema')
const MIGRATIONS = resolve('prisma/migrations')
const SQL = resolve('prisma/sql')
const CLIENT = resolve('lib/db/client')

export type Migration = { name: string; sql: string; checksum: string }

/** The datamodel: every file of prisma/schema, in name order. */
export function readDatamodel(folder = SCHEMA): Datamodel {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.prisma')).sort() : []
  if (names.length === 0) throw new Notice(`Er staan geen .prisma-bestanden in ${folder}.`)
  return names.map((name) => ({ path: join(folder, name), content: readFileSync(join(folder, name), 'utf8') }))
}

/** The migrations of a folder, in the order in which they are applied; with `before`, those that come before that one. */
export function readMigrations(folder = MIGRATIONS, before?: string): Migration[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'migration.sql')) && (before === undefined || name < before))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** Generates the Prisma client without a download, and only when the datamodel or Prisma changed. Says whether it did. */
export async function generate(): Promise<boolean> {
  const hash = createHash('sha256')
  for (const file of readDatamodel()) hash.update(file.path).update(file.content)
  const cli = createRequire(import.meta.url).resolve('prisma/package.json')
  hash.update(readFileSync(cli))
  const stamp = join(CLIENT, '.generated-from')
  const digest = hash.digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return false
  const child = spawn(process.execPath, [join(cli, '..', 'build', 'index.js'), 'generate', '--no-hints'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Any executable will do: generating never runs the schema engine, but looks for it and would download it.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise<number | null>((done) => child.once('close', done))
  if (code !== 0) throw new Notice(`De databaseclient kon niet worden gemaakt:\n${said.trim()}`)
  writeFileSync(stamp, digest)
  return true
}

// Word for word the table that `prisma migrate deploy` makes, so that either can continue where the other stopped.
const HISTORY = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`
const PRISMA_LOCK = 72707369

type Applied = { migration_name: string; checksum: string }

async function readHistory(client: pg.Client): Promise<Applied[]> {
  const there = await client.query<{ there: boolean }>(`select to_regclass('_prisma_migrations') is not null as there`)
  if (!there.rows[0]?.there) return []
  const done = await client.query<Applied & { finished: boolean }>(
    `select migration_name, checksum, finished_at is not null as finished from _prisma_migrations where rolled_back_at is null order by started_at`,
  )
  const failed = done.rows.find((row) => !row.finished)
  if (failed) throw new Notice(`De migratie ${failed.migration_name} is eerder mislukt. Herstel de database of draai npm run db:reset.`)
  return done.rows
}

function open(migrations: Migration[], applied: Applied[]): Migration[] {
  for (const row of applied) {
    const file = migrations.find((migration) => migration.name === row.migration_name)
    if (!file) throw new Notice(`De database kent de migratie ${row.migration_name}, die hier niet staat. De code is ouder dan de database.`)
    if (file.checksum !== row.checksum) {
      throw new Notice(`De migratie ${row.migration_name} is gewijzigd nadat ze is uitgevoerd. Draai npm run db:reset (de gegevens gaan verloren) of zet het bestand terug.`)
    }
  }
  const names = new Set(applied.map((row) => row.migration_name))
  return migrations.filter((migration) => !names.has(migration.name))
}

/** The names of the migrations that a database still has to get; refuses like `migrate`. */
export async function pending(url: string, folder = MIGRATIONS): Promise<string[]> {
  return connected(url, async (client) => open(readMigrations(folder), await readHistory(client)).map((migration) => migration.name))
}

async function becomeOwner(client: pg.Client): Promise<void> {
  try {
    await client.query('set role perceel_owner')
  } catch (fault) {
    throw new Notice(`De gebruiker van MIGRATE_DATABASE_URL mag geen perceel_owner worden: ${(fault as Error).message}. Zie prisma/bootstrap.ts.`)
  }
}

function lineOf(sql: string, position: string | undefined): string {
  return position ? ` (regel ${sql.slice(0, Number(position)).split('\n').length})` : ''
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    const started = await client.query<{ now: Date }>('select clock_timestamp() as now')
    await client.query(migration.sql)
    await client.query('set role perceel_owner')
    await client.query(
      `insert into _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       values ($1, $2, clock_timestamp(), $3, $4, 1)`,
      [randomUUID(), migration.checksum, migration.name, started.rows[0]?.now],
    )
    await client.query('commit')
  } catch (fault) {
    await client.query('rollback')
    const { message, position, where } = fault as { message: string; position?: string; where?: string }
    throw new Notice(`De migratie ${migration.name} is mislukt${lineOf(migration.sql, position)}: ${message}${where ? `\n${where}` : ''}`)
  }
}

/**
 * Applies the migrations that a database lacks, in order and as perceel_owner, each in one transaction, and returns their names.
 * Refuses when an applied migration was changed. Afterwards the portal's clock gets its row: in the mode given, else that of the
 * database's own setting, else production. `before` leaves out that migration and those after it (assembling, tests).
 */
export async function migrate(url: string, options: { before?: string; mode?: DatabaseMode } = {}): Promise<string[]> {
  return connected(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [PRISMA_LOCK])
    await becomeOwner(client)
    await client.query('set client_min_messages = warning')
    await client.query(HISTORY)
    const todo = open(readMigrations(MIGRATIONS, options.before), await readHistory(client))
    for (const migration of todo) await apply(client, migration)
    // Also with nothing to do: the last time may have been killed before it.
    await settle(client, options.mode)
    return todo.map((migration) => migration.name)
  })
}

async function settle(client: pg.Client, mode: DatabaseMode | undefined): Promise<void> {
  // The readiness check runs as the app and compares the history with the files.
  await client.query('grant select on _prisma_migrations to perceel_app')
  const { rows } = await client.query<{ clock: boolean; mode: string | null }>(
    `select to_regclass('portal_clock') is not null as clock, nullif(current_setting('perceel.mode', true), '') as mode`,
  )
  if (!rows[0]?.clock) return
  await client.query(`insert into portal_clock (id, mode, offset_seconds) values (1, $1, 0) on conflict do nothing`, [mode ?? rows[0].mode ?? 'production'])
}

type Side = { tag: 'schemaDatamodel'; files: Datamodel } | { tag: 'schemaDatasource'; files: Datamodel; configDir: string }

async function compare(url: string, from: Side, to: Side, datamodel: Datamodel): Promise<string> {
  return withSchemaEngine(url, datamodel, async (engine) => {
    const result = await engine.diff({ from, to, script: true, exitCode: true, filters: { externalTables: [], externalEnums: [] } })
    return result.exitCode === 2 ? (result.stdout ?? '') : ''
  })
}

/** The indexes that the hand-written SQL makes: Prisma cannot express them (nulls not distinct, operator classes, conditions). */
function handWrittenIndexes(): Set<string> {
  const files = existsSync(SQL) ? readdirSync(SQL, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.sql')) : []
  const sql = files.map((name) => readFileSync(join(SQL, name), 'utf8')).join('\n')
  return new Set([...sql.matchAll(/create\s+(?:unique\s+)?index\s+"?(\w+)"?/gi)].map((found) => found[1] ?? ''))
}

/** The SQL that would bring a database to the datamodel, apart from hand-written indexes; empty when they agree. */
export async function diff(url: string, folder = SCHEMA): Promise<string> {
  const files = readDatamodel(folder)
  const byHand = handWrittenIndexes()
  const sql = await compare(url, { tag: 'schemaDatasource', files, configDir: folder }, { tag: 'schemaDatamodel', files }, files)
  return sql.replace(/-- DropIndex\nDROP INDEX "(\w+)";\n*/g, (drop, name: string) => (byHand.has(name) ? '' : drop)).trim()
}
