import { overLimit } from '@/lib/auth/limiter'
import { foreign } from '@/lib/auth/noted'
import { currentSession } from '@/lib/auth/session'
import { tryImport } from '@/lib/exchange/commands/import-trial'
import { exampleFile, readFile } from '@/lib/exchange/imports/file'
import { SUM_HEADS, sumCells } from '@/lib/exchange/messages/import-sums'
import { importSums } from '@/lib/exchange/queries/import-sums'
import { IMPORT_KINDS, TryImport } from '@/lib/exchange/schema/import'
import { notFoundResponse } from '@/lib/files/response'
import type { Actor } from '@/lib/kernel/actor'
import { isHalt } from '@/lib/kernel/errors'
import { isId } from '@/lib/kernel/fields'
import { csvFile } from '@/lib/reporting/rules'
import { routes, withNotice } from '@/lib/routes'
import { askedAgain, csvResponse, received, to } from './received'

export const dynamic = 'force-dynamic'

/** What an import holds beside what runs in the portal, or an example of a kind of file: the columns with one invented line. */
export async function GET(request: Request): Promise<Response> {
  const session = await currentSession()
  const compared = new URL(request.url).searchParams.get('vergelijking')
  if (compared !== null) return session?.actor.role === 'consultant' ? comparison(session.actor, compared) : notFoundResponse()
  const kind = IMPORT_KINDS.find((each) => each === new URL(request.url).searchParams.get('voorbeeld'))
  if (session?.actor.role !== 'consultant' || kind === undefined) return notFoundResponse()
  return csvResponse(`voorbeeld-${kind === 'residents' ? 'inwoners' : 'lopende-hulp'}`, exampleFile(kind))
}

async function comparison(actor: Actor, id: string): Promise<Response> {
  const sums = isId(id) ? await importSums(actor, id) : null
  return sums ? csvResponse('vergelijking-lopende-hulp', csvFile([...SUM_HEADS], sums.map(sumCells))) : notFoundResponse()
}

/** Tries a file; answers 303 to the page of the trial, or back to the form with what was typed and what is wrong. */
export async function POST(request: Request): Promise<Response> {
  const elsewhere = await foreign(request)
  if (elsewhere) return elsewhere
  const session = await currentSession()
  if (!session) return to(routes.signIn())
  if (session.actor.role !== 'consultant') return notFoundResponse()
  const full = await overLimit('upload', session.actor, request)
  if (full) return full
  const posted = await received(session.actor, request, ['kind', 'source', 'expectedPeople', 'expectedTime'])
  const again = (fout: string, detail: Readonly<Record<string, string | number>> = {}) => to(routes.newImport(askedAgain(posted.typed, fout, detail)))
  // What was typed is looked at first: the page names one thing at a time, in its own order.
  const input = TryImport.safeParse(posted.typed)
  if (!input.success && Object.keys(posted.typed).length > 0) return again(String(input.error.issues[0]?.path[0] ?? 'source'))
  if ('reason' in posted || !input.success) return again('reason' in posted ? posted.reason : 'source')
  const read = readFile(input.data.kind, posted.bytes)
  if (!read.ok) return again(read.reason, read.detail)
  try {
    const tried = await tryImport(session.actor, input.data, read.value)
    return tried.ok ? to(withNotice(routes.importLines(tried.value.id), 'import-geprobeerd')) : again(tried.reason)
  } catch (thrown) {
    if (isHalt(thrown, 'not-found') || isHalt(thrown, 'forbidden')) return notFoundResponse()
    throw thrown
  }
}
