import { describe, expect, it } from 'vitest'
import { CALENDAR_BY_LAW, type Suspension } from '@/lib/indications/rules/terms'
import { decideFormalNotice, penaltyClock } from '@/lib/indications/rules/notice'
import { addDays, day } from '@/lib/kernel/day'
import { decideAdjournment, decideBy, decideCompleted, decideCompletion, decideHearing, decideLateness, decideNotice, decideObjectionOutcome, decideReceipt, decideResumption, decideSuspension, decideWithdrawal, isInadmissible, nextObjectionStep, type ObjectionFacts } from '@/lib/redress/rules/objection'
import { decideAppeal, decideAppealEnd } from '@/lib/redress/rules/appeal'
import { decideReckoning, needsReckoning } from '@/lib/redress/rules/reckoning'
import { decideFoundedGrant } from '@/lib/redress/rules/replacement'
import { DecideObjection, RecordHearing, RegisterObjection } from '@/lib/redress/schema'

const calendar = CALENDAR_BY_LAW
const TODAY = day('2025-12-15')
const COMPLETE: ObjectionFacts = {
  status: 'running', receivedOn: day('2025-12-10'), dispatchedOn: day('2025-12-01'), late: false, lateExcused: null, missing: [], completionUntil: null, completedOn: null,
  committee: false, hearing: 'none', hearingOn: null, hearingGround: null, adjourned: false, suspensions: [],
}
const facts = (more: Partial<ObjectionFacts>): ObjectionFacts => ({ ...COMPLETE, ...more })
const still = (from: string, until: string | null): Suspension => ({ article: 'Awb art. 4:15', period: { from: day(from), until: until === null ? null : day(until) } })
const reason = (result: { ok: boolean; reason?: string }) => (result.ok ? 'yes' : result.reason)

describe('the form of a decision', () => {
  const posted = { objectionId: '01930000-0000-7000-8000-000000000001', version: '1', motivation: 'Te laat.' }
  it('without the fields of new help decides what gives none', () => {
    expect(DecideObjection.safeParse({ ...posted, outcome: 'inadmissible' }).data).toMatchObject({ outcome: 'inadmissible', grant: null })
    expect(DecideObjection.safeParse({ ...posted, outcome: 'founded', urgent: 'ja' }).data).toMatchObject({ outcome: 'founded', grant: null })
    expect(DecideObjection.safeParse({ ...posted, outcome: 'founded' }).error?.issues.map((issue) => issue.path[0])).toEqual(expect.arrayContaining(['minutes', 'startsOn', 'endsOn']))
  })
})

describe('the last day to decide', () => {
  it('of a decision of before 2014 is counted with weekends alone, and of any other as before', () => {
    const plain = { committee: false, adjourned: false, suspensions: [] }
    expect(decideBy({ ...plain, dispatchedOn: day('2012-02-20') }, calendar)).toMatchObject({ ok: true, value: { lastDay: '2012-05-14' } })
    expect(decideBy({ ...plain, dispatchedOn: day('2025-12-01') }, calendar)).toMatchObject({ ok: true, value: { lastDay: '2026-02-23' } })
  })
})

describe('a formal notice about an application', () => {
  const facts = { appliedOn: day('2025-12-01'), over: false, noticed: null }
  it.each([
    ['the day of the application', facts, '2025-12-01', 'yes'],
    ['before it', facts, '2025-11-30', 'before-application'],
    ['tomorrow', facts, '2025-12-16', 'in-future'],
    ['without an application', { ...facts, appliedOn: null }, '2025-12-10', 'not-applied'],
    ['after the decision was sent', { ...facts, over: true }, '2025-12-10', 'decided-already'],
    ['after one that counts', { ...facts, noticed: { on: day('2025-12-09'), decideBy: day('2025-12-08') } }, '2025-12-10', 'already-noticed'],
    ['after one that came too early', { ...facts, noticed: { on: day('2025-12-05'), decideBy: day('2025-12-08') } }, '2025-12-10', 'yes'],
    ['after one while the term stood still', { ...facts, noticed: { on: day('2025-12-05'), decideBy: null } }, '2025-12-10', 'yes'],
    ['on the day of the one before', { ...facts, noticed: { on: day('2025-12-10'), decideBy: day('2025-12-10') } }, '2025-12-10', 'already-noticed'],
  ] as const)('%s', (_, given, on, expected) => expect(reason(decideFormalNotice(given, day(on), TODAY))).toBe(expected))
})

