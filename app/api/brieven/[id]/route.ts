import { currentSession } from '@/lib/auth/session'
import { fileResponse, notFoundResponse } from '@/lib/files/response'
import { openFile } from '@/lib/files/store'
import { ANONYMOUS } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/fields'
import { letterPdf } from '@/lib/letters/store'
import { recordLetterRead } from '@/lib/letters/read'

export const dynamic = 'force-dynamic'

/** A letter's PDF, for who may read the letter, a published one for everyone; reading one about a resident leaves an audit line first. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  const session = await currentSession()
  if (!isId(id)) return notFoundResponse()
  const actor = session?.actor ?? ANONYMOUS
  const letter = await letterPdf(actor, id)
  if (!letter) return notFoundResponse()
  if (session) await recordLetterRead(session.actor, id, letter)
  const file = await openFile(actor, letter.fileId)
  return file ? fileResponse(file, 'inline') : notFoundResponse()
}
