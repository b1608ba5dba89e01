import { type Tx, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { newRulesOf } from '../queries/campaigns'
import { answersIn } from '../queries/people'
import { reassess } from '../rules/reassess'
import type { OnCampaign } from '../schema'
import { campaignForChange, recordCampaign } from './campaign'

/** Residents worked out in one go: well within a transaction's time, so that whoever presses sees it move. */
export const BATCH = 4000

/** Works out the next batch of a draft's residents under the new rules, from the answers each decision was made with. Pressed twice it goes on. */
export const computeCampaign = (actor: Actor, input: Pick<OnCampaign, 'id'>, batch = BATCH): Promise<Result<{ id: string; left: number }, 'not-a-draft'>> =>
  write(actor, async (tx) => {
    const { campaign } = await campaignForChange(tx, actor, input.id)
    if (campaign.status !== 'draft') return refuse('not-a-draft')
    const rules = await newRulesOf(tx, campaign)
    const rows = await nextRows(tx, campaign.id, batch)
    const worked = rows.map(({ id, answers, deviation, reason, imported }) => {
      const outcome = reassess(answersIn(answers), deviation ? { minutes: deviation, reason: reason ?? '' } : undefined, rules, imported)
      return outcome.ok ? { id, norm: outcome.value.norm, minutes: outcome.value.minutes, refusal: null, label: null } : { id, norm: null, minutes: null, refusal: outcome.reason, label: labelOf(outcome.detail) }
    })
    const column = <K extends keyof (typeof worked)[number]>(key: K) => worked.map((row) => row[key])
    await tx.$executeRaw`
      update campaign_case k set computed = true, norm_minutes = v.norm, new_minutes = v.minutes, refusal = v.refusal, refusal_label = v.label
      from unnest(${column('id')}::uuid[], ${column('norm')}::int[], ${column('minutes')}::int[], ${column('refusal')}::text[], ${column('label')}::text[]) as v(id, norm, minutes, refusal, label) where k.id = v.id`
    const left = await tx.campaignCase.count({ where: { campaignId: campaign.id, computed: false } })
    await recordCampaign(tx, actor, campaign, 'computed', campaign.version, { residents: worked.length, without: worked.filter((row) => row.refusal !== null).length, left })
    return allow({ id: campaign.id, left })
  })

type Row = { readonly id: string; readonly answers: unknown; readonly deviation: number | null; readonly reason: string | null; readonly imported: boolean }

const nextRows = (tx: Tx, campaignId: string, batch: number) => tx.$queryRaw<Row[]>`
  select k.id::text as id, i.calculation -> 'answers' as answers, (i.calculation ->> 'adjustment')::int as deviation, i.calculation ->> 'deviationReason' as reason, i.import_id is not null as imported
  from campaign_case k join indication i on i.id = k.indication_id where k.campaign_id = ${campaignId}::uuid and not k.computed order by k.id limit ${batch}`

const labelOf = (detail: Readonly<Record<string, string | number>> | undefined): string | null => {
  const found = detail?.['label'] ?? detail?.['key']
  return found === undefined ? null : String(found)
}