describe('an appeal', () => {
  const decided = { status: 'decided', decidedOn: day('2025-12-01'), running: false } as const
  it.each([
    ['on the day of the decision', decided, '2025-12-01', 'yes'],
    ['before it', decided, '2025-11-30', 'before-decision'],
    ['told tomorrow', decided, '2025-12-16', 'in-future'],
    ['while another runs', { ...decided, running: true }, '2025-12-10', 'appeal-runs'],
    ['while the objection runs', { status: 'running', decidedOn: null, running: false }, '2025-12-10', 'not-decided'],
    ['after it was withdrawn', { status: 'withdrawn', decidedOn: null, running: false }, '2025-12-10', 'not-decided'],
  ] as const)('%s', (_, objection, toldOn, expected) => expect(reason(decideAppeal(objection, day(toldOn), TODAY))).toBe(expected))
  it.each([
    ['the same day', false, '2025-12-02', 'yes'],
    ['before it was told', false, '2025-12-01', 'before-appeal'],
    ['tomorrow', false, '2025-12-16', 'in-future'],
    ['twice', true, '2025-12-10', 'appeal-ended'],
  ] as const)('ends %s', (_, ended, endedOn, expected) => expect(reason(decideAppealEnd({ ended, toldOn: day('2025-12-02') }, day(endedOn), TODAY))).toBe(expected))
})

describe('receipt', () => {
  const decision = { decidedOn: day('2025-11-28'), objectionUntil: day('2026-01-12') }
  const received = (on: string, posted: string | null = null, until = decision.objectionUntil) => decideReceipt({ receivedOn: day(on), postedOn: posted === null ? null : day(posted) }, day('2026-02-10'), { ...decision, objectionUntil: until }, calendar)
  it.each([
    // Of a letter that was handed over before its sending was recorded: it was decided, and that is enough (Awb 6:10 lid 1 onder a).
    ['the day of the decision, before its letter was recorded as sent', '2025-11-28', null, false],
    ['the last day', '2026-01-12', null, false],
    ['a day late', '2026-01-13', null, true],
    // Awb 6:9 lid 2.
    ['a day late, posted on the last day', '2026-01-13', '2026-01-12', false],
    ['a week after the term, posted in it', '2026-01-19', '2026-01-10', false],
    ['a week and a day after the term, posted in it', '2026-01-20', '2026-01-10', true],
    ['a day late, posted that day', '2026-01-13', '2026-01-13', true],
  ] as const)('%s: never turned away for it', (_, on, posted, late) => expect(received(on, posted)).toEqual({ ok: true, value: { late } }))
  it('by post has until the next working day where the week after the term ends on a holiday', () => {
    // 18 December and a week is Christmas, a Thursday: Monday the 29th.
    expect(received('2025-12-29', '2025-12-17', day('2025-12-18'))).toEqual({ ok: true, value: { late: false } })
    expect(received('2025-12-30', '2025-12-17', day('2025-12-18'))).toEqual({ ok: true, value: { late: true } })
  })
  it.each([
    ['2025-11-27', null, 'before-decision'],
    ['2026-02-11', null, 'received-in-future'],
    ['2026-01-13', '2026-01-14', 'posted-after-receipt'],
  ])('on %s, posted %s, cannot be: %s', (on, posted, why) => expect(reason(received(on, posted))).toBe(why))
})

