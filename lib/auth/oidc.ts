import * as client from 'openid-client'
import { z } from 'zod'
import { newToken } from '@/lib/auth/cookie'
import { LEVEL_CLAIM, OPEN_ID } from '@/lib/auth/settings'
import { portalMode } from '@/lib/env'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { decryptText, encryptText } from '@/lib/keys'
import { logEvent } from '@/lib/log'

/** Staff sign in at their municipality (Entra ID), a provider's people through an eHerkenning broker. */
export const REALMS = { gemeente: 'staff', aanbieder: 'provider' } as const
export type RealmPath = keyof typeof REALMS
export type Realm = (typeof REALMS)[RealmPath]
export const isRealmPath = (text: string): text is RealmPath => Object.hasOwn(REALMS, text)

type Settings = Readonly<Record<string, string | undefined>>
type Setting = { readonly realm: Realm; readonly issuer: URL; readonly clientId: string; readonly clientSecret: string; readonly kvkClaim: string; readonly levelClaim: string; readonly mandateClaim: string; readonly service: string }

/** How a realm is reached; null when it isn't set, and then there is no button either. A provider's needs all it is judged by. */
export function realmSetting(path: RealmPath, env: Settings = process.env): Setting | null {
  const realm = REALMS[path]
  const { issuer, clientId, clientSecret } = OPEN_ID[realm]
  const { kvkClaim, mandateClaim, service } = OPEN_ID.provider
  const needed = Object.values(OPEN_ID[realm])
  const address = env[issuer] ?? ''
  if (needed.some((name) => !env[name]) || !URL.canParse(address)) return null
  const of = (name: string) => env[name] ?? ''
  return { realm, issuer: new URL(address), clientId: of(clientId), clientSecret: of(clientSecret), kvkClaim: of(kvkClaim), mandateClaim: of(mandateClaim), service: of(service), levelClaim: of(LEVEL_CLAIM) || 'acr' }
}

export const openRealms = (env: Settings = process.env): RealmPath[] => (Object.keys(REALMS) as RealmPath[]).filter((path) => realmSetting(path, env) !== null)

/** A link that may be tied, or a session that proves itself again; what stands in the browser between going and coming back. */
export type Purpose = { readonly link?: string | undefined; readonly back?: string | undefined }
const Attempt = z.strictObject({ path: z.enum(['gemeente', 'aanbieder']), state: z.string(), nonce: z.string(), verifier: z.string(), at: z.number(), link: z.string().optional(), back: z.string().optional() })
const PLACE = { table: 'browser', column: 'attempt', id: 'oidc' }
const ATTEMPT_SECONDS = 600
/** Who proves again has just done so there. */
const AGAIN_SECONDS = 60

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])$/

/** The provider's own description, of exactly this issuer; its keys sign every answer, and never in a way that needs no key. */
export function describe(setting: Setting): Promise<client.Configuration> {
  const plain = setting.issuer.protocol === 'http:' && LOOPBACK.test(setting.issuer.hostname) && portalMode() === 'demo'
  const metadata = { client_secret: setting.clientSecret, id_token_signed_response_alg: 'RS256', [client.clockTolerance]: 10 }
  return client.discovery(setting.issuer, setting.clientId, metadata, client.ClientSecretPost(setting.clientSecret), { timeout: 5, execute: [client.enableNonRepudiationChecks, ...(plain ? [client.allowInsecureRequests] : [])] })
}

export const returnAddress = (path: RealmPath, portal: string): string => new URL(`/api/inloggen/${path}/terug`, portal).href

/** Where the browser goes to sign in, and what it brings back with it, sealed. Refuses 'closed' when the realm isn't set, 'away' when it doesn't answer. */
export async function goOutside(path: RealmPath, portal: string, purpose: Purpose = {}): Promise<Result<{ readonly address: string; readonly attempt: string }, 'closed' | 'away'>> {
  const setting = realmSetting(path)
  if (!setting) return refuse('closed')
  try {
    const config = await describe(setting)
    const attempt = { path, state: newToken(), nonce: newToken(), verifier: client.randomPKCECodeVerifier(), at: Date.now(), ...purpose }
    const address = client.buildAuthorizationUrl(config, {
      redirect_uri: returnAddress(path, portal), scope: 'openid', state: attempt.state, nonce: attempt.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(attempt.verifier), code_challenge_method: 'S256',
      ...(purpose.back ? { prompt: 'login', max_age: String(AGAIN_SECONDS) } : {}),
    })
    return allow({ address: address.href, attempt: encryptText('oidc-attempt', PLACE, JSON.stringify(attempt)) })
  } catch (thrown) {
    told(path, thrown)
    return refuse('away')
  }
}

