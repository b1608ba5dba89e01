import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { limitsSet } from '@/lib/auth/limits'
import { isHere, isPrivate, whyNotConnect } from '@/lib/db/connection'
import { scannerSet } from '@/lib/files/clamd'
import { KeyError, parseKeyRing, type KeyRing } from '@/lib/keys'

type Settings = Readonly<Record<string, string | undefined>>

/** Passwords that stand in manuals and examples; a database behind one of these is open to whoever tries. */
const EXAMPLES = /^(?:password|postgres|perceel\w*|secret|geheim|changeme|change-me|wachtwoord|admin|demo|test|example)\d*$/i
const LEAST_PASSWORD = 16

/**
 * What is missing or unsafe in the settings of a production portal, in one Dutch sentence; null when all are right (ASVS V13.2, V13.3).
 * Looks at the settings and the key file only: what the database says of itself is for `whyNotStart`.
 */
export function whyNotSettings(env: Settings): string | null {
  for (const check of [mode, certificates, database, address, keys, actionKey, staff, providers, limits, scanner]) {
    const reason = check(env)
    if (reason) return `De portal start niet: ${reason} Zie docs/operations.md.`
  }
  return null
}

const mode = (env: Settings) => (env['PERCEEL_MODE'] === 'production' ? null : 'PERCEEL_MODE is geen production.')

