import { read, type Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { addMonths, firstOfMonth, type Day } from '@/lib/kernel/day'
import { parseDay } from '@/lib/kernel/day-input'
import { dayIn } from '@/lib/kernel/instant'
import { ruleOn, type Rule } from '@/lib/rulebook/queries'
import { mayReadSums } from '../policy'
import { decideUse, type LotUse, type Standing } from '../rules'
import { BUDGET_SUM_KINDS, SUM_PARTS, type BudgetSumKind, type SumPart } from '../schema'

/** A sum of help on one day; its figures are null where it is of too few people, or would give such a sum away. */
export type HelpSum = { readonly onDay: Day; readonly measure: 'running' | 'later'; readonly kind: SumPart | 'budget' | 'none' | 'total'; readonly key: string | null; readonly people: number | null; readonly indications: number | null; readonly minutes: number | null; readonly standing: Standing }
export type BudgetSum = { readonly onDay: Day; readonly measure: 'running' | 'later'; readonly kind: BudgetSumKind | 'total'; readonly people: number | null; readonly cents: number | null; readonly standing: Standing }
export type FacilitySum = { readonly people: number | null; readonly granted: number | null; readonly used: number | null; readonly standing: Standing }
export type Cell = { readonly key: string; readonly name: string; readonly running: HelpSum | null; readonly later: HelpSum | null }
export type Month = { readonly month: Day; readonly running: HelpSum | null; readonly later: HelpSum | null }
export type SumsView = {
  readonly municipality: string
  readonly today: Day
  readonly onDay: Day
  readonly strangeDay: boolean
  readonly part: SumPart
  readonly cells: readonly Cell[]
  readonly total: Cell
  /** What the months are of: everything, or one cell that was chosen. */
  readonly chosen: Cell | null
  readonly months: readonly Month[]
  readonly budgets: readonly BudgetSum[]
  readonly facility: FacilitySum | null
  /** How many people a sum is of at least; null when nothing was ruled, and then there are no sums. */
  readonly least: Rule<'small-sums'> | null
  readonly weeksPerYear: number
}

/** Weeks by which hours a week become hours a year where the municipality ruled nothing else: hours a year / 52 (RBMNE:2016:2515). */
const WEEKS = 52
const MONTHS_BACK = 11

type Asked = { readonly day?: string | undefined; readonly part?: string | undefined; readonly key?: string | undefined }

/** Sums of what is indicated on a day and month by month, of budgets and of the general facility, of the controller's municipality; null for anybody else. */
export const sumsScreen = (actor: Person, asked: Asked): Promise<SumsView | null> =>
  read(actor, async (tx, now) => {
    const place = await placeOf(tx, actor, dayIn(now))
    if (place === null) return null
    const { today } = place
    const given = asked.day ? parseDay(asked.day) : null
    const onDay = given?.ok ? given.value : today
    const part = SUM_PARTS.find((each) => each === asked.part) ?? 'product'
    const months = Array.from({ length: MONTHS_BACK + 1 }, (_, back) => addMonths(firstOfMonth(onDay), -back))
    const sums = await helpSums(tx, [...new Set([onDay, ...months])], part)
    const names = await namesOf(tx, part, sums.map((sum) => sum.key))
    const cells = cellsOf(sums.filter((each) => each.onDay === onDay), names)
    const chosen = cells.find((each) => each.key === asked.key) ?? null
    return {
      ...place, onDay, strangeDay: given !== null && !given.ok, part, chosen,
      cells: cells.filter((each) => each.key !== 'total'),
      total: cells.find((each) => each.key === 'total') ?? { key: 'total', name: 'Samen', running: null, later: null },
      months: months.map((month) => ({ month, ...figuresOf(sums.filter((each) => each.onDay === month && keyOf(each) === (chosen?.key ?? 'total'))) })),
      budgets: await budgetSums(tx, onDay),
      facility: await facilitySum(tx, Number(onDay.slice(0, 4))),
    }
  })

export type LotsView = { readonly municipality: string; readonly today: Day; readonly least: Rule<'small-sums'> | null; readonly warn: Rule<'lot-maximum'> | null; readonly lots: readonly LotRow[] }
export type LotRow = LotUse & { readonly key: string; readonly lot: string; readonly procedureId: string; readonly procedure: string; readonly reference: string; readonly maxValue: number | null; readonly maxQuantity: number | null; readonly maxUnit: string | null; readonly startsOn: Day; readonly endsOn: Day }

/** What was bought of each lot under agreement against its highest quantity (F46), of the controller's municipality; null for anybody else. */
export const lotsScreen = (actor: Person): Promise<LotsView | null> =>
  read(actor, async (tx, now) => {
    const place = await placeOf(tx, actor, dayIn(now))
    if (place === null) return null
    const scope = { regionId: actor.regionIds[0] ?? '', municipalityId: actor.municipalityIds[0] ?? '' }
    const warn = await ruleOn(tx, 'lot-maximum', scope, place.today)
    const sums = await tx.$queryRaw<{ procedureId: string; lotId: string; startsOn: Day; endsOn: Day; used: bigint | null; ahead: bigint | null; standing: Standing }[]>`
      select procedure_id::text as "procedureId", lot_id::text as "lotId", starts_on as "startsOn", ends_on as "endsOn", used, ahead, standing from lot_sums() where procedure_id is not null`
    const lots = await tx.procedureLot.findMany({
      where: { municipalityId: scope.municipalityId, OR: sums.map(({ procedureId, lotId }) => ({ procedureId, lotId })) }, orderBy: [{ procedure: { reference: 'desc' } }, { lot: { name: 'asc' } }],
      select: { procedureId: true, lotId: true, maxValue: true, maxQuantity: true, maxUnit: true, lot: { select: { name: true } }, procedure: { select: { title: true, reference: true } } },
    })
    return {
      ...place, warn,
      lots: lots.flatMap((row): LotRow[] => {
        const sum = sums.find((each) => each.procedureId === row.procedureId && each.lotId === row.lotId)
        if (!sum) return []
        const { startsOn, endsOn, standing } = sum
        const most = { maxValue: row.maxValue === null ? null : Number(row.maxValue), maxQuantity: row.maxQuantity, maxUnit: row.maxUnit }
        return [{ key: `${row.procedureId}-${row.lotId}`, lot: row.lot.name, procedureId: row.procedureId, procedure: row.procedure.title, reference: row.procedure.reference, ...most, startsOn, endsOn, ...decideUse({ used: number(sum.used), ahead: number(sum.ahead), standing }, most, { startsOn, endsOn }, warn?.value.warnPercent ?? null) }]
      }),
    }
  })

const number = (value: bigint | null): number | null => (value === null ? null : Number(value))

/** The controller's one municipality with how many people a sum is of at least; null for anybody else. Joins the caller's transaction. */
export async function placeOf(tx: Tx, actor: Person, today: Day) {
  const [municipalityId] = actor.municipalityIds
  const [regionId] = actor.regionIds
  if (!municipalityId || !regionId || !mayReadSums(actor, { municipalityId })) return null
  const { name } = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { name: true } })
  const rounding = await ruleOn(tx, 'rounding', { regionId, municipalityId }, today)
  return { municipality: name, today, least: await ruleOn(tx, 'small-sums', { regionId, municipalityId }, today), weeksPerYear: rounding?.value.weeksPerYear ?? WEEKS }
}

