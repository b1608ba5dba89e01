import { prepareOn, type DatabaseMode } from '@/prisma/bootstrap'
import { connected } from '@/prisma/connect'
import { Notice } from '@/prisma/notice'

const ACCOUNTS = { DATABASE_URL: 'perceel_app', MIGRATE_DATABASE_URL: 'perceel_migrate' } as const
const SUPERUSER = 'SUPERUSER_DATABASE_URL'

function address(env: Readonly<Record<string, string | undefined>>, setting: string): URL {
  const text = env[setting] ?? ''
  if (!URL.canParse(text) || !/^postgres(ql)?:$/.test(new URL(text).protocol)) throw new Notice(`${setting} ontbreekt, of is geen adres van een PostgreSQL-database. Zie docs/operations.md.`)
  return new URL(text)
}

/**
 * Makes the portal's accounts and its empty database on a server of somebody's own, from the three addresses in the
 * environment: the names and passwords of the accounts are those of the addresses. The mode is that of PERCEEL_MODE, here
 * `production` unless it says otherwise. Refuses addresses of different databases, other account names, a password under
 * twenty characters or the same one twice, and a database that was made for something else.
 */
export async function preparedServer(env: Readonly<Record<string, string | undefined>>): Promise<{ name: string; made: boolean }> {
  const superuser = address(env, SUPERUSER)
  const [app, migrate] = (['DATABASE_URL', 'MIGRATE_DATABASE_URL'] as const).map((setting) => {
    const url = address(env, setting)
    if (url.username !== ACCOUNTS[setting]) throw new Notice(`${setting} hoort bij de gebruiker ${ACCOUNTS[setting]}; er staat ${url.username || 'niemand'}.`)
    if (decodeURIComponent(url.password).length < 20) throw new Notice(`Het wachtwoord in ${setting} is korter dan twintig tekens.`)
    return url
  }) as [URL, URL]
  if (app.password === migrate.password) throw new Notice('DATABASE_URL en MIGRATE_DATABASE_URL hebben hetzelfde wachtwoord. Geef elk een eigen wachtwoord.')
  const name = decodeURIComponent(app.pathname.slice(1))
  if (name === '' || app.pathname !== migrate.pathname) throw new Notice('DATABASE_URL en MIGRATE_DATABASE_URL wijzen niet dezelfde database aan.')
  const mode = (env['PERCEEL_MODE'] ?? 'production') as DatabaseMode
  if (mode !== 'production' && mode !== 'demo') throw new Notice('PERCEEL_MODE is production of demo.')
  const superuserUrl = (database: string) => {
    const url = new URL(superuser)
    url.pathname = `/${encodeURIComponent(database)}`
    return url.href
  }
  // Not the address as it is: the same one serves for copies, so it names the database that isn't there yet.
  const there = await connected(superuserUrl('postgres'), async (client) => (await client.query('select from pg_database where datname = $1', [name])).rowCount === 1)
  // Looked at first: preparing again must never make a demonstration into a production database.
  const found = there ? await connected(superuserUrl(name), async (client) => (await client.query<{ mode: string }>(`select coalesce(current_setting('perceel.mode', true), '') as mode`)).rows[0]?.mode ?? '') : ''
  if (found !== '' && found !== mode) throw new Notice(`De database ${name} is al gemaakt voor iets anders (${found}). Kies een andere naam.`)
  const made = await prepareOn({ superuserUrl, secrets: { app: decodeURIComponent(app.password), migrate: decodeURIComponent(migrate.password) } }, name, mode)
  return { name, made }
}
