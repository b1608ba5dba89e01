import { type Fraction, ZERO, add, compare, fraction, fromDecimal, multiply, roundToMultiple } from '@/lib/kernel/fraction'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { type Answer, type Answers, type Deviation, type LessBy, MAX_COUNT, type NormCell, type NormKind, type NormUnit, RESULT_AREAS, type ResultArea, type Rounding } from '../schema/cells'

/** One row of a calculation. It is kept with the indication as it is: everything a letter says about it follows from it. */
export type CalculationLine = {
  readonly key: string
  readonly area: ResultArea
  readonly label: string
  readonly kind: NormKind
  readonly amount: number | null
  readonly unit: NormUnit | null
  readonly applied: boolean
  /** How often it was counted: rooms, children or times a week; null for a row that is counted once. */
  readonly count: number | null
  /** Minutes a week before rounding, exactly. */
  readonly exact: Fraction
  /** Minutes a week as shown: rounded as the municipality does per row, or to whole minutes where it rounds on the total. */
  readonly minutes: number
  /** Minutes a week that came off for what others do, and by whom; absent where nothing did. */
  readonly less?: number
  readonly by?: LessBy
  readonly why: string | null
  readonly source: string
  readonly sourceUrl: string | null
}

/** The minutes a week, with every row that led to them. norm + adjustment = minutes, always. */
export type Calculation = {
  readonly lines: readonly CalculationLine[]
  readonly rounding: Rounding
  /** What the rows give after rounding. */
  readonly norm: number
  /** norm minus the sum of the rows' minutes: 0 when rounding goes per row. */
  readonly roundingDifference: number
  /** The deviation's minutes, 0 without one. */
  readonly adjustment: number
  readonly deviationReason: string | null
  readonly minutes: number
}

export type CalculationRefusal =
  | 'no-cells'
  | 'nothing-applied'
  | 'unknown-cell'
  | 'cell-empty'
  | 'cell-unconfirmed'
  | 'cell-without-source'
  | 'example-outside-demo'
  | 'both-alternatives'
  | 'count-out-of-bounds'
  | 'not-subtractable'
  | 'less-not-whole'
  | 'less-than-nothing'
  | 'rounding-impossible'
  | 'deviation-not-whole'
  | 'deviation-without-reason'
  | 'negative-area'
  | 'negative-total'
  | 'too-many-minutes'

export type CalculationInput = {
  readonly cells: readonly NormCell[]
  readonly answers: Answers
  readonly rounding: Rounding
  /** Whether the database is a demonstration: only there example cells count. */
  readonly demo: boolean
  readonly deviation?: Deviation | undefined
}

const WEEK = 7 * 24 * 60

/**
 * The minutes a week that a norm set gives for these answers, plus a motivated deviation, in whole minutes. Refuses by name:
 * a cell that is needed but empty, unsourced or (outside a demonstration) invented; two alternatives at once; a count out of
 * bounds; an area or total below zero; a deviation without a reason. The same input always gives the same answer.
 */
export function calculate({ cells, answers, rounding, demo, deviation }: CalculationInput): Result<Calculation, CalculationRefusal> {
  const sound = checkInput(cells, answers, rounding, deviation)
  if (!sound.ok) return sound
  const lines: CalculationLine[] = []
  for (const cell of cells) {
    const answer = answers[cell.key]
    const line = answer?.apply ? appliedLine(cell, answer, rounding, demo) : allow(otherLine(cell, answer))
    if (!line.ok) return line
    lines.push(line.value)
  }
  const below = RESULT_AREAS.find((area) => isBelowZero(lines.filter((line) => line.area === area), rounding))
  if (below !== undefined) return refuse('negative-area', { area: below })

  const shown = lines.reduce((sum, line) => sum + line.minutes, 0)
  const norm = rounding.rule === 'per-row' ? shown : roundToMultiple(sumOf(lines), rounding.toMinutes)
  const adjustment = deviation?.minutes ?? 0
  const minutes = norm + adjustment
  if (minutes < 0) return refuse('negative-total', { norm, adjustment })
  if (minutes > WEEK) return refuse('too-many-minutes', { minutes })
  const deviationReason = deviation === undefined ? null : deviation.reason.trim()
  return allow({ lines, rounding, norm, roundingDifference: norm - shown || 0, adjustment, deviationReason, minutes })
}

/** Whether a kept calculation still follows from what it was made of, to the last line. */
export function replays(kept: Calculation, input: CalculationInput): boolean {
  const again = calculate(input)
  return again.ok && canonical(again.value) === canonical(kept)
}

/** Each key's minutes in a second set beside those of the first; null where that set has no number for it. */
export type Comparison = {
  readonly rows: readonly { readonly key: string; readonly minutes: number; readonly other: number | null }[]
  readonly minutes: number
  readonly other: number
}

/**
 * What another set would give for the same answers: only to look at. Cells it lacks count as nothing there and are shown as
 * missing; the deviation stays the same.
 */
export function compareSets(own: Calculation, { cells, answers, rounding, demo, deviation }: CalculationInput): Result<Comparison, CalculationRefusal> {
  const usable = cells.filter((cell) => refusalOf(cell, demo) === undefined)
  const shared = Object.fromEntries(Object.entries(answers).filter(([key]) => usable.some((cell) => cell.key === key)))
  const result = Object.values(shared).some((answer) => answer.apply)
    ? calculate({ cells: usable, answers: shared, rounding, demo, deviation })
    : refuse('nothing-applied')
  if (!result.ok) return result
  const rows = own.lines.map((line) => ({
    key: line.key,
    minutes: line.minutes,
    other: result.value.lines.find((each) => each.key === line.key)?.minutes ?? null,
  }))
  return allow({ rows, minutes: own.minutes, other: result.value.minutes })
}

