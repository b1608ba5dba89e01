import { z } from 'zod'

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

/** How sure the amount is: read in the source, derived from it by arithmetic, invented, or not there yet. */
export const CELL_STATUSES = ['confirmed', 'derived', 'example', 'empty'] as const
export type CellStatus = (typeof CELL_STATUSES)[number]

/** A set is published by its source, or a municipality's own edition: a concept until a second person adopts it. */
export const NORM_SET_STATUSES = ['published', 'concept', 'adopted'] as const
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
  readonly status: CellStatus
  readonly source: string
  readonly sourceUrl: string | null
  readonly verbatim: string | null
}

/** The most rooms, children or times a week that one cell is counted for. */
export const MAX_COUNT = 20

/** What a consultant found for one cell: whether it applies, how often, and why in words for the resident. */
export type Answer = { readonly apply: boolean; readonly count?: number | undefined; readonly why?: string | undefined }
export type Answers = Readonly<Record<string, Answer>>

/** How a municipality rounds (a dated setting): per row or on the total, to a multiple of so many minutes. */
export type Rounding = { readonly rule: 'per-row' | 'total'; readonly toMinutes: number; readonly weeksPerYear: number }

/** Minutes a week more (or, negative, fewer) than the norm gives, with the reason the resident reads. */
export type Deviation = { readonly minutes: number; readonly reason: string }

/** A cell as a row of the database holds it; refuses statuses, kinds and areas that do not exist. */
export const NormCellRow = z.object({
  key: z.string().min(1),
  area: z.enum(RESULT_AREAS),
  label: z.string().min(1),
  amount: z.number().nullable(),
  unit: z.enum(NORM_UNITS).nullable(),
  condition: z.string().nullable(),
  kind: z.enum(NORM_KINDS),
  group: z.string().nullable(),
  status: z.enum(CELL_STATUSES),
  source: z.string(),
  sourceUrl: z.string().nullable(),
  verbatim: z.string().nullable(),
}) satisfies z.ZodType<NormCell>

/** The rounding as the rulebook and a kept calculation hold it. */
export const RoundingRow = z.object({
  rule: z.enum(['per-row', 'total']),
  toMinutes: z.int().min(1).max(60),
  weeksPerYear: z.int().min(50).max(53),
}) satisfies z.ZodType<Rounding>

/** Answers as a kept calculation holds them. */
export const AnswersRow = z.record(
  z.string(),
  z.object({ apply: z.boolean(), count: z.int().optional(), why: z.string().optional() }),
) satisfies z.ZodType<Answers>
