import { z } from 'zod'
import type { Tx } from '@/lib/db'
import { type Day, day } from '@/lib/kernel/day'
import { ruleOn } from '@/lib/rulebook/queries'
import type { TableError } from '../rules/edition'
import { NORM_SET_STATUSES, type NormCell, type NormSetStatus, type Rounding } from '../schema/cells'
import { NormCellRow, RoundingRow } from '../schema/rows'

export const HEAD = { id: true, code: true, name: true, edition: true, status: true, exampleOnly: true, note: true, validFrom: true, validUntil: true, source: true, regionId: true, municipalityId: true } as const
export const CELLS = {
  orderBy: { position: 'asc' },
  select: { key: true, area: true, label: true, amount: true, unit: true, condition: true, kind: true, group: true, per: true, subtractable: true, status: true, source: true, sourceUrl: true, verbatim: true },
} as const

export type NormSetHead = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly edition: number
  readonly status: NormSetStatus
  readonly exampleOnly: boolean
  readonly note: string
  readonly validFrom: Day
  readonly validUntil: Day | null
  readonly source: string
  /** Whose edition it is; both null for a set as its source published it. */
  readonly regionId: string | null
  readonly municipalityId: string | null
}
export type NormSet = NormSetHead & { readonly cells: readonly NormCell[] }

type HeadRow = Omit<NormSetHead, 'status' | 'validFrom' | 'validUntil'> & { readonly status: string; readonly validFrom: string; readonly validUntil: string | null }
export const toHead = (row: HeadRow): NormSetHead => ({
  ...row,
  status: NORM_SET_STATUSES.find((each) => each === row.status) ?? 'concept',
  validFrom: day(row.validFrom),
  validUntil: row.validUntil === null ? null : day(row.validUntil),
})

// The column is a decimal, which comes as an object; two decimals fit a number exactly enough to be read back as text.
export const toCell = (row: { amount: unknown }): NormCell => NormCellRow.parse({ ...row, amount: row.amount === null ? null : Number(row.amount) })

/** A norm set with its cells in their order; null when there is none. Joins the caller's transaction. */
export async function normSetById(tx: Tx, id: string): Promise<NormSet | null> {
  const row = await tx.normSet.findUnique({ where: { id }, select: { ...HEAD, normCells: CELLS } })
  if (!row) return null
  const { normCells, ...head } = row
  return { ...toHead(head), cells: normCells.map(toCell) }
}

/** Every norm set that holds, published or adopted, by name and edition, without cells. */
export async function normSetHeads(tx: Tx): Promise<NormSetHead[]> {
  const rows = await tx.normSet.findMany({ where: { status: { in: ['published', 'adopted'] } }, orderBy: [{ name: 'asc' }, { edition: 'desc' }], select: HEAD })
  return rows.map(toHead)
}

export type NormSettings = {
  readonly set: NormSet
  readonly rounding: Rounding
  /** Since when the municipality's rulebook names this set, and where that stands. */
  readonly since: Day
  readonly source: string
  readonly roundingSince: Day
  /** Whether example cells count: in a demonstration's or a test's database only. */
  readonly demo: boolean
}

/** With what a municipality calculates on this day, by its rulebook; null when it has ruled nothing or the set is not there. */
export async function normSettingsOn(tx: Tx, scope: { readonly regionId: string; readonly municipalityId: string }, onDay: Day): Promise<NormSettings | null> {
  const named = await ruleOn(tx, 'norm-set', scope, onDay)
  const rounding = await ruleOn(tx, 'rounding', scope, onDay)
  if (!named || !rounding) return null
  const row = await tx.normSet.findUnique({ where: { code_edition: named.value }, select: { ...HEAD, normCells: CELLS } })
  if (!row || (row.status !== 'published' && row.status !== 'adopted')) return null
  const { normCells, ...head } = row
  return {
    set: { ...toHead(head), cells: normCells.map(toCell) },
    rounding: RoundingRow.parse(rounding.value),
    since: day(named.validFrom),
    source: named.source,
    roundingSince: day(rounding.validFrom),
    demo: await countsExamples(tx),
  }
}

/** Whether this database is a demonstration's or a test's. */
export async function countsExamples(tx: Tx): Promise<boolean> {
  const rows = await tx.$queryRaw<{ mode: string }[]>`select mode_of_portal() as mode`
  return rows[0]?.mode === 'demo' || rows[0]?.mode === 'test'
}

/** A file that was tried on a concept. */
export type Tried = { readonly fileName: string; readonly version: number; readonly cells: readonly NormCell[]; readonly errors: readonly TableError[] }

const TriedRow = z.strictObject({
  fileName: z.string(), version: z.int(), cells: z.array(NormCellRow), errors: z.array(z.strictObject({ row: z.int(), column: z.string(), message: z.string() })),
}) satisfies z.ZodType<Tried>

export const triedOf = (value: unknown): Tried | null => (value === null ? null : TriedRow.parse(value))
