import { createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import pg from 'pg'
import { z } from 'zod'
import { settingsFor } from '@/prisma/connect'
import { Notice } from '@/prisma/notice'

const FORMAT = 'perceel-backup-1'
const Chain = z.strictObject({ ok: z.boolean(), lines: z.string(), head: z.string() })
const Header = z.strictObject({ format: z.literal(FORMAT), takenAt: z.string(), mode: z.string(), migrations: z.array(z.strictObject({ name: z.string(), checksum: z.string() })), sequences: z.array(z.strictObject({ name: z.string(), value: z.string() })), chain: Chain })
const Table = z.strictObject({ table: z.string(), columns: z.array(z.string()) })
const End = z.strictObject({ counts: z.record(z.string(), z.number()) })

/** What a backup holds: its tables with their rows, the migrations it needs, and how the audit chain ended. */
export type Summary = { readonly takenAt: string; readonly rows: number; readonly tables: number; readonly chain: z.output<typeof Chain> }

const identifier = (name: string) => pg.escapeIdentifier(name)

async function tablesOf(client: pg.Client): Promise<(z.output<typeof Table> & { readonly heavy: boolean })[]> {
  const { rows } = await client.query<{ table: string; columns: string[]; heavy: boolean }>(`
    select c.relname as "table", json_agg(a.attname order by a.attnum) filter (where a.attgenerated = '') as columns, bool_or(a.atttypid = 'bytea'::regtype) as heavy
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> '_prisma_migrations'
    group by c.relname order by c.relname`)
  return rows
}

const chainOf = async (client: pg.Client) => {
  const { rows } = await client.query<{ ok: boolean; lines: string; head: string }>('select ok, lines::text, head_hash as head from audit_verify()')
  return Chain.parse(rows[0])
}

const migrationsOf = async (client: pg.Client) => (await client.query<{ name: string; checksum: string }>('select migration_name as name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null order by migration_name')).rows

/** The same text for the same row on every server: rows travel in the database's own notation. */
const NOTATION = `set datestyle = 'ISO'; set intervalstyle = 'postgres'; set bytea_output = 'hex'; set extra_float_digits = 1; set statement_timeout = 0; set idle_in_transaction_session_timeout = 0`

async function asOne<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(settingsFor(url))
  await client.connect()
  try {
    const { rows } = await client.query<{ passes: boolean }>('select rolsuper or rolbypassrls as passes from pg_roles where rolname = current_user')
    // Under row-level security the copy would be whole for nobody, without an error.
    if (!rows[0]?.passes) throw new Notice('Een reservekopie maken of terugzetten kan alleen als een beheerder van de databaseserver: geef SUPERUSER_DATABASE_URL.')
    await client.query(NOTATION)
    return await work(client)
  } finally {
    await client.end()
  }
}

async function* linesOf(client: pg.Client, header: z.output<typeof Header>, counts: Record<string, number>): AsyncGenerator<string> {
  yield JSON.stringify(header) + '\n'
  for (const { heavy, ...table } of await tablesOf(client)) {
    yield JSON.stringify(table) + '\n'
    counts[table.table] = 0
    await client.query(`declare rows_to_keep no scroll cursor for select t::text as row from ${identifier(table.table)} t`)
    for (;;) {
      // Files and letters are megabytes each; the other rows are small.
      const { rows } = await client.query<{ row: string }>(`fetch ${heavy ? 10 : 1000} from rows_to_keep`)
      if (rows.length === 0) break
      counts[table.table] = (counts[table.table] ?? 0) + rows.length
      for (const { row } of rows) yield JSON.stringify(row) + '\n'
    }
    await client.query('close rows_to_keep')
  }
  yield JSON.stringify({ counts }) + '\n'
}

/**
 * Writes every row of the database at one moment to a file, while people go on working (one repeatable-read transaction).
 * Needs no pg_dump. The file appears under its name when it is whole. Keys are not in it.
 */
export async function takeBackup(url: string, file: string): Promise<Summary> {
  return asOne(url, async (client) => {
    await client.query('begin isolation level repeatable read read only')
    const { rows } = await client.query<{ at: string; mode: string }>(`select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, mode from portal_clock where id = 1`)
    const { rows: sequences } = await client.query<{ name: string; value: string }>(`select sequencename as name, last_value::text as value from pg_sequences where schemaname = 'public' and last_value is not null`)
    const header = { format: FORMAT, takenAt: rows[0]?.at ?? '', mode: rows[0]?.mode ?? '', migrations: await migrationsOf(client), sequences, chain: await chainOf(client) } as const
    if (!header.chain.ok) throw new Notice('Het logboek van deze database klopt niet; er is geen reservekopie gemaakt. Draai npm run audit:verify.')
    const counts: Record<string, number> = {}
    const unfinished = `${file}.deel`
    try {
      await pipeline(Readable.from(linesOf(client, header, counts)), createGzip({ level: 6 }), createWriteStream(unfinished, { mode: 0o600, flags: 'wx' }))
      renameSync(unfinished, file)
    } catch (thrown) {
      rmSync(unfinished, { force: true })
      throw thrown
    }
    await client.query('commit')
    return summary(header, counts)
  })
}

