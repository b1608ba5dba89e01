import { overLimit } from '@/lib/auth/limiter'
import { foreign } from '@/lib/auth/noted'
import { currentSession } from '@/lib/auth/session'
import { dispositionOf } from '@/lib/files/names'
import { notFoundResponse } from '@/lib/files/response'
import { isHalt } from '@/lib/kernel/errors'
import { isId } from '@/lib/kernel/fields'
import { tryTable } from '@/lib/norms/commands/take-over'
import { csvOf, rowsOf, xlsxOf } from '@/lib/norms/imports'
import { mayReadNorms } from '@/lib/norms/policy'
import { normSetView } from '@/lib/norms/queries/editions'
import { routes } from '@/lib/routes'

export const dynamic = 'force-dynamic'
type Context = { params: Promise<{ id: string }> }

const KINDS = { csv: { type: 'text/csv; charset=utf-8', of: csvOf }, xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', of: xlsxOf } } as const

/** A norm set as CSV or XLSX, to keep, to fill in and to read in again. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const session = await currentSession()
  const { id } = await params
  const as = new URL(request.url).searchParams.get('als') === 'xlsx' ? 'xlsx' : 'csv'
  if (!session || !isId(id) || !mayReadNorms(session.actor)) return notFoundResponse()
  const full = await overLimit('document', session.actor, request)
  if (full) return full
  const set = await normSetView(session.actor, id)
  if (!set) return notFoundResponse()
  const bytes = await KINDS[as].of(set.cells)
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': KINDS[as].type, 'content-disposition': dispositionOf('attachment', `normenkader-${set.code}-${set.edition}.${as}`), 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' } })
}

/** Tries a file on a concept; answers 303 back to the page that shows what it would change, or what is wrong. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const elsewhere = await foreign(request)
  if (elsewhere) return elsewhere
  const session = await currentSession()
  if (!session) return back(routes.signIn())
  const { id } = await params
  if (!isId(id)) return notFoundResponse()
  const full = await overLimit('upload', session.actor, request)
  if (full) return full
  if (Number(request.headers.get('content-length') ?? '0') > 2 * 1024 * 1024) return back(routes.importNorms(id, 'too-large'))
  const file = await request.formData().then((form) => form.get('file'), () => null)
  if (!(file instanceof File) || file.name === '') return back(routes.importNorms(id, 'missing'))
  const rows = await rowsOf(file.name, Buffer.from(await file.arrayBuffer()))
  if (!rows.ok) return back(routes.importNorms(id, rows.reason))
  try {
    await tryTable(session.actor, { id, fileName: file.name, rows: rows.value })
    return back(routes.importNorms(id))
  } catch (thrown) {
    if (isHalt(thrown, 'not-found') || isHalt(thrown, 'forbidden')) return notFoundResponse()
    throw thrown
  }
}

const back = (location: string) => new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
