import { cookies } from 'next/headers'
import { linkCookie } from '@/lib/auth/cookie'
import { routes } from '@/lib/routes'

/** The link that this browser just made for somebody, whole; null two minutes later, or for somebody else. */
export async function shownLink(personId: string): Promise<string | null> {
  const [whose, link] = (await cookies()).get(linkCookie().name)?.value.split('.') ?? []
  return whose === personId && link ? new URL(routes.invitation(link), process.env['PERCEEL_URL'] ?? 'http://localhost:3000').href : null
}
