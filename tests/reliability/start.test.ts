import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sessionCookie } from '@/lib/auth/cookie'
import { openDemoSession } from '@/lib/auth/gate'
import { databaseAtHead } from '@/lib/auth/ready'
import { whyNotStart } from '@/lib/auth/start'
import { disconnect } from '@/lib/db'
import { migrate } from '@/prisma/engine'
import { preparedServer } from '@/prisma/prepare-server'
import { testDatabase } from '@/tests/support/database'
import type { TestDatabase } from '@/tests/support/templates'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase('empty')
})

describe('starting', () => {
  it('is allowed in demonstration mode, and the database is at head', async () => {
    expect(await whyNotStart('demo')).toBeNull()
    expect(await databaseAtHead()).toBe(true)
  })

  it('goes on while the migration of the next release is there already, and not after one more: that may take away what this one reads (ADR 0112)', async () => {
    const superuser = new pg.Client({ connectionString: database.superuserUrl })
    await superuser.connect()
    const apply = (name: string) => superuser.query(`insert into _prisma_migrations (id, checksum, finished_at, migration_name) values ($1, '', now(), $1)`, [name])
    try {
      await apply('29990101000000_next')
      expect(await databaseAtHead()).toBe(true)
      await apply('29990102000000_after')
      expect(await databaseAtHead()).toBe(false)
      await superuser.query(`delete from _prisma_migrations where migration_name like '2999%'`)
      await superuser.query(`update _prisma_migrations set rolled_back_at = now() where migration_name = (select max(migration_name) from _prisma_migrations)`)
      expect(await databaseAtHead()).toBe(false)
    } finally {
      await superuser.query(`delete from _prisma_migrations where migration_name like '2999%'`)
      await superuser.query('update _prisma_migrations set rolled_back_at = null')
      await superuser.end()
    }
  })

  it('is refused in production on a demonstration’s or test’s database', async () => expect(await whyNotStart('production')).toContain('demonstratie'))

  it('is refused for a role that owns the tables [V13.2.2]', async () => {
    process.env['DATABASE_URL'] = database.migrateUrl
    expect(await whyNotStart('demo')).toContain('rijbeveiliging')
    await disconnect()
    process.env['DATABASE_URL'] = database.appUrl
  })

  it('is no reason to stop when the database is away', async () => {
    process.env['DATABASE_URL'] = database.appUrl.replace(/:\d+\//, ':9/')
    expect(await whyNotStart('demo')).toBeNull()
    process.env['DATABASE_URL'] = database.appUrl
  })
})

describe('npm run db:prepare', () => {
  const name = `eigen_${process.pid}`
  const at = (url: string, database = name) => {
    const address = new URL(url)
    address.pathname = `/${database}`
    return address.href
  }
  // The superuser's address is the one that a copy is taken from later: of the database that isn't there yet.
  const env = () => ({ SUPERUSER_DATABASE_URL: at(database.superuserUrl), DATABASE_URL: at(database.appUrl), MIGRATE_DATABASE_URL: at(database.migrateUrl) })
  afterAll(async () => {
    const superuser = new pg.Client({ connectionString: database.superuserUrl })
    await superuser.connect()
    await superuser.query(`drop database if exists ${name} with (force)`)
    await superuser.end()
  })

  it('makes an empty production database that migrates and that a portal may start on, and says so once', async () => {
    expect(await preparedServer(env())).toEqual({ name, made: true })
    expect(await preparedServer(env())).toEqual({ name, made: false })
    await migrate(at(database.migrateUrl))
    // A migration that was killed between its last step and the clock's row is finished by the next.
    const superuser = new pg.Client({ connectionString: at(database.superuserUrl) })
    await superuser.connect()
    await superuser.query('truncate portal_clock')
    await superuser.end()
    expect(await migrate(at(database.migrateUrl))).toEqual([])
    process.env['DATABASE_URL'] = at(database.appUrl)
    try {
      expect(await whyNotStart('production')).toBeNull()
      expect(await whyNotStart('demo')).not.toBeNull()
    } finally {
      await disconnect()
      process.env['DATABASE_URL'] = database.appUrl
    }
  })

  it.each([
    ['a superuser that is missing', () => ({ ...env(), SUPERUSER_DATABASE_URL: '' }), 'SUPERUSER_DATABASE_URL ontbreekt'],
    ['an address that is none', () => ({ ...env(), DATABASE_URL: 'mysql://perceel_app@x/y' }), 'DATABASE_URL ontbreekt'],
    ['the accounts exchanged', () => ({ ...env(), DATABASE_URL: at(database.migrateUrl) }), 'hoort bij de gebruiker perceel_app'],
    ['a short password', () => ({ ...env(), DATABASE_URL: at(database.appUrl).replace(/:[^:@/]+@/, ':geheim@') }), 'korter dan twintig'],
    ['one password for both', () => ({ ...env(), MIGRATE_DATABASE_URL: at(database.appUrl).replace('perceel_app', 'perceel_migrate') }), 'hetzelfde wachtwoord'],
    ['two databases', () => ({ ...env(), MIGRATE_DATABASE_URL: at(database.migrateUrl, 'anders') }), 'niet dezelfde database'],
    ['the database of a demonstration', () => ({ ...env(), DATABASE_URL: database.appUrl, MIGRATE_DATABASE_URL: database.migrateUrl }), 'voor iets anders'],
  ])('refuses %s in one sentence', async (_, given, sentence) => {
    await expect(preparedServer(given())).rejects.toMatchObject({ name: 'Notice', message: expect.stringContaining(sentence) as string })
  })
})

describe('npm start', () => {
  const start = (env: Record<string, string>) => {
    const { DATABASE_URL: _database, PERCEEL_KEYS_FILE: _keys, ...rest } = process.env
    return spawnSync(process.execPath, ['prisma/commands/start.mjs', 'start-production'], { encoding: 'utf8', timeout: 60_000, env: { ...rest, PERCEEL_MODE: 'production', PORT: '39217', ...env } })
  }
  const key = () => randomBytes(32).toString('base64')

  it('stops with one sentence when a setting is missing', () => {
    const { status, stderr } = start({})
    expect(status).toBe(1)
    expect(stderr.trim()).toBe('De portal start niet: DATABASE_URL ontbreekt. Zie docs/operations.md.')
  })

  it('stops on a test’s database, with every setting right, before it builds or serves anything', () => {
    const { status, stdout, stderr } = start({ DATABASE_URL: database.appUrl, PERCEEL_URL: 'https://portaal.example', PERCEEL_KEYS: JSON.stringify({ current: 'k1', keys: { k1: key() }, index: key() }), NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key() })
    expect(status).toBe(1)
    expect(stderr).toContain('dit is de database van een demonstratie of toets')
    expect(stdout).not.toContain('Productiebuild')
  })
})

describe('the session cookie', () => {
  it('is a __Host- cookie with Secure in production [V3.3.1, V3.3.3]', () => expect(sessionCookie('production')).toEqual({ name: '__Host-perceel', options: { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } }))
  it('is plain on a demonstration’s loopback, but never readable by scripts', () => expect(sessionCookie('demo')).toEqual({ name: 'perceel', options: { httpOnly: true, secure: false, sameSite: 'lax', path: '/' } }))
  it('is given to nobody who has no membership', async () => expect(await openDemoSession(crypto.randomUUID())).toBeNull())
})