describe('deciding without a hearing', () => {
  const by = { tookFirstDecision: false, mandate: true }
  it.each([
    ['declined', 'unfounded', 'yes'], ['declined', 'founded', 'yes'], ['no-answer', 'unfounded', 'yes'], ['evidently-unfounded', 'unfounded', 'yes'], ['evidently-unfounded', 'founded', 'unheard-fits-not'],
    ['granted-whole', 'founded', 'yes'], ['granted-whole', 'partly-founded', 'unheard-fits-not'], ['granted-whole', 'unfounded', 'unheard-fits-not'], ['evidently-inadmissible', 'unfounded', 'unheard-fits-not'], [null, 'unfounded', 'yes'],
  ] as const)('on the ground %s, %s: %s', (hearingGround, outcome, expected) => expect(reason(decideObjectionOutcome(facts({ hearing: 'waived', hearingGround }), outcome, by, TODAY))).toBe(expected))
  it('asks the ground where nobody is heard, and only there', () => {
    const posted = { objectionId: '01930000-0000-7000-8000-000000000001', version: '1', text: 'De inwoner belde.' }
    expect(RecordHearing.safeParse({ ...posted, hearing: 'waived' }).error?.issues.map((each) => each.path[0])).toEqual(['ground'])
    expect(RecordHearing.safeParse({ ...posted, hearing: 'waived', ground: 'declined' }).data).toMatchObject({ ground: 'declined' })
    expect(RecordHearing.safeParse({ ...posted, hearing: 'held', on: '15-12-2025', ground: 'declined' }).data).toMatchObject({ ground: null })
  })
})

describe('the last day to decide', () => {
  // The objection term of a letter of 1 December ends on 12 January; six weeks from there is Monday 23 February.
  it.each([
    ['plain', {}, '2026-02-23'],
    ['with a committee: twelve weeks, over Easter Monday', { committee: true }, '2026-04-07'],
    ['adjourned: six more weeks, over Easter Monday', { adjourned: true }, '2026-04-07'],
    ['suspended for a week within it', { suspensions: [still('2026-01-20', '2026-01-27')] }, '2026-03-02'],
    ['suspended before it began', { suspensions: [still('2025-12-16', '2025-12-30')] }, '2026-02-23'],
  ] as const)('%s', (_name, more, last) => {
    const term = decideBy(facts(more), calendar)
    expect(term.ok && term.value.lastDay).toBe(last)
  })
  it('is not there while a suspension lasts', () => expect(reason(decideBy(facts({ suspensions: [still('2026-01-20', null)] }), calendar))).toBe('suspended'))
  it('never comes earlier by a longer suspension', () => {
    const lastFor = (days: number) => {
      const term = decideBy(facts({ suspensions: days === 0 ? [] : [still('2026-01-20', addDays(day('2026-01-20'), days))] }), calendar)
      return term.ok ? term.value.lastDay : ''
    }
    const lasts = Array.from({ length: 120 }, (_, days) => lastFor(days))
    expect([...lasts].sort()).toEqual(lasts)
  })
})

describe('lateness and completeness', () => {
  it.each([[facts({}), 'in-time'], [facts({ late: true }), 'yes'], [facts({ late: true, status: 'decided' }), 'objection-ended']] as const)('is judged only when late: %#', (given, what) => expect(reason(decideLateness(given))).toBe(what))
  it.each([
    [facts({}), 14, 'yes'],
    [facts({}), null, 'no-settings'],
    [facts({ completionUntil: day('2025-12-29') }), 14, 'already-asked'],
    [facts({ status: 'withdrawn' }), 14, 'objection-ended'],
  ] as const)('is asked for once, in the ruled days: %#', (given, days, what) => expect(reason(decideCompletion(given, TODAY, days))).toBe(what))
  it.each([
    [{ completionUntil: day('2025-12-29') }, '2025-12-15', 'yes'],
    [{}, '2025-12-15', 'not-asked'],
    [{ completionUntil: day('2025-12-29'), completedOn: TODAY }, '2025-12-15', 'already-completed'],
    [{ completionUntil: day('2025-12-29') }, '2025-12-16', 'in-future'],
    [{ completionUntil: day('2025-12-29') }, '2025-12-09', 'before-receipt'],
  ] as const)('is recorded: %#', (more, on, what) => expect(reason(decideCompleted(facts(more), day(on), TODAY))).toBe(what))
  it.each([
    ['complete and in time', {}, false],
    ['late, not judged', { late: true }, false],
    ['late, excused', { late: true, lateExcused: true }, false],
    ['late, not excused', { late: true, lateExcused: false }, true],
    ['incomplete, not asked', { missing: ['grounds'] }, false],
    ['incomplete, term runs', { missing: ['grounds'], completionUntil: TODAY }, false],
    ['incomplete, term over', { missing: ['grounds'], completionUntil: day('2025-12-14') }, true],
    ['completed', { missing: ['grounds'], completionUntil: day('2025-12-14'), completedOn: day('2025-12-14') }, false],
    ['completed a day late', { missing: ['grounds'], completionUntil: day('2025-12-13'), completedOn: day('2025-12-14') }, true],
  ] as const)('%s is inadmissible: %s', (_name, more, expected) => expect(isInadmissible(facts(more), TODAY)).toBe(expected))
})

