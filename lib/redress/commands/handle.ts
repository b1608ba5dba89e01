import { record } from '@/lib/audit/record'
import { updateVersioned, write } from '@/lib/db'
import { dropDraft } from '@/lib/drafts'
import { TERM_RULES } from '@/lib/indications/rules/terms'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, addDays, formatDay } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { letterText } from '@/lib/letters/library'
import { issueLetter } from '@/lib/letters/store'
import { objectionAdjourned, objectionHearing, objectionIncomplete } from '../letters/objection'
import { COMPLETION_ARTICLE, decideAdjournment, decideBy, decideCompleted, decideCompletion, decideHearing, decideLateness, decideNotice, decideResumption, decideSuspension, decideWithdrawal, SUSPENSION_ARTICLES } from '../rules/objection'
import type { AdjournDecision, AskCompletion, JudgeLateness, RecordCompletion, RecordHearing, RecordNotice, ResumeTerm, SetCommittee, SuspendTerm, WithdrawObjection } from '../schema'
import { HEARING_DRAFT } from '../rules/typed'
import { change, letterOf, loadObjection, type Work } from './load'

type Done<R extends string> = Promise<Result<{ objectionId: string }, R>>
type RefusalOf<F extends (...args: never[]) => Result<unknown, string>> = Extract<ReturnType<F>, { ok: false }>['reason']

const subject = (work: Work, version: number) => ({ type: 'objection', id: work.row.id, version })
const lastDay = (work: Work, after: Day | null) => ({ field: 'decideBy', label: 'Beslissen uiterlijk', from: work.row.decideBy === null ? 'staat stil' : formatDay(work.row.decideBy as Day), to: after === null ? 'staat stil' : formatDay(after) })

/** Records whether being late is excusable, and why; until then nothing is decided. */
export const judgeLateness = (actor: Actor, input: JudgeLateness): Done<RefusalOf<typeof decideLateness>> =>
  write(actor, async (tx, now) => {
    const work = await loadObjection(tx, now, actor, input.objectionId)
    const verdict = decideLateness(work.facts)
    if (!verdict.ok) return verdict
    const { version } = await change(tx, work, input.version, { lateExcused: input.excused, lateReason: input.reason }, {})
    await record(tx, actor, { event: 'objection.lateness-judged', subject: subject(work, version), ...work.trace, changes: [{ field: 'lateExcused', label: 'Te laat is te verontschuldigen', from: '', to: input.excused ? 'Ja' : 'Nee' }] })
    return allow({ objectionId: work.row.id })
  })

/** Asks by letter for what lacks, within the ruled days; the term to decide stands still meanwhile (Awb 7:10 lid 2). */
export const askCompletion = (actor: Actor, input: AskCompletion): Done<RefusalOf<typeof decideCompletion>> =>
  write(actor, async (tx, now) => {
    const work = await loadObjection(tx, now, actor, input.objectionId)
    const { today } = work
    const verdict = decideCompletion(work.facts, today, work.terms?.completionDays ?? null)
    if (!verdict.ok) return verdict
    const { until } = verdict.value
    const stretch = { from: addDays(today, 1), until: addDays(until, 1) }
    const still = !work.facts.suspensions.some((each) => each.period.until === null || each.period.until > stretch.from)
    if (still) await tx.objectionSuspension.createMany({ data: [{ objectionId: work.row.id, municipalityId: work.row.municipalityId, fromDay: stretch.from, until: stretch.until, article: COMPLETION_ARTICLE, reason: 'Aanvulling gevraagd', recordedBy: work.person.name }] })
    const suspensions = still ? [...work.facts.suspensions, { article: COMPLETION_ARTICLE, period: stretch }] : work.facts.suspensions
    const after = await change(tx, work, input.version, { missing: input.missing, completionAskedOn: today, completionUntil: until }, { suspensions })
    const text = await letterText(tx, 'objection-completion', { municipalityId: work.row.municipalityId }, today)
    await issueLetter(tx, now, actor, { kind: text.kind, textId: text.id, view: objectionIncomplete({ ...(await letterOf(tx, actor, work)), missing: input.missing, until }, text), subject: { type: 'objection', id: work.row.id }, scope: work.letterScope })
    await record(tx, actor, { event: 'objection.completion-asked', subject: subject(work, after.version), ...work.trace, changes: [lastDay(work, after.decideBy)], detail: { missing: input.missing, until } })
    return allow({ objectionId: work.row.id })
  })

