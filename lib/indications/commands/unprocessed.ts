import { record } from '@/lib/audit/record'
import { updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { letterText } from '@/lib/letters/library'
import { issueLetter } from '@/lib/letters/store'
import { unprocessedLetter } from '../letters/unprocessed'
import { OUTCOME_LABELS } from '../messages'
import { mayDecide } from '../policy'
import { calendarOf } from '../queries/calendar'
import { unprocessedOn } from '../queries/unprocessed'
import { objectionTerm } from '../rules/terms'
import type { UnprocessedRefusal } from '../rules/unprocessed'
import type { LeaveUnprocessed } from '../schema/unprocessed'
import { awaitDispatch } from './dispatch'
import { followUrgentHelp } from './follow'
import { letterScope, loadCase } from './load'

/**
 * Decides in the college's name not to process an application that was not completed (Awb 4:5), by a letter that is open to objection. Refuses
 * what decideUnprocessed refuses. It counts once it is sent, like every decision.
 */
export const leaveUnprocessed = (actor: Actor, input: LeaveUnprocessed): Promise<Result<{ caseId: string; decisionId: string }, UnprocessedRefusal | 'proposal-waits'>> =>
  write(actor, async (tx, now) => {
    const { view, trace } = await loadCase(tx, now, actor, input.caseId)
    if (!mayDecide(actor, { municipalityId: view.municipality.id })) throw new Halt('forbidden')
    if (view.proposal?.status === 'proposed') return refuse('proposal-waits')
    const { mandate, verdict } = await unprocessedOn(tx, view, actor)
    if (!verdict.ok) return verdict
    if (!mandate) return refuse('no-mandate')
    const text = await letterText(tx, 'wmo-not-processed', { municipalityId: view.municipality.id }, view.today)
    const [reference, decisionId] = [`${view.number}-B1`, crypto.randomUUID()]
    const letter = unprocessedLetter(view, { author: { name: actor.name, organisation: actor.organisationName }, reference, motivation: input.motivation, askedUntil: verdict.value.askedUntil, mandate: mandate.text, objection: objectionTerm(view.today, await calendarOf(tx)) }, text)
    const letterId = await issueLetter(tx, now, actor, { kind: text.kind, view: letter, textId: text.id, subject: { type: 'decision', id: decisionId }, scope: letterScope(view) })
    await tx.wmoDecision.createMany({
      data: [{ id: decisionId, municipalityId: view.municipality.id, caseId: view.id, residentId: view.resident.id, reference, outcome: 'not-processed', motivation: input.motivation, decidedOn: view.today, mandateId: mandate.id, mandateText: mandate.text, signedName: actor.name, decidedById: actor.personId, letterId }],
    })
    await followUrgentHelp(tx, actor, view, null, 'De aanvraag is niet behandeld.')
    const version = await updateVersioned(tx.wmoCase, { id: view.id, version: input.version }, { status: 'decided' })
    await awaitDispatch(tx, { municipalityId: view.municipality.id, caseId: view.id, letterId, kind: 'decision', since: view.today })
    await record(tx, actor, {
      event: 'case.decided', subject: { type: 'case', id: view.id, version }, ...trace,
      changes: [{ field: 'status', label: 'Besluit', from: '', to: OUTCOME_LABELS['not-processed'] }],
      detail: { decisionId, letterId, reference, mandate: mandate.text, article: 'Awb art. 4:5', askedUntil: verdict.value.askedUntil },
    })
    return allow({ caseId: view.id, decisionId })
  })