async function helpSums(tx: Tx, days: readonly Day[], part: SumPart): Promise<HelpSum[]> {
  const rows = await tx.$queryRaw<(Omit<HelpSum, 'minutes'> & { minutes: bigint | null })[]>`
    select on_day as "onDay", measure, kind, key::text as key, people, indications, minutes, standing from help_sums(${[...days]}::text[], ${part})`
  return rows.map((row) => ({ ...row, minutes: number(row.minutes) }))
}

async function budgetSums(tx: Tx, onDay: Day): Promise<BudgetSum[]> {
  const rows = await tx.$queryRaw<(Omit<BudgetSum, 'cents'> & { cents: bigint | null })[]>`select on_day as "onDay", measure, kind, people, cents, standing from budget_sums(${[onDay]}::text[])`
  const order = [...BUDGET_SUM_KINDS, 'total'] as const
  return rows.map((row) => ({ ...row, cents: number(row.cents) })).sort((a, b) => a.measure.localeCompare(b.measure) * -1 || order.indexOf(a.kind) - order.indexOf(b.kind))
}

async function facilitySum(tx: Tx, year: number): Promise<FacilitySum | null> {
  const [row] = await tx.$queryRaw<{ people: number | null; granted: bigint | null; used: bigint | null; standing: Standing }[]>`select people, granted, used, standing from facility_sums(${year}::int)`
  return row ? { ...row, granted: number(row.granted), used: number(row.used) } : null
}

const OTHER = { budget: 'Persoonsgebonden budget', none: 'Nog geen aanbieder', total: 'Samen' } as const
const keyOf = (sum: HelpSum): string => sum.key ?? sum.kind

/** The names of what sums are split by. Joins the caller's transaction. */
export async function namesOf(tx: Tx, part: SumPart, keys: readonly (string | null)[]): Promise<Map<string, string>> {
  const where = { id: { in: [...new Set(keys.flatMap((key) => (key === null ? [] : [key])))] } }
  const select = { id: true, name: true } as const
  const rows = part === 'product' ? await tx.product.findMany({ where, select }) : part === 'lot' ? await tx.lot.findMany({ where, select }) : await tx.provider.findMany({ where, select })
  return new Map(rows.map((row) => [row.id, row.name]))
}

const figuresOf = (sums: readonly HelpSum[]) => ({ running: sums.find((each) => each.measure === 'running') ?? null, later: sums.find((each) => each.measure === 'later') ?? null })

/** The sums of one day, running and later beside each other, by name; what has no name of its own comes last. */
function cellsOf(sums: readonly HelpSum[], names: ReadonlyMap<string, string>): Cell[] {
  const other = (key: string): key is keyof typeof OTHER => key in OTHER
  const cells = [...new Set(sums.map(keyOf))].map((key): Cell => ({ key, name: other(key) ? OTHER[key] : (names.get(key) ?? 'Niet meer gepubliceerd'), ...figuresOf(sums.filter((each) => keyOf(each) === key)) }))
  return cells.sort((a, b) => Number(other(a.key)) - Number(other(b.key)) || a.name.localeCompare(b.name, 'nl'))
}
