import { overLimit } from '@/lib/auth/limiter'
import { foreign } from '@/lib/auth/noted'
import { currentSession } from '@/lib/auth/session'
import { addFile } from '@/lib/consultations/commands/papers'
import { takeInNow } from '@/lib/files/intake'
import { readForm } from '@/lib/files/upload'
import { isHalt } from '@/lib/kernel/errors'
import { isId } from '@/lib/kernel/fields'
import { routes } from '@/lib/routes'

export const dynamic = 'force-dynamic'

/** Takes one file with a request for advice, of either side. Answers 303 back to the page, with ?bestandfout=<reason> when it can't be kept. */
export async function POST(request: Request): Promise<Response> {
  const elsewhere = await foreign(request)
  if (elsewhere) return elsewhere
  const session = await currentSession()
  if (!session) return back(routes.signIn())
  const full = await overLimit('upload', session.actor, request)
  if (full) return full
  const received = await readForm(request)
  if (!received.ok) return back(new URL(request.headers.get('referer') ?? routes.work(), 'http://portal').pathname, received.reason)
  const requestId = received.form.get('requestId')
  if (typeof requestId !== 'string' || !isId(requestId)) return back(routes.work())
  const here = session.actor.advisoryBodyId === undefined ? routes.adviceRequest(requestId) : routes.advice(requestId)
  const file = received.form.get('file')
  if (!(file instanceof File) || file.name === '') return back(here, 'missing')
  const bytes = Buffer.from(await file.arrayBuffer())
  const checked = await takeInNow(session.actor, { name: file.name, declaredType: file.type, bytes })
  if (!checked.ok) return back(here, checked.reason)
  try {
    const kept = await addFile(session.actor, requestId, { name: checked.value.name, mime: checked.value.mime, bytes })
    return back(here, kept.ok ? undefined : kept.reason)
  } catch (thrown) {
    if (!isHalt(thrown, 'not-found') && !isHalt(thrown, 'forbidden')) throw thrown
    return back(here)
  }
}

function back(path: string, trouble?: string): Response {
  return new Response(null, { status: 303, headers: { location: trouble ? `${path}?bestandfout=${trouble}` : path, 'cache-control': 'no-store' } })
}
