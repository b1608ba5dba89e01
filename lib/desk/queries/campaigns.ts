import type { Tx } from '@/lib/db'
import { routes } from '@/lib/routes'
import type { Item } from '../rules'

/** Running re-indications in which help of an older system waits for an investigation of its own: nothing is reckoned for it (ADR 0089). Nobody's name stands in it. */
export async function reexamineItems(tx: Tx): Promise<Item[]> {
  const rows = await tx.$queryRaw<{ id: string; name: string; people: number }[]>`
    select g.id::text as id, g.name, count(*)::int as people from campaign g join campaign_case k on k.campaign_id = g.id
    where g.status = 'running' and k.refusal = 'imported' and k.outcome is null group by g.id, g.name order by g.name, g.id limit 20`
  return rows.map((row): Item => ({ kind: 're-examine', key: row.id, due: null, href: routes.campaignPeople(row.id, { stand: 'heronderzoek' }), campaign: row.name, people: row.people }))
}
