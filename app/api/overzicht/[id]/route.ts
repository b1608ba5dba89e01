import { STANDING_LABELS } from '@/lib/admissions/messages/assessment'
import { matrixPage } from '@/lib/admissions/queries/matrix'
import { overLimit } from '@/lib/auth/limiter'
import { currentSession } from '@/lib/auth/session'
import { notFoundResponse } from '@/lib/files/response'
import { isId } from '@/lib/kernel/fields'
import { csvFile } from '@/lib/reporting/rules'

export const dynamic = 'force-dynamic'

/** One lot of an opened window as CSV: a row per submission, a column per criterion, words and no order but the alphabet. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const session = await currentSession()
  const { id } = await params
  if (session?.actor.role !== 'procurement-officer' || !isId(id)) return notFoundResponse()
  const full = await overLimit('export', session.actor, request)
  if (full) return full
  const view = await matrixPage(session.actor, id, { lotId: new URL(request.url).searchParams.get('perceel') ?? undefined })
  if (!view?.lot) return notFoundResponse()
  const lot = view.lot.name
  const body = csvFile(
    ['Aanbieder', 'Nummer', 'Perceel', ...view.criteria.map((criterion) => `${criterion.position} ${criterion.title}`)],
    view.rows.map((row) => [row.provider, row.number, lot, ...row.cells.map((cell) => (row.stated ? 'Overgenomen uit een bron' : STANDING_LABELS[cell]))]),
  )
  return new Response(body, { headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="overzicht.csv"', 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' } })
}
