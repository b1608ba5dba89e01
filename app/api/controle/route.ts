import { overLimit } from '@/lib/auth/limiter'
import { whenProved } from '@/lib/auth/proved'
import { currentSession } from '@/lib/auth/session'
import { notFoundResponse } from '@/lib/files/response'
import { formatInstantExact } from '@/lib/kernel/instant'
import { AUDIT_COLUMNS, COMPARTMENT_LABELS, eventLabel, subjectLabel } from '@/lib/reporting/messages'
import { auditExport } from '@/lib/reporting/queries/audit'
import { csvFile } from '@/lib/reporting/rules'

export const dynamic = 'force-dynamic'

/** Exactly the filtered lines of the audit trail as CSV, for an auditor. */
export const GET = (request: Request): Promise<Response> => whenProved(request, () => trail(request))

async function trail(request: Request): Promise<Response> {
  const session = await currentSession()
  if (!session) return notFoundResponse()
  const full = await overLimit('export', session.actor, request)
  if (full) return full
  const asked = new URL(request.url).searchParams
  const get = (name: string) => asked.get(name) ?? undefined
  const rows = await auditExport(session.actor, { event: get('wat'), who: get('wie'), part: get('onderdeel'), from: get('van'), until: get('tot') })
  if (!rows) return notFoundResponse()
  const body = csvFile(
    AUDIT_COLUMNS,
    rows.map((row) => [row.seq, formatInstantExact(row.at), eventLabel(row.event), subjectLabel(row.subject), row.who, row.role, COMPARTMENT_LABELS[row.compartment], row.purpose ?? '', row.changes.join(' | ')]),
  )
  return new Response(body, { headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="controlespoor.csv"', 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' } })
}
