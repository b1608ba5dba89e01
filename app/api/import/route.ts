import { overLimit } from '@/lib/auth/limiter'
import { foreign } from '@/lib/auth/noted'
import { currentSession } from '@/lib/auth/session'
import { tryImport } from '@/lib/exchange/commands/import-trial'
import { exampleFile, readFile } from '@/lib/exchange/imports/file'
import { SUM_HEADS, sumCells } from '@/lib/exchange/messages/import-sums'
import { importSums } from '@/lib/exchange/queries/import-sums'
import { IMPORT_KINDS, TryImport } from '@/lib/exchange/schema/import'
import { lookedAt } from '@/lib/files/intake'
import { notFoundResponse } from '@/lib/files/response'
import { readForm } from '@/lib/files/upload'
import type { Actor } from '@/lib/kernel/actor'
import { isHalt } from '@/lib/kernel/errors'
import { isId } from '@/lib/kernel/fields'
import { csvFile } from '@/lib/reporting/rules'
import { routes, withNotice } from '@/lib/routes'

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

const csvResponse = (name: string, text: string) =>
  new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${name}.csv"`, 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' } })

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
  const received = await readForm(request)
  if (!received.ok) return to(routes.newImport({ fout: received.reason }))
  const typed = Object.fromEntries(['kind', 'source', 'expectedPeople', 'expectedTime'].map((name) => {
    const value = received.form.get(name)
    return [name, typeof value === 'string' ? value.slice(0, 60) : '']
  }))
  const again = (fout: string, detail: Readonly<Record<string, string | number>> = {}) => to(routes.newImport({ ...typed, fout, ...(detail['column'] ? { kolom: String(detail['column']) } : {}), ...(detail['line'] ? { regel: String(detail['line']) } : {}) }))
  const input = TryImport.safeParse(typed)
  if (!input.success) return again(String(input.error.issues[0]?.path[0] ?? 'source'))
  const file = received.form.get('file')
  if (!(file instanceof File) || file.name === '') return again('missing')
  const bytes = Buffer.from(await file.arrayBuffer())
  const looked = await lookedAt(session.actor, bytes)
  if (!looked.ok) return again(looked.reason)
  // Nothing is lost by trying again, so nothing is read that the scanner gave no answer on.
  if (looked.value === 'waiting') return again('not-scanned')
  const read = readFile(input.data.kind, bytes)
  if (!read.ok) return again(read.reason, read.detail)
  try {
    const tried = await tryImport(session.actor, input.data, read.value)
    return tried.ok ? to(withNotice(routes.importLines(tried.value.id), 'import-geprobeerd')) : again(tried.reason)
  } catch (thrown) {
    if (isHalt(thrown, 'not-found') || isHalt(thrown, 'forbidden')) return notFoundResponse()
    throw thrown
  }
}

const to = (location: string) => new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
