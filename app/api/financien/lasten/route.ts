import { overLimit } from '@/lib/auth/limiter'
import { currentSession } from '@/lib/auth/session'
import { notFoundResponse } from '@/lib/files/response'
import { BURDEN_COLUMNS, burdenLines, quarterText } from '@/lib/reporting/messages/burden'
import { burdenScreen } from '@/lib/reporting/queries/burden'
import { csvFile } from '@/lib/reporting/rules'

export const dynamic = 'force-dynamic'

/** What each step took in a quarter, as CSV: exactly what the page shows. */
export async function GET(request: Request): Promise<Response> {
  const session = await currentSession()
  if (!session) return notFoundResponse()
  const full = await overLimit('export', session.actor, request)
  if (full) return full
  const asked = new URL(request.url).searchParams
  const view = await burdenScreen(session.actor, { quarter: asked.get('kwartaal') ?? undefined, municipality: asked.get('gemeente') ?? undefined })
  if (!view) return notFoundResponse()
  const body = csvFile(BURDEN_COLUMNS, view.rows.flatMap((row) => burdenLines(row).map((line) => [quarterText(view.quarter), view.municipality.name, ...line])))
  return new Response(body, { headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="lasten.csv"', 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' } })
}
