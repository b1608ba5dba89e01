import { currentSession } from '@/lib/auth/session'
import { fileResponse, notFoundResponse } from '@/lib/files/response'
import { openFile } from '@/lib/files/store'
import { isId } from '@/lib/kernel/fields'
import { letterPdf } from '@/lib/letters/store'
import { recordLetterRead } from '@/lib/letters/read'

export const dynamic = 'force-dynamic'

/** A letter's PDF, for who may read the letter; reading one about a resident leaves an audit line first. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  const session = await currentSession()
  if (!session || !isId(id)) return notFoundResponse()
  const letter = await letterPdf(session.actor, id)
  if (!letter) return notFoundResponse()
  await recordLetterRead(session.actor, id, letter)
  const file = await openFile(session.actor, letter.fileId)
  return file ? fileResponse(file, 'inline') : notFoundResponse()
}
