import { record } from '@/lib/audit/record'
import { read, readRecorded, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { formalName } from '@/lib/kernel/names'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { NAME, nameOf, residentHead, type ResidentHead } from '@/lib/residents/queries/head'
import { mayReindicate } from '../policy'
import { NO_REQUESTS, type NoRequest, type Standing, STANDINGS, WITHOUT_HELP } from '../schema/conversion'
import { CONVERSION, type ConversionHead, toConversion } from './conversion'

/** Which residents a list shows: who has nothing after the last day, or by how he stands. */
export type StandFilter = Standing | 'without-help'

export type ConversionPerson = { readonly id: string; readonly resident: string; readonly number: string; readonly wave: number | null; readonly standing: Standing; readonly handledOn: Day | null }
export type ConversionPeople = { readonly conversion: ConversionHead; readonly rows: readonly ConversionPerson[]; readonly total: number; readonly from: number; readonly waves: readonly { readonly id: string; readonly number: number }[] }

type Stood = { readonly id: string; readonly standing: string }
const standingOf = (value: string | undefined): Standing => STANDINGS.find((each) => each === value) ?? 'waiting'

/** The residents of a conversion, a page at a time, by wave. A list of names, without what is in the files. */
export const conversionPeople = (actor: Actor, id: string, { stand, waveId, page }: { readonly stand: StandFilter | null; readonly waveId: string | null; readonly page: number }): Promise<ConversionPeople | null> =>
  read(actor, async (tx) => {
    const row = await tx.conversion.findUnique({ where: { id }, select: CONVERSION })
    if (!row || !mayReindicate(actor, row)) return null
    const wanted: readonly string[] = stand === null ? STANDINGS : stand === 'without-help' ? WITHOUT_HELP : [stand]
    const stood = await tx.$queryRaw<Stood[]>`select s.id::text as id, s.standing from conversion_standings(${id}::uuid) s where s.standing = any(${wanted}::text[]) and (${waveId}::uuid is null or s.wave_id = ${waveId}::uuid)`
    const by = new Map(stood.map((each) => [each.id, each.standing]))
    const from = firstOf(page, stood.length)
    const rows = await tx.conversionCase.findMany({
      where: { conversionId: id, id: { in: [...by.keys()] } }, orderBy: [{ wave: { number: 'asc' } }, { id: 'asc' }], skip: from, take: PAGE,
      select: { id: true, handledOn: true, wave: { select: { number: true } }, registration: { select: { number: true } }, resident: { select: NAME } },
    })
    return {
      conversion: toConversion(row), total: stood.length, from, waves: await tx.conversionWave.findMany({ where: { conversionId: id }, orderBy: { number: 'asc' }, select: { id: true, number: true } }),
      rows: rows.map((each) => ({ id: each.id, resident: formalName(nameOf(each.resident)), number: each.registration.number, wave: each.wave?.number ?? null, standing: standingOf(by.get(each.id)), handledOn: each.handledOn === null ? null : day(each.handledOn) })),
    }
  })

export type ConversionItem = {
  readonly id: string
  readonly version: number
  readonly conversion: ConversionHead
  readonly resident: ResidentHead
  readonly number: string
  readonly registeredSince: Day
  readonly wave: { readonly number: number; readonly startsOn: Day; readonly endsOn: Day } | null
  readonly standing: Standing
  readonly letterId: string | null
  readonly sentOn: Day | null
  readonly consentedOn: Day | null
  readonly case: { readonly id: string; readonly number: string } | null
  readonly outcome: NoRequest | null
  readonly outcomeReason: string | null
  readonly handledBy: string | null
  readonly today: Day
}

const orNull = (value: string | null): Day | null => (value === null ? null : day(value))

/** One resident in a conversion, as a command or a page finds him; null for everybody else's. Joins the caller's transaction. */
export async function conversionItemOf(tx: Tx, actor: Actor, id: string, today: Day): Promise<ConversionItem | null> {
  const row = await tx.conversionCase.findUnique({
    where: { id },
    select: {
      id: true, version: true, municipalityId: true, conversionId: true, residentId: true, letterId: true, sentOn: true, consentedOn: true, outcome: true, outcomeReason: true, handledBy: true,
      conversion: { select: CONVERSION }, registration: { select: { number: true, startsOn: true } }, wave: { select: { number: true, startsOn: true, endsOn: true } }, case: { select: { id: true, number: true } },
    },
  })
  const resident = row && mayReindicate(actor, row) ? await residentHead(tx, actor, row.residentId, today) : null
  if (!row || !resident) return null
  const [stood] = await tx.$queryRaw<Stood[]>`select s.id::text as id, s.standing from conversion_standings(${row.conversionId}::uuid) s where s.id = ${id}::uuid`
  return {
    id: row.id, version: row.version, conversion: toConversion(row.conversion), resident, number: row.registration.number, registeredSince: day(row.registration.startsOn),
    wave: row.wave && { number: row.wave.number, startsOn: day(row.wave.startsOn), endsOn: day(row.wave.endsOn) }, standing: standingOf(stood?.standing), letterId: row.letterId, sentOn: orNull(row.sentOn), consentedOn: orNull(row.consentedOn),
    case: row.case, outcome: NO_REQUESTS.find((each) => each === row.outcome) ?? null, outcomeReason: row.outcomeReason, handledBy: row.handledBy, today,
  }
}

/** One resident of a facility that ends; who looked is recorded before it is shown. */
export const conversionItem = (actor: Actor, conversionId: string, itemId: string): Promise<ConversionItem | null> =>
  readRecorded(
    actor,
    async (tx, now) => {
      const item = await conversionItemOf(tx, actor, itemId, dayIn(now))
      return item && item.conversion.id === conversionId ? item : null
    },
    async (tx, item) => {
      if (item) await record(tx, actor, { event: 'facility.viewed', compartment: 'resident', subject: { type: 'conversion-case', id: item.id }, municipalityId: item.conversion.municipalityId, residentId: item.resident.id, purpose: 'omzetting' })
    },
  )
