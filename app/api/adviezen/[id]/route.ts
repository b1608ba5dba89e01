import { currentSession } from '@/lib/auth/session'
import { openPaper } from '@/lib/consultations/queries/papers'
import { fileResponse, notFoundResponse } from '@/lib/files/response'
import { ANONYMOUS } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/fields'

export const dynamic = 'force-dynamic'

/** A file shared for advice, or an advice as PDF: for its two sides, and the PDF for everyone once it is public. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  if (!isId(id)) return notFoundResponse()
  const session = await currentSession()
  const file = (session && (await openPaper(session.actor, id))) ?? (await openPaper(ANONYMOUS, id))
  return file ? fileResponse(file, 'attachment') : notFoundResponse()
}
