import { Readable } from 'node:stream'
import { whenProved } from '@/lib/auth/proved'
import { currentSession } from '@/lib/auth/session'
import { ownArchive, ownData } from '@/lib/exchange/queries'
import { notFoundResponse } from '@/lib/files/response'
import { zipped } from '@/lib/files/zip-write'
import { dayIn } from '@/lib/kernel/instant'

export const dynamic = 'force-dynamic'

/** Everything of the own provider in one archive, sent while it is made: one file in memory at a time. */
export const GET = (request: Request): Promise<Response> => whenProved(request, archive)

async function archive(): Promise<Response> {
  const session = await currentSession()
  const data = session && (await ownData(session.actor))
  if (!session || !data) return notFoundResponse()
  return new Response(Readable.toWeb(Readable.from(zipped(ownArchive(session.actor, data)))) as ReadableStream<Uint8Array>, {
    headers: { 'content-type': 'application/zip', 'content-disposition': `attachment; filename="gegevens-${dayIn(data.at)}.zip"`, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
  })
}
