import { record } from '@/lib/audit/record'
import { type Tx, updateVersioned, write } from '@/lib/db'
import { Prisma } from '@/lib/db/client/client'
import type { Actor, Person } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { normSettingsOn } from '@/lib/norms/queries/sets'
import { sessionMunicipality } from '@/lib/residents/policy'
import { ruleOn } from '@/lib/rulebook/queries'
import { mayReindicate } from '../policy'
import { CAMPAIGN, type CampaignHead, toCampaign } from '../queries/campaigns'
import { decideConclude, decideStart, isOver } from '../rules/campaign'
import { leaveOutGone } from './gone'
import type { Exclusion, MakeCampaign, OnCampaign, WithdrawCampaign } from '../schema'

type Made = { readonly id: string }

/** A campaign that a command works on, its row locked; not found for everybody else's. */
export async function campaignForChange(tx: Tx, actor: Actor, id: string): Promise<{ campaign: CampaignHead; person: Person }> {
  await tx.$queryRaw`select id from campaign where id = ${id}::uuid for no key update`
  const row = await tx.campaign.findUnique({ where: { id }, select: CAMPAIGN })
  if (!row || !mayReindicate(actor, row)) throw new Halt('not-found')
  return { campaign: toCampaign(row), person: actor }
}

/** One line in the trail of a campaign; never who is in it. */
export const recordCampaign = (tx: Tx, actor: Actor, campaign: { readonly id: string; readonly regionId: string; readonly municipalityId: string }, event: string, version: number, detail: Readonly<Record<string, unknown>>): Promise<void> =>
  record(tx, actor, { event: `campaign.${event}`, compartment: 'region', subject: { type: 'campaign', id: campaign.id, version }, regionId: campaign.regionId, municipalityId: campaign.municipalityId, detail })

export type MakeRefusal = 'no-settings' | 'no-transition' | 'ends-before-start' | 'nobody' | 'unknown-place'

/**
 * Makes a campaign: whose running help is looked at again under the norms that the rulebook names for a day. Help outside the norms is left
 * out (H20), and so is who died, whose objection runs, whose decision was not sent and who is in another campaign: each counted.
 */
export const makeCampaign = (actor: Actor, input: MakeCampaign): Promise<Result<Made, MakeRefusal>> =>
  write(actor, async (tx, now) => {
    const { person, municipalityId, regionId } = sessionMunicipality(actor)
    const scope = { regionId, municipalityId }
    if (input.endsFrom !== null && input.endsUntil !== null && input.endsUntil < input.endsFrom) return refuse('ends-before-start')
    const settings = await normSettingsOn(tx, scope, input.newFrom)
    if (!settings) return refuse('no-settings')
    const transition = await ruleOn(tx, 'transition-term', scope, dayIn(now))
    if (!transition) return refuse('no-transition')
    if (!(await placeKnown(tx, input, scope))) return refuse('unknown-place')
    const { indications, excluded } = await population(tx, municipalityId, input, settings.set.id)
    if (indications.length === 0) return refuse('nobody')
    const id = crypto.randomUUID()
    await tx.campaign.createMany({
      data: [{ ...input, ...scope, id, normSetId: settings.set.id, rounding: settings.rounding, transitionMonths: transition.value.months, transitionSource: transition.source, excluded, madeBy: person.name, madeAt: now }],
    })
    await tx.$executeRaw`
      insert into campaign_case (id, municipality_id, campaign_id, resident_id, case_id, indication_id, product_id, ends_on, old_minutes)
      select gen_random_uuid(), ${municipalityId}::uuid, ${id}::uuid, i.resident_id, i.case_id, i.id, i.product_id, i.ends_on, i.minutes_per_week from unnest(${indications}::uuid[]) as chosen(id) join indication i on i.id = chosen.id`
    await recordCampaign(tx, actor, { id, ...scope }, 'made', 1, { name: input.name, newFrom: input.newFrom, normSet: `${settings.set.code} ${settings.set.edition}`, residents: indications.length, excluded })
    return allow({ id })
  })

async function placeKnown(tx: Tx, { productId, lotId, fromSetId }: MakeCampaign, { regionId, municipalityId }: { regionId: string; municipalityId: string }): Promise<boolean> {
  const product = productId === null || (await tx.product.count({ where: { id: productId, regionId } })) > 0
  const lot = lotId === null || (await tx.lot.count({ where: { id: lotId, municipalityId } })) > 0
  return product && lot && (fromSetId === null || (await tx.normSet.count({ where: { id: fromSetId } })) > 0)
}