const summary = (header: z.output<typeof Header>, counts: Readonly<Record<string, number>>): Summary => ({ takenAt: header.takenAt, rows: Object.values(counts).reduce((sum, count) => sum + count, 0), tables: Object.keys(counts).length, chain: header.chain })

const MOST_ROWS = 500
const MOST_TEXT = 4_000_000

/**
 * Puts a backup back in a database that has its tables and nobody in them, in one transaction, and compares every count
 * and the end of the audit chain with what the backup says. Refuses a database in use, another release's tables, another
 * mode, and a file that is cut off; then nothing is changed.
 */
export async function restoreBackup(url: string, file: string): Promise<Summary> {
  return asOne(url, async (client) => {
    const lines = createInterface({ input: createReadStream(file).on('error', () => undefined).pipe(createGunzip()), crlfDelay: Infinity })[Symbol.asyncIterator]()
    const next = async (): Promise<unknown> => {
      const line = await lines.next().catch(() => ({ done: true as const, value: undefined }))
      if (line.done) throw new Notice('De reservekopie is niet heel: het einde ontbreekt. Er is niets teruggezet.')
      return JSON.parse(line.value) as unknown
    }
    const header = Header.safeParse(await next())
    if (!header.success) throw new Notice('Dit bestand is geen reservekopie van Perceel.')
    await refuseUnlessFit(client, header.data)
    await client.query('begin')
    // Triggers, foreign keys and row policies held when the rows were written; here the rows come as they are.
    await client.query('set local session_replication_role = replica')
    const all = await tablesOf(client)
    await client.query(`truncate ${all.map(({ table }) => identifier(table)).join(', ')}`)
    const counts: Record<string, number> = {}
    let table: z.output<typeof Table> | undefined
    let waiting: string[] = []
    let size = 0
    const put = async () => {
      if (table && waiting.length > 0) {
        const columns = table.columns.map(identifier).join(', ')
        await client.query(`insert into ${identifier(table.table)} (${columns}) select ${columns} from unnest($1::text[]::${identifier(table.table)}[])`, [waiting])
        counts[table.table] = (counts[table.table] ?? 0) + waiting.length
      }
      waiting = []
      size = 0
    }
    for (;;) {
      const line = await next()
      if (typeof line === 'string') {
        waiting.push(line)
        size += line.length
        if (waiting.length >= MOST_ROWS || size >= MOST_TEXT) await put()
        continue
      }
      await put()
      const end = End.safeParse(line)
      if (end.success) {
        for (const [name, count] of Object.entries(end.data.counts)) if ((counts[name] ?? 0) !== count) throw new Notice(`Van ${name} staan er ${counts[name] ?? 0} rijen in plaats van ${count}. Er is niets teruggezet.`)
        break
      }
      table = Table.parse(line)
      counts[table.table] = 0
    }
    for (const { name, value } of header.data.sequences) await client.query('select setval($1::regclass, $2::bigint)', [`public.${identifier(name)}`, value])
    const chain = await chainOf(client)
    if (!chain.ok || chain.lines !== header.data.chain.lines || chain.head !== header.data.chain.head) throw new Notice('Het logboek eindigt anders dan in de reservekopie staat. Er is niets teruggezet.')
    await client.query('commit')
    await client.query('analyze')
    return summary(header.data, counts)
  })
}

async function refuseUnlessFit(client: pg.Client, header: z.output<typeof Header>): Promise<void> {
  const here = await migrationsOf(client)
  const differs = header.migrations.find((each, at) => here[at]?.name !== each.name || here[at].checksum !== each.checksum) ?? here[header.migrations.length]
  if (differs) throw new Notice(`De tabellen van deze database zijn van een andere uitgave (${differs.name}). Zet de uitgave neer waarmee de kopie is gemaakt, en werk daarna bij met npm run db:migrate.`)
  const { rows } = await client.query<{ mode: string; used: boolean }>('select mode, exists (select from person) or exists (select from audit_line) as used from portal_clock where id = 1')
  if (rows[0]?.mode !== header.mode) throw new Notice(`De kopie is van een database voor ${header.mode}, en deze is voor ${rows[0]?.mode ?? 'onbekend'}.`)
  if (rows[0].used) throw new Notice('In deze database wordt al gewerkt. Zet een kopie alleen terug in een lege database.')
}
