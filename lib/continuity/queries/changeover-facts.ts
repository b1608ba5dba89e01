import { ALLOCATION_STATUSES } from '@/lib/allocations/schema'
import type { Tx } from '@/lib/db'
import { FREQUENCIES, type Frequency } from '@/lib/indications/schema'
import type { Day } from '@/lib/kernel/day'
import { UNITS, type Unit } from '@/lib/products/schema'
import { fitOf, type Fit } from '../rules/changeover'

type Scope = { readonly id: string; readonly municipalityId: string; readonly newFrom: Day }

type Row = {
  id: string; resident_id: string; case_id: string; form: 'in-kind' | 'personal-budget'; normed: boolean; product_id: string; unit: string; minutes: number; frequency: string; sent: boolean
  allocation_id: string | null; status: string | null; fluent_dutch: boolean | null; provider_id: string | null; mapping_id: string | null; to_product_id: string | null; to_minutes: number | null; fluent_only: boolean | null
  to_unit: string | null; frequencies: string[] | null; lot_id: string; participation_id: string | null; objection: boolean; proposal: boolean; looking: boolean; campaign: boolean
}

/** Somebody's running help with what it becomes on the first day; minutes a week. */
export type Touched = {
  readonly indicationId: string; readonly residentId: string; readonly caseId: string; readonly allocationId: string | null; readonly providerId: string | null; readonly productId: string; readonly lotId: string; readonly oldMinutes: number
  readonly mappingId: string | null; readonly toProductId: string | null; readonly newMinutes: number | null; readonly participationId: string | null; readonly fit: Fit
}

/**
 * Whose running help a changeover touches, each with how he goes over or why he doesn't: whose contract is over before the first day, whose product
 * or unit no longer holds that day, and whose help a mapping names. Who is in another changeover that still stands is left to that one. `only`
 * looks at these indications again. Joins the caller's transaction.
 */
export async function touchedBy(tx: Tx, { id, municipalityId, newFrom }: Scope, only: readonly string[] | null = null): Promise<readonly Touched[]> {
  const rows = await tx.$queryRaw<Row[]>`
    with here as (
      select i.*, p.normed, p.valid_from as product_from, p.valid_until as product_until, postcode_on(r, ${newFrom}) as postcode, c.number from indication i join product p on p.id = i.product_id join resident r on r.id = i.resident_id join wmo_case c on c.id = i.case_id
      where i.municipality_id = ${municipalityId}::uuid and i.status = 'adopted' and i.starts_on < ${newFrom} and i.ends_on >= ${newFrom} and r.died_on is null and (${only}::uuid[] is null or i.id = any(${only}::uuid[]))
    ), units as (
      select distinct on (u.product_id) u.product_id, u.unit, u.frequencies from product_unit u
      where (u.municipality_id is null or u.municipality_id = ${municipalityId}::uuid) and u.valid_from <= ${newFrom} and (u.valid_until is null or u.valid_until > ${newFrom}) order by u.product_id, u.municipality_id nulls last
    ), mappings as (
      select distinct on (m.from_product_id, m.from_unit) m.* from help_mapping m where m.municipality_id = ${municipalityId}::uuid and m.status = 'adopted' and m.valid_from <= ${newFrom} order by m.from_product_id, m.from_unit, m.valid_from desc
    ), becomes as (
      select h.*, a.id as allocation_id, a.status as allocation_status, a.fluent_dutch, a.provider_id, o.ends_on as contract_until, m.id as mapping_id, m.minutes_per_week as mapped_minutes,
        coalesce(m.to_product_id, case when u.unit = h.unit and h.product_from <= ${newFrom} and (h.product_until is null or h.product_until > ${newFrom}) then h.product_id end) as to_product_id,
        coalesce(area_on(h.municipality_id, h.postcode, ${newFrom}), h.lot_id) as to_lot_id
      from here h left join allocation a on a.indication_id = h.id and a.status in ('offered', 'accepted', 'started', 'paused') left join participation o on o.id = a.participation_id
        left join mappings m on m.from_product_id = h.product_id and m.from_unit = h.unit left join units u on u.product_id = h.product_id
    )
    select b.id::text as id, b.resident_id::text as resident_id, b.case_id::text as case_id, b.form, b.normed, b.product_id::text as product_id, b.unit, b.minutes_per_week as minutes, b.frequency, d.dispatched_on is not null as sent,
      b.allocation_id::text as allocation_id, b.allocation_status as status, b.fluent_dutch, b.provider_id::text as provider_id, b.mapping_id::text as mapping_id, b.to_product_id::text as to_product_id,
      case when b.to_product_id is not null then coalesce(b.mapped_minutes, b.minutes_per_week) end as to_minutes, t.takes_over_direction or t.needs_fluent_dutch as fluent_only,
      v.unit as to_unit, v.frequencies, b.to_lot_id::text as lot_id, n.id::text as participation_id,
      exists (select from objection_standing s where s.case_id = b.case_id and s.standing = 'running') as objection,
      exists (select from decision_proposal q where q.case_id = b.case_id and q.status = 'proposed') as proposal,
      d.look_purpose is not null and not exists (select from wmo_moment w where w.case_id = b.case_id and w.kind = 'looking-first' and w.held_on is not null) as looking,
      exists (select from campaign_case k join campaign g on g.id = k.campaign_id where k.indication_id = b.id and k.outcome is null and g.status in ('draft', 'running')) as campaign
    from becomes b join wmo_decision d on d.id = b.decision_id left join product t on t.id = b.to_product_id left join units v on v.product_id = b.to_product_id
      left join lateral (select p.id from participation p where p.municipality_id = b.municipality_id and p.lot_id = b.to_lot_id and p.provider_id = b.provider_id and p.status = 'running' and b.to_product_id = any(p.product_ids)
        and p.starts_on <= ${newFrom} and p.ends_on >= ${newFrom} order by p.starts_on desc, p.id limit 1) n on true
    where (b.mapping_id is not null or b.to_product_id is null or b.contract_until < ${newFrom})
      and not exists (select from changeover_case k join changeover o on o.id = k.changeover_id left join changeover_part q on q.id = k.part_id
        where k.indication_id = b.id and o.id <> ${id}::uuid and o.ended_on is null and k.done_at is null and k.handled_on is null and coalesce(q.status, 'preview') <> 'undone')`
  return rows.map(judged)
}

