import { currentSession } from '@/lib/auth/session'
import { closedResponse, fileResponse, notFoundResponse } from '@/lib/files/response'
import { closedFile, openFile } from '@/lib/files/store'
import { ANONYMOUS } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/fields'
import { recordDownload } from '@/lib/procedures/commands/downloads'

export const dynamic = 'force-dynamic'

/** A file for who may read it; a published one for everyone. Somebody else's is not found. With "tonen" a page of the portal can show it. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  if (!isId(id)) return notFoundResponse()
  const session = await currentSession()
  const file = (session && (await openFile(session.actor, id))) ?? (await openFile(ANONYMOUS, id))
  if (file && session) await recordDownload(session.actor, id)
  if (file) return fileResponse(file, new URL(request.url).searchParams.has('tonen') ? 'framed' : 'attachment')
  const closed = (session && (await closedFile(session.actor, id))) ?? (await closedFile(ANONYMOUS, id))
  return closed ? closedResponse(closed) : notFoundResponse()
}
