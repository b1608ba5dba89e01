import { requestsOf } from '@/lib/auth/requests'
import type { Tx } from '@/lib/db'
import { routes } from '@/lib/routes'
import type { Item } from '../rules'

/** Requests about accounts that wait on a second administrator: a colleague's are this one's to decide. */
export async function accountItems(tx: Tx): Promise<Item[]> {
  const rows = await requestsOf(tx)
  return rows.flatMap((row): Item[] => (row.outcome === null ? [{ kind: row.own ? 'account-asked' : 'decide-account', key: row.id, due: null, href: routes.accountRequest(row.id), name: row.name, by: row.asked_by, what: row.kind }] : []))
}
