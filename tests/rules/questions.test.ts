import { describe, expect, it } from 'vitest'
import { answersLate, decideAsk, decideCheck, decidePublishNote, decideWrite, questionState } from '@/lib/procedures/rules/questions'
import { AskQuestion } from '@/lib/procedures/schema/question'

const at = (time: string) => new Date(`2026-03-${time}:00Z`)
const window = { publishedAt: at('01T09:00'), closesAt: at('20T12:00'), stoppedAt: null, questionsUntil: at('10T12:00') }

describe('asking', () => {
  it.each([
    ['before the publication', window, at('01T08:59'), 'not-published'],
    ['at the publication', window, at('01T09:00'), 'in-time'],
    ['a minute before the deadline', window, at('10T11:59'), 'in-time'],
    ['exactly at the deadline', window, at('10T12:00'), 'late'],
    ['a minute before the closing', window, at('20T11:59'), 'late'],
    ['exactly at the closing', window, at('20T12:00'), 'entry-ended'],
    ['after entering was stopped', { ...window, stoppedAt: at('05T12:00') }, at('05T12:00'), 'entry-ended'],
    ['in a window without a deadline', { ...window, questionsUntil: null }, at('20T11:59'), 'in-time'],
    ['in a draft', { ...window, publishedAt: null }, at('02T12:00'), 'not-published'],
  ] as const)('%s', (_, each, now, expected) => {
    const decision = decideAsk(each, now)
    expect(decision.ok ? decision.value : decision.reason).toBe(expected)
  })

  it('takes a subject of a known kind with an id, or none', () => {
    const id = '01930000-0000-7000-8000-0000000000ff'
    const parse = (about: string) => AskQuestion.safeParse({ windowId: id, about, text: 'Mag dit ook op zaterdag?' })
    expect(parse('').data?.about).toBeNull()
    expect(parse(`criterion:${id}`).data?.about).toEqual({ kind: 'criterion', id })
    for (const wrong of [`provider:${id}`, 'criterion:1', 'criterion', id]) expect(parse(wrong).success, wrong).toBe(false)
  })
})

describe('a question', () => {
  const row = { late: false, lateDecision: null, inHand: false, published: false }
  it.each([
    ['open', row, null],
    ['in-hand', { ...row, inHand: true }, null],
    ['late', { ...row, late: true }, 'late-undecided'],
    ['open', { ...row, late: true, lateDecision: 'taken' }, null],
    ['left', { ...row, late: true, lateDecision: 'left' }, 'left'],
    ['published', { ...row, inHand: true, published: true }, 'already-published'],
  ] as const)('is %s', (state, each, refusal) => {
    expect(questionState(each)).toBe(state)
    const decision = decideWrite(questionState(each))
    expect(decision.ok ? null : decision.reason).toBe(refusal)
  })
})

describe('an answer', () => {
  const entry = { answer: 'Ja.', writtenBy: 'a', checkedBy: null, published: false }
  it('is read by a colleague, not by its writer', () => {
    expect(decideCheck(entry, 'b').ok).toBe(true)
    expect(decideCheck(entry, 'a')).toMatchObject({ reason: 'own-answer' })
    expect(decideCheck({ ...entry, answer: null }, 'b')).toMatchObject({ reason: 'no-answer' })
    expect(decideCheck({ ...entry, published: true }, 'b')).toMatchObject({ reason: 'already-published' })
  })

  it.each([
    [[], false, 'nothing-chosen'],
    [[entry], false, null],
    [[entry, { ...entry, answer: null }], false, 'no-answer'],
    [[entry, { ...entry, published: true }], false, 'already-published'],
    [[entry, { ...entry, checkedBy: 'b' }], true, 'not-checked'],
    [[{ ...entry, checkedBy: 'b' }], true, null],
  ] as const)('goes out in a nota, case %#', (entries, second, refusal) => {
    const decision = decidePublishNote(entries, second)
    expect(decision.ok ? null : decision.reason).toBe(refusal)
  })

  it('is late by the plan or by the region’s own rule; no rule says nothing', () => {
    const plan = { answersBy: at('15T12:00'), closesAt: at('20T12:00') }
    expect(answersLate(plan, at('15T12:01'), null)).toBe('after-plan')
    expect(answersLate(plan, at('15T12:00'), null)).toBeNull()
    expect(answersLate(plan, at('12T12:00'), 10)).toBe('near-closing')
    expect(answersLate({ ...plan, answersBy: null }, at('20T11:59'), null)).toBeNull()
  })
})
