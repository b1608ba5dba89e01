import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, test } from 'vitest'
import { originMatches } from '@/lib/action/origin'
import { whyNotSettings } from '@/lib/auth/settings'

const folder = mkdtempSync(join(tmpdir(), 'perceel-settings-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const key = () => randomBytes(32).toString('base64')
const ring = (one = key(), index = key()) => JSON.stringify({ current: 'k1', keys: { k1: one }, index })

function keyFile(name: string, text: string, rights = 0o400): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
  chmodSync(path, rights)
  return path
}

const GOOD = {
  PERCEEL_MODE: 'production',
  DATABASE_URL: `postgresql://perceel_app:${randomBytes(18).toString('hex')}@db.intern:5432/perceel?sslmode=verify-full`,
  PERCEEL_URL: 'https://portaal.example',
  PERCEEL_KEYS_FILE: keyFile('keys.json', ring()),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key(),
}
writeFileSync(join((mkdirSync(join(folder, 'demo')), folder), 'demo', 'cluster.json'), '{}')

describe('a production portal', () => {
  it('starts with its five settings', () => expect(whyNotSettings(GOOD)).toBeNull())
  it('takes the keys themselves too, and a database without a password (a certificate)', () =>
    expect(whyNotSettings({ ...GOOD, PERCEEL_KEYS_FILE: undefined, PERCEEL_KEYS: ring(), DATABASE_URL: 'postgresql://perceel_app@db.intern/perceel?sslmode=verify-full' })).toBeNull())

  it('takes a database and a scanner without TLS where PERCEEL_PRIVATE_HOSTS names them', () =>
    expect(whyNotSettings({ ...GOOD, DATABASE_URL: GOOD.DATABASE_URL.replace('?sslmode=verify-full', ''), PERCEEL_CLAMD: 'scanner:3310', PERCEEL_PRIVATE_HOSTS: 'db.intern scanner' })).toBeNull())

  test.each<[string, Readonly<Record<string, string | undefined>>, string]>([
    ['another mode', { PERCEEL_MODE: 'demo' }, 'PERCEEL_MODE is geen production'],
    ['certificates that nobody looks at', { NODE_TLS_REJECT_UNAUTHORIZED: '0' }, 'NODE_TLS_REJECT_UNAUTHORIZED staat op 0'],
    ['no database', { DATABASE_URL: undefined }, 'DATABASE_URL ontbreekt'],
    ['no database but a page', { DATABASE_URL: 'https://db.intern' }, 'geen adres van een PostgreSQL-database'],
    ['a short password', { DATABASE_URL: 'postgresql://perceel_app:kort@db.intern/perceel?sslmode=verify-full' }, 'te raden'],
    ['the password of an example', { DATABASE_URL: 'postgresql://perceel_app:perceel_password_1234@db.intern/perceel?sslmode=verify-full' }, 'te raden'],
    ['a database elsewhere without TLS', { DATABASE_URL: GOOD.DATABASE_URL.replace('?sslmode=verify-full', '') }, 'DATABASE_URL gaat onversleuteld naar een andere server'],
    ['a database whose certificate is not looked at', { DATABASE_URL: GOOD.DATABASE_URL.replace('verify-full', 'require') }, 'DATABASE_URL heeft sslmode=require'],
    ['no address', { PERCEEL_URL: '' }, 'PERCEEL_URL ontbreekt'],
    ['an address without https', { PERCEEL_URL: 'http://portaal.example' }, 'https'],
    ['an address with a path', { PERCEEL_URL: 'https://portaal.example/wmo' }, 'zonder pad'],
    ['no keys', { PERCEEL_KEYS_FILE: undefined }, 'PERCEEL_KEYS_FILE ontbreekt'],
    ['a key file that is not there', { PERCEEL_KEYS_FILE: join(folder, 'weg.json') }, 'niet te lezen'],
    ['keys of another shape', { PERCEEL_KEYS_FILE: keyFile('vorm.json', '{"current":"k1"}') }, 'niet de goede vorm'],
    ['a key of zeros', { PERCEEL_KEYS_FILE: keyFile('nul.json', ring(Buffer.alloc(32).toString('base64'))) }, 'niet willekeurig'],
    ['the key file of a demonstration', { PERCEEL_KEYS_FILE: keyFile('demo/keys.json', ring()) }, 'van een demonstratie'],
    ['a key file that others read', { PERCEEL_KEYS_FILE: keyFile('open.json', ring(), 0o644) }, 'rechten 0400'],
    ['the key ring given twice', { PERCEEL_KEYS: ring() }, 'PERCEEL_KEYS en PERCEEL_KEYS_FILE zijn allebei gegeven'],
    ['no action key', { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: undefined }, 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ontbreekt'],
    ['a short action key', { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(16, 'abcdefghijklmnop').toString('base64') }, 'niet 32 willekeurige bytes'],
    ['limits that do not read', { PERCEEL_LIMITS: 'search: 240' }, 'PERCEEL_LIMITS is niet te lezen'],
    ['a scanner without a port', { PERCEEL_CLAMD: 'scanner' }, 'PERCEEL_CLAMD of PERCEEL_CLAMD_SECONDS is niet te lezen'],
    ['a scanner at a port that can’t be', { PERCEEL_CLAMD: 'scanner:99999' }, 'PERCEEL_CLAMD of'],
    ['a scanner that may take for ever', { PERCEEL_CLAMD: 'scanner:3310', PERCEEL_CLAMD_SECONDS: '3600' }, 'PERCEEL_CLAMD of'],
    ['a scanner elsewhere', { PERCEEL_CLAMD: 'scanner:3310' }, 'PERCEEL_CLAMD stuurt bestanden onversleuteld naar scanner'],
    ['half an OpenID provider', { PERCEEL_OIDC_STAFF_ISSUER: 'https://login.example', PERCEEL_OIDC_STAFF_CLIENT_ID: 'perceel' }, 'PERCEEL_OIDC_STAFF_CLIENT_SECRET ontbreekt'],
    ['an OpenID provider without https', { PERCEEL_OIDC_STAFF_ISSUER: 'http://login.example', PERCEEL_OIDC_STAFF_CLIENT_ID: 'perceel', PERCEEL_OIDC_STAFF_CLIENT_SECRET: 'x' }, 'PERCEEL_OIDC_STAFF_ISSUER begint niet met https'],
    ['eHerkenning without what a mandate is called', { PERCEEL_OIDC_PROVIDER_ISSUER: 'https://broker.example', PERCEEL_OIDC_PROVIDER_CLIENT_ID: 'perceel', PERCEEL_OIDC_PROVIDER_CLIENT_SECRET: 'x', PERCEEL_OIDC_PROVIDER_KVK_CLAIM: 'kvk' }, 'PERCEEL_OIDC_PROVIDER_MANDATE_CLAIM ontbreekt'],
  ])('does not with %s, and says so in one sentence [V13.2.3]', (_name, change, sentence) => {
    const reason = whyNotSettings({ ...GOOD, ...change })
    expect(reason).toContain(sentence)
    expect(reason).toMatch(/^De portal start niet: /)
    // Never the secret itself.
    for (const secret of [new URL(GOOD.DATABASE_URL).password, GOOD.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY]) expect(reason).not.toContain(secret)
  })
})

describe('a form’s Origin', () => {
  test.each<[string | null, string | null, string | undefined, boolean]>([
    ['https://portaal.example', 'intern:3000', 'https://portaal.example', true],
    ['http://portaal.example', 'portaal.example', 'https://portaal.example', false],
    ['https://evil.example', 'evil.example', 'https://portaal.example', false],
    ['http://localhost:3000', 'localhost:3000', undefined, true],
    ['http://localhost:3000', 'localhost:3001', undefined, false],
    ['null', 'localhost:3000', undefined, false],
    [null, 'localhost:3000', undefined, false],
  ])('%s at host %s with address %s: %s [V3.5.1]', (origin, host, own, verdict) => expect(originMatches(origin, host, own)).toBe(verdict))
})
