import { isRealmPath } from '@/lib/auth/oidc'
import { beginOutside } from '@/lib/auth/outside'
import { BACK } from '@/lib/auth/schema'
import { notFoundResponse } from '@/lib/files/response'
import { routes } from '@/lib/routes'

export const dynamic = 'force-dynamic'

/** The way out to one's own organisation to sign in; with an invitation's link to be tied to its person, with a way back to prove oneself again. */
export async function GET(request: Request, { params }: { params: Promise<{ realm: string }> }): Promise<Response> {
  const { realm } = await params
  if (!isRealmPath(realm)) return notFoundResponse()
  // A page of another address can't begin it: who has a session there would be signed in here unasked (ASVS V7.6.2). A browser that says nothing is older than the header.
  if (/^(?:cross-site|same-site)$/.test(request.headers.get('sec-fetch-site') ?? '')) return new Response(null, { status: 303, headers: { location: routes.signIn(), 'cache-control': 'no-store' } })
  const asked = new URL(request.url).searchParams
  const [link, back] = [asked.get('link') ?? '', asked.get('terug') ?? '']
  const purpose = { ...(/^[\w-]{43}$/.test(link) ? { link } : {}), ...(BACK.test(back) ? { back } : {}) }
  return new Response(null, { status: 303, headers: { location: await beginOutside(realm, purpose), 'cache-control': 'no-store' } })
}
