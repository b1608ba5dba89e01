import { overLimit } from '@/lib/auth/limiter'
import { whenProved } from '@/lib/auth/proved'
import { currentSession } from '@/lib/auth/session'
import { residentDocument } from '@/lib/exchange/letters/resident'
import { residentData } from '@/lib/exchange/queries/resident'
import { notFoundResponse } from '@/lib/files/response'
import { isId } from '@/lib/kernel/fields'
import { renderPdf } from '@/lib/letters/render'

export const dynamic = 'force-dynamic'

const HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

type Asked = { params: Promise<{ id: string }> }

/** Everything about one resident, as PDF to read or as JSON to take along; to who just recorded the request. No name stands in the file's name. */
export const GET = (request: Request, asked: Asked): Promise<Response> => whenProved(request, () => dataFile(request, asked))

async function dataFile(request: Request, { params }: Asked): Promise<Response> {
  const session = await currentSession()
  const { id } = await params
  if (session?.actor.role !== 'consultant' || !isId(id)) return notFoundResponse()
  const full = await overLimit('export', session.actor, request)
  if (full) return full
  const data = await residentData(session.actor, id)
  if (!data) return notFoundResponse()
  if (new URL(request.url).searchParams.get('als') === 'json') {
    return new Response(JSON.stringify(data, null, 2), { headers: { ...HEADERS, 'content-type': 'application/json; charset=utf-8', 'content-disposition': 'attachment; filename="gegevens.json"' } })
  }
  return new Response(new Uint8Array(await renderPdf('record', residentDocument(data))), { headers: { ...HEADERS, 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="gegevens.pdf"' } })
}