/** One setting of Node would take every certificate, of who signs people in as well (ASVS V12.3.2). */
const certificates = (env: Settings) => (env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0' ? 'NODE_TLS_REJECT_UNAUTHORIZED staat op 0. Dan gaat niemand na wie er antwoordt. Haal die instelling weg; een eigen uitgever noemt u met NODE_EXTRA_CA_CERTS.' : null)

function database(env: Settings): string | null {
  const text = env['DATABASE_URL']
  if (!text) return 'DATABASE_URL ontbreekt.'
  const reason = whyNotConnect('DATABASE_URL', text, env)
  if (reason !== null) return reason
  const { username, password } = new URL(text)
  if (password === '') return null
  return password.length < LEAST_PASSWORD || EXAMPLES.test(password) || password === username ? `het wachtwoord in DATABASE_URL is te raden. Neem ten minste ${LEAST_PASSWORD} willekeurige tekens.` : null
}

function address(env: Settings): string | null {
  const text = env['PERCEEL_URL']
  if (!text) return 'PERCEEL_URL ontbreekt. Dat is het adres waarop mensen de portal openen.'
  if (!URL.canParse(text)) return 'PERCEEL_URL is geen adres.'
  const { protocol, pathname, search, username } = new URL(text)
  if (protocol !== 'https:') return 'PERCEEL_URL begint niet met https. Zonder https gaat het wachtwoord leesbaar over de lijn.'
  return pathname === '/' && search === '' && username === '' ? null : 'PERCEEL_URL is alleen https:// met de naam van de server, zonder pad erachter.'
}

/** A key of one repeated byte, or with few different ones, was typed and not drawn. */
const drawn = (bytes: Uint8Array) => new Set(bytes).size > 8

function keys(env: Settings): string | null {
  const file = env['PERCEEL_KEYS_FILE']
  if (env['PERCEEL_KEYS'] && file) return 'PERCEEL_KEYS en PERCEEL_KEYS_FILE zijn allebei gegeven. Geef er één.'
  if (!env['PERCEEL_KEYS'] && !file) return 'PERCEEL_KEYS_FILE ontbreekt. Dat is het bestand met de sleutels.'
  let ring: KeyRing
  try {
    ring = parseKeyRing(env['PERCEEL_KEYS'] ?? readFileSync(file ?? '', 'utf8'))
  } catch (thrown) {
    return thrown instanceof KeyError ? 'de sleutels in PERCEEL_KEYS of PERCEEL_KEYS_FILE hebben niet de goede vorm.' : `het bestand ${file} uit PERCEEL_KEYS_FILE is niet te lezen.`
  }
  if (![...ring.keys.values(), ring.index].every(drawn)) return 'een sleutel in PERCEEL_KEYS of PERCEEL_KEYS_FILE is niet willekeurig.'
  if (env['PERCEEL_KEYS'] || !file) return null
  // The folder of the embedded server: its keys belong to a demonstration and are made without anybody keeping them.
  if (existsSync(join(dirname(file), 'cluster.json'))) return 'PERCEEL_KEYS_FILE is het sleutelbestand van een demonstratie. Maak een eigen sleutelring.'
  return (statSync(file).mode & 0o077) === 0 ? null : `anderen op deze server kunnen ${file} lezen. Geef het bestand rechten 0400.`
}

function actionKey(env: Settings): string | null {
  const text = env['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY']
  if (!text) return 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ontbreekt. Dat zijn 32 willekeurige bytes in base64.'
  const bytes = Buffer.from(text, 'base64')
  return bytes.length === 32 && drawn(bytes) ? null : 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY is niet 32 willekeurige bytes in base64.'
}

/** The settings of signing in at one's own organisation, by what each is. */
export const OPEN_ID = {
  staff: { issuer: 'PERCEEL_OIDC_STAFF_ISSUER', clientId: 'PERCEEL_OIDC_STAFF_CLIENT_ID', clientSecret: 'PERCEEL_OIDC_STAFF_CLIENT_SECRET' },
  provider: {
    issuer: 'PERCEEL_OIDC_PROVIDER_ISSUER', clientId: 'PERCEEL_OIDC_PROVIDER_CLIENT_ID', clientSecret: 'PERCEEL_OIDC_PROVIDER_CLIENT_SECRET',
    kvkClaim: 'PERCEEL_OIDC_PROVIDER_KVK_CLAIM', mandateClaim: 'PERCEEL_OIDC_PROVIDER_MANDATE_CLAIM', service: 'PERCEEL_OIDC_PROVIDER_SERVICE',
  },
} as const
/** In which claim a broker says the level; the usual one when it isn't set. */
export const LEVEL_CLAIM = 'PERCEEL_OIDC_PROVIDER_LEVEL_CLAIM'

/** An OpenID provider is set whole, or not at all; half of it would be a button that leads nowhere. */
function openId(env: Settings, names: { readonly issuer: string } & Readonly<Record<string, string>>): string | null {
  const all = Object.values(names)
  const missing = all.find((name) => !env[name])
  if (all.every((name) => !env[name])) return null
  if (missing) return `${missing} ontbreekt. Zonder die instelling kan niemand zo inloggen.`
  const issuer = env[names.issuer] ?? ''
  return URL.canParse(issuer) && new URL(issuer).protocol === 'https:' ? null : `${names.issuer} begint niet met https.`
}

const limits = (env: Settings) => (limitsSet(env['PERCEEL_LIMITS']) ? null : 'PERCEEL_LIMITS is niet te lezen. Zo hoort het: search=240 export=60.')

/** clamd knows no TLS: what it is sent stays on this machine, or on a network that is named as nobody else's. */
function scanner(env: Settings): string | null {
  const set = scannerSet(env)
  if (set === undefined) return 'PERCEEL_CLAMD of PERCEEL_CLAMD_SECONDS is niet te lezen. Zo hoort het: scanner:3310 of /run/clamav/clamd.ctl, en 1 tot 120 seconden.'
  const host = set && 'host' in set.at ? set.at.host : 'localhost'
  return isHere(host) || isPrivate(host, env) ? null : `PERCEEL_CLAMD stuurt bestanden onversleuteld naar ${host}. Zet de scanner op deze server, of noem ${host} in PERCEEL_PRIVATE_HOSTS als niemand anders op dat netwerk kan.`
}

const staff = (env: Settings) => openId(env, OPEN_ID.staff)
const providers = (env: Settings) => openId(env, OPEN_ID.provider)
