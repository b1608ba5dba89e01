import { changesBetween } from '@/lib/audit/record'
import { type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { CELL_LABELS, shownCell } from '../messages/edition'
import { type ChangeRefusal, decideEdit } from '../rules/edition'
import type { NormCell } from '../schema/cells'
import type { RemoveCell, SaveCell } from '../schema/forms'
import { type Kept, editionForChange, recordSet } from './edition'

export type CellRefusal = ChangeRefusal | 'code-taken'

/** Adds a cell to a concept, or changes one; its place stays. Refuses a code that another cell has. */
export const saveCell = (actor: Actor, input: SaveCell): Promise<Result<Kept, CellRefusal>> =>
  write(actor, async (tx) => {
    const { set } = await editionForChange(tx, actor, input.id)
    const decision = decideEdit(set.status)
    if (!decision.ok) return decision
    const before = input.was === null ? null : set.cells.find((cell) => cell.key === input.was)
    if (before === undefined) throw new Halt('stale', 'stale', { subject: set.id, version: input.version })
    const { cell } = input
    if (cell.key !== input.was && set.cells.some((each) => each.key === cell.key)) return refuse('code-taken', { key: cell.key })
    const version = await updateVersioned(tx.normSet, input, exampleOf([...set.cells.filter((each) => each !== before), cell]))
    if (before) await tx.normCell.updateMany({ where: { normSetId: set.id, key: before.key }, data: cell })
    else await tx.normCell.createMany({ data: [{ ...cell, normSetId: set.id, position: await lastPosition(tx, set.id) + 1 }] })
    await recordSet(tx, actor, set, 'norm-set.cell-saved', version, { changes: changesBetween(before ? shownCell(before) : {}, shownCell(cell), CELL_LABELS), detail: { cell: cell.label } })
    return allow({ id: set.id })
  })

/** Takes a cell out of a concept. */
export const removeCell = (actor: Actor, input: RemoveCell): Promise<Result<Kept, ChangeRefusal>> =>
  write(actor, async (tx) => {
    const { set } = await editionForChange(tx, actor, input.id)
    const decision = decideEdit(set.status)
    if (!decision.ok) return decision
    const cell = set.cells.find((each) => each.key === input.key)
    if (!cell) throw new Halt('stale', 'stale', { subject: set.id, version: input.version })
    const version = await updateVersioned(tx.normSet, input, exampleOf(set.cells.filter((each) => each !== cell)))
    await tx.normCell.deleteMany({ where: { normSetId: set.id, key: cell.key } })
    await recordSet(tx, actor, set, 'norm-set.cell-removed', version, { detail: { cell: cell.label } })
    return allow({ id: set.id })
  })

/** A set with an invented amount counts in a demonstration only, and says so. */
export const exampleOf = (cells: readonly Pick<NormCell, 'status'>[]): { exampleOnly: boolean } => ({ exampleOnly: cells.some((cell) => cell.status === 'example') })

async function lastPosition(tx: Tx, normSetId: string): Promise<number> {
  const last = await tx.normCell.findFirst({ where: { normSetId }, orderBy: { position: 'desc' }, select: { position: true } })
  return last?.position ?? -1
}
