import { Readable } from 'node:stream'
import { overLimit } from '@/lib/auth/limiter'
import { whenProved } from '@/lib/auth/proved'
import { currentSession } from '@/lib/auth/session'
import { ownArchive, ownData } from '@/lib/exchange/queries'
import { dispositionOf } from '@/lib/files/names'
import { notFoundResponse } from '@/lib/files/response'
import { zipped } from '@/lib/files/zip-write'
import { dayIn } from '@/lib/kernel/instant'

export const dynamic = 'force-dynamic'

/** Everything of the own provider in one archive, sent while it is made: one file in memory at a time. */
export const GET = (request: Request): Promise<Response> => whenProved(request, () => archive(request))

async function archive(request: Request): Promise<Response> {
  const session = await currentSession()
  if (!session) return notFoundResponse()
  const full = await overLimit('export', session.actor, request)
  if (full) return full
  const data = await ownData(session.actor)
  if (!data) return notFoundResponse()
  return new Response(Readable.toWeb(Readable.from(zipped(ownArchive(session.actor, data)))) as ReadableStream<Uint8Array>, {
    headers: { 'content-type': 'application/zip', 'content-disposition': dispositionOf('attachment', `gegevens-${dayIn(data.at)}.zip`), 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
  })
}