/** A row of a kept list, as it is done. */
export const LISTED = { id: true, residentId: true, caseId: true, indicationId: true, allocationId: true, productId: true, toProductId: true, oldMinutes: true, newMinutes: true, participationId: true, lotId: true, mappingId: true, way: true } as const
export type Listed = { readonly id: string; readonly residentId: string; readonly caseId: string; readonly indicationId: string; readonly allocationId: string | null; readonly productId: string; readonly toProductId: string | null; readonly oldMinutes: number; readonly newMinutes: number | null; readonly participationId: string | null; readonly lotId: string; readonly mappingId: string | null; readonly way: string | null }

const frequencyOf = (value: string): Frequency => FREQUENCIES.find((each) => each === value) ?? 'weekly'
const unitOf = (value: string | null): Unit | null => UNITS.find((each) => each === value) ?? null

function judged(row: Row): Touched {
  const status = ALLOCATION_STATUSES.find((each) => each === row.status)
  const to = row.to_product_id === null || row.to_minutes === null ? null
    : { productId: row.to_product_id, minutes: row.to_minutes, mapped: row.mapping_id !== null, fluentOnly: row.fluent_only ?? false, unit: unitOf(row.to_unit), frequencies: FREQUENCIES.filter((each) => row.frequencies?.includes(each)) }
  const fit = fitOf({
    form: row.form, normed: row.normed, productId: row.product_id, unit: unitOf(row.unit) ?? 'minutes-week', minutes: row.minutes, frequency: frequencyOf(row.frequency), sent: row.sent,
    allocation: status === undefined ? null : { status, fluentDutch: row.fluent_dutch ?? false }, to, placed: row.participation_id !== null,
    objectionRuns: row.objection, proposalWaits: row.proposal, lookingOpen: row.looking, inCampaign: row.campaign,
  })
  return {
    indicationId: row.id, residentId: row.resident_id, caseId: row.case_id, allocationId: row.allocation_id, providerId: row.provider_id, productId: row.product_id, lotId: row.lot_id, oldMinutes: row.minutes,
    mappingId: row.mapping_id, toProductId: row.to_product_id, newMinutes: row.to_minutes, participationId: row.participation_id, fit,
  }
}
