import { cookies } from 'next/headers'
import { LINK_COOKIE, linkCookie, type Jar } from '@/lib/auth/cookie'
import { routes } from '@/lib/routes'

/** The link that this browser just made for somebody, whole; null two minutes later, or for somebody else. */
export async function shownLink(whose: string): Promise<string | null> {
  const [of, link] = (await cookies()).get(LINK_COOKIE)?.value.split('.') ?? []
  return of === whose && link ? new URL(routes.invitation(link), process.env['PERCEEL_URL'] ?? 'http://localhost:3000').href : null
}

/** Shows a link on the pages under this path, for two minutes, to the browser that made it: nothing keeps it. */
export const showLink = (whose: string, link: string | null, path: string, jar: Jar): void => {
  if (link) jar.set(LINK_COOKIE, `${whose}.${link}`, linkCookie(path).options)
}
