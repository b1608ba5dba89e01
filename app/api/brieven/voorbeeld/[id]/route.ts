import { overLimit } from '@/lib/auth/limiter'
import { currentSession } from '@/lib/auth/session'
import { examplePdf } from '@/lib/correspondence/queries'
import { fileResponse, notFoundResponse } from '@/lib/files/response'

export const dynamic = 'force-dynamic'

/** An example of a letter as PDF, with invented data: of a version of the library by its id, of the portal's own text by its kind. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  const session = await currentSession()
  if (!session) return notFoundResponse()
  const full = await overLimit('document', session.actor, request)
  if (full) return full
  const pdf = await examplePdf(session.actor, id)
  return pdf ? fileResponse({ ...pdf, mime: 'application/pdf' }, 'inline') : notFoundResponse()
}
