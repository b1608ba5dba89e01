import { decisionFor } from '@/lib/admissions/commands/decision-record'
import { SUMMONS_END_LABELS } from '@/lib/admissions/messages/decision'
import { mayNotify } from '@/lib/admissions/policy/decision'
import { decideSummons, decideSummonsEnd, type SummonsEndRefusal, type SummonsRefusal } from '@/lib/admissions/rules/decision'
import type { EndSummons, RecordSummons } from '@/lib/admissions/schema/decision'
import { record } from '@/lib/audit/record'
import { updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { day, formatDay } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, type Result } from '@/lib/kernel/result'

/** Records a summons received within the reaction term: the decision doesn't become final while the proceedings run. */
export const recordSummons = (actor: Actor, input: RecordSummons): Promise<Result<{ decisionId: string; version: number; summonsId: string }, SummonsRefusal>> =>
  write(actor, async (tx, now) => {
    const { found, status, person } = await decisionFor(tx, actor, input.decisionId)
    if (!mayNotify(actor, found)) throw new Halt('forbidden')
    const term = { notifiedOn: found.notifiedAt ? dayIn(found.notifiedAt) : null, until: found.reactionUntil ? day(found.reactionUntil) : null }
    const decision = decideSummons(status, term, input.receivedOn, dayIn(now))
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.collegeDecision, { id: found.id, version: input.version }, {})
    const id = crypto.randomUUID()
    const { receivedOn, claimant, court, caseNumber, note } = input
    await tx.summons.createMany({ data: [{ id, decisionId: found.id, regionId: found.regionId, municipalityId: found.municipalityId, receivedOn, claimant, court, caseNumber, note, recordedBy: person.name }] })
    await record(tx, actor, {
      event: 'college-decision.summons-received',
      compartment: 'region',
      subject: { type: 'college-decision', id: found.id, version },
      regionId: found.regionId,
      municipalityId: found.municipalityId,
      changes: [{ field: 'receivedOn', label: 'Dagvaarding ontvangen', from: '', to: formatDay(receivedOn) }],
      detail: { summonsId: id },
    })
    return allow({ decisionId: found.id, version, summonsId: id })
  })

/** Records how summary proceedings ended. Rejected or withdrawn: finality goes on. Granted: the college decides again first. */
export const endSummons = (actor: Actor, input: EndSummons): Promise<Result<{ decisionId: string }, SummonsEndRefusal>> =>
  write(actor, async (tx, now) => {
    const summons = await tx.summons.findFirst({ where: { id: input.summonsId }, select: { id: true, decisionId: true, receivedOn: true, ended: true } })
    if (!summons) throw new Halt('not-found')
    const { found } = await decisionFor(tx, actor, summons.decisionId)
    if (!mayNotify(actor, found)) throw new Halt('forbidden')
    const decision = decideSummonsEnd({ receivedOn: day(summons.receivedOn), ended: summons.ended !== null }, input.endedOn, dayIn(now))
    if (!decision.ok) return decision
    const { ended, endedOn, endedNote } = input
    await updateVersioned(tx.summons, { id: summons.id, version: input.version }, { ended, endedOn, endedNote })
    await record(tx, actor, {
      event: 'college-decision.summons-ended',
      compartment: 'region',
      subject: { type: 'college-decision', id: found.id },
      regionId: found.regionId,
      municipalityId: found.municipalityId,
      changes: [{ field: 'ended', label: 'Kort geding', from: 'loopt', to: `${SUMMONS_END_LABELS[ended]}, ${formatDay(endedOn)}` }],
      detail: { summonsId: summons.id },
    })
    return allow({ decisionId: found.id })
  })