/** Records what came in after all, in time or not; the term to decide runs again from that day. */
export const recordCompletion = (actor: Actor, input: RecordCompletion): Done<RefusalOf<typeof decideCompleted>> =>
  write(actor, async (tx, now) => {
    const work = await loadObjection(tx, now, actor, input.objectionId)
    const verdict = decideCompleted(work.facts, input.completedOn, work.today)
    if (!verdict.ok) return verdict
    const stretch = work.row.objectionSuspensions.find((each) => each.fromDay <= input.completedOn && each.until !== null && each.until > input.completedOn)
    const resumed = stretch && input.completedOn > stretch.fromDay ? input.completedOn : null
    if (stretch && resumed) await updateVersioned(tx.objectionSuspension, stretch, { until: resumed })
    const suspensions = work.facts.suspensions.map((each) => (stretch && resumed && each.period.from === stretch.fromDay ? { ...each, period: { ...each.period, until: resumed } } : each))
    const grounds = [work.row.grounds, input.grounds].filter((part) => part !== null).join('\n\n')
    const after = await change(tx, work, input.version, { completedOn: input.completedOn, grounds: grounds === '' ? null : grounds }, { suspensions })
    await record(tx, actor, { event: 'objection.completed', subject: subject(work, after.version), ...work.trace, changes: [lastDay(work, after.decideBy)], detail: { completedOn: input.completedOn, inTime: verdict.value.inTime } })
    return allow({ objectionId: work.row.id })
  })

/** Plans the hearing and invites to it by letter (Awb 7:2, 7:4), records that it was held and what was said, or by which ground there was none. */
export const recordHearing = (actor: Actor, input: RecordHearing): Done<RefusalOf<typeof decideHearing>> =>
  write(actor, async (tx, now) => {
    const work = await loadObjection(tx, now, actor, input.objectionId)
    const verdict = decideHearing(work.facts, input.hearing, input.on, work.today)
    if (!verdict.ok) return verdict
    const place = input.hearing === 'held' ? work.row.hearingPlace : input.place
    const { version } = await change(tx, work, input.version, { hearing: input.hearing, hearingOn: input.on, hearingPlace: place, hearingGround: input.ground, hearingText: input.text }, {})
    if (input.hearing === 'planned' && input.on !== null && place !== null) {
      const text = await letterText(tx, 'objection-hearing', { municipalityId: work.row.municipalityId }, work.today)
      await issueLetter(tx, now, actor, { kind: text.kind, textId: text.id, view: objectionHearing({ ...(await letterOf(tx, actor, work)), on: input.on, place }, text), subject: { type: 'objection', id: work.row.id }, scope: work.letterScope })
    }
    await dropDraft(tx, actor, HEARING_DRAFT, work.row.id)
    await record(tx, actor, { event: 'objection.hearing-recorded', subject: subject(work, version), ...work.trace, detail: { hearing: input.hearing, on: input.on, ground: input.ground } })
    return allow({ objectionId: work.row.id })
  })

/** Records that a committee advises, or not after all: the term to decide follows (Awb 7:10, 7:13). */
export const setCommittee = (actor: Actor, input: SetCommittee): Done<'objection-ended'> =>
  write(actor, async (tx, now) => {
    const work = await loadObjection(tx, now, actor, input.objectionId)
    if (work.facts.status !== 'running') return refuse('objection-ended')
    const after = await change(tx, work, input.version, { committee: input.committee }, { committee: input.committee })
    await record(tx, actor, { event: 'objection.committee-set', subject: subject(work, after.version), ...work.trace, changes: [lastDay(work, after.decideBy)], detail: { committee: input.committee, reason: input.reason } })
    return allow({ objectionId: work.row.id })
  })

/** The term to decide stands still from a day, until it is said that it runs again. */
export const suspendTerm = (actor: Actor, input: SuspendTerm): Done<RefusalOf<typeof decideSuspension>> =>
  write(actor, async (tx, now) => {
    const work = await loadObjection(tx, now, actor, input.objectionId)
    const verdict = decideSuspension(work.facts, input.from)
    if (!verdict.ok) return verdict
    const article = SUSPENSION_ARTICLES[input.ground]
    await tx.objectionSuspension.createMany({ data: [{ objectionId: work.row.id, municipalityId: work.row.municipalityId, fromDay: input.from, article, reason: input.reason, recordedBy: work.person.name }] })
    const after = await change(tx, work, input.version, {}, { suspensions: [...work.facts.suspensions, { article, period: { from: input.from, until: null } }] })
    await record(tx, actor, { event: 'objection.suspended', subject: subject(work, after.version), ...work.trace, changes: [lastDay(work, after.decideBy)], detail: { from: input.from, article } })
    return allow({ objectionId: work.row.id })
  })

