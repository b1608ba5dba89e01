import { X509Certificate } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import type pg from 'pg'

type Settings = Readonly<Record<string, string | undefined>>

/** An address of a database that may not be used. The message is a Dutch predicate to put a setting's name before; it holds no password. */
export class AddressError extends Error {
  override readonly name = 'AddressError'
}

/** Whether a host is this machine itself: loopback, or the folder of a socket, as it is or as it stands in an address. */
export const isHere = (host: string): boolean => /^(?:\/|%2f)/i.test(host) || host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)

/** Whether PERCEEL_PRIVATE_HOSTS names this host: reached over a network of nobody else, so that TLS may be left out. */
export const isPrivate = (host: string, env: Settings): boolean => (env['PERCEEL_PRIVATE_HOSTS'] ?? '').split(/[\s,]+/).includes(host)

/** Words of node-postgres for TLS that is not verified, or that would replace what is made here. */
const REFUSED = ['ssl', 'uselibpqcompat']
const FILES = { sslrootcert: 'ca', sslcert: 'cert', sslkey: 'key' } as const

function fileOf(name: keyof typeof FILES, path: string): string {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
    // An empty file would make Node trust every issuer that it knows.
    if (name !== 'sslkey') new X509Certificate(text)
  } catch {
    throw new AddressError(`noemt met ${name} een bestand dat er niet is, of dat geen certificaat is: ${path}.`)
  }
  if (name === 'sslkey' && (statSync(path).mode & 0o077) !== 0) throw new AddressError(`noemt met sslkey een bestand dat anderen op deze server kunnen lezen. Geef ${path} rechten 0400.`)
  return text
}

/** The host that node-postgres connects to: the word `host` goes before the name in the address. */
const hostOf = (url: URL, env: Settings) => (url.searchParams.get('host') ?? '') || url.hostname.replace(/^\[(.+)\]$/, '$1') || env['PGHOST'] || 'localhost'

/**
 * How node-postgres connects to a database's address. TLS is `sslmode=verify-full`, with an issuer of one's own as
 * `sslrootcert` and a certificate instead of a password as `sslcert` and `sslkey`: at least 1.2, the certificate verified
 * whatever NODE_TLS_REJECT_UNAUTHORIZED says, and nothing else when the server has none (ASVS V12.3.1, V12.3.2, ADR 0117).
 * Refuses, with an AddressError, what is no address, every other sslmode, and a host that is neither this machine nor
 * named by PERCEEL_PRIVATE_HOSTS without TLS. node-postgres replaces an `ssl` beside words of TLS in the address: those go.
 */
export function connectionTo(text: string, env: Settings = process.env): pg.ClientConfig {
  if (!URL.canParse(text) || !/^postgres(?:ql)?:$/.test(new URL(text).protocol)) throw new AddressError('is geen adres van een PostgreSQL-database.')
  const url = new URL(text)
  const words = url.searchParams
  const mode = words.get('sslmode')
  const unknown = REFUSED.find((name) => words.has(name))
  if (unknown) throw new AddressError(`zegt met ${unknown}= hoe de verbinding is versleuteld. Dat kan alleen met sslmode=verify-full.`)
  if (mode !== null && mode !== 'verify-full' && mode !== 'disable') throw new AddressError(`heeft sslmode=${mode}. Alleen sslmode=verify-full gaat na wie er antwoordt.`)
  const given = (Object.keys(FILES) as (keyof typeof FILES)[]).filter((name) => words.has(name))
  if (given.length > 0 && mode !== 'verify-full') throw new AddressError(`heeft ${given[0] ?? ''} zonder sslmode=verify-full.`)
  const host = hostOf(url, env)
  if (mode !== 'verify-full' && !isHere(host) && !isPrivate(host, env)) throw new AddressError(`gaat onversleuteld naar een andere server. Zet er ?sslmode=verify-full achter, en voor een eigen uitgever &sslrootcert= met zijn bestand; of noem de server in PERCEEL_PRIVATE_HOSTS als niemand anders op dat netwerk kan.`)
  const ssl = mode === 'verify-full' ? { minVersion: 'TLSv1.2' as const, rejectUnauthorized: true, ...Object.fromEntries(given.map((name) => [FILES[name], fileOf(name, words.get(name) ?? '')])) } : false
  for (const name of ['sslmode', ...given]) words.delete(name)
  return { connectionString: url.href, ssl }
}

/** Why a setting may not be used as a database's address, in one Dutch sentence; null when it may. */
export function whyNotConnect(setting: string, text: string, env: Settings): string | null {
  try {
    connectionTo(text, env)
    return null
  } catch (thrown) {
    if (thrown instanceof AddressError) return `${setting} ${thrown.message}`
    throw thrown
  }
}
