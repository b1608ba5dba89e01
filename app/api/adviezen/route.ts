import { overLimit } from '@/lib/auth/limiter'
import { currentSession } from '@/lib/auth/session'
import { VERDICT_LABELS } from '@/lib/consultations/messages'
import { ASKERS } from '@/lib/consultations/policy'
import { filterOf, registerRows } from '@/lib/consultations/queries/register'
import { notFoundResponse } from '@/lib/files/response'
import { hasRole } from '@/lib/kernel/actor'
import { formatDay } from '@/lib/kernel/day'
import { csvFile } from '@/lib/reporting/rules'

export const dynamic = 'force-dynamic'

/** The register of advice as CSV, with the filter of the page: a row per point. */
export async function GET(request: Request): Promise<Response> {
  const session = await currentSession()
  if (!session || !hasRole(session.actor, ...ASKERS)) return notFoundResponse()
  const full = await overLimit('export', session.actor, request)
  if (full) return full
  const { searchParams } = new URL(request.url)
  const rows = await registerRows(session.actor, filterOf({ orgaan: searchParams.get('orgaan') ?? undefined, reactie: searchParams.get('reactie') ?? undefined }))
  const body = csvFile(
    ['Nummer', 'Onderwerp', 'Adviesraad of bureau', 'Gegeven op', 'Punt', 'Advies', 'Waarom', 'Reactie', 'Reden'],
    rows.map((row) => [row.number, row.subject, row.body, row.adviceOn ? formatDay(row.adviceOn) : '', String(row.point), row.advice, row.why, row.verdict ? VERDICT_LABELS[row.verdict] : 'Nog geen', row.reason ?? '']),
  )
  return new Response(body, { headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="adviezen.csv"', 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' } })
}