describe('hearing', () => {
  it.each([
    ['none', 'planned', '2025-12-15', 'yes'],
    ['none', 'planned', '2025-12-14', 'hearing-passed'],
    ['planned', 'held', '2025-12-15', 'yes'],
    ['planned', 'held', '2025-12-16', 'hearing-to-come'],
    ['none', 'held', '2025-12-09', 'before-receipt'],
    ['planned', 'waived', null, 'yes'],
    ['held', 'waived', null, 'already-held'],
  ] as const)('%s, then %s on %s: %s', (hearing, next, on, what) => expect(reason(decideHearing(facts({ hearing }), next, on === null ? null : day(on), TODAY))).toBe(what))
})

describe('the clocks are moved', () => {
  it.each([
    [{}, '2025-12-15', 'yes'],
    [{}, '2025-12-09', 'before-receipt'],
    [{ suspensions: [still('2025-12-12', null)] }, '2025-12-15', 'stands-still'],
    [{ suspensions: [still('2025-12-12', '2025-12-15')] }, '2025-12-15', 'yes'],
    [{ suspensions: [still('2025-12-12', '2025-12-16')] }, '2025-12-15', 'stands-still'],
  ] as const)('a suspension: %#', (more, from, what) => expect(reason(decideSuspension(facts(more), day(from)))).toBe(what))
  it.each([
    [{}, '2025-12-15', 'not-suspended'],
    [{ suspensions: [still('2025-12-12', null)] }, '2025-12-15', 'yes'],
    [{ suspensions: [still('2025-12-12', null)] }, '2025-12-12', 'ends-before-start'],
    [{ suspensions: [still('2025-12-12', null)] }, '2025-12-17', 'in-future'],
  ] as const)('and its end: %#', (more, until, what) => expect(reason(decideResumption(facts(more), day(until), TODAY))).toBe(what))
  it.each([
    [{}, '2026-02-23', 'yes'],
    [{}, '2026-02-24', 'term-over'],
    [{ adjourned: true }, '2026-02-23', 'already-adjourned'],
    [{ suspensions: [still('2026-02-01', null)] }, '2026-03-23', 'yes'],
    [{ status: 'decided' }, '2026-01-01', 'objection-ended'],
  ] as const)('an adjournment: %#', (more, today, what) => expect(reason(decideAdjournment(facts(more), day(today), calendar))).toBe(what))
  it.each([
    ['2025-12-15', null, 'yes'],
    ['2025-12-16', null, 'in-future'],
    ['2025-12-09', null, 'before-receipt'],
    ['2025-12-15', { on: day('2025-12-14'), decideBy: day('2025-12-12') }, 'already-noticed'],
  ] as const)('a formal notice on %s: %#', (on, before, what) => expect(reason(decideNotice(facts({}), { on: day(on), before }, TODAY))).toBe(what))
  it.each([['2025-12-15', 'yes'], ['2025-12-16', 'in-future'], ['2025-12-09', 'before-receipt']] as const)('a withdrawal on %s: %s', (on, what) => expect(reason(decideWithdrawal(facts({}), day(on), TODAY))).toBe(what))
})

describe('the decision', () => {
  const by = { tookFirstDecision: false, mandate: true }
  it.each([
    ['heard', { hearing: 'held' }, 'unfounded', by, 'yes'],
    ['waived', { hearing: 'waived' }, 'founded', by, 'yes'],
    ['unheard', {}, 'unfounded', by, 'not-heard'],
    ['only planned', { hearing: 'planned' }, 'unfounded', by, 'not-heard'],
    ['by who decided first', { hearing: 'held' }, 'unfounded', { ...by, tookFirstDecision: true }, 'same-person'],
    ['without mandate', { hearing: 'held' }, 'unfounded', { ...by, mandate: false }, 'no-mandate'],
    ['late, not judged', { hearing: 'held', late: true }, 'unfounded', by, 'lateness-open'],
    ['late without excuse', { hearing: 'waived', late: true, lateExcused: false }, 'unfounded', by, 'too-late'],
    ['late without excuse, inadmissible', { hearing: 'waived', late: true, lateExcused: false }, 'inadmissible', by, 'yes'],
    ['in time, inadmissible', { hearing: 'waived' }, 'inadmissible', by, 'admissible'],
    ['incomplete within the term', { hearing: 'waived', missing: ['grounds'], completionUntil: TODAY }, 'inadmissible', by, 'completion-runs'],
    ['ended', { status: 'withdrawn' }, 'unfounded', by, 'objection-ended'],
  ] as const)('%s', (_name, more, outcome, who, what) => expect(reason(decideObjectionOutcome(facts(more), outcome, who, TODAY))).toBe(what))
})

