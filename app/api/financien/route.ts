import { overLimit } from '@/lib/auth/limiter'
import { currentSession } from '@/lib/auth/session'
import { notFoundResponse } from '@/lib/files/response'
import { BUDGET_SUM_LABELS, MEASURE_LABELS, STANDING_LABELS, SUM_COLUMNS, SUM_PART_LABELS } from '@/lib/reporting/messages/sums'
import { sumsScreen, type HelpSum } from '@/lib/reporting/queries/sums'
import { csvFile } from '@/lib/reporting/rules'

export const dynamic = 'force-dynamic'

/** The sums that a controller sees, as CSV: the chosen day by part, its months in all, and its budgets. */
export async function GET(request: Request): Promise<Response> {
  const session = await currentSession()
  if (!session) return notFoundResponse()
  const full = await overLimit('export', session.actor, request)
  if (full) return full
  const asked = new URL(request.url).searchParams
  const view = await sumsScreen(session.actor, { day: asked.get('dag') ?? undefined, part: asked.get('per') ?? undefined })
  if (!view) return notFoundResponse()
  const figure = (value: number | null) => (value === null ? '' : String(value))
  const help = (name: string, sums: readonly (HelpSum | null)[]) =>
    sums.flatMap((sum) => (sum === null ? [] : [[sum.onDay, SUM_PART_LABELS[view.part], name, MEASURE_LABELS[sum.measure], figure(sum.people), figure(sum.indications), figure(sum.minutes), '', STANDING_LABELS[sum.standing]]]))
  const body = csvFile(SUM_COLUMNS, [
    ...[...view.cells, view.total].flatMap((cell) => help(cell.name, [cell.running, cell.later])),
    ...view.months.flatMap((month) => help('Samen', [month.running, month.later])),
    ...view.budgets.map((sum) => [sum.onDay, 'Persoonsgebonden budget', BUDGET_SUM_LABELS[sum.kind], MEASURE_LABELS[sum.measure], figure(sum.people), '', '', figure(sum.cents), STANDING_LABELS[sum.standing]]),
  ])
  return new Response(body, { headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="sommen.csv"', 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' } })
}
