import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { whyNotStart } from '@/lib/auth/start'
import { disconnect, gate } from '@/lib/db'
import { migrate } from '@/prisma/engine'
import { certificate, ownCopy, secureServer, type SecureServer } from '@/tests/support/secure-server'

const OWN = `?sslmode=verify-full&sslrootcert=${certificate('ca.crt')}`
const PASSWORDS = ['local all all scram-sha-256', 'host all all 127.0.0.1/32 scram-sha-256']

let server: SecureServer
beforeAll(async () => {
  server = await secureServer()
  await migrate(server.url('perceel_migrate', OWN), { mode: 'demo' })
})
afterAll(async () => {
  await disconnect()
  await server.stop()
})

const use = async (address: string) => {
  await disconnect()
  process.env['DATABASE_URL'] = address
}
const wire = async () => (await gate((client) => client.$queryRaw<{ ssl: boolean; version: string | null; role: string }[]>`select ssl, version, current_user::text as role from pg_stat_ssl where pid = pg_backend_pid()`))[0]
const connections = async () => (await server.ask<{ n: number }>(`select count(*)::int as n from pg_stat_activity where usename <> 'postgres' and backend_type = 'client backend'`))[0]?.n

describe('the portal’s connection to the database', () => {
  beforeEach(() => use(server.url('perceel_app', OWN)))

  test('is TLS of 1.2 or newer when the server’s certificate is for its name and by the issuer named [V12.3.1, V12.3.2, V12.3.4]', async () => {
    expect(await wire()).toMatchObject({ ssl: true, version: expect.stringMatching(/^TLSv1\.[23]$/) as string, role: 'perceel_app' })
    expect(await whyNotStart('demo')).toBeNull()
    await server.set({ ssl_max_protocol_version: 'TLSv1.2' })
    await use(server.url('perceel_app', OWN))
    expect(await wire()).toMatchObject({ ssl: true, version: 'TLSv1.2' })
    await server.set({ ssl_max_protocol_version: '' })
  })

  test.each([
    ['an issuer that isn’t the one named', `?sslmode=verify-full&sslrootcert=${certificate('other.crt')}`, 'localhost'],
    ['an issuer that nobody trusts', '?sslmode=verify-full', 'localhost'],
    ['a certificate for another name', OWN, '127.0.0.1'],
  ])('is refused at %s, whatever is asked of Node, and nothing is sent without TLS instead [V12.3.2, V12.3.4]', async (_, words, host) => {
    await use(server.url('perceel_app', words, host))
    for (const lenient of ['', '0']) {
      if (lenient) process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = lenient
      try {
        await expect(wire()).rejects.toThrow(/TLS connection/)
        expect(await whyNotStart('demo')).toMatch(/^De portal start niet: de database uit DATABASE_URL bewijst niet wie hij is \(.+\)/)
      } finally {
        delete process.env['NODE_TLS_REJECT_UNAUTHORIZED']
      }
    }
    expect(await connections()).toBe(0)
  })

  test('is refused where the server has no TLS, or only one that is too old [V12.3.1]', async () => {
    try {
      await server.set({ ssl_min_protocol_version: 'TLSv1.1', ssl_max_protocol_version: 'TLSv1.1' })
      await expect(wire()).rejects.toThrow(/alert protocol version/)
      expect(await whyNotStart('demo')).toContain('bewijst niet wie hij is')
      await server.set({ ssl_min_protocol_version: 'TLSv1.2', ssl_max_protocol_version: '', ssl: 'off' })
      await expect(wire()).rejects.toThrow('does not support SSL')
      expect(await whyNotStart('demo')).toContain('bewijst niet wie hij is')
    } finally {
      await server.set({ ssl_min_protocol_version: 'TLSv1.2', ssl_max_protocol_version: '', ssl: 'on' })
    }
  })
})

