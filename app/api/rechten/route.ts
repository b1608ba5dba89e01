import { rightsReview } from '@/lib/auth/people'
import { overLimit } from '@/lib/auth/limiter'
import { whenProved } from '@/lib/auth/proved'
import { currentSession } from '@/lib/auth/session'
import { notFoundResponse } from '@/lib/files/response'
import { roleLabel } from '@/lib/kernel/actor'
import { formatInstantExact } from '@/lib/kernel/instant'
import { csvFile } from '@/lib/reporting/rules'

export const dynamic = 'force-dynamic'

/** Who may do what here, for the yearly review of rights, for an administrator. */
export const GET = (request: Request): Promise<Response> => whenProved(request, () => review(request))

async function review(request: Request): Promise<Response> {
  const session = await currentSession()
  if (!session) return notFoundResponse()
  const full = await overLimit('export', session.actor, request)
  if (full) return full
  const rows = await rightsReview(session.actor)
  if (!rows) return notFoundResponse()
  const body = csvFile(
    ['Naam', 'E-mailadres', 'Aan', 'Rol', 'Functie', 'Organisatie', 'Geldig vanaf', 'Geldig tot', 'Heeft toegang', 'Tweede factor', 'Laatst gezien'],
    rows.map((row) => [row.name, row.email, row.active ? 'ja' : 'nee', roleLabel(row.role), row.title, row.organisation, row.valid_from, row.valid_until ?? '', row.runs ? 'ja' : 'nee', row.account === 'ready' ? 'ja' : 'nee', row.last_seen ? formatInstantExact(row.last_seen) : '']),
  )
  return new Response(body, { headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="rechten.csv"', 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' } })
}