/** Running help that fits the question, each with why it is left out; null when it is not. */
const fits = (municipalityId: string, { newFrom, productId, fromSetId, lotId, unit, endsFrom, endsUntil }: MakeCampaign, setId: string) => Prisma.sql`
  select i.id::text as id,
    case when not p.normed then 'bespoke' when r.died_on is not null then 'died' when d.dispatched_on is null then 'unsent'
      when exists (select from objection_standing s where s.case_id = i.case_id and s.standing = 'running') then 'objection'
      when exists (select from campaign_case k join campaign c on c.id = k.campaign_id where k.indication_id = i.id and k.outcome is null and c.status in ('draft', 'running')) then 'other-campaign' end as why
  from indication i join product p on p.id = i.product_id join resident r on r.id = i.resident_id join wmo_decision d on d.id = i.decision_id
  where i.municipality_id = ${municipalityId}::uuid and i.status = 'adopted' and i.ends_on >= ${newFrom}
    and (${productId}::uuid is null or i.product_id = ${productId}::uuid) and (${lotId}::uuid is null or campaign_lot(i.municipality_id, postcode_on(r, ${newFrom}), i.lot_id, ${newFrom}) = ${lotId}::uuid) and (${unit}::text is null or i.unit = ${unit})
    and (${fromSetId}::uuid is null and i.norm_set_id is distinct from ${setId}::uuid or i.norm_set_id = ${fromSetId}::uuid)
    and (${endsFrom}::text is null or i.ends_on >= ${endsFrom}) and (${endsUntil}::text is null or i.ends_on <= ${endsUntil})`

/** Whose help it is, looked up once: the indications, and how many were left out by each reason. */
async function population(tx: Tx, municipalityId: string, input: MakeCampaign, setId: string): Promise<{ readonly indications: readonly string[]; readonly excluded: Readonly<Partial<Record<Exclusion, number>>> }> {
  const rows = await tx.$queryRaw<{ id: string; why: Exclusion | null }[]>`${fits(municipalityId, input, setId)}`
  const excluded: Partial<Record<Exclusion, number>> = {}
  for (const { why } of rows) if (why !== null) excluded[why] = (excluded[why] ?? 0) + 1
  return { indications: rows.flatMap((row) => (row.why === null ? [row.id] : [])), excluded }
}

/** Begins the conversations: from now on residents are written to and handled. */
export const startCampaign = (actor: Actor, input: OnCampaign): Promise<Result<Made, 'not-a-draft' | 'not-computed' | 'no-waves'>> =>
  write(actor, async (tx, now) => {
    const { campaign } = await campaignForChange(tx, actor, input.id)
    const [toCompute, waves] = [await tx.campaignCase.count({ where: { campaignId: campaign.id, computed: false } }), await tx.campaignWave.count({ where: { campaignId: campaign.id } })]
    const decision = decideStart(campaign.status, { toCompute, waves })
    return decision.ok ? move(tx, actor, campaign, input, { status: 'running', startedOn: dayIn(now) }, 'started') : decision
  })

/** Closes a campaign in which everybody was looked at, but for who died or has no help any more: they are left out. */
export const concludeCampaign = (actor: Actor, input: OnCampaign): Promise<Result<Made, 'not-running' | 'residents-left'>> =>
  write(actor, async (tx, now) => {
    const { campaign, person } = await campaignForChange(tx, actor, input.id)
    await leaveOutGone(tx, person, campaign, dayIn(now))
    const decision = decideConclude(campaign.status, await tx.campaignCase.count({ where: { campaignId: campaign.id, outcome: null } }))
    return decision.ok ? move(tx, actor, campaign, input, { status: 'concluded', endedOn: dayIn(now) }, 'concluded') : decision
  })

/** Stops a campaign with the reason. What was decided stands; everybody else keeps what he has. */
export const withdrawCampaign = (actor: Actor, input: WithdrawCampaign): Promise<Result<Made, 'campaign-over'>> =>
  write(actor, async (tx, now) => {
    const { campaign } = await campaignForChange(tx, actor, input.id)
    return isOver(campaign.status) ? refuse('campaign-over') : move(tx, actor, campaign, input, { status: 'withdrawn', endedOn: dayIn(now), endReason: input.reason }, 'withdrawn')
  })

async function move(tx: Tx, actor: Actor, campaign: CampaignHead, { version }: OnCampaign, to: { readonly status: string; readonly startedOn?: Day; readonly endedOn?: Day; readonly endReason?: string }, event: string): Promise<Result<Made, never>> {
  const next = await updateVersioned(tx.campaign, { id: campaign.id, version }, to)
  await recordCampaign(tx, actor, campaign, event, next, { name: campaign.name, ...(to.endReason ? { reason: to.endReason } : {}) })
  return allow({ id: campaign.id })
}
