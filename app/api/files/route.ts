import { overLimit } from '@/lib/auth/limiter'
import { foreign } from '@/lib/auth/noted'
import { currentSession } from '@/lib/auth/session'
import { receiveUpload } from '@/lib/files/upload'
import { routes } from '@/lib/routes'

export const dynamic = 'force-dynamic'

/**
 * An upload on its own, before the form it belongs to: multipart with `file` and `naar`, the page to return to.
 * Answers 303 back to that page with ?bestand=<id>, or ?bestandfout=<reason> when the file can't be kept.
 */
export async function POST(request: Request): Promise<Response> {
  const elsewhere = await foreign(request)
  if (elsewhere) return elsewhere
  const session = await currentSession()
  if (!session) return back(routes.signIn())
  const full = await overLimit('upload', session.actor, request)
  if (full) return full
  const outcome = await receiveUpload(session.actor, request)
  const at = new URL(outcome.returnTo, 'http://portal')
  at.searchParams.delete('bestand')
  at.searchParams.delete('bestandfout')
  at.searchParams.set(outcome.ok ? 'bestand' : 'bestandfout', outcome.ok ? outcome.fileId : outcome.reason)
  return back(at.pathname + at.search)
}

const back = (location: string) => new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
