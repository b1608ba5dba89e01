import { changesBetween, record } from '@/lib/audit/record'
import { updateVersioned, write, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { allow } from '@/lib/kernel/result'
import { procedureForChange } from '@/lib/procedures/commands/procedure'
import { CONTENT_COLUMNS } from '@/lib/procedures/queries/library'
import { CRITERION_LABELS } from '@/lib/procedures/messages/labels'
import { decideChange } from '@/lib/procedures/rules/status'
import type { AddCriterion, EditCriterion, MoveCriterion, RemoveCriterion } from '@/lib/procedures/schema/criterion'

const ROW = { id: true, procedureId: true, position: true, version: true, ...CONTENT_COLUMNS } as const

async function criterionForChange(tx: Tx, actor: Actor, id: string) {
  const found = await tx.criterion.findUnique({ where: { id }, select: { procedureId: true } })
  if (!found) throw new Halt('not-found')
  const procedure = await procedureForChange(tx, actor, found.procedureId)
  return { procedure, criterion: await tx.criterion.findUniqueOrThrow({ where: { id }, select: ROW }) }
}

/** Adds a criterion at the end of a draft. */
export const addCriterion = (actor: Actor, input: AddCriterion) =>
  write(actor, async (tx) => {
    const procedure = await procedureForChange(tx, actor, input.procedureId)
    const change = decideChange(procedure.status)
    if (!change.ok) return change
    const last = await tx.criterion.findFirst({ where: { procedureId: procedure.id }, orderBy: { position: 'desc' }, select: { position: true } })
    const id = crypto.randomUUID()
    await tx.criterion.create({ data: { id, regionId: procedure.regionId, position: (last?.position ?? 0) + 1, ...input }, select: { id: true } })
    await record(tx, actor, { event: 'criterion.added', compartment: 'region', subject: { type: 'criterion', id, version: 1 }, regionId: procedure.regionId, detail: { title: input.title } })
    return allow({ id, procedureId: procedure.id })
  })

/** Changes a criterion of a draft. */
export const editCriterion = (actor: Actor, input: EditCriterion) =>
  write(actor, async (tx) => {
    const { procedure, criterion } = await criterionForChange(tx, actor, input.id)
    const change = decideChange(procedure.status)
    if (!change.ok) return change
    const { id, version: seen, ...data } = input
    const version = await updateVersioned(tx.criterion, { id, version: seen }, data)
    await record(tx, actor, { event: 'criterion.changed', compartment: 'region', subject: { type: 'criterion', id, version }, regionId: procedure.regionId, changes: changesBetween(criterion, data, CRITERION_LABELS), detail: { title: input.title } })
    return allow({ id, procedureId: procedure.id })
  })

/** Takes a criterion out of a draft. */
export const removeCriterion = (actor: Actor, input: RemoveCriterion) =>
  write(actor, async (tx) => {
    const { procedure, criterion } = await criterionForChange(tx, actor, input.id)
    const change = decideChange(procedure.status)
    if (!change.ok) return change
    const { count } = await tx.criterion.deleteMany({ where: { id: input.id, version: input.version } })
    if (count === 0) throw new Halt('stale', 'stale', { subject: input.id, version: input.version })
    await record(tx, actor, { event: 'criterion.removed', compartment: 'region', subject: { type: 'procedure', id: procedure.id }, regionId: procedure.regionId, detail: { title: criterion.title } })
    return allow({ procedureId: procedure.id })
  })

/** Moves a criterion one place within a draft; at the edge it stays where it is. */
export const moveCriterion = (actor: Actor, input: MoveCriterion) =>
  write(actor, async (tx) => {
    const { procedure, criterion } = await criterionForChange(tx, actor, input.id)
    const change = decideChange(procedure.status)
    if (!change.ok) return change
    const up = input.to === 'up'
    const other = await tx.criterion.findFirst({
      where: { procedureId: procedure.id, kind: criterion.kind, position: up ? { lt: criterion.position } : { gt: criterion.position } },
      orderBy: { position: up ? 'desc' : 'asc' },
      select: { id: true, version: true, position: true },
    })
    if (!other) return allow({ procedureId: procedure.id })
    // A position is unique: the one that moves steps aside first.
    await updateVersioned(tx.criterion, { id: input.id, version: input.version }, { position: -criterion.position })
    await tx.criterion.update({ where: { id: other.id }, data: { position: criterion.position }, select: { id: true } })
    await tx.criterion.update({ where: { id: input.id }, data: { position: other.position }, select: { id: true } })
    await record(tx, actor, { event: 'criterion.moved', compartment: 'region', subject: { type: 'criterion', id: input.id, version: input.version + 1 }, regionId: procedure.regionId, detail: { title: criterion.title } })
    return allow({ procedureId: procedure.id })
  })
