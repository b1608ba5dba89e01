import { openIntegrityFile } from '@/lib/admissions/queries/integrity'
import { currentSession } from '@/lib/auth/session'
import { fileResponse, notFoundResponse } from '@/lib/files/response'
import { isId } from '@/lib/kernel/fields'

export const dynamic = 'force-dynamic'

/** A file that came with an answer in the integrity compartment: for its party and the officer who asked. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  const session = await currentSession()
  const file = session && isId(id) ? await openIntegrityFile(session.actor, id) : null
  return file ? fileResponse(file, 'attachment') : notFoundResponse()
}
