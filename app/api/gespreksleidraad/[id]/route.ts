import { overLimit } from '@/lib/auth/limiter'
import { currentSession } from '@/lib/auth/session'
import { fileResponse, notFoundResponse } from '@/lib/files/response'
import { scriptPdf } from '@/lib/indications/queries/talk'
import { isId } from '@/lib/kernel/fields'

export const dynamic = 'force-dynamic'

/** An adopted version of a script for a talk, as PDF to print. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  const session = await currentSession()
  if (!session || !isId(id)) return notFoundResponse()
  const full = await overLimit('document', session.actor, request)
  if (full) return full
  const pdf = await scriptPdf(session.actor, id)
  return pdf ? fileResponse({ ...pdf, mime: 'application/pdf' }, 'inline') : notFoundResponse()
}
