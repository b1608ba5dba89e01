import { isRealmPath } from '@/lib/auth/oidc'
import { beginOutside } from '@/lib/auth/outside'
import { BACK } from '@/lib/auth/schema'
import { notFoundResponse } from '@/lib/files/response'

export const dynamic = 'force-dynamic'

/** The way out to one's own organisation to sign in; with an invitation's link to be tied to its person, with a way back to prove oneself again. */
export async function GET(request: Request, { params }: { params: Promise<{ realm: string }> }): Promise<Response> {
  const { realm } = await params
  if (!isRealmPath(realm)) return notFoundResponse()
  const asked = new URL(request.url).searchParams
  const [link, back] = [asked.get('link') ?? '', asked.get('terug') ?? '']
  const purpose = { ...(/^[\w-]{43}$/.test(link) ? { link } : {}), ...(BACK.test(back) ? { back } : {}) }
  return new Response(null, { status: 303, headers: { location: await beginOutside(realm, purpose), 'cache-control': 'no-store' } })
}
