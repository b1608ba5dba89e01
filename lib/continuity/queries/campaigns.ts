import { read, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { costOfMinutes } from '@/lib/kernel/money'
import { countsExamples, normSetById, normSetHeads, type NormSetHead } from '@/lib/norms/queries/sets'
import { RoundingRow } from '@/lib/norms/schema/rows'
import type { Rounding } from '@/lib/norms/schema/cells'
import { productsOn, rateOn } from '@/lib/products/queries'
import { type Unit, UNITS } from '@/lib/products/schema'
import { sessionMunicipality } from '@/lib/residents/policy'
import { ruleOn } from '@/lib/rulebook/queries'
import { mayFollowCampaign, mayReindicate } from '../policy'
import { throughput, type Throughput } from '../rules/campaign'
import type { NewRules } from '../rules/reassess'
import { CAMPAIGN_STATUSES, type CampaignStatus, EXCLUSIONS, type Exclusion } from '../schema'

export const CAMPAIGN = {
  id: true, regionId: true, municipalityId: true, name: true, reason: true, status: true, unit: true, endsFrom: true, endsUntil: true, newFrom: true, normSetId: true, rounding: true, transitionMonths: true, transitionSource: true,
  excluded: true, madeBy: true, madeAt: true, startedOn: true, endedOn: true, endReason: true, version: true,
  municipality: { select: { name: true } }, product: { select: { name: true } }, fromSet: { select: { name: true, edition: true } }, normSet: { select: { name: true, edition: true } }, lot: { select: { name: true } },
} as const

type Named = { readonly name: string }
type Row = {
  readonly id: string; readonly regionId: string; readonly municipalityId: string; readonly name: string; readonly reason: string; readonly status: string; readonly unit: string | null; readonly endsFrom: string | null; readonly endsUntil: string | null
  readonly newFrom: string; readonly normSetId: string; readonly rounding: unknown; readonly transitionMonths: number; readonly transitionSource: string; readonly excluded: unknown; readonly madeBy: string; readonly madeAt: Date
  readonly startedOn: string | null; readonly endedOn: string | null; readonly endReason: string | null; readonly version: number
  readonly municipality: Named; readonly product: Named | null; readonly lot: Named | null; readonly fromSet: (Named & { readonly edition: number }) | null; readonly normSet: Named & { readonly edition: number }
}

export type CampaignHead = Omit<Row, 'status' | 'unit' | 'newFrom' | 'endsFrom' | 'endsUntil' | 'startedOn' | 'endedOn' | 'rounding' | 'excluded' | 'municipality'> & {
  readonly municipality: string
  readonly status: CampaignStatus
  readonly unit: Unit | null
  readonly newFrom: Day
  readonly endsFrom: Day | null
  readonly endsUntil: Day | null
  readonly startedOn: Day | null
  readonly endedOn: Day | null
  readonly rounding: Rounding
  readonly excluded: readonly { readonly why: Exclusion; readonly count: number }[]
}

const orNull = (value: string | null): Day | null => (value === null ? null : day(value))

export function toCampaign({ municipality, ...row }: Row): CampaignHead {
  const counted = (row.excluded ?? {}) as Readonly<Partial<Record<Exclusion, number>>>
  return {
    ...row, municipality: municipality.name, status: CAMPAIGN_STATUSES.find((each) => each === row.status) ?? 'draft', unit: UNITS.find((each) => each === row.unit) ?? null, newFrom: day(row.newFrom), endsFrom: orNull(row.endsFrom), endsUntil: orNull(row.endsUntil), startedOn: orNull(row.startedOn), endedOn: orNull(row.endedOn),
    rounding: RoundingRow.parse(row.rounding), excluded: EXCLUSIONS.flatMap((why) => (counted[why] ? [{ why, count: counted[why] }] : [])),
  }
}

/** The new rules of a campaign, ready to calculate with. Joins the caller's transaction. */
export async function newRulesOf(tx: Tx, campaign: Pick<CampaignHead, 'normSetId' | 'rounding'>): Promise<NewRules> {
  const set = await normSetById(tx, campaign.normSetId)
  if (!set) throw new Halt('not-found')
  return { cells: set.cells, rounding: campaign.rounding, demo: await countsExamples(tx) }
}

type SumRow = { product_id: string; wave_id: string | null; cases: number; computed: number; without: number; old_minutes: bigint; new_minutes: bigint; old_known: bigint; fewer: number; more: number; same: number; letters: number; stays: number; revised: number; left_out: number }
/** Residents and minutes a week; old and new of those for whom the new rules give minutes. */
export type Sums = { readonly cases: number; readonly computed: number; readonly without: number; readonly oldMinutes: number; readonly newMinutes: number; readonly fewer: number; readonly more: number; readonly same: number; readonly letters: number; readonly stays: number; readonly revised: number; readonly leftOut: number }

const sumOf = (rows: readonly SumRow[]): Sums => {
  const total = (key: Exclude<keyof SumRow, 'product_id' | 'wave_id'>) => rows.reduce((sum, row) => sum + Number(row[key]), 0)
  return { cases: total('cases'), computed: total('computed'), without: total('without'), oldMinutes: total('old_known'), newMinutes: total('new_minutes'), fewer: total('fewer'), more: total('more'), same: total('same'), letters: total('letters'), stays: total('stays'), revised: total('revised'), leftOut: total('left_out') }
}
export const handledIn = (sums: Sums): number => sums.stays + sums.revised + sums.leftOut

const sumsOf = (tx: Tx, id: string) => tx.$queryRaw<SumRow[]>`select * from campaign_sums(${id}::uuid)`

export type CampaignListed = CampaignHead & { readonly sums: Sums }
export type CampaignList = { readonly rows: readonly CampaignListed[]; readonly total: number; readonly from: number; readonly mayMake: boolean }

/** The campaigns of the actor's municipalities, the newest first, each with how far it is. */
export const campaignList = (actor: Actor, page: number): Promise<CampaignList> =>
  read(actor, async (tx) => {
    const municipalityId = actor.kind === 'person' ? (actor.municipalityIds[0] ?? '') : ''
    if (!mayFollowCampaign(actor, { municipalityId })) throw new Halt('forbidden')
    const total = await tx.campaign.count()
    const from = firstOf(page, total)
    const rows = await tx.campaign.findMany({ orderBy: [{ madeAt: 'desc' }, { id: 'desc' }], skip: from, take: PAGE, select: CAMPAIGN })
    const listed = []
    for (const row of rows) listed.push({ ...toCampaign(row), sums: sumOf(await sumsOf(tx, row.id)) })
    return { rows: listed, total, from, mayMake: mayReindicate(actor, { municipalityId }) }
  })

export type NewCampaign = { readonly municipality: string; readonly products: readonly { readonly id: string; readonly name: string }[]; readonly lots: readonly { readonly id: string; readonly name: string }[]; readonly sets: readonly NormSetHead[]; readonly transition: { readonly months: number; readonly source: string } | null; readonly today: Day }

/** What a new campaign can be made of. */
export const newCampaign = (actor: Actor): Promise<NewCampaign> =>
  read(actor, async (tx, now) => {
    const { municipalityId, regionId } = sessionMunicipality(actor)
    const today = dayIn(now)
    const municipality = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { name: true } })
    const transition = await ruleOn(tx, 'transition-term', { regionId, municipalityId }, today)
    return {
      municipality: municipality.name, today, products: (await productsOn(tx, regionId, today)).filter((each) => each.normed), sets: await normSetHeads(tx),
      lots: await tx.lot.findMany({ where: { municipalityId }, orderBy: { name: 'asc' }, select: { id: true, name: true } }), transition: transition && { months: transition.value.months, source: transition.source },
    }
  })

