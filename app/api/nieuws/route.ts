import { portalMode } from '@/lib/env'
import { notFoundResponse } from '@/lib/files/response'
import { isHalt } from '@/lib/kernel/errors'
import { windowFeed } from '@/lib/reporting/queries/news'

export const dynamic = 'force-dynamic'

/** The published windows as an Atom feed, for any feed reader. */
export async function GET(request: Request): Promise<Response> {
  const host = request.headers.get('host') ?? ''
  if (!/^[a-z0-9.-]+(:\d{1,5})?$/i.test(host)) return notFoundResponse()
  const region = new URL(request.url).searchParams.get('regio') ?? undefined
  try {
    const body = await windowFeed(`${portalMode() === 'production' ? 'https' : 'http'}://${host}`, region)
    return new Response(body, { headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" } })
  } catch (thrown) {
    if (isHalt(thrown, 'unavailable')) return new Response('Even geduld', { status: 503, headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" } })
    throw thrown
  }
}
