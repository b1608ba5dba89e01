import { cache } from 'react'
import { cookies } from 'next/headers'
import { gate } from '@/lib/db'
import { sessionCookie, tokenHash } from '@/lib/auth/cookie'
import { findSession, type Session } from '@/lib/auth/gate'

export type { Session } from '@/lib/auth/gate'

/** The session of this request; looked up once per request. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const token = (await cookies()).get(sessionCookie().name)?.value
  return token ? findSession(token) : null
})

export async function closeSession(): Promise<void> {
  const jar = await cookies()
  const { name } = sessionCookie()
  const token = jar.get(name)?.value
  if (token) await gate((client) => client.$executeRaw`select session_revoke(${tokenHash(token)})`)
  jar.delete(name)
}

export type DemoPerson = { readonly membershipId: string; readonly name: string; readonly role: string; readonly title: string; readonly organisation: string }

/** The people a visitor of the demonstration can look through the eyes of. */
export async function demoPeople(): Promise<DemoPerson[]> {
  const rows = await gate((client) => client.$queryRaw<{ membership_id: string; name: string; role: string; title: string; organisation: string }[]>`select * from demo_people()`)
  return rows.map((row) => ({ membershipId: row.membership_id, name: row.name, role: row.role, title: row.title, organisation: row.organisation }))
}
