import { cookies, headers } from 'next/headers'
import { clientOf } from '@/lib/auth/client'
import { attemptCookie, sessionCookie, stepCookie } from '@/lib/auth/cookie'
import { enterOutside, proveOutside } from '@/lib/auth/identity'
import { comeBack, goOutside, type Purpose, type RealmPath } from '@/lib/auth/oidc'
import { closeSession, currentSession } from '@/lib/auth/session'
import { routes } from '@/lib/routes'

/** The address that people open the portal at: as it was set, in a demonstration as it was asked. */
async function portalAddress(): Promise<string> {
  return process.env['PERCEEL_URL'] ?? `http://${(await headers()).get('host') ?? 'localhost:3000'}`
}

/** Sends the browser to its own organisation; gives where, or the page that says why not. */
export async function beginOutside(path: RealmPath, purpose: Purpose): Promise<string> {
  const gone = await goOutside(path, await portalAddress(), purpose)
  if (!gone.ok) return routes.signInFailed(gone.reason)
  const jar = await cookies()
  jar.set(attemptCookie().name, gone.value.attempt, attemptCookie().options)
  return gone.value.address
}

/** Takes the browser in that comes back: into a session, a choice of roles, or back to what asked who it is again. Each way back works once. */
export async function endOutside(path: RealmPath, query: string): Promise<string> {
  const jar = await cookies()
  const attempt = jar.get(attemptCookie().name)?.value
  jar.set(attemptCookie().name, '', { ...attemptCookie().options, maxAge: 0 })
  const from = await clientOf()
  const back = await comeBack(path, await portalAddress(), query, attempt)
  if (!back.ok) return routes.signInFailed(back.reason)
  if (back.value.back) {
    const session = await currentSession()
    const proved = session && (await proveOutside(session.actor, back.value, from))
    if (!proved?.ok) return routes.signInFailed('unknown')
    jar.set(sessionCookie().name, proved.value.session, sessionCookie().options)
    return routes.prove(back.value.back)
  }
  const entered = await enterOutside(back.value, back.value.link, from)
  if (!entered.ok) return routes.signInFailed('unknown')
  if (!entered.value.session) {
    jar.set(stepCookie().name, entered.value.step ?? '', stepCookie().options)
    return routes.chooseRole()
  }
  await closeSession()
  jar.set(sessionCookie().name, entered.value.session, sessionCookie().options)
  return routes.work()
}