describe('the next step', () => {
  it.each([
    [{}, 'plan-hearing'],
    [{ late: true }, 'judge-late'],
    [{ missing: ['signature'] }, 'complete'],
    [{ missing: ['signature'], completionUntil: TODAY }, 'await-completion'],
    [{ missing: ['signature'], completionUntil: day('2025-12-14') }, 'plan-hearing'],
    [{ late: true, lateExcused: false, missing: ['signature'] }, 'plan-hearing'],
    [{ hearing: 'planned' }, 'hold-hearing'],
    [{ hearing: 'waived' }, 'decide'],
    [{ status: 'decided' }, 'nothing'],
  ] as const)('%#: %s', (more, step) => expect(nextObjectionStep(facts(more), TODAY)).toBe(step))
})

describe('the penalty clock', () => {
  const rates = [{ days: 2, centsPerDay: 1000 }, { days: 3, centsPerDay: 2000 }]
  const notice = { on: day('2026-03-01'), decideBy: day('2026-02-23'), days: 14 }
  it.each([
    ['a notice on the last day is too early', { ...notice, on: day('2026-02-23') }, '2026-04-01', { kind: 'premature' }],
    ['a notice while the term stood still is too early', { ...notice, decideBy: null }, '2026-04-01', { kind: 'premature' }],
    ['nobody ruled the days', { ...notice, days: null }, '2026-04-01', { kind: 'unknown' }],
    ['the last day of grace', notice, '2026-03-15', { kind: 'grace', lastDay: '2026-03-15', daysLeft: 0 }],
    ['the first day that counts', notice, '2026-03-16', { kind: 'running', from: '2026-03-16', days: 1, cents: 1000 }],
    ['over two rates', notice, '2026-03-18', { kind: 'running', from: '2026-03-16', days: 3, cents: 4000 }],
    ['never more than all rates', notice, '2027-03-18', { kind: 'running', from: '2026-03-16', days: 5, cents: 8000 }],
  ] as const)('%s', (_name, given, today, clock) => expect(penaltyClock(given, rates, day(today))).toEqual(clock))
  it('counts no more than 42 days where nobody sourced amounts (Awb 4:17 lid 1)', () => expect(penaltyClock(notice, null, day('2027-03-18'))).toMatchObject({ days: 42, cents: null }))
  it('has no amount where nobody sourced one', () => expect(penaltyClock(notice, null, day('2026-03-18'))).toEqual({ kind: 'running', from: '2026-03-16', days: 3, cents: null }))
})

describe('what a founded objection gives', () => {
  const basis = { old: { startsOn: day('2025-12-08'), endsOn: day('2027-12-07'), minutes: 125 }, productId: 'p', norm: 125, timeNeeded: true, notifiedOn: day('2025-11-03') }
  const grant = { minutes: 150, minutesReason: 'Omdat', frequency: 'weekly' as const, startsOn: day('2025-12-08'), endsOn: day('2027-12-07') }
  it.each([
    ['more, explained', basis, grant, 'yes'],
    ['the norm itself needs no reason', basis, { ...grant, minutes: 125, minutesReason: null }, 'yes'],
    ['from an earlier day', basis, { ...grant, startsOn: day('2025-12-01') }, 'yes'],
    ['unexplained', basis, { ...grant, minutesReason: null }, 'minutes-unexplained'],
    ['fewer', basis, { ...grant, minutes: 124 }, 'fewer-minutes'],
    ['nothing', basis, { ...grant, minutes: 0 }, 'no-minutes'],
    ['later than the old help', basis, { ...grant, startsOn: day('2025-12-09') }, 'leaves-gap'],
    ['after a refusal, any day', { ...basis, old: null }, { ...grant, startsOn: day('2026-02-01') }, 'yes'],
    ['before the notification', basis, { ...grant, startsOn: day('2025-11-02') }, 'starts-before-notification'],
    ['backwards', basis, { ...grant, endsOn: day('2025-12-07') }, 'ends-before-start'],
    ['for ever', basis, { ...grant, endsOn: day('2036-01-01') }, 'too-long'],
    ['never calculated', { ...basis, norm: null }, grant, 'not-calculated'],
    ['a module or outside the norms, without what it rests on', { ...basis, norm: null, timeNeeded: false }, { ...grant, minutesReason: null }, 'minutes-unexplained'],
  ] as const)('%s', (_name, given, asked, what) => expect(reason(decideFoundedGrant(given, asked))).toBe(what))
})

