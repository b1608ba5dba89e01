import { foreign } from '@/lib/auth/noted'
import { closeSession } from '@/lib/auth/session'
import { routes, withNotice } from '@/lib/routes'

/** Ends the session on the server and clears what the browser kept of it. */
export async function POST(request: Request): Promise<Response> {
  const elsewhere = await foreign(request)
  if (elsewhere) return elsewhere
  await closeSession()
  return new Response(null, { status: 303, headers: { location: withNotice(routes.front(), 'uitgelogd'), 'clear-site-data': '"cache"', 'cache-control': 'no-store' } })
}
