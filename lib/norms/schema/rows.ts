import { z } from 'zod'
import { type Answers, CELL_STATUSES, LESS_BY, NORM_KINDS, NORM_PER, NORM_UNITS, type NormCell, RESULT_AREAS, type Rounding } from './cells'

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
  per: z.enum(NORM_PER).nullable(),
  subtractable: z.boolean(),
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
  z.object({ apply: z.boolean(), count: z.int().optional(), less: z.int().positive().optional(), by: z.enum(LESS_BY).optional(), why: z.string().optional() }),
) satisfies z.ZodType<Answers>
