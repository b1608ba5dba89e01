import { gate, whyNotLetIn } from '@/lib/db'
import { portalMode } from '@/lib/env'
import { isHalt } from '@/lib/kernel/errors'

/**
 * Why this portal may not start on this database, in one sentence; null when it may. A production portal refuses a
 * demonstration's database and with it its one-click accounts; no portal starts as a role that row-level security
 * doesn't bind. A database that doesn't prove who it is, or doesn't let us in, is a reason; one that is away is none: the
 * portal says so on each page until it is back.
 */
export async function whyNotStart(mode = portalMode()): Promise<string | null> {
  try {
    const rows = await gate(
      (client) => client.$queryRaw<{ mode: string | null; unbound: boolean }[]>`
        select mode_of_portal() as mode, exists (select 1 from pg_roles r where r.rolname = current_user and (r.rolsuper or r.rolbypassrls))
          or exists (select 1 from pg_class c where c.relowner = (select oid from pg_roles where rolname = current_user)) as unbound`,
    )
    const row = rows[0]
    if (row?.unbound) return 'De portal start niet: DATABASE_URL is een rol waarvoor rijbeveiliging niet geldt. Gebruik perceel_app.'
    if (mode === 'production' && row?.mode !== 'production') return 'De portal start niet: dit is de database van een demonstratie of toets, en PERCEEL_MODE is production. Kies een eigen database.'
    if (mode === 'demo' && row?.mode === 'production') return 'De portal start niet: dit is een productiedatabase. Zet PERCEEL_MODE=production.'
    return null
  } catch (thrown) {
    if (isHalt(thrown, 'unavailable')) return null
    const reason = whyNotLetIn(thrown)
    if (reason !== null) return `De portal start niet: ${reason} Zie docs/operations.md.`
    throw thrown
  }
}