export type WaveView = { readonly id: string; readonly number: number; readonly startsOn: Day; readonly endsOn: Day; readonly capacity: number; readonly sums: Sums }
/** What the change costs a week by the rate of the first day; null where no rate is set. */
export type ProductEffect = { readonly id: string; readonly name: string; readonly sums: Sums; /** Who came without answers from an older system, with their minutes as they are: outside the sums. */ readonly toReexamine: { readonly people: number; readonly minutes: number }; readonly centsPerHour: number | null; readonly costOld: number | null; readonly costNew: number | null }
export type CampaignView = { readonly campaign: CampaignHead; readonly sums: Sums; readonly products: readonly ProductEffect[]; readonly waves: readonly WaveView[]; readonly unplanned: number; readonly fit: Throughput; readonly may: boolean; readonly today: Day }

/** One campaign in sums: how far it is, what it changes, and whether everybody fits in its waves. No name stands in it. */
export const campaignView = (actor: Actor, id: string): Promise<CampaignView | null> =>
  read(actor, async (tx, now) => {
    const row = await tx.campaign.findUnique({ where: { id }, select: CAMPAIGN })
    if (!row || !mayFollowCampaign(actor, row)) return null
    const campaign = toCampaign(row)
    const rows = await sumsOf(tx, id)
    const waves = await tx.campaignWave.findMany({ where: { campaignId: id }, orderBy: { number: 'asc' }, select: { id: true, number: true, startsOn: true, endsOn: true, capacity: true } })
    const sums = sumOf(rows)
    const planned = waves.map((wave): WaveView => ({ ...wave, startsOn: day(wave.startsOn), endsOn: day(wave.endsOn), sums: sumOf(rows.filter((each) => each.wave_id === wave.id)) }))
    const left = await tx.$queryRaw<{ productId: string; people: number; minutes: bigint }[]>`select * from campaign_to_reexamine(${id}::uuid)`
    const toReexamine = (productId: string) => { const found = left.find((each) => each.productId === productId); return { people: found?.people ?? 0, minutes: Number(found?.minutes ?? 0) } }
    const products = []
    for (const productId of new Set(rows.map((each) => each.product_id))) products.push(await effectOf(tx, campaign, productId, sumOf(rows.filter((each) => each.product_id === productId)), toReexamine(productId)))
    const none = sumOf(rows.filter((each) => each.wave_id === null))
    return { campaign, sums, products, waves: planned, unplanned: none.cases - handledIn(none), fit: throughput(sums.cases - sums.leftOut, planned), may: mayReindicate(actor, campaign), today: dayIn(now) }
  })

async function effectOf(tx: Tx, campaign: CampaignHead, productId: string, sums: Sums, toReexamine: ProductEffect['toReexamine']): Promise<ProductEffect> {
  const product = await tx.product.findUniqueOrThrow({ where: { id: productId }, select: { name: true } })
  const rate = await rateOn(tx, { productId, municipalityId: campaign.municipalityId }, 'in-kind', campaign.newFrom)
  const cents = rate?.centsPerHour ?? null
  return { id: productId, name: product.name, sums, toReexamine, centsPerHour: cents, costOld: cents === null ? null : costOfMinutes(cents, sums.oldMinutes), costNew: cents === null ? null : costOfMinutes(cents, sums.newMinutes) }
}
