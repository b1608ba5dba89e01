import { record } from '@/lib/audit/record'
import { updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type Result, allow } from '@/lib/kernel/result'
import { ruleOn } from '@/lib/rulebook/queries'
import { decideFormalNotice, type NoticeRefusal } from '../rules/notice'
import type { RecordFormalNotice } from '../schema/notice'
import { loadCase } from './load'

/** Records a formal notice about an application that is not decided on, with the term as it stood (Awb 4:17). The days are those of the rulebook of the day; one article holds for objections as well. */
export const recordFormalNotice = (actor: Actor, input: RecordFormalNotice): Promise<Result<{ caseId: string }, NoticeRefusal>> =>
  write<Result<{ caseId: string }, NoticeRefusal>>(actor, async (tx, now) => {
    const { view, person, trace } = await loadCase(tx, now, actor, input.caseId)
    const over = (view.decision?.dispatchedOn ?? view.closedOn) !== null
    const verdict = decideFormalNotice({ appliedOn: view.appliedOn, over, noticed: view.notice && { on: view.notice.receivedOn, decideBy: view.notice.decideBy } }, input.receivedOn, view.today)
    if (!verdict.ok) return verdict
    const version = await updateVersioned(tx.wmoCase, { id: view.id, version: input.version }, {})
    const rule = await ruleOn(tx, 'objection-terms', { regionId: view.municipality.regionId, municipalityId: view.municipality.id }, view.today)
    // That a later day was announced (Awb 4:14 lid 1) is no longer term: the municipality is late from the term of the law on.
    const decideBy = (view.terms.withoutExtension ?? view.terms.decision)?.lastDay ?? null
    await tx.wmoNotice.createMany({ data: [{ municipalityId: view.municipality.id, caseId: view.id, receivedOn: input.receivedOn, decideBy, noticeDays: rule?.value.noticeDays ?? null, recordedBy: person.name, recordedAt: now }] })
    await record(tx, actor, { event: 'case.notice-received', subject: { type: 'case', id: view.id, version }, ...trace, detail: { receivedOn: input.receivedOn, decideBy } })
    return allow({ caseId: view.id })
  })
