import { overLimit } from '@/lib/auth/limiter'
import { currentSession } from '@/lib/auth/session'
import { fileResponse, notFoundResponse } from '@/lib/files/response'
import { decisionConcept } from '@/lib/indications/queries/preview'
import { isId } from '@/lib/kernel/fields'
import { revisionConcept } from '@/lib/redress/queries/revision'

export const dynamic = 'force-dynamic'

/** The letter of a Wmo decision that is not taken yet, as PDF marked as a concept: of the proposal that waits, or of what this person typed. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  const session = await currentSession()
  if (!session || !isId(id)) return notFoundResponse()
  const full = await overLimit('document', session.actor, request)
  if (full) return full
  const pdf = (await decisionConcept(session.actor, id)) ?? (await revisionConcept(session.actor, id))
  return pdf ? fileResponse({ ...pdf, mime: 'application/pdf' }, 'inline') : notFoundResponse()
}