/** The cells that a set still lacks, which no calculation may use. */
export function emptyCells(cells: readonly NormCell[]): NormCell[] {
  return cells.filter((cell) => refusalOf(cell, true) !== undefined)
}

function checkInput(
  cells: readonly NormCell[],
  answers: Answers,
  rounding: Rounding,
  deviation: Deviation | undefined,
): Result<undefined, CalculationRefusal> {
  if (cells.length === 0) return refuse('no-cells')
  const unknown = Object.keys(answers).find((key) => !cells.some((cell) => cell.key === key))
  if (unknown !== undefined) return refuse('unknown-cell', { key: unknown })
  const { toMinutes, weeksPerYear } = rounding
  const whole = [toMinutes, weeksPerYear].every((each) => Number.isSafeInteger(each) && each > 0)
  if (!whole) return refuse('rounding-impossible', { toMinutes, weeksPerYear })
  const applied = cells.filter((cell) => answers[cell.key]?.apply === true)
  if (applied.length === 0) return refuse('nothing-applied')
  const second = applied.find((cell, index) => cell.group !== null && applied.findIndex((each) => each.group === cell.group) < index)
  const first = second && applied.find((each) => each.group === second.group)
  if (first) return refuse('both-alternatives', { first: first.label, second: second.label })
  if (deviation !== undefined && !Number.isSafeInteger(deviation.minutes)) return refuse('deviation-not-whole')
  if (deviation !== undefined && deviation.reason.trim() === '') return refuse('deviation-without-reason', { minutes: deviation.minutes })
  return allow()
}

function refusalOf(cell: NormCell, demo: boolean): 'cell-empty' | 'cell-unconfirmed' | 'cell-without-source' | 'example-outside-demo' | undefined {
  if (cell.status === 'empty' || cell.amount === null || cell.unit === null) return 'cell-empty'
  if (cell.status === 'unconfirmed') return 'cell-unconfirmed'
  if (cell.source.trim() === '') return 'cell-without-source'
  return cell.status === 'example' && !demo ? 'example-outside-demo' : undefined
}

function appliedLine(cell: NormCell, answer: Answer, rounding: Rounding, demo: boolean): Result<CalculationLine, CalculationRefusal> {
  const refusal = refusalOf(cell, demo)
  if (refusal !== undefined || cell.amount === null || cell.unit === null) {
    return refuse(refusal ?? 'cell-empty', { key: cell.key, label: cell.label })
  }
  const count = countsTimes(cell) ? answer.count : 1
  if (count === undefined || !Number.isSafeInteger(count) || count < 1 || count > MAX_COUNT) {
    return refuse('count-out-of-bounds', { key: cell.key, label: cell.label, min: 1, max: MAX_COUNT })
  }
  const amount = multiply(fromDecimal(cell.amount), fraction(count))
  const full = multiply(amount, perWeek(cell.unit, rounding.weeksPerYear))
  const taken = lessOf(cell, answer, full)
  if (!taken.ok) return taken
  const exact = add(full, fraction(-(taken.value.less ?? 0)))
  const minutes = roundToMultiple(exact, rounding.rule === 'per-row' ? rounding.toMinutes : 1)
  return allow({
    ...otherLine(cell, answer),
    applied: true,
    count: countsTimes(cell) ? count : null,
    exact,
    minutes,
    ...taken.value,
  })
}

/** The minutes that come off one cell for what the client, the household or the network does: never more than the cell gives. */
function lessOf({ key, label, subtractable }: NormCell, { less = 0, by }: Answer, full: Fraction): Result<{ less?: number; by?: LessBy }, CalculationRefusal> {
  if (less === 0) return allow({})
  if (!subtractable) return refuse('not-subtractable', { key, label })
  if (!Number.isSafeInteger(less) || less < 0) return refuse('less-not-whole', { key, label })
  if (compare(full, fraction(less)) < 0) return refuse('less-than-nothing', { key, label, most: Math.floor(full.numerator / full.denominator) })
  return allow({ less, ...(by === undefined ? {} : { by }) })
}

function otherLine(cell: NormCell, answer: Answer | undefined): CalculationLine {
  const { key, area, label, kind, amount, unit, source, sourceUrl } = cell
  const why = answer?.why?.trim() || null
  return { key, area, label, kind, amount, unit, applied: false, count: null, exact: ZERO, minutes: 0, why, source, sourceUrl }
}

/** Whether an answer for this cell needs a count: rooms, children, or times a week. */
export function countsTimes(cell: Pick<NormCell, 'kind' | 'unit'>): boolean {
  return cell.kind === 'per-count' || cell.unit === 'minutes-per-time'
}

function perWeek(unit: NormUnit, weeksPerYear: number): Fraction {
  const factors = {
    'hours-per-year': fraction(60, weeksPerYear),
    'minutes-per-week': fraction(1),
    'minutes-per-two-weeks': fraction(1, 2),
    'minutes-per-time': fraction(1),
  } as const satisfies Record<NormUnit, Fraction>
  return factors[unit]
}

// Row by row the rounded minutes are what counts, so that one area's reductions never eat another area's minutes.
function isBelowZero(lines: readonly CalculationLine[], rounding: Rounding): boolean {
  return rounding.rule === 'per-row' ? lines.reduce((sum, line) => sum + line.minutes, 0) < 0 : compare(sumOf(lines), ZERO) < 0
}

function sumOf(lines: readonly CalculationLine[]): Fraction {
  return lines.reduce((sum, line) => add(sum, line.exact), ZERO)
}

// Keys in a fixed order, since a row that comes back from the database has lost its own.
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each)
}
