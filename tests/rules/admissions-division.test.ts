import { describe, expect, it } from 'vitest'
import { assessorsOf, decideConflict, decideGive, decideTakeOver, divideEvenly, isMine, type Task, type Thing } from '@/lib/admissions/rules/division'

const outcome = (result: { ok: boolean; reason?: string }) => (result.ok ? 'yes' : result.reason)
const entry = (id: string): Thing => ({ submissionId: id, criterionId: null, providerId: `van ${id}` })
const task = (over: Partial<Task>): Task => ({ submissionId: null, criterionId: null, seat: 1, personId: 'a', ...over })
const entries = Array.from({ length: 10 }, (_, at) => entry(`s${at}`))

describe('assessorsOf: the criterion first, then the submission', () => {
  const submission = { id: 's0', providerId: 'van s0' }
  it.each<[string, Task[], string[]]>([
    ['nothing given', [], []],
    ['the submission', [task({ submissionId: 's0' })], ['a']],
    ['another submission', [task({ submissionId: 's1' })], []],
    ['the criterion goes before', [task({ submissionId: 's0' }), task({ criterionId: 'kvk', personId: 'b' })], ['b']],
    ['per seat', [task({ submissionId: 's0' }), task({ submissionId: 's0', seat: 2, personId: 'c' }), task({ criterionId: 'kvk', seat: 2, personId: 'b' })], ['a', 'b']],
  ])('%s', (_, tasks, expected) => {
    expect(assessorsOf('kvk', submission, tasks, [])).toEqual(expected)
  })
  it('who has an interest there doesn’t judge the criterion there', () => {
    const tasks = [task({ submissionId: 's0' }), task({ criterionId: 'kvk', personId: 'b' })]
    expect(assessorsOf('kvk', submission, tasks, [{ personId: 'b', providerId: 'van s0' }])).toEqual(['a'])
    expect(assessorsOf('kvk', submission, tasks, [{ personId: 'b', providerId: 'van s1' }])).toEqual(['b'])
  })
})

it.each([
  ['a', [], 1, true],
  ['a', ['a'], 1, true],
  ['a', ['b'], 1, false],
  ['a', ['b'], 2, true],
  ['a', ['b', 'c'], 2, false],
])('%s, given to %j of %i: mine is %s', (person, given, assessors, expected) => {
  expect(isMine(person, given, assessors)).toBe(expected)
})

describe('divideEvenly', () => {
  const loads = (tasks: readonly Task[]) => ['a', 'b', 'c'].map((person) => tasks.filter((each) => each.personId === person).length)
  it('nobody has more than one more than another', () => {
    const result = divideEvenly(entries, [], ['a', 'b', 'c'], [], 1)
    expect(result.ok && loads(result.value.tasks)).toEqual([4, 3, 3])
  })
  it('two different people per submission', () => {
    const result = divideEvenly(entries, [], ['a', 'b', 'c'], [], 2)
    expect(result.ok && loads(result.value.tasks)).toEqual([7, 7, 6])
    const tasks = result.ok ? result.value.tasks : []
    for (const each of entries) expect(new Set(tasks.filter((given) => given.submissionId === each.submissionId).map((given) => given.personId)).size).toBe(2)
  })
  it('what is given stays, and who has much gets less', () => {
    const given = entries.slice(0, 5).map((each) => task({ submissionId: each.submissionId }))
    const result = divideEvenly(entries, given, ['a', 'b'], [], 1)
    expect(result.ok && result.value.tasks.map((each) => each.personId)).toEqual(['b', 'b', 'b', 'b', 'b'])
  })
  it('nobody gets a provider he has an interest in; what nobody can take is counted', () => {
    const result = divideEvenly(entries.slice(0, 2), [], ['a', 'b'], [{ personId: 'a', providerId: 'van s0' }], 2)
    expect(result).toMatchObject({ ok: true, value: { left: 1 } })
    expect(result.ok && result.value.tasks.some((each) => each.personId === 'a' && each.submissionId === 's0')).toBe(false)
  })
  it.each([
    ['one person where two are asked', ['a'], entries, 2, 'too-few'],
    ['nothing there', ['a'], [], 1, 'nothing-left'],
  ] as const)('%s', (_, people, things, assessors, expected) => {
    expect(outcome(divideEvenly(things, [], people, [], assessors))).toBe(expected)
  })
})

describe('decideGive', () => {
  it.each<[string, Thing[], Task[], string[], number, string]>([
    ['one', [entry('s0')], [], ['a'], 1, 'yes'],
    ['two', [entry('s0')], [], ['a', 'b'], 2, 'yes'],
    ['nothing chosen', [], [], ['a'], 1, 'nothing-chosen'],
    ['a second that nobody asked', [entry('s0')], [], ['a', 'b'], 1, 'second-not-needed'],
    ['the second missing', [entry('s0')], [], ['a'], 2, 'second-missing'],
    ['twice the same', [entry('s0')], [], ['a', 'a'], 2, 'same-person'],
    ['an interest', [entry('s9')], [], ['a'], 1, 'has-interest'],
    ['given already', [entry('s0')], [task({ submissionId: 's0', personId: 'b' })], ['a'], 1, 'already-given'],
  ])('%s', (_, things, tasks, people, assessors, expected) => {
    expect(outcome(decideGive(things, tasks, people, [{ personId: 'a', providerId: 'van s9' }], assessors))).toBe(expected)
  })
})

describe('decideTakeOver', () => {
  const theirs = { ...task({ submissionId: 's0', personId: 'b' }), ended: false, providerId: 'van s0' }
  it.each([
    ['a colleague’s', theirs, [], 'yes'],
    ['one’s own', { ...theirs, personId: 'a' }, [], 'already-yours'],
    ['the other seat is his', theirs, [task({ submissionId: 's0', seat: 2 })], 'other-seat-yours'],
    ['an interest', { ...theirs, submissionId: 's9', providerId: 'van s9' }, [], 'you-have-interest'],
    ['ended', { ...theirs, ended: true }, [], 'ended'],
  ] as const)('%s', (_, what, tasks, expected) => {
    expect(outcome(decideTakeOver(what, tasks, 'a', [{ personId: 'a', providerId: 'van s9' }]))).toBe(expected)
  })
})

it.each([
  [false, 0, 'yes'],
  [true, 0, 'already-declared'],
  [false, 1, 'finished-with-yours'],
] as const)('an interest, declared before %s, finished with mine %i', (declared, finished, expected) => {
  expect(outcome(decideConflict(declared, finished))).toBe(expected)
})
