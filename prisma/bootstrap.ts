import pg from 'pg'
import { settingsFor } from '@/prisma/connect'
import { databaseUrl } from '@/prisma/embedded'
import type { Cluster } from '@/prisma/embedded'

/** What a database is for. Only a demonstration or a test may move the portal's clock. */
export type DatabaseMode = 'production' | 'demo' | 'test'

export type PreparedDatabase = { appUrl: string; migrateUrl: string; created: boolean }

const EXTENSIONS = ['btree_gist', 'pg_trgm', 'unaccent', 'pgcrypto'] as const

/**
 * The accounts of the portal. perceel_app owns nothing and may not pass row-level security; perceel_owner and
 * perceel_gate cannot log in; perceel_migrate steps into the owner on login and may step into the gate.
 */
export function rolesSql(passwords: { migrate: string; app: string }): string {
  const role = (name: string, options: string) => `
    do $$ begin
      if not exists (select from pg_roles where rolname = '${name}') then create role ${name}; end if;
    end $$;
    alter role ${name} with nosuperuser nocreatedb nocreaterole noreplication nobypassrls ${options};`
  return [
    role('perceel_owner', 'nologin'),
    role('perceel_gate', 'nologin'),
    role('perceel_migrate', `login password ${pg.escapeLiteral(passwords.migrate)}`),
    role('perceel_app', `login password ${pg.escapeLiteral(passwords.app)}`),
    // Without INHERIT the owner does not fall under the gate's policies; with SET it can hand a function over.
    'grant perceel_gate to perceel_owner with set true, inherit false;',
    'grant perceel_owner, perceel_gate to perceel_migrate with set true, inherit false;',
    "alter role perceel_migrate set role = 'perceel_owner';",
    "alter role perceel_app set statement_timeout = '10s';",
    "alter role perceel_app set idle_in_transaction_session_timeout = '15s';",
  ].join('\n')
}

/** What the superuser lays down in one database before the first migration. */
export function databaseSql(name: string, mode: DatabaseMode): string {
  const database = pg.escapeIdentifier(name)
  return [
    `revoke all on database ${database} from public;`,
    `grant connect on database ${database} to perceel_app, perceel_migrate;`,
    `alter database ${database} set perceel.mode = '${mode}';`,
    'revoke all on schema public from public;',
    'grant usage on schema public to perceel_app;',
    'grant usage, create on schema public to perceel_gate;',
    // A gate function opens for the app only by an explicit grant; the owner may hang its trigger functions on tables.
    'alter default privileges for role perceel_gate revoke execute on functions from public;',
    'alter default privileges for role perceel_gate grant execute on functions to perceel_owner;',
    ...EXTENSIONS.map((extension) => `create extension if not exists ${extension} with schema public;`),
  ].join('\n')
}

async function asSuperuser<T>(cluster: Pick<Server, 'superuserUrl'>, database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(settingsFor(cluster.superuserUrl(database)))
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The two addresses of a database on a server of ours. */
export function databaseUrls(cluster: Cluster, name: string): { appUrl: string; migrateUrl: string } {
  return {
    appUrl: databaseUrl('perceel_app', cluster.secrets.app, cluster.port, name),
    migrateUrl: databaseUrl('perceel_migrate', cluster.secrets.migrate, cluster.port, name),
  }
}

/** A server where somebody may make roles and databases, and the passwords that the portal's two accounts have or get. */
export type Server = { readonly superuserUrl: (database: string) => string; readonly secrets: { readonly migrate: string; readonly app: string } }

/** Creates the roles and one database with its extensions and grants when they are missing, and says whether it did. Safe to repeat. */
export async function prepareOn(server: Server, name: string, mode: DatabaseMode): Promise<boolean> {
  return asSuperuser(server, 'postgres', async (client) => {
    // Roles belong to the whole server: two processes must not make them at once.
    await client.query('select pg_advisory_lock(702500)')
    const { rows } = await client.query<{ ready: boolean }>(
      `select exists (select from pg_database d where d.datname = $1
         and shobj_description(d.oid, 'pg_database') = 'perceel ready') as ready`,
      [name],
    )
    if (rows[0]?.ready) return false
    await client.query(rolesSql(server.secrets))
    const there = await client.query('select from pg_database where datname = $1', [name])
    if (there.rowCount === 0) {
      await client.query(`create database ${pg.escapeIdentifier(name)} owner perceel_owner template template0`)
    }
    await asSuperuser(server, name, (inside) => inside.query(databaseSql(name, mode)))
    // Last, so that an interrupted preparation is done again.
    await client.query(`comment on database ${pg.escapeIdentifier(name)} is 'perceel ready'`)
    return true
  })
}

/** The same on a server of ours, with the two addresses of the database. */
export async function prepareDatabase(cluster: Cluster, name: string, mode: DatabaseMode): Promise<PreparedDatabase> {
  const created = await prepareOn(cluster, name, mode)
  return { ...databaseUrls(cluster, name), created }
}

/** Copies a database on the same server. The settings of the source (its mode) and its grants are carried over. */
export async function copyDatabase(cluster: Cluster, template: string, name: string, mode: DatabaseMode): Promise<{ appUrl: string; migrateUrl: string }> {
  await asSuperuser(cluster, 'postgres', async (client) => {
    const [to, from] = [pg.escapeIdentifier(name), pg.escapeIdentifier(template)]
    await client.query(`create database ${to} owner perceel_owner template ${from} strategy file_copy`)
    // CREATE DATABASE … TEMPLATE copies the contents, not what is kept about the database itself.
    await client.query(`revoke all on database ${to} from public`)
    await client.query(`grant connect on database ${to} to perceel_app, perceel_migrate`)
    await client.query(`alter database ${to} set perceel.mode = '${mode}'`)
  })
  return databaseUrls(cluster, name)
}

/** Removes a database, with the sessions still open on it. */
export async function dropDatabase(cluster: Cluster, name: string): Promise<void> {
  await asSuperuser(cluster, 'postgres', (client) => client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`))
}
