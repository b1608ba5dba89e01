import { closingsByTheWay } from '@/lib/admissions/queries/closing'
import { databaseAtHead } from '@/lib/auth/ready'

export const dynamic = 'force-dynamic'

/** The database answers, its migrations are at head and its mode is the one this portal was started in. Whoever watches this fixes the lists of windows that closed. */
export async function GET(): Promise<Response> {
  const ready = await databaseAtHead().catch(() => false)
  if (ready) await closingsByTheWay()
  return Response.json({ status: ready ? 'ok' : 'unavailable' }, { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } })
}
