import pg from 'pg'
import { AddressError, connectionTo } from '@/lib/db/connection'
import { Notice } from '@/prisma/notice'

/** What a connection of a command is made with; an address that may not be used becomes one sentence. */
export function settingsFor(url: string): pg.ClientConfig {
  try {
    return connectionTo(url)
  } catch (thrown) {
    const setting = ['DATABASE_URL', 'MIGRATE_DATABASE_URL', 'SUPERUSER_DATABASE_URL'].find((name) => process.env[name] === url) ?? 'Het adres van de database'
    if (thrown instanceof AddressError) throw new Notice(`${setting} ${thrown.message} Zie docs/operations.md.`)
    throw thrown
  }
}

/** Runs `work` on a connection of its own. A database that does not answer becomes one sentence, without the password. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...settingsFor(url), connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (fault) {
    const { host, pathname } = new URL(url)
    throw new Notice(`De database op ${host}${pathname} is niet bereikbaar: ${(fault as Error).message}.`)
  }
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
