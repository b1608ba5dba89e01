import { portalMode } from '@/lib/env'
import { fileResponse, notFoundResponse } from '@/lib/files/response'
import { isHalt } from '@/lib/kernel/errors'
import { isId } from '@/lib/kernel/fields'
import { procedureCalendar } from '@/lib/procedures/queries/calendar'

export const dynamic = 'force-dynamic'

/** The dates of a published procedure for a calendar program. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  const host = request.headers.get('host') ?? ''
  if (!isId(id) || !/^[a-z0-9.-]+(:\d{1,5})?$/i.test(host)) return notFoundResponse()
  try {
    const body = await procedureCalendar(id, `${portalMode() === 'production' ? 'https' : 'http'}://${host}`)
    return body === null ? await notFoundResponse() : fileResponse({ name: 'planning.ics', mime: 'text/calendar; charset=utf-8', bytes: Buffer.from(body, 'utf8') }, 'attachment')
  } catch (thrown) {
    if (isHalt(thrown, 'unavailable')) return new Response('Even geduld', { status: 503, headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5', 'cache-control': 'no-store' } })
    throw thrown
  }
}
