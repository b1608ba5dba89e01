import { changesBetween, record } from '@/lib/audit/record'
import { updateVersioned, write, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { allow } from '@/lib/kernel/result'
import { procedureForChange } from '@/lib/procedures/commands/procedure'
import { CLAUSE_LABELS } from '@/lib/procedures/messages/labels'
import { decideChange } from '@/lib/procedures/rules/status'
import type { AddClause, EditClause, RemoveClause } from '@/lib/procedures/schema/document'

async function clauseForChange(tx: Tx, actor: Actor, id: string) {
  const found = await tx.clause.findUnique({ where: { id }, select: { procedureId: true } })
  if (!found) throw new Halt('not-found')
  const procedure = await procedureForChange(tx, actor, found.procedureId)
  return { procedure, clause: await tx.clause.findUniqueOrThrow({ where: { id }, select: { id: true, number: true, title: true, text: true, source: true } }) }
}

/** Adds an article at the end of the draft agreement. */
export const addClause = (actor: Actor, input: AddClause) =>
  write(actor, async (tx) => {
    const procedure = await procedureForChange(tx, actor, input.procedureId)
    const change = decideChange(procedure.status)
    if (!change.ok) return change
    const last = await tx.clause.findFirst({ where: { procedureId: procedure.id }, orderBy: { number: 'desc' }, select: { number: true } })
    const id = crypto.randomUUID()
    const number = (last?.number ?? 0) + 1
    await tx.clause.create({ data: { id, regionId: procedure.regionId, number, ...input }, select: { id: true } })
    await record(tx, actor, { event: 'clause.added', compartment: 'region', subject: { type: 'clause', id, version: 1 }, regionId: procedure.regionId, detail: { number, title: input.title } })
    return allow({ id, procedureId: procedure.id })
  })

/** Changes an article of a draft agreement. */
export const editClause = (actor: Actor, input: EditClause) =>
  write(actor, async (tx) => {
    const { procedure, clause } = await clauseForChange(tx, actor, input.id)
    const change = decideChange(procedure.status)
    if (!change.ok) return change
    const { id, version: seen, ...data } = input
    const version = await updateVersioned(tx.clause, { id, version: seen }, data)
    await record(tx, actor, { event: 'clause.changed', compartment: 'region', subject: { type: 'clause', id, version }, regionId: procedure.regionId, changes: changesBetween(clause, data, CLAUSE_LABELS), detail: { number: clause.number, title: input.title } })
    return allow({ id, procedureId: procedure.id })
  })

/** Takes an article out of a draft agreement; the later ones move up, so that numbers stay without a gap. */
export const removeClause = (actor: Actor, input: RemoveClause) =>
  write(actor, async (tx) => {
    const { procedure, clause } = await clauseForChange(tx, actor, input.id)
    const change = decideChange(procedure.status)
    if (!change.ok) return change
    const { count } = await tx.clause.deleteMany({ where: { id: input.id, version: input.version } })
    if (count === 0) throw new Halt('stale', 'stale', { subject: input.id, version: input.version })
    const later = await tx.clause.findMany({ where: { procedureId: procedure.id, number: { gt: clause.number } }, orderBy: { number: 'asc' }, select: { id: true, number: true } })
    for (const each of later) await tx.clause.update({ where: { id: each.id }, data: { number: each.number - 1 }, select: { id: true } })
    await record(tx, actor, { event: 'clause.removed', compartment: 'region', subject: { type: 'procedure', id: procedure.id }, regionId: procedure.regionId, detail: { number: clause.number, title: clause.title } })
    return allow({ procedureId: procedure.id })
  })