/** Who the organisation says this is. `level` is the assurance class of eHerkenning. */
export type Outside = { readonly path: RealmPath; readonly realm: Realm; readonly issuer: string; readonly subject: string; /** Its own session there, when it says so: by this it can end ours. */ readonly session: string | null; readonly kvk: string | null; readonly level: string | null; readonly methods: readonly string[] }
export type OutsideRefusal = 'over' | 'not-trusted' | 'no-second-factor' | 'level-too-low' | 'no-organisation' | 'no-mandate'

/**
 * What came back with the browser. Refuses an attempt that isn't this browser's or is older than ten minutes, and whatever the library
 * doesn't trust: another issuer, audience, nonce, state, signature or algorithm, an answer that is over. Of staff a second factor is
 * asked, of a provider level loa3 or higher, a KvK number and a mandate for this service.
 */
export async function comeBack(path: RealmPath, portal: string, query: string, sealed: string | undefined): Promise<Result<Outside & Purpose, OutsideRefusal>> {
  const attempt = readAttempt(sealed)
  const setting = realmSetting(path)
  if (!attempt || !setting || attempt.path !== path || Date.now() - attempt.at > ATTEMPT_SECONDS * 1000) return refuse('over')
  let claims: client.IDToken | undefined
  try {
    const tokens = await client.authorizationCodeGrant(await describe(setting), new URL(returnAddress(path, portal) + query), {
      pkceCodeVerifier: attempt.verifier, expectedState: attempt.state, expectedNonce: attempt.nonce, idTokenExpected: true, ...(attempt.back ? { maxAge: AGAIN_SECONDS } : {}),
    })
    claims = tokens.claims()
  } catch (thrown) {
    told(path, thrown)
  }
  if (!claims) return refuse('not-trusted')
  const judged = judge(claims, setting)
  return judged.ok ? allow({ ...judged.value, path, link: attempt.link, back: attempt.back }) : judged
}

function readAttempt(sealed: string | undefined): z.output<typeof Attempt> | null {
  try {
    return sealed ? (Attempt.safeParse(JSON.parse(decryptText('oidc-attempt', PLACE, sealed))).data ?? null) : null
  } catch {
    return null
  }
}

/** eHerkenning's assurance classes from substantial on: below loa3 nobody handles entries or clients (VNG, docs/security.md). */
const ENOUGH = ['urn:etoegang:core:assurance-class:loa3', 'urn:etoegang:core:assurance-class:loa4']

type Judged = Result<Omit<Outside, 'path'>, OutsideRefusal>

/** What is asked of an answer beside its being genuine: a second factor of staff; of a provider its level, its organisation and its mandate. */
export function judge(claims: Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string }, setting: Pick<Setting, 'realm' | 'kvkClaim' | 'levelClaim' | 'mandateClaim' | 'service'>): Judged {
  const who = { realm: setting.realm, issuer: claims.iss, subject: claims.sub, session: typeof claims['sid'] === 'string' ? claims['sid'] : null }
  if (setting.realm === 'staff') {
    const methods = claims['amr']
    return Array.isArray(methods) && methods.includes('mfa') ? allow({ ...who, kvk: null, level: null, methods: ['oidc', 'mfa'] }) : refuse('no-second-factor')
  }
  const level = claims[setting.levelClaim]
  if (typeof level !== 'string' || !ENOUGH.includes(level)) return refuse('level-too-low')
  const kvk = claims[setting.kvkClaim]
  if (typeof kvk !== 'string' || !/^\d{8}$/.test(kvk)) return refuse('no-organisation')
  const mandates = [claims[setting.mandateClaim]].flat()
  return mandates.includes(setting.service) ? allow({ ...who, kvk, level, methods: ['oidc'] }) : refuse('no-mandate')
}

/** What went wrong stands in the log by its code, never in what the visitor reads. */
export function told(path: RealmPath, thrown: unknown): void {
  const code = thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'unknown'
  logEvent('sign-in.outside', { object: `${path} ${code}`, result: 'refused', origin: 'oidc', actor: 'anonymous' })
}
