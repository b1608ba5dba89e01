import { isRealmPath } from '@/lib/auth/oidc'
import { endOutside } from '@/lib/auth/outside'
import { notFoundResponse } from '@/lib/files/response'

export const dynamic = 'force-dynamic'

/** Where the browser comes back from its own organisation: state, nonce and the proof of the one who went out say that it is the same one. */
export async function GET(request: Request, { params }: { params: Promise<{ realm: string }> }): Promise<Response> {
  const { realm } = await params
  if (!isRealmPath(realm)) return notFoundResponse()
  return new Response(null, { status: 303, headers: { location: await endOutside(realm, new URL(request.url).search), 'cache-control': 'no-store' } })
}
