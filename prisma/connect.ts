import pg from 'pg'
import { Notice } from '@/prisma/notice'

/** Runs `work` on a connection of its own. A database that does not answer becomes one sentence, without the password. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
    throw new Notice('DATABASE_URL en MIGRATE_DATABASE_URL zien er zo uit: postgresql://gebruiker:wachtwoord@server:5432/database.')
  }
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
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
