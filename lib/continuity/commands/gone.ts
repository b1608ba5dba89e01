import { type AuditEntry, recordAll } from '@/lib/audit/record'
import type { Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import type { CampaignHead } from '../queries/campaigns'
import { GONE } from '../messages'

type Row = { readonly id: string; readonly residentId: string; readonly caseId: string; readonly version: number; readonly why: keyof typeof GONE }

/**
 * Leaves out who died since a campaign was made and whose help ended without other help in its case, each with that reason and a line in his file: nobody
 * writes to him, and he takes no place. Whose help was replaced stays for a person to look at. Joins the caller's transaction.
 */
export async function leaveOutGone(tx: Tx, person: Person, campaign: CampaignHead, today: Day): Promise<number> {
  const gone = await tx.$queryRaw<Row[]>`
    with gone as (
      select k.id, case when r.died_on is not null then 'died' else 'ended' end as why
      from campaign_case k join resident r on r.id = k.resident_id join indication i on i.id = k.indication_id
      where k.campaign_id = ${campaign.id}::uuid and k.outcome is null and (r.died_on is not null or (i.status <> 'adopted' or i.ends_on < ${today})
        and not exists (select from indication n where n.case_id = k.case_id and n.id <> i.id and n.status = 'adopted' and n.ends_on >= ${today}))
      for update of k)
    update campaign_case k set outcome = 'excluded', outcome_reason = case gone.why when 'died' then ${GONE.died} else ${GONE.ended} end, handled_on = ${today}, handled_by = ${person.name}, version = k.version + 1
    from gone where k.id = gone.id returning k.id::text as id, k.resident_id::text as "residentId", k.case_id::text as "caseId", k.version, gone.why`
  await recordAll(tx, person, gone.map((each): AuditEntry => ({
    event: 'case.re-indication-left-out', compartment: 'resident', subject: { type: 'campaign-case', id: each.id, version: each.version }, municipalityId: campaign.municipalityId, residentId: each.residentId, purpose: 'herindicatie',
    detail: { caseId: each.caseId, campaign: campaign.name, reason: GONE[each.why] },
  })))
  return gone.length
}
