import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { sessionCookie } from '@/lib/auth/cookie'
import { openDemoSession } from '@/lib/auth/gate'
import { databaseAtHead } from '@/lib/auth/ready'
import { whyNotStart } from '@/lib/auth/start'
import { disconnect } from '@/lib/db'
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

  it('is refused in production on a demonstration’s or test’s database', async () => expect(await whyNotStart('production')).toContain('demonstratie'))

  it('is refused for a role that owns the tables', async () => {
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
  it('is a __Host- cookie with Secure in production', () => expect(sessionCookie('production')).toEqual({ name: '__Host-perceel', options: { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } }))
  it('is plain on a demonstration’s loopback, but never readable by scripts', () => expect(sessionCookie('demo')).toEqual({ name: 'perceel', options: { httpOnly: true, secure: false, sameSite: 'lax', path: '/' } }))
  it('is given to nobody who has no membership', async () => expect(await openDemoSession(crypto.randomUUID())).toBeNull())
})
