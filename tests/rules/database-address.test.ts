import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { AddressError, connectionTo, whyNotConnect } from '@/lib/db/connection'

const CA = 'tests/support/certificates/ca.crt'
const folder = mkdtempSync(join(tmpdir(), 'perceel-address-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, text: string, mode = 0o400) => {
  writeFileSync(join(folder, name), text, { mode })
  return join(folder, name)
}

describe('the address of a database', () => {
  test.each<[string, string, Readonly<Record<string, string>>]>([
    ['this machine by name', 'postgresql://a:b@localhost:5432/perceel', {}],
    ['this machine by number', 'postgresql://a:b@127.0.0.1/perceel', {}],
    ['this machine by its newer number', 'postgresql://a:b@[::1]:5432/perceel', {}],
    ['a socket in a word', 'postgresql://a@localhost/perceel?host=/run/postgresql', {}],
    ['a socket as host', 'postgresql://a@%2Frun%2Fpostgresql/perceel', {}],
    ['a host named as one on a network of nobody else', 'postgresql://a:b@database:5432/perceel', { PERCEEL_PRIVATE_HOSTS: 'database scanner' }],
  ])('may go without TLS to %s', (_, text, env) => expect(connectionTo(text, env)).toMatchObject({ ssl: false }))

  test.each<[string, string, Readonly<Record<string, string>>, string]>([
    ['another host', 'postgresql://a:b@db.example/perceel', {}, 'onversleuteld naar een andere server'],
    ['another host that says so', 'postgresql://a:b@db.example/perceel?sslmode=disable', {}, 'onversleuteld'],
    ['a host that is not among the private ones', 'postgresql://a:b@db.example/perceel', { PERCEEL_PRIVATE_HOSTS: 'database db.example.org' }, 'onversleuteld'],
    ['a host behind a word that goes first', 'postgresql://a:b@localhost/perceel?host=db.example', {}, 'onversleuteld'],
    ['no host, where the environment names one', 'postgresql:///perceel', { PGHOST: 'db.example' }, 'onversleuteld'],
    ['a name that only begins as this machine', 'postgresql://a:b@localhost.example/perceel', {}, 'onversleuteld'],
    ['a number that only begins as this machine', 'postgresql://a:b@127.0.0.1.example/perceel', {}, 'onversleuteld'],
    ['TLS that looks at nothing', 'postgresql://a:b@db.example/perceel?sslmode=no-verify', {}, 'heeft sslmode=no-verify'],
    ['TLS that libpq would not verify', 'postgresql://a:b@db.example/perceel?sslmode=require', {}, 'heeft sslmode=require'],
    ['TLS that falls back', 'postgresql://a:b@localhost/perceel?sslmode=prefer', {}, 'heeft sslmode=prefer'],
    ['words that would replace it', 'postgresql://a:b@db.example/perceel?sslmode=verify-full&ssl=0', {}, 'zegt met ssl='],
    ['words that would weaken it', 'postgresql://a:b@db.example/perceel?sslmode=verify-full&uselibpqcompat=true', {}, 'zegt met uselibpqcompat='],
    ['an issuer without verifying', `postgresql://a:b@localhost/perceel?sslrootcert=${CA}`, {}, 'heeft sslrootcert zonder sslmode=verify-full'],
    ['an issuer that is not there', 'postgresql://a:b@db.example/perceel?sslmode=verify-full&sslrootcert=/weg.crt', {}, 'noemt met sslrootcert een bestand dat er niet is'],
    ['an empty issuer, with which every issuer would do', `postgresql://a:b@db.example/perceel?sslmode=verify-full&sslrootcert=${file('empty.crt', '')}`, {}, 'geen certificaat'],
    ['a key that others read', `postgresql://a@db.example/perceel?sslmode=verify-full&sslkey=${file('open.key', 'x', 0o644)}`, {}, 'rechten 0400'],
    ['another kind of database', 'mysql://a:b@localhost/perceel', {}, 'geen adres van een PostgreSQL-database'],
    ['no address', 'perceel', {}, 'geen adres'],
  ])('may not be %s [V12.3.1]', (_, text, env, sentence) => {
    expect(() => connectionTo(text, env)).toThrow(AddressError)
    expect(whyNotConnect('DATABASE_URL', text, env)).toMatch(/^DATABASE_URL /)
    expect(whyNotConnect('DATABASE_URL', text, env)).toContain(sentence)
    expect(whyNotConnect('DATABASE_URL', text, env)).not.toContain(':b@')
  })

  test('with sslmode=verify-full is verified, of TLS 1.2 or newer, and keeps no word of it that node-postgres would read [V12.3.2]', () => {
    expect(connectionTo('postgresql://a:b@db.example/perceel?sslmode=verify-full&application_name=x', {})).toEqual({ connectionString: 'postgresql://a:b@db.example/perceel?application_name=x', ssl: { minVersion: 'TLSv1.2', rejectUnauthorized: true } })
    const own = connectionTo(`postgresql://a:b@db.example/perceel?sslmode=verify-full&sslrootcert=${CA}`, {})
    expect(own).toMatchObject({ connectionString: 'postgresql://a:b@db.example/perceel', ssl: { rejectUnauthorized: true, ca: expect.stringContaining('BEGIN CERTIFICATE') as string } })
  })
})
