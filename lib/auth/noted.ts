import { originMatches } from '@/lib/action/origin'
import { clientOf } from '@/lib/auth/client'
import { actorId } from '@/lib/db'
import { ANONYMOUS, type Actor } from '@/lib/kernel/actor'
import { logEvent, type SecurityEvent } from '@/lib/log'

/** Notes a no that says something of who asks: in the log and not in the trail, which nobody may fill from outside. `object` is a path or the name of a form, never what was typed. */
export async function noteRefusal(event: SecurityEvent, object: string, actor: Actor = ANONYMOUS): Promise<void> {
  const { address } = await clientOf()
  logEvent(event, { object, result: 'refused', origin: address, actor: actorId(actor) })
}

/** The answer to what another address sent, noted; null when it came from a page of the portal (ASVS V3.5.1). */
export async function foreign(request: Request): Promise<Response | null> {
  if (originMatches(request.headers.get('origin'), request.headers.get('host'))) return null
  await noteRefusal('request.foreign', new URL(request.url).pathname)
  return new Response('Geweigerd', { status: 403, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } })
}
