import { overLimit } from '@/lib/auth/limiter'
import { whenProved } from '@/lib/auth/proved'
import { currentSession } from '@/lib/auth/session'
import { transferDocument } from '@/lib/exchange/letters/transfer'
import { transferFile } from '@/lib/exchange/queries/transfer'
import { notFoundResponse } from '@/lib/files/response'
import { isId } from '@/lib/kernel/fields'
import { renderPdf } from '@/lib/letters/render'

export const dynamic = 'force-dynamic'

const HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

type Asked = { params: Promise<{ id: string }> }

/** The parts for a municipality that doesn't work in this portal, as PDF to read or as JSON for its system. No name stands in the file's name. */
export const GET = (request: Request, asked: Asked): Promise<Response> => whenProved(request, () => parts(request, asked))

async function parts(request: Request, { params }: Asked): Promise<Response> {
  const session = await currentSession()
  const { id } = await params
  if (session?.actor.role !== 'consultant' || !isId(id)) return notFoundResponse()
  const full = await overLimit('export', session.actor, request)
  if (full) return full
  const content = await transferFile(session.actor, id)
  if (!content) return notFoundResponse()
  if (new URL(request.url).searchParams.get('als') === 'json') {
    return new Response(JSON.stringify(content, null, 2), { headers: { ...HEADERS, 'content-type': 'application/json; charset=utf-8', 'content-disposition': 'attachment; filename="overdracht.json"' } })
  }
  return new Response(new Uint8Array(await renderPdf('record', transferDocument(content))), { headers: { ...HEADERS, 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="overdracht.pdf"' } })
}
