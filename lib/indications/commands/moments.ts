import { record } from '@/lib/audit/record'
import { type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import type { Day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { type Result, allow } from '@/lib/kernel/result'
import type { CaseView } from '../queries/case'
import { decideMoment } from '../rules/track'
import type { HoldMoment, MomentKind } from '../schema/track'
import { loadCase } from './load'

/** Plans the days on which the municipality looks whether help fits. Joins the caller's transaction. */
export const planMoments = async (tx: Tx, view: Pick<CaseView, 'id' | 'municipality'>, kind: MomentKind, days: readonly Day[]): Promise<void> => {
  await tx.wmoMoment.createMany({ data: days.map((dueOn) => ({ municipalityId: view.municipality.id, caseId: view.id, kind, dueOn })) })
}

/** Records what was found on a day on which the municipality looked; what follows from it is a step of its own. */
export const holdMoment = (actor: Actor, input: HoldMoment): Promise<Result<{ caseId: string }, 'held-already' | 'day-in-future' | 'before-notification'>> =>
  write(actor, async (tx, now) => {
    const row = await tx.wmoMoment.findFirst({ where: { id: input.momentId, municipalityId: { in: actor.kind === 'person' ? [...actor.municipalityIds] : [] } }, select: { caseId: true } })
    if (!row) throw new Halt('not-found')
    const { view, person, trace } = await loadCase(tx, now, actor, row.caseId)
    const moment = view.moments.find((each) => each.id === input.momentId)
    if (!moment) throw new Halt('not-found')
    const decision = decideMoment(moment, input.heldOn, view.notifiedOn, view.today)
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.wmoMoment, { id: moment.id, version: input.version }, { heldOn: input.heldOn, outcome: input.outcome, finding: input.finding, recordedAt: now, recordedBy: person.name })
    await record(tx, actor, { event: 'moment.held', subject: { type: 'moment', id: moment.id, version }, ...trace, detail: { caseId: view.id, kind: moment.kind, dueOn: moment.dueOn, outcome: input.outcome } })
    return allow({ caseId: view.id })
  })
