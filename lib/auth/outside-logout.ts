import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose'
import { z } from 'zod'
import { record } from '@/lib/audit/record'
import { tokenHash } from '@/lib/auth/cookie'
import { describe, realmSetting, told, type RealmPath } from '@/lib/auth/oidc'
import { write } from '@/lib/db'
import { ANONYMOUS } from '@/lib/kernel/actor'
import { allow, refuse, type Result } from '@/lib/kernel/result'

const EVENT = 'http://schemas.openid.net/event/backchannel-logout'
const MOST_SECONDS = 120
const TOLERANCE = 10
const named = z.string().min(1).max(255)
/** What a logout token holds: its event, an identifier, a session or a person, and never a nonce, which would make it an answer to a sign-in (Back-Channel Logout 1.0, 2.4). */
const Claims = z
  .looseObject({ iss: named, jti: named, iat: z.number(), exp: z.number(), sub: named.optional(), sid: named.optional(), nonce: z.never().optional(), events: z.looseObject({ [EVENT]: z.looseObject({}) }) })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined)

export type LogoutRefusal = 'closed' | 'not-trusted' | 'replayed'

/** What a token says that this organisation signed for this portal within two minutes; null for any other. */
async function claimsOf(path: RealmPath, setting: NonNullable<ReturnType<typeof realmSetting>>, token: string): Promise<z.output<typeof Claims> | null> {
  try {
    // Whoever sends something else costs the organisation no request.
    if (!isSameIssuer(decodeJwt(token).iss, setting.issuer)) return null
    const { issuer, jwks_uri: keys } = (await describe(setting)).serverMetadata()
    if (!keys || new URL(keys).protocol !== setting.issuer.protocol) return null
    const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(keys), { timeoutDuration: 5000 }), {
      issuer, audience: setting.clientId, typ: 'logout+jwt', algorithms: ['RS256'], maxTokenAge: MOST_SECONDS, clockTolerance: TOLERANCE, requiredClaims: ['iat', 'exp', 'jti'],
    })
    return Claims.parse(payload)
  } catch (thrown) {
    told(path, thrown)
    return null
  }
}

const isSameIssuer = (said: string | undefined, set: URL) => said !== undefined && URL.canParse(said) && new URL(said).href === set.href

type Ended = { readonly session_id: string | null; readonly person_id: string | null }

/**
 * Ends the sessions that were opened from a session, or by a person, that this organisation says signed out there; gives how many. Refuses a
 * realm that isn't set, what isn't to be trusted, and a token that was taken before.
 */
export async function endFromOutside(path: RealmPath, token: string): Promise<Result<number, 'closed' | 'not-trusted' | 'replayed'>> {
  const setting = realmSetting(path)
  if (!setting) return refuse('closed')
  const claims = await claimsOf(path, setting, token)
  if (!claims) return refuse('not-trusted')
  return write(ANONYMOUS, async (tx) => {
    // As it is kept after the sign-in: the issuer's own word.
    const rows = await tx.$queryRaw<Ended[]>`select session_id, person_id from outside_end(${tokenHash(`${claims.iss} ${claims.jti}`)}, ${new Date((claims.iat + MOST_SECONDS + TOLERANCE) * 1000)}, ${claims.iss}, ${claims.sub ?? null}, ${claims.sid ?? null})`
    if (rows.length === 0) return refuse('replayed')
    const ended = rows.filter((row) => row.session_id !== null)
    for (const row of ended) await record(tx, ANONYMOUS, { event: 'session.ended-outside', compartment: 'platform', subject: { type: 'person', ...(row.person_id ? { id: row.person_id } : {}) }, detail: { session: row.session_id, realm: setting.realm, issuer: claims.iss } })
    return allow(ended.length)
  })
}