export const resumeTerm = (actor: Actor, input: ResumeTerm): Done<RefusalOf<typeof decideResumption>> =>
  write(actor, async (tx, now) => {
    const work = await loadObjection(tx, now, actor, input.objectionId)
    const verdict = decideResumption(work.facts, input.until, work.today)
    if (!verdict.ok) return verdict
    const open = work.row.objectionSuspensions.find((each) => each.until === null)
    if (!open) return refuse('not-suspended')
    await updateVersioned(tx.objectionSuspension, open, { until: input.until })
    const suspensions = work.facts.suspensions.map((each) => (each.period.until === null ? { ...each, period: { ...each.period, until: input.until } } : each))
    const after = await change(tx, work, input.version, {}, { suspensions })
    await record(tx, actor, { event: 'objection.resumed', subject: subject(work, after.version), ...work.trace, changes: [lastDay(work, after.decideBy)], detail: { until: input.until } })
    return allow({ objectionId: work.row.id })
  })

/** Adjourns the decision once, by letter with the reason (Awb 7:10 lid 3). */
export const adjournDecision = (actor: Actor, input: AdjournDecision): Done<RefusalOf<typeof decideAdjournment>> =>
  write(actor, async (tx, now) => {
    const work = await loadObjection(tx, now, actor, input.objectionId)
    const verdict = decideAdjournment(work.facts, work.today, work.calendar)
    if (!verdict.ok) return verdict
    const after = await change(tx, work, input.version, { adjournedOn: work.today, adjournReason: input.reason }, { adjourned: true })
    const term = decideBy({ ...work.facts, adjourned: true }, work.calendar)
    const { article } = TERM_RULES.adjournment
    const text = await letterText(tx, 'objection-adjournment', { municipalityId: work.row.municipalityId }, work.today)
    await issueLetter(tx, now, actor, { kind: text.kind, textId: text.id, view: objectionAdjourned({ ...(await letterOf(tx, actor, work)), reason: input.reason, term: term.ok ? term.value : null, article }, text), subject: { type: 'objection', id: work.row.id }, scope: work.letterScope })
    await record(tx, actor, { event: 'objection.adjourned', subject: subject(work, after.version), ...work.trace, changes: [lastDay(work, after.decideBy)], detail: { article } })
    return allow({ objectionId: work.row.id })
  })

/** Records a formal notice with its day and the term as it stood; too early or not, it is never turned away (Awb 4:17). */
export const recordNotice = (actor: Actor, input: RecordNotice): Done<RefusalOf<typeof decideNotice>> =>
  write(actor, async (tx, now) => {
    const work = await loadObjection(tx, now, actor, input.objectionId)
    const verdict = decideNotice(work.facts, { on: input.noticeOn, before: work.row.noticeOn === null ? null : { on: work.row.noticeOn as Day, decideBy: work.row.noticeDecideBy as Day | null } }, work.today)
    if (!verdict.ok) return verdict
    const { version } = await change(tx, work, input.version, { noticeOn: input.noticeOn, noticeDecideBy: work.row.decideBy, noticeDays: work.terms?.noticeDays ?? null }, {})
    await record(tx, actor, { event: 'objection.notice-received', subject: subject(work, version), ...work.trace, detail: { noticeOn: input.noticeOn, decideBy: work.row.decideBy } })
    return allow({ objectionId: work.row.id })
  })

export const withdrawObjection = (actor: Actor, input: WithdrawObjection): Done<RefusalOf<typeof decideWithdrawal>> =>
  write(actor, async (tx, now) => {
    const work = await loadObjection(tx, now, actor, input.objectionId)
    const verdict = decideWithdrawal(work.facts, input.withdrawnOn, work.today)
    if (!verdict.ok) return verdict
    const { version } = await change(tx, work, input.version, { status: 'withdrawn', withdrawnOn: input.withdrawnOn, withdrawnHow: input.how }, {})
    await record(tx, actor, { event: 'objection.withdrawn', subject: subject(work, version), ...work.trace, changes: [{ field: 'status', label: 'Stand', from: 'Loopt', to: 'Ingetrokken' }] })
    return allow({ objectionId: work.row.id })
  })
