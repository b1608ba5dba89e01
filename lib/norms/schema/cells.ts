/** What a norm cell is about. The order is the one of the calculation on screen and in the letter. */
export const RESULT_AREAS = [
  'house', 'laundry', 'groceries', 'meals', 'children', 'direction', 'advice', 'not-average', 'general-facility',
] as const
export type ResultArea = (typeof RESULT_AREAS)[number]

export const NORM_UNITS = ['hours-per-year', 'minutes-per-week', 'minutes-per-two-weeks', 'minutes-per-time'] as const
export type NormUnit = (typeof NORM_UNITS)[number]

/**
 * What a cell does: `base` is where an area starts, `adjustment` adds or takes off, `per-count` does so for each (room, child),
 * `exclusive` is one of its group. Cells that share a group exclude each other, whatever their kind.
 */
export const NORM_KINDS = ['base', 'adjustment', 'per-count', 'exclusive'] as const
export type NormKind = (typeof NORM_KINDS)[number]

/** Of what a per-count cell is counted; the times a week are in its unit. */
export const NORM_PER = ['room', 'person'] as const
export type NormPer = (typeof NORM_PER)[number]

/** How sure the amount is: read in the source, derived from it by arithmetic, still to be checked, invented, or not there yet. */
export const CELL_STATUSES = ['confirmed', 'derived', 'unconfirmed', 'example', 'empty'] as const
export type CellStatus = (typeof CELL_STATUSES)[number]

/** A set is published by its source, or a municipality's own edition: a concept, proposed by one, adopted by another; or taken back. */
export const NORM_SET_STATUSES = ['published', 'concept', 'proposed', 'adopted', 'withdrawn'] as const
export type NormSetStatus = (typeof NORM_SET_STATUSES)[number]

/** One cell of a norm set. `amount` has at most two decimals; it and `unit` are null where the source was out of reach. */
export type NormCell = {
  readonly key: string
  readonly area: ResultArea
  readonly label: string
  readonly amount: number | null
  readonly unit: NormUnit | null
  readonly condition: string | null
  readonly kind: NormKind
  readonly group: string | null
  /** Of what it is counted when it is counted per piece. */
  readonly per: NormPer | null
  /** Whether minutes may be taken off for what the client or network does. */
  readonly subtractable: boolean
  readonly status: CellStatus
  readonly source: string
  readonly sourceUrl: string | null
  readonly verbatim: string | null
}

/** The most rooms, children or times a week that one cell is counted for. */
export const MAX_COUNT = 20

/** By whom part of the work is done, so that it takes less professional time (art. 2.3.2 lid 4 b and c). */
export const LESS_BY = ['own-strength', 'usual-help', 'network'] as const
export type LessBy = (typeof LESS_BY)[number]

/**
 * What a consultant found for one cell: whether it applies, how often, how many minutes a week come off for what others do and by
 * whom, and why in words for the resident.
 */
export type Answer = {
  readonly apply: boolean
  readonly count?: number | undefined
  readonly less?: number | undefined
  readonly by?: LessBy | undefined
  readonly why?: string | undefined
}
export type Answers = Readonly<Record<string, Answer>>

/** How a municipality rounds (a dated setting): per row or on the total, to a multiple of so many minutes. */
export type Rounding = { readonly rule: 'per-row' | 'total'; readonly toMinutes: number; readonly weeksPerYear: number }

/** Minutes a week more (or, negative, fewer) than the norm gives, with the reason the resident reads. */
export type Deviation = { readonly minutes: number; readonly reason: string }
