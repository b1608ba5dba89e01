import { closingsByTheWay } from '@/lib/admissions/queries/closing'
import { roundByTheWay } from '@/lib/audit/queries'
import { databaseAtHead } from '@/lib/auth/ready'

export const dynamic = 'force-dynamic'

/** The database answers, its migrations are at head and its mode is the one this portal was started in. Whoever watches this fixes the lists of windows that closed and goes on with the round along the trail. */
export async function GET(): Promise<Response> {
  const ready = await databaseAtHead().catch(() => false)
  if (ready) {
    await closingsByTheWay()
    await roundByTheWay()
  }
  return Response.json({ status: ready ? 'ok' : 'unavailable' }, { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } })
}
