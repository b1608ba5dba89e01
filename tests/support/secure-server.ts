import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { prepareDatabase } from '@/prisma/bootstrap'
import { startDatabase, type Cluster } from '@/prisma/embedded'

/** Of issuers that nobody trusts: the server's is for `localhost`, the client's for `perceel_app`, both by `ca`. */
export const certificate = (name: 'ca.crt' | 'other.crt' | 'server.crt' | 'server.key' | 'client.crt' | 'client.key'): string => resolve('tests/support/certificates', name)

export type SecureServer = {
  readonly cluster: Cluster
  readonly folder: string
  /** The address of its one database for a role, with these words behind it. */
  readonly url: (role: 'perceel_app' | 'perceel_migrate' | 'postgres', words: string, host?: string) => string
  readonly set: (settings: Readonly<Record<string, string>>) => Promise<void>
  /** Who is let in by what, in the lines of pg_hba.conf. */
  readonly letIn: (lines: readonly string[]) => Promise<void>
  readonly ask: <T extends pg.QueryResultRow>(sql: string) => Promise<T[]>
  readonly stop: () => Promise<void>
}

/** A PostgreSQL of its own with TLS and a prepared database, whose settings and passwords a test may change. */
export async function secureServer(): Promise<SecureServer> {
  const folder = mkdtempSync(join(tmpdir(), 'perceel-secure-'))
  const cluster = await startDatabase({ dataDir: join(folder, 'data'), fsync: false })
  await prepareDatabase(cluster, 'perceel', 'demo')
  const superuser = new pg.Client({ connectionString: cluster.superuserUrl('perceel') })
  await superuser.connect()
  const ask = async <T extends pg.QueryResultRow>(sql: string) => (await superuser.query<T>(sql)).rows
  // Written by the server itself: it may run as another account than the tests, and takes a key of its own only.
  const write = (name: string, content: Buffer | string) => ask(`copy (select '${Buffer.from(content).toString('base64')}') to program 'umask 077; base64 -d > ${name}'`)
  const reload = async () => {
    const before = (await ask<{ at: Date }>('select pg_conf_load_time() as at'))[0]?.at.getTime() ?? 0
    await ask('select pg_reload_conf()')
    while (((await ask<{ at: Date }>('select pg_conf_load_time() as at'))[0]?.at.getTime() ?? 0) <= before) await sleep(20)
  }
  const set = async (settings: Readonly<Record<string, string>>) => {
    for (const [name, value] of Object.entries(settings)) await ask(`alter system set ${name} = ${pg.escapeLiteral(value)}`)
    await reload()
  }
  for (const name of ['server.crt', 'server.key', 'ca.crt'] as const) await write(name, readFileSync(certificate(name)))
  await set({ ssl: 'on', ssl_ca_file: 'ca.crt' })
  const passwords = { perceel_app: cluster.secrets.app, perceel_migrate: cluster.secrets.migrate, postgres: cluster.secrets.superuser }
  return {
    cluster, folder, set, ask,
    url: (role, words, host = 'localhost') => `postgresql://${role}:${passwords[role]}@${host}:${cluster.port}/perceel${words}`,
    letIn: async (lines) => {
      await write('pg_hba.conf', `${lines.join('\n')}\n`)
      await reload()
    },
    stop: async () => {
      await superuser.end()
      await cluster.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A copy of a file that only its owner reads, as keys have to be; version control keeps no rights. */
export function ownCopy(from: string, to: string): string {
  rmSync(to, { force: true })
  writeFileSync(to, readFileSync(from), { mode: 0o400 })
  return to
}
