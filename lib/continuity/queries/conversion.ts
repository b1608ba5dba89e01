import { read, type Tx } from '@/lib/db'
import { termRulesOf } from '@/lib/indications/queries/terms'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day, formatDayLong } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { sessionMunicipality } from '@/lib/residents/policy'
import { ruleOn } from '@/lib/rulebook/queries'
import { mayFollowCampaign, mayReindicate } from '../policy'
import { planBefore, type Plan } from '../rules/conversion'
import { CAMPAIGN_STATUSES, type CampaignStatus } from '../schema'
import { type Standing, STANDINGS, WITHOUT_HELP } from '../schema/conversion'

export const CONVERSION = { id: true, regionId: true, municipalityId: true, name: true, reason: true, status: true, endsOn: true, noticeMonths: true, noticeSource: true, madeBy: true, madeAt: true, startedOn: true, endedOn: true, endReason: true, version: true, municipality: { select: { name: true } } } as const

type Row = {
  readonly id: string; readonly regionId: string; readonly municipalityId: string; readonly name: string; readonly reason: string; readonly status: string; readonly endsOn: string; readonly noticeMonths: number; readonly noticeSource: string
  readonly madeBy: string; readonly madeAt: Date; readonly startedOn: string | null; readonly endedOn: string | null; readonly endReason: string | null; readonly version: number; readonly municipality: { readonly name: string }
}
export type ConversionHead = Omit<Row, 'status' | 'endsOn' | 'municipality'> & { readonly status: CampaignStatus; readonly endsOn: Day; readonly endsOnText: string; readonly municipality: string }

export function toConversion({ municipality, ...row }: Row): ConversionHead {
  const endsOn = day(row.endsOn)
  return { ...row, endsOn, endsOnText: formatDayLong(endsOn), municipality: municipality.name, status: CAMPAIGN_STATUSES.find((each) => each === row.status) ?? 'draft' }
}

type SumRow = { wave_id: string | null; standing: string; residents: number; letters: number }
/** Residents by how they stand, and how many fall without help on the day after the last one. */
export type ConversionSums = { readonly residents: number; readonly letters: number; readonly withoutHelp: number; readonly by: Readonly<Record<Standing, number>> }

function sumOf(rows: readonly SumRow[]): ConversionSums {
  const by = Object.fromEntries(STANDINGS.map((standing) => [standing, rows.filter((row) => row.standing === standing).reduce((sum, row) => sum + row.residents, 0)])) as Record<Standing, number>
  const total = (key: 'residents' | 'letters') => rows.reduce((sum, row) => sum + row[key], 0)
  return { residents: total('residents'), letters: total('letters'), withoutHelp: WITHOUT_HELP.reduce((sum, each) => sum + by[each], 0), by }
}
const rowsOf = (tx: Tx, id: string) => tx.$queryRaw<SumRow[]>`select * from conversion_sums(${id}::uuid)`

/** The sums of one conversion. Joins the caller's transaction. */
export const sumsOf = async (tx: Tx, id: string): Promise<ConversionSums> => sumOf(await rowsOf(tx, id))

export type ConversionList = { readonly rows: readonly (ConversionHead & { readonly sums: ConversionSums })[]; readonly total: number; readonly from: number; readonly mayMake: boolean }

/** The conversions of the actor's municipalities, the newest first. */
export const conversionList = (actor: Actor, page: number): Promise<ConversionList> =>
  read(actor, async (tx) => {
    const municipalityId = actor.kind === 'person' ? (actor.municipalityIds[0] ?? '') : ''
    if (!mayFollowCampaign(actor, { municipalityId })) throw new Halt('forbidden')
    const total = await tx.conversion.count()
    const from = firstOf(page, total)
    const rows = await tx.conversion.findMany({ orderBy: [{ madeAt: 'desc' }, { id: 'desc' }], skip: from, take: PAGE, select: CONVERSION })
    const listed = []
    for (const row of rows) listed.push({ ...toConversion(row), sums: await sumsOf(tx, row.id) })
    return { rows: listed, total, from, mayMake: mayReindicate(actor, { municipalityId }) }
  })

/** What a new conversion starts from: how many are in the facility today, and the rule on how long before its end they hear of it. */
export type NewConversion = { readonly municipality: string; readonly residents: number; readonly notice: { readonly months: number; readonly source: string } | null }

export const newConversion = (actor: Actor): Promise<NewConversion> =>
  read(actor, async (tx, now) => {
    const { municipalityId, regionId } = sessionMunicipality(actor)
    const today = dayIn(now)
    const { name } = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { name: true } })
    const notice = await ruleOn(tx, 'facility-notice', { regionId, municipalityId }, today)
    return { municipality: name, residents: await tx.facilityRegistration.count({ where: { municipalityId, OR: [{ endsOn: null }, { endsOn: { gte: today } }] } }), notice: notice && { months: notice.value.months, source: notice.source } }
  })

export type ConversionWaveView = { readonly id: string; readonly number: number; readonly startsOn: Day; readonly endsOn: Day; readonly capacity: number; readonly residents: number; readonly letters: number; readonly toSend: number; readonly handled: number }
export type ConversionView = { readonly conversion: ConversionHead; readonly sums: ConversionSums; readonly waves: readonly ConversionWaveView[]; readonly unplanned: number; readonly plan: Plan; readonly daysOfLaw: number; readonly may: boolean; readonly today: Day }

const OPEN: readonly Standing[] = ['waiting', 'invited']

/** One conversion in counts: how everybody stands, and whether all have a decision before the last day. No name stands in it. */
export const conversionView = (actor: Actor, id: string): Promise<ConversionView | null> =>
  read(actor, async (tx, now) => {
    const row = await tx.conversion.findUnique({ where: { id }, select: CONVERSION })
    if (!row || !mayFollowCampaign(actor, row)) return null
    const conversion = toConversion(row)
    const rows = await rowsOf(tx, id)
    const today = dayIn(now)
    const law = await termRulesOf(tx, { id: conversion.municipalityId, regionId: conversion.regionId }, today)
    const daysOfLaw = law.investigation.days + law.decision.days
    const may = mayReindicate(actor, conversion)
    const waves = []
    for (const wave of await tx.conversionWave.findMany({ where: { conversionId: id }, orderBy: { number: 'asc' }, select: { id: true, number: true, startsOn: true, endsOn: true, capacity: true } })) {
      const sums = sumOf(rows.filter((each) => each.wave_id === wave.id))
      const toSend = may ? await tx.conversionCase.count({ where: { waveId: wave.id, sentOn: null, letterId: { not: null } } }) : 0
      waves.push({ ...wave, startsOn: day(wave.startsOn), endsOn: day(wave.endsOn), residents: sums.residents, letters: sums.letters, toSend, handled: sums.residents - OPEN.reduce((sum, each) => sum + sums.by[each], 0) })
    }
    const none = sumOf(rows.filter((each) => each.wave_id === null))
    const sums = sumOf(rows)
    return { conversion, sums, waves, unplanned: none.by.waiting + none.by.invited, plan: planBefore(conversion.endsOn, sums.residents - sums.by.left, waves, daysOfLaw), daysOfLaw, may, today }
  })
