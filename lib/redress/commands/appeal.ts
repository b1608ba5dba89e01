import { record } from '@/lib/audit/record'
import { databaseRefusal, updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { type ReasonOf, type Result, allow, refuse } from '@/lib/kernel/result'
import { APPEAL_OUTCOME_LABELS } from '../messages'
import { orNull } from '../queries/load'
import { decideAppeal, decideAppealEnd } from '../rules/appeal'
import type { EndAppeal, RecordAppeal } from '../schema'
import { loadObjection } from './load'

type Done<F extends (...args: never[]) => Result<unknown, string>> = Promise<Result<{ objectionId: string }, ReasonOf<ReturnType<F>>>>

/** Records that a court told of an appeal against the decision on this objection. The decision stands meanwhile. */
export const recordAppeal = (actor: Actor, input: RecordAppeal): Done<typeof decideAppeal> =>
  write(actor, async (tx, now) => {
    const { row, facts, person, today, trace } = await loadObjection(tx, now, actor, input.objectionId)
    const running = (await tx.objectionAppeal.count({ where: { objectionId: row.id, status: 'running' } })) > 0
    const verdict = decideAppeal({ status: facts.status, decidedOn: orNull(row.decidedOn), running }, input.toldOn, today)
    if (!verdict.ok) return verdict
    const id = crypto.randomUUID()
    await tx.objectionAppeal.createMany({ data: [{ id, objectionId: row.id, municipalityId: row.municipalityId, toldOn: input.toldOn, court: input.court, courtNumber: input.courtNumber, recordedBy: person.name, recordedAt: now }] })
    await record(tx, actor, { event: 'objection.appealed', subject: { type: 'objection', id: row.id, version: row.version }, ...trace, detail: { appealId: id, toldOn: input.toldOn } })
    return allow({ objectionId: row.id })
  }).catch((thrown: unknown) => {
    // Somebody else recorded one at the same moment.
    if (databaseRefusal(thrown)?.state === '23505') return refuse('appeal-runs')
    throw thrown
  })

/** Records how the appeal ended and what follows. What comes in the place of a decision is a decision of its own, never made here. */
export const endAppeal = (actor: Actor, input: EndAppeal): Done<typeof decideAppealEnd> =>
  write(actor, async (tx, now) => {
    const { row, person, today, trace } = await loadObjection(tx, now, actor, input.objectionId)
    const appeal = await tx.objectionAppeal.findFirst({ where: { id: input.appealId, objectionId: row.id }, select: { id: true, status: true, toldOn: true } })
    if (!appeal) throw new Halt('not-found')
    const verdict = decideAppealEnd({ ended: appeal.status === 'ended', toldOn: day(appeal.toldOn) }, input.endedOn, today)
    if (!verdict.ok) return verdict
    await updateVersioned(tx.objectionAppeal, { id: appeal.id, version: input.version }, { status: 'ended', outcome: input.outcome, endedOn: input.endedOn, said: input.said, endedBy: person.name })
    await record(tx, actor, { event: 'objection.appeal-ended', subject: { type: 'objection', id: row.id, version: row.version }, ...trace, changes: [{ field: 'appeal', label: 'Beroep', from: 'Loopt', to: APPEAL_OUTCOME_LABELS[input.outcome] }], detail: { appealId: appeal.id, endedOn: input.endedOn } })
    return allow({ objectionId: row.id })
  })
