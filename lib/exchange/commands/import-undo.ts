import { type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { heldOf } from '../queries/imports'
import type { UndoRefusal } from '../rules/import'
import type { EndImport, OnImport } from '../schema/import'
import { importForChange, recordImport } from './import-trial'

/** Files that are taken back in one go. */
export const UNDO_BATCH = 150

type Going = { readonly id: string; readonly left: number }

/** Takes back everything that an import made, as long as nothing was built on any of it. What stood there before stays. */
export const undoImport = (actor: Actor, input: EndImport, batch = UNDO_BATCH): Promise<Result<Going, UndoRefusal>> =>
  write(actor, async (tx, now) => {
    const { row, person } = await importForChange(tx, actor, input.id)
    if (row.status !== 'adopted' && row.status !== 'adopting') return refuse('not-adopted')
    const held = await heldOf(tx, row.id)
    if (held.length > 0) return refuse('held', { rows: new Set(held.map((each) => each.line)).size })
    await tx.dataImportRow.updateMany({ where: { importId: row.id, content: { not: null } }, data: { content: null } })
    const version = await updateVersioned(tx.dataImport, { id: row.id, version: input.version }, { status: 'undoing', endedAt: now, endedBy: person.name, endReason: input.reason })
    await recordImport(tx, actor, { ...row, version }, 'undone', { reason: input.reason })
    return allow({ id: row.id, left: await undoNext(tx, { id: row.id, version }, batch) })
  })

/** Goes on with what is left, after a stop as well. */
export const continueUndo = (actor: Actor, input: Pick<OnImport, 'id'>, batch = UNDO_BATCH): Promise<Result<Going, UndoRefusal>> =>
  write(actor, async (tx) => {
    const { row } = await importForChange(tx, actor, input.id)
    if (row.status !== 'undoing') return refuse('not-adopted')
    const held = await heldOf(tx, row.id)
    return held.length > 0 ? refuse('held', { rows: new Set(held.map((each) => each.line)).size }) : allow({ id: row.id, left: await undoNext(tx, row, batch) })
  })

async function undoNext(tx: Tx, row: { readonly id: string; readonly version: number }, batch: number): Promise<number> {
  const [done] = await tx.$queryRaw<{ left: number }[]>`select import_undo(${row.id}::uuid, ${batch}::int) as left`
  const left = done?.left ?? 0
  if (left === 0) await updateVersioned(tx.dataImport, row, { status: 'undone' })
  return left
}
