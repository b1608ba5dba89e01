import { spawn } from 'node:child_process'
import { closeSync, openSync, readSync, rmSync } from 'node:fs'
import pg from 'pg'
import { settingsFor } from '@/prisma/connect'
import { Notice } from '@/prisma/notice'

/** The words of TLS in an address as libpq takes them from the environment; without an issuer of one's own it trusts those of the system, as Node does. */
function tlsOf(words: URLSearchParams): Record<string, string> {
  if (words.get('sslmode') !== 'verify-full') return {}
  return Object.fromEntries(Object.entries({ PGSSLMODE: 'verify-full', PGSSLROOTCERT: words.get('sslrootcert') ?? 'system', PGSSLCERT: words.get('sslcert'), PGSSLKEY: words.get('sslkey') }).filter((each): each is [string, string] => each[1] !== null))
}

/** PostgreSQL's own tools, where the machine has them: they take a server of their own version or older. */
async function tool(name: 'pg_dump' | 'pg_restore', words: readonly string[], url: string): Promise<string> {
  const { hostname, port, pathname, username, password } = new URL(url)
  // The password goes by the environment: the words of a process can be read by everyone on the machine.
  const child = spawn(name, [...words, '-h', hostname, '-p', port || '5432', '-U', decodeURIComponent(username), '-d', decodeURIComponent(pathname.slice(1))], { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...tlsOf(new URL(url).searchParams), PGPASSWORD: decodeURIComponent(password) } })
  let said = ''
  child.stderr.on('data', (part: Buffer) => (said += part.toString()))
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', () => fail(new Notice(`${name} staat niet op deze machine. Laat --pg-dump weg: dan maakt Perceel zelf een kopie.`)))
    child.once('close', done)
  })
  if (code !== 0) throw new Notice(`${name} is niet gelukt: ${said.trim().split('\n').at(-1) ?? ''}`)
  return said
}

/** Writes a dump in PostgreSQL's own format. Refuses, with pg_dump's own words, a server newer than the tool. */
export async function dump(url: string, file: string): Promise<void> {
  try {
    await tool('pg_dump', ['--format=custom', '--no-comments', '--file', file], url)
  } catch (thrown) {
    rmSync(file, { force: true })
    throw thrown
  }
}

/** Whether this file is a dump in PostgreSQL's own format. */
export function isDump(file: string): boolean {
  const head = Buffer.alloc(5)
  let handle: number
  try {
    handle = openSync(file, 'r')
  } catch {
    throw new Notice(`${file} is er niet, of kan niet gelezen worden.`)
  }
  try {
    readSync(handle, head, 0, 5, 0)
  } finally {
    closeSync(handle)
  }
  return head.toString('latin1') === 'PGDMP'
}

/** Puts a dump in a prepared database without tables, in one transaction, and verifies the audit chain. */
export async function restoreDump(url: string, file: string): Promise<{ lines: string; head: string }> {
  const client = new pg.Client(settingsFor(url))
  await client.connect()
  try {
    const { rows: there } = await client.query<{ used: boolean }>(`select to_regclass('public.person') is not null as used`)
    if (there[0]?.used) throw new Notice('Deze database heeft al tabellen. Zet een dump terug in een lege, voorbereide database.')
    await tool('pg_restore', ['--single-transaction', '--exit-on-error', '--no-comments', file], url)
    const { rows } = await client.query<{ ok: boolean; lines: string; head: string }>('select ok, lines::text, head_hash as head from audit_verify()')
    if (!rows[0]?.ok) throw new Notice('Het logboek van de teruggezette database klopt niet.')
    return rows[0]
  } finally {
    await client.end()
  }
}
