import { updateVersioned, write } from '@/lib/db'
import { Prisma } from '@/lib/db/client/client'
import type { Actor } from '@/lib/kernel/actor'
import { type Result, allow } from '@/lib/kernel/result'
import { type Tried, triedOf } from '../queries/sets'
import { readTable } from '../messages/table'
import { type ChangeRefusal, decideEdit, decideTakeOver, differences } from '../rules/edition'
import type { OnSet } from '../schema/forms'
import { exampleOf } from './cells'
import { type Kept, editionForChange, recordSet } from './edition'

/** Tries the rows of a file on a concept: what they would change and what is wrong with them is kept beside it; no cell changes. */
export const tryTable = (actor: Actor, { id, fileName, rows }: { readonly id: string; readonly fileName: string; readonly rows: readonly (readonly string[])[] }): Promise<Result<Kept, ChangeRefusal>> =>
  write(actor, async (tx) => {
    const { set } = await editionForChange(tx, actor, id)
    const decision = decideEdit(set.status)
    if (!decision.ok) return decision
    const { version } = await tx.normSet.findUniqueOrThrow({ where: { id }, select: { version: true } })
    const tried: Tried = { fileName: fileName.slice(0, 200), version, ...readTable(rows) }
    await tx.normSet.updateMany({ where: { id }, data: { tried: JSON.parse(JSON.stringify(tried)) as object } })
    await recordSet(tx, actor, set, 'norm-set.file-tried', version, { detail: { cells: tried.cells.length, errors: tried.errors.length } })
    return allow({ id })
  })

/** Puts the tried file's cells in the place of the concept's own. Refuses a file with an error, and a concept that changed since. */
export const takeOverTable = (actor: Actor, input: OnSet): Promise<Result<Kept, ChangeRefusal | 'nothing-tried' | 'has-errors' | 'changed-since'>> =>
  write(actor, async (tx) => {
    const { set } = await editionForChange(tx, actor, input.id)
    const decision = decideEdit(set.status)
    if (!decision.ok) return decision
    const row = await tx.normSet.findUniqueOrThrow({ where: { id: set.id }, select: { tried: true, version: true } })
    const tried = triedOf(row.tried)
    const fits = decideTakeOver(tried, row.version)
    if (!fits.ok) return fits
    const cells = tried?.cells ?? []
    const changed = differences(cells, set.cells).filter((cell) => cell.parts.length > 0)
    const version = await updateVersioned(tx.normSet, input, { ...exampleOf(cells), tried: Prisma.DbNull })
    await tx.normCell.deleteMany({ where: { normSetId: set.id } })
    await tx.normCell.createMany({ data: cells.map((cell, position) => ({ ...cell, normSetId: set.id, position })) })
    await recordSet(tx, actor, set, 'norm-set.file-taken-over', version, { detail: { cells: cells.length, changed: changed.length } })
    return allow({ id: set.id })
  })
