import { overLimit } from '@/lib/auth/limiter'
import { currentSession } from '@/lib/auth/session'
import { CONTRIBUTION_COLUMNS, CONTRIBUTION_FORM_LABELS, CONTRIBUTION_LABELS } from '@/lib/exchange/messages/contribution'
import { handoverFile } from '@/lib/exchange/queries/contribution'
import { monthOf } from '@/lib/exchange/rules/contribution'
import { dispositionOf } from '@/lib/files/names'
import { notFoundResponse } from '@/lib/files/response'
import { formatDay } from '@/lib/kernel/day'
import { isId } from '@/lib/kernel/fields'
import { csvFile } from '@/lib/reporting/rules'

export const dynamic = 'force-dynamic'

/** A list of the own contribution with BSNs, to who said minutes ago what for. Nothing of a resident stands in the file's name. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const session = await currentSession()
  const { id } = await params
  if (session?.actor.role !== 'back-office' || !isId(id)) return notFoundResponse()
  const full = await overLimit('export', session.actor, request)
  if (full) return full
  const file = await handoverFile(session.actor, id)
  if (!file) return notFoundResponse()
  const rows = file.lines.map((line) => {
    const month = monthOf(line)
    return [String(file.number), line.bsn, line.name, formatDay(line.birthDate), CONTRIBUTION_LABELS[line.kind], line.withdrawn ? 'ja' : 'nee', formatDay(line.onDay), CONTRIBUTION_FORM_LABELS[line.form], month === null ? '' : month.slice(0, 7)]
  })
  return new Response(csvFile(CONTRIBUTION_COLUMNS, rows), { headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': dispositionOf('attachment', `eigen-bijdrage-${file.number}.csv`), 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } })
}
