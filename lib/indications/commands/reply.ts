import { record } from '@/lib/audit/record'
import { updateVersioned, write } from '@/lib/db'
import { dropDraft } from '@/lib/drafts'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { type ReasonOf, type Result, allow, refuse } from '@/lib/kernel/result'
import { visibleTo } from '../policy'
import { decideReply } from '../rules/reply'
import { HANDLED_DRAFT, REPLY_DRAFT } from '../rules/typed'
import type { HandleRemarks, RecordReply } from '../schema'
import { type ApplicationRefusal, recordApplication } from './apply'
import { loadCase } from './load'

export type ReplyRefusal = ReasonOf<ReturnType<typeof decideReply>> | ApplicationRefusal

/**
 * Records what came back of the findings, in the resident's own words (art. 2.3.2 lid 8). When the same paper is his application, that is
 * recorded with it, in the same step.
 */
export const recordReply = (actor: Actor, input: RecordReply): Promise<Result<{ caseId: string; applied: boolean }, ReplyRefusal>> =>
  write(actor, async (tx, now) => {
    const { view, person, trace } = await loadCase(tx, now, actor, input.caseId)
    const { receivedOn, channel, signed, remarks, applies } = input
    const decided = decideReply(view.findingsSentOn, input, view.today)
    if (!decided.ok) return decided
    await tx.findingsReply.createMany({ data: [{ municipalityId: view.municipality.id, caseId: view.id, receivedOn, channel, signed, remarks, recordedAt: now, recordedBy: person.name }] })
    const version = await updateVersioned(tx.wmoCase, { id: view.id, version: input.version }, {})
    await dropDraft(tx, actor, REPLY_DRAFT, view.id)
    await record(tx, actor, { event: 'case.findings-replied', subject: { type: 'case', id: view.id, version }, ...trace, changes: [{ field: 'reply', label: 'Reactie op het verslag', from: '', to: receivedOn }], detail: { signed, remarks: remarks !== null } })
    if (!applies) return allow({ caseId: view.id, applied: false })
    const applied = await recordApplication(actor, { caseId: view.id, version, receivedOn, channel })
    return applied.ok ? allow({ caseId: view.id, applied: true }) : applied
  })

/** Says once what was done with the resident's remarks. */
export const handleRemarks = (actor: Actor, input: HandleRemarks): Promise<Result<{ caseId: string }, 'handled-already'>> =>
  write(actor, async (tx, now) => {
    const row = await tx.findingsReply.findFirst({ where: { id: input.replyId, ...visibleTo(actor) }, select: { id: true, caseId: true, remarks: true, handled: true } })
    if (row?.remarks === null || !row) throw new Halt('not-found')
    const { view, person, trace } = await loadCase(tx, now, actor, row.caseId)
    if (row.handled !== null) return refuse('handled-already')
    await updateVersioned(tx.findingsReply, { id: row.id, version: input.version }, { handled: input.handled, handledOn: view.today, handledBy: person.name })
    await dropDraft(tx, actor, HANDLED_DRAFT, row.id)
    await record(tx, actor, { event: 'case.remarks-handled', subject: { type: 'case', id: view.id, version: view.version }, ...trace, detail: { replyId: row.id } })
    return allow({ caseId: view.id })
  })