describe('a calculation of its own', () => {
  const refused = { outcome: 'refused', imported: false }
  it.each([
    ['a refusal without one', refused, { calculated: false, normed: true }, true],
    ['a refusal for which nothing suited', refused, { calculated: false, normed: false }, true],
    ['a refusal for restorative help, where something else was calculated before', refused, { calculated: true, normed: false }, true],
    ['a refusal of what was calculated', refused, { calculated: true, normed: true }, false],
    ['of an older system', { ...refused, imported: true }, { calculated: false, normed: false }, false],
    ['help that was given', { ...refused, outcome: 'granted' }, { calculated: false, normed: false }, false],
    ['what was left unprocessed', { ...refused, outcome: 'not-processed' }, { calculated: false, normed: false }, false],
  ] as const)('is needed or not: %s', (_name, against, inCase, needed) => expect(needsReckoning(against, inCase)).toBe(needed))
  const basis = { status: 'running' as const, tookFirstDecision: false, offered: ['p'] }
  it.each([
    ['for help of that day', basis, 'p', 'yes'],
    ['for other help', basis, 'q', 'product-not-offered'],
    ['that is not needed', { ...basis, offered: null }, 'p', 'not-to-calculate'],
    ['by who refused', { ...basis, tookFirstDecision: true }, 'p', 'same-person'],
    ['after the end', { ...basis, status: 'decided' as const }, 'p', 'objection-ended'],
  ] as const)('is made %s', (_name, given, product, what) => expect(reason(decideReckoning(given, product))).toBe(what))
})

describe('what a form posts', () => {
  const said = (result: { success: boolean; error?: { issues: { path: PropertyKey[] }[] } }) => result.error?.issues.map((issue) => issue.path.join('.')) ?? []
  it('asks the name of a representative, and nothing of lateness', () => {
    const base = { reference: 'Z-2025-0001-B1', receivedOn: '10-12-2025', channel: 'letter', representative: '', authority: '', grounds: '' }
    expect(said(RegisterObjection.safeParse({ ...base, madeBy: 'representative' }))).toEqual(['representative'])
    expect(RegisterObjection.safeParse({ ...base, madeBy: 'resident' }).data).toMatchObject({ missing: [], grounds: null })
  })
  it('asks the help of a founded objection only', () => {
    const base = { objectionId: crypto.randomUUID(), version: '1', motivation: 'Omdat dit zo is.', minutes: '', minutesReason: '', frequency: '', startsOn: '', endsOn: '' }
    expect(DecideObjection.safeParse({ ...base, outcome: 'unfounded' }).data).toMatchObject({ outcome: 'unfounded', grant: null })
    expect(said(DecideObjection.safeParse({ ...base, outcome: 'founded' }))).toEqual(['minutes', 'frequency', 'startsOn', 'endsOn'])
    expect(DecideObjection.safeParse({ ...base, outcome: 'founded', minutes: '2:30', frequency: 'weekly', startsOn: '8-12-2025', endsOn: '7-12-2027' }).data?.grant).toMatchObject({ minutes: 150, minutesReason: null })
  })
  it.each([
    ['planned', ['on', 'place']],
    ['held', ['on', 'text']],
    ['waived', ['ground', 'text']],
  ])('a hearing %s asks %j', (hearing, fields) => expect(said(RecordHearing.safeParse({ objectionId: crypto.randomUUID(), version: '1', hearing, on: '', place: '', text: '' }))).toEqual(fields))
})
