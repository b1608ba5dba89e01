import { type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { heldAgreements } from '../queries/agreement-imports'
import type { UndoRefusal } from '../rules/import'
import type { EndImport, OnImport } from '../schema/import'
import { agreementImportForChange, recordAgreementImport } from './agreement-trial'

/** Agreements that are taken back in one go. */
export const AGREEMENT_UNDO_BATCH = 50

type Going = { readonly id: string; readonly left: number }

const heldLines = async (tx: Tx, id: string) => new Set((await heldAgreements(tx, id)).map((each) => each.line)).size

/** Takes back every agreement that an import made, as long as nothing was built on any of them, and the providers that only came with it. */
export const undoAgreements = (actor: Actor, input: EndImport, batch = AGREEMENT_UNDO_BATCH): Promise<Result<Going, UndoRefusal>> =>
  write(actor, async (tx, now) => {
    const { row, person } = await agreementImportForChange(tx, actor, input.id)
    if (row.status !== 'adopted' && row.status !== 'adopting') return refuse('not-adopted')
    const held = await heldLines(tx, row.id)
    if (held > 0) return refuse('held', { rows: held })
    const version = await updateVersioned(tx.agreementImport, { id: row.id, version: input.version }, { status: 'undoing', endedAt: now, endedBy: person.name, endReason: input.reason })
    await tx.$executeRaw`update agreement_import_row set content = null where import_id = ${row.id}::uuid and content is not null`
    await recordAgreementImport(tx, actor, { ...row, version }, 'undone', { reason: input.reason })
    return allow({ id: row.id, left: await undoNext(tx, { id: row.id, version }, batch) })
  })

/** Goes on with what is left, after a stop as well. */
export const continueAgreementUndo = (actor: Actor, input: Pick<OnImport, 'id'>, batch = AGREEMENT_UNDO_BATCH): Promise<Result<Going, UndoRefusal>> =>
  write(actor, async (tx) => {
    const { row } = await agreementImportForChange(tx, actor, input.id)
    if (row.status !== 'undoing') return refuse('not-adopted')
    const held = await heldLines(tx, row.id)
    return held > 0 ? refuse('held', { rows: held }) : allow({ id: row.id, left: await undoNext(tx, row, batch) })
  })

async function undoNext(tx: Tx, row: { readonly id: string; readonly version: number }, batch: number): Promise<number> {
  const [done] = await tx.$queryRaw<{ left: number }[]>`select agreement_import_undo(${row.id}::uuid, ${batch}::int) as left`
  const left = done?.left ?? 0
  if (left === 0) await updateVersioned(tx.agreementImport, row, { status: 'undone' })
  return left
}
