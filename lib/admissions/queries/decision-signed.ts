import type { Signed } from '@/lib/admissions/rules/decision-later'
import type { Tx } from '@/lib/db'
import { day } from '@/lib/kernel/day'

/** The participation that was signed on an outcome, if it still runs or is to begin; asked of the database, since contracts come later. */
export async function signedOn(tx: Tx, outcome: { readonly windowId: string; readonly lotId: string; readonly providerId: string; readonly lot: { readonly name: string } }): Promise<Signed | null> {
  const rows = await tx.$queryRaw<{ reference: string; starts_on: string; ends_on: string }[]>`select reference, starts_on, ends_on from participation_on(${outcome.windowId}::uuid, ${outcome.lotId}::uuid, ${outcome.providerId}::uuid)`
  const [found] = rows
  return found ? { reference: found.reference, lot: outcome.lot.name, startsOn: day(found.starts_on), endsOn: day(found.ends_on) } : null
}