describe('who asks the database something proves who he is [V13.2.1]', () => {
  const another = (address: string, part: 'username' | 'password', value: string) => Object.assign(new URL(address), { [part]: value }).href

  test.each<[string, (address: string) => string]>([
    ['another password', (address) => another(address, 'password', randomBytes(18).toString('hex'))],
    ['a role that there isn’t', (address) => another(address, 'username', 'somebody')],
    ['a role with another’s password', (address) => another(address, 'username', 'perceel_migrate')],
  ])('with %s nobody gets in, and the portal doesn’t start', async (_, change) => {
    await use(change(server.url('perceel_app', OWN)))
    await expect(wire()).rejects.toThrow()
    expect(await whyNotStart('demo')).toContain('neemt de gebruiker of het wachtwoord uit DATABASE_URL niet aan')
    expect(await connections()).toBe(0)
  })

  test('with a certificate of his own and no password he does; without it, or as another role, he does not', async () => {
    const key = ownCopy(certificate('client.key'), join(server.folder, 'client.key'))
    const shown = (role: 'perceel_app' | 'perceel_migrate') => another(server.url(role, `${OWN}&sslcert=${certificate('client.crt')}&sslkey=${key}`), 'password', '')
    await server.letIn(['hostssl all perceel_app,perceel_migrate 127.0.0.1/32 cert', 'host all postgres 127.0.0.1/32 scram-sha-256'])
    try {
      await use(shown('perceel_app'))
      expect(await wire()).toMatchObject({ ssl: true, role: 'perceel_app' })
      await use(shown('perceel_migrate'))
      expect(await whyNotStart('demo')).toContain('neemt de gebruiker of het wachtwoord')
      await use(server.url('perceel_app', OWN))
      await expect(wire()).rejects.toThrow()
      expect(await connections()).toBe(0)
    } finally {
      await server.letIn(PASSWORDS)
    }
  })

  test('passwords are kept as SCRAM only, which the wire doesn’t show', async () => {
    expect(await server.ask(`select rolname::text as name, left(rolpassword, 13) as kept from pg_authid where rolpassword is not null order by 1`)).toEqual(['perceel_app', 'perceel_migrate', 'postgres'].map((name) => ({ name, kept: 'SCRAM-SHA-256' })))
  })
})

describe('commands', () => {
  const command = (name: string, env: Readonly<Record<string, string>>, words: readonly string[] = []) => {
    const { DATABASE_URL: _app, MIGRATE_DATABASE_URL: _migrate, ...rest } = process.env
    return spawnSync(process.execPath, ['prisma/commands/start.mjs', name, ...words], { encoding: 'utf8', timeout: 60_000, env: { ...rest, ...env } })
  }
  const addresses = (words: string, host?: string) => ({ DATABASE_URL: server.url('perceel_app', words, host), MIGRATE_DATABASE_URL: server.url('perceel_migrate', words, host) })

  test('migrate, verify and copy over TLS [V12.3.1]', () => {
    expect(command('db-migrate', addresses(OWN)).stdout).toContain('De database was al bij.')
    expect(command('audit-verify', addresses(OWN)).stdout).toContain('Het logboek klopt')
    const copied = command('db-backup', { SUPERUSER_DATABASE_URL: server.url('postgres', OWN) }, ['--to', join(server.folder, 'copy.gz')])
    expect([copied.status, copied.stderr]).toEqual([0, ''])
  })

  test.each<[string, () => ReturnType<typeof command>, RegExp]>([
    ['another server without TLS', () => command('db-migrate', addresses('', 'db.example')), /^DATABASE_URL gaat onversleuteld naar een andere server\. Zet er \?sslmode=verify-full achter/],
    ['the tables’ owner without TLS', () => command('db-migrate', { ...addresses('', 'db.example'), DATABASE_URL: server.url('perceel_app', OWN) }), /^MIGRATE_DATABASE_URL gaat onversleuteld/],
    ['a copy without TLS', () => command('db-backup', { SUPERUSER_DATABASE_URL: server.url('postgres', '', 'db.example') }, ['--to', join(server.folder, 'none.gz')]), /^SUPERUSER_DATABASE_URL gaat onversleuteld/],
    ['the wrong issuer', () => command('db-migrate', addresses(`?sslmode=verify-full&sslrootcert=${certificate('other.crt')}`)), /niet bereikbaar: self-signed certificate in certificate chain/],
  ])('refuse %s in one sentence, without the password [V12.3.1, V12.3.2]', (_, run, sentence) => {
    const { status, stderr } = run()
    expect(status).toBe(1)
    expect(stderr.trim()).toMatch(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    for (const secret of [server.cluster.secrets.app, server.cluster.secrets.migrate, server.cluster.secrets.superuser]) expect(stderr).not.toContain(secret)
  })
})
