import { record } from '@/lib/audit/record'
import { updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type Result, allow } from '@/lib/kernel/result'
import { calendarOf } from '../queries/calendar'
import { termRulesOf } from '../queries/terms'
import { decideApplication } from '../rules/case'
import type { RecordApplication } from '../schema'
import { loadCase } from './load'

export type ApplicationRefusal = 'case-closed' | 'already-applied' | 'received-in-future' | 'before-notification'

/**
 * Records an application whenever it comes in, with its day of receipt. After the findings, or after the six weeks, it starts the two weeks
 * for the decision (art. 2.3.2 lid 9, 2.3.5 lid 2); too early it counts as the notification that runs, and the answer says so.
 */
export const recordApplication = (actor: Actor, input: RecordApplication): Promise<Result<{ caseId: string; countsAs: 'application' | 'notification' }, ApplicationRefusal>> =>
  write(actor, async (tx, now) => {
    const { view, person, trace } = await loadCase(tx, now, actor, input.caseId)
    const received = decideApplication(view, input.receivedOn, view.today, await calendarOf(tx), await termRulesOf(tx, view.municipality, view.notifiedOn))
    if (!received.ok) return received
    const { countsAs, term } = received.value
    await tx.wmoApplication.createMany({
      data: [{ municipalityId: view.municipality.id, caseId: view.id, receivedOn: input.receivedOn, channel: input.channel, countsAs, recordedAt: now, recordedBy: person.name }],
    })
    // Also when it only counts as a notification: two editors may not both record it.
    const after = countsAs === 'application' ? { status: 'applied', appliedOn: input.receivedOn, decideBy: term.lastDay } : {}
    const version = await updateVersioned(tx.wmoCase, { id: view.id, version: input.version }, after)
    await record(tx, actor, {
      event: 'case.application-received',
      subject: { type: 'case', id: view.id, version },
      ...trace,
      changes: [{ field: 'appliedOn', label: countsAs === 'application' ? 'Aanvraag ontvangen' : 'Aanvraag ontvangen, geldt als melding', from: '', to: input.receivedOn }],
      detail: { countsAs, lastDay: term.lastDay, article: term.article },
    })
    return allow({ caseId: view.id, countsAs })
  })
