import { addressGroup, clientOf } from '@/lib/auth/client'
import { ACCOUNTS_PER_ADDRESS, later, LIMITS, limitsSet, type Limit, type LimitClass } from '@/lib/auth/limits'
import { actorId, gate } from '@/lib/db'
import { drain } from '@/lib/files/upload'
import { hasRole, type Actor } from '@/lib/kernel/actor'
import { blindIndex } from '@/lib/keys'
import { logEvent } from '@/lib/log'

/**
 * Counts one more act of this kind before it is done; gives the seconds to wait when it is one too many, else 0. By account and by
 * address (a /64 of IPv6); who isn't signed in by address alone. One statement, outside the caller's transaction.
 */
export async function countUse(kind: LimitClass, actor: Actor): Promise<number> {
  const { address } = await clientOf()
  const limit: Limit = LIMITS[kind]
  const most = limitsSet(process.env['PERCEEL_LIMITS'])?.[kind] ?? limit.most
  const place = `${kind}:address:${blindIndex('limit', addressGroup(address))}`
  const person = actor.kind === 'person'
  const keys = person ? [`${kind}:account:${actor.personId}`, place] : [place]
  const numbers = person ? [most, most * ACCOUNTS_PER_ADDRESS] : [most]
  const entering = limit.entering === true && hasRole(actor, 'provider-admin', 'provider-staff')
  const rows = await gate((client) => client.$queryRaw<{ seconds: number }[]>`select use_try(${keys}::text[], ${numbers}::int[], ${limit.seconds}::int, ${entering}::boolean) as seconds`)
  const seconds = rows[0]?.seconds ?? 0
  if (seconds > 0) logEvent('limit.reached', { object: kind, result: 'refused', origin: address, actor: actorId(actor), seconds })
  return seconds
}

/** For an address: the answer when this act is one too many (429 with Retry-After), else nothing. What is being sent is read to its end first, so that the browser gets the answer. */
export async function overLimit(kind: LimitClass, actor: Actor, request: Request): Promise<Response | null> {
  const seconds = await countUse(kind, actor)
  if (seconds === 0) return null
  if (!request.bodyUsed) await drain(request)
  const text = `Dit is nu te vaak achter elkaar gedaan. Ga terug met de knop van uw browser, wacht ${later(seconds)} en probeer het dan nog een keer.`
  return new Response(`<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Even wachten · Perceel</title></head><body><main><h1>Even wachten</h1><p>${text}</p></main></body></html>`, {
    status: 429,
    headers: { 'retry-after': String(seconds), 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" },
  })
}
