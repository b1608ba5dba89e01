import { letterPreview } from '@/lib/admissions/queries/decision-letter'
import { overLimit } from '@/lib/auth/limiter'
import { currentSession } from '@/lib/auth/session'
import { fileResponse, notFoundResponse } from '@/lib/files/response'
import { isId } from '@/lib/kernel/fields'

export const dynamic = 'force-dynamic'

/** The letter about one outcome as it would go out today, as PDF marked as a concept; until the decision is made known. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  const session = await currentSession()
  if (!session || !isId(id)) return notFoundResponse()
  const full = await overLimit('document', session.actor, request)
  if (full) return full
  const pdf = await letterPreview(session.actor, id)
  return pdf ? fileResponse({ ...pdf, mime: 'application/pdf' }, 'inline') : notFoundResponse()
}
