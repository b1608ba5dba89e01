import { record } from '@/lib/audit/record'
import { updateVersioned, write } from '@/lib/db'
import { publishFiles } from '@/lib/files/store'
import type { Actor } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { allow } from '@/lib/kernel/result'
import { tellFollowers } from '@/lib/procedures/commands/alert'
import { tellConcerned } from '@/lib/procedures/commands/messages'
import { procedureForChange } from '@/lib/procedures/commands/procedure'
import { makeSealingKey } from '@/lib/procedures/commands/sealing'
import { settleEnds } from '@/lib/procedures/commands/windows'
import { MADE } from '@/lib/procedures/queries/head'
import { draftParts } from '@/lib/procedures/queries/draft'
import { decidePublish } from '@/lib/procedures/rules/publish'
import { decideConclude, decideWithdraw } from '@/lib/procedures/rules/status'
import { entryEndsAt, type WindowMoments } from '@/lib/procedures/rules/window'
import type { ConcludeProcedure, PublishProcedure, WithdrawProcedure } from '@/lib/procedures/schema/procedure'
import { routes } from '@/lib/routes'

const MOMENTS = { id: true, publishedAt: true, opensAt: true, closesAt: true, stoppedAt: true, openedAt: true, openedCount: true, decidedAt: true } as const

/** Publishes a complete draft with all its parts at one moment, each window with its sealing key. Refuses while something is missing. */
export const publishProcedure = (actor: Actor, input: PublishProcedure) =>
  write(actor, async (tx, now) => {
    const procedure = await procedureForChange(tx, actor, input.id)
    await settleEnds(tx, procedure)
    const decision = decidePublish({ ...procedure, ...(await draftParts(tx, procedure.id)) }, now)
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.procedure, input, { status: 'published', publishedAt: now })
    const where = { procedureId: procedure.id }
    const data = { publishedAt: now }
    await tx.selectionCriterion.updateMany({ where: { area: where }, data })
    await tx.selectionArea.updateMany({ where, data })
    await tx.procedureLot.updateMany({ where, data })
    await tx.productCombination.updateMany({ where, data })
    // A window whose opening time has passed opens now; a moment in the past would be untrue.
    await tx.entryWindow.updateMany({ where: { ...where, opensAt: { lt: now } }, data: { opensAt: now } })
    await tx.entryWindow.updateMany({ where, data: { ...data, version: { increment: 1 } } })
    for (const window of await tx.entryWindow.findMany({ where, select: { id: true, regionId: true, kind: true } })) await makeSealingKey(tx, now, window)
    await tx.criterion.updateMany({ where, data })
    await tx.clause.updateMany({ where, data })
    await tx.procedureDocument.updateMany({ where, data })
    const versions = await tx.procedureDocumentVersion.findMany({ where, select: { fileId: true } })
    await tx.procedureDocumentVersion.updateMany({ where, data })
    await publishFiles(tx, versions.map((row) => row.fileId), now)
    const windows = await tx.entryWindow.findMany({ where, orderBy: { opensAt: 'asc' }, select: { id: true, name: true, opensAt: true, closesAt: true, decisionsBy: true, decisionDays: true, contractStart: true, shortReason: true } })
    await tellFollowers(tx, procedure, windows.map((row) => ({ ...row, decisionsBy: day(row.decisionsBy), contractStart: day(row.contractStart) })))
    await record(tx, actor, { event: 'procedure.published', compartment: 'region', subject: { type: 'procedure', id: procedure.id, version }, regionId: procedure.regionId, detail: { title: procedure.title } })
    return allow({ id: procedure.id })
  })

/** Withdraws a draft or a published procedure, for everyone to read; entering stops at once, what is sealed is never opened. Refuses after a decision. */
export const withdrawProcedure = (actor: Actor, input: WithdrawProcedure) =>
  write(actor, async (tx, now) => {
    const procedure = await procedureForChange(tx, actor, input.id)
    const windows: (WindowMoments & { id: string })[] = await tx.entryWindow.findMany({ where: { procedureId: procedure.id }, select: MOMENTS })
    const { _count: made } = await tx.procedure.findUniqueOrThrow({ where: { id: procedure.id }, select: { _count: { select: { collegeDecisions: { where: MADE } } } } })
    const decision = decideWithdraw(procedure.status, made.collegeDecisions)
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.procedure, { id: input.id, version: input.version }, { status: 'withdrawn', closedAt: now, closedReason: input.reason })
    const running = windows.filter((window) => window.publishedAt !== null && entryEndsAt(window) > now).map((window) => window.id)
    const { regionId } = procedure
    await tx.windowStop.createMany({ data: running.map((windowId) => ({ windowId, procedureId: procedure.id, regionId, stoppedAt: now, reason: input.reason, publishedAt: now })) })
    await tx.entryWindow.updateMany({ where: { id: { in: running } }, data: { stoppedAt: now, version: { increment: 1 } } })
    const sealed = windows.some((window) => window.publishedAt !== null && window.openedAt === null)
    if (procedure.status === 'published')
      await tellConcerned(tx, now, { procedureId: procedure.id, regionId, audience: 'concerned', subject: `Ingetrokken: ${procedure.title}`, body: `De gemeenten hebben deze procedure ingetrokken. Instappen kan niet meer.${sealed ? ' Een inschrijving die nog niet geopend was, wordt niet geopend. Alleen u kunt haar nog lezen.' : ''}\n\nDe reden: ${input.reason}`, href: routes.publicProcedure(procedure.id) })
    await record(tx, actor, { event: 'procedure.withdrawn', compartment: 'region', subject: { type: 'procedure', id: procedure.id, version }, regionId: procedure.regionId, detail: { title: procedure.title, reason: input.reason } })
    return allow({ id: procedure.id })
  })

/** Ends a procedure of which every window is decided. */
export const concludeProcedure = (actor: Actor, input: ConcludeProcedure) =>
  write(actor, async (tx, now) => {
    const procedure = await procedureForChange(tx, actor, input.id)
    // Entering may have ended after the last decision; only then a window without a closing is over.
    for (const { id } of await tx.entryWindow.findMany({ where: { procedureId: procedure.id, kind: 'continuous', decidedAt: null }, select: { id: true } })) await tx.$queryRaw`select window_settle(${id}::uuid)`
    const windows = await tx.entryWindow.findMany({ where: { procedureId: procedure.id }, select: MOMENTS })
    const decision = decideConclude(procedure.status, windows)
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.procedure, input, { status: 'concluded', closedAt: now })
    await record(tx, actor, { event: 'procedure.concluded', compartment: 'region', subject: { type: 'procedure', id: procedure.id, version }, regionId: procedure.regionId, detail: { title: procedure.title } })
    return allow({ id: procedure.id })
  })
