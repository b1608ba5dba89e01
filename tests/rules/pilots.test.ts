import { describe, expect, test } from 'vitest'
import { day } from '@/lib/kernel/day'
import { decideAdopt, decideChange, decideFacts, decideOutcome, decidePublish, decideReturn, type PilotFacts } from '@/lib/pilots/rules'
import { PILOT_OUTCOME_STATUSES, PILOT_STATUSES, ProposeOutcome, RecordPilot } from '@/lib/pilots/schema'

const today = day('2025-12-01')
const orNull = (text: string | null) => (text === null ? null : day(text))
const facts = (status: PilotFacts['status'], startsOn: string | null = null, endsOn: string | null = null): PilotFacts => ({ status, startsOn: orNull(startsOn), endsOn: orNull(endsOn) })
const reason = (result: { ok: boolean; reason?: string }) => (result.ok ? 'yes' : result.reason)

describe('what is known of a pilot', () => {
  test.each([
    ['nothing of its days', facts('running'), false, false, 'yes'],
    ['a plan that begins later', facts('idea', '2026-03-01'), false, false, 'yes'],
    ['one that runs from today', facts('running', '2025-12-01', '2025-12-01'), false, false, 'yes'],
    ['one that runs and begins tomorrow', facts('running', '2025-12-02'), false, false, 'not-begun'],
    ['a last day before the first', facts('idea', '2026-03-01', '2026-02-28'), false, false, 'ends-before-start'],
    ['a lot of its municipality', facts('idea'), true, true, 'yes'],
    ['a lot of elsewhere', facts('idea'), true, false, 'lot-elsewhere'],
  ] as const)('%s', (_, said, chosen, here, expected) => {
    expect(reason(decideFacts(said, { chosen, here }, today))).toBe(expected)
  })

  test('changes until its end was adopted, and what runs is no plan any more: every pair', () => {
    const open = ['idea', 'running'] as const
    const found = PILOT_STATUSES.flatMap((now) => open.map((next) => [now, next, reason(decideChange(now, next, false))]))
    expect(found).toEqual([
      ['idea', 'idea', 'yes'], ['idea', 'running', 'yes'], ['running', 'idea', 'runs-already'], ['running', 'running', 'yes'],
      ['stopped', 'idea', 'pilot-over'], ['stopped', 'running', 'pilot-over'], ['regular', 'idea', 'pilot-over'], ['regular', 'running', 'pilot-over'],
    ])
    expect(reason(decideChange('running', 'running', true))).toBe('outcome-waits')
  })
})

describe('an outcome', () => {
  test.each([
    ['of one that runs', facts('running'), false, 'stop', null, 'yes'],
    ['of a plan', facts('idea'), false, 'stop', null, 'not-running'],
    ['of what stopped', facts('stopped'), false, 'regular', null, 'not-running'],
    ['while one waits', facts('running'), true, 'stop', null, 'outcome-waits'],
    ['an extension without a day', facts('running'), false, 'extend', null, 'until-missing'],
    ['an extension until today', facts('running'), false, 'extend', '2025-12-01', 'until-past'],
    ['an extension until tomorrow', facts('running'), false, 'extend', '2025-12-02', 'yes'],
    ['an extension until the day that stands', facts('running', null, '2026-06-30'), false, 'extend', '2026-06-30', 'until-past'],
  ] as const)('%s', (_, pilot, waits, verdict, until, expected) => {
    expect(reason(decideOutcome(pilot, waits, verdict, orNull(until), today))).toBe(expected)
  })

  test('has no day when it is no extension', () => {
    expect(decideOutcome(facts('running'), false, 'stop', day('2026-06-30'), today)).toEqual({ ok: true, value: { untilOn: null } })
  })

  const proposed = { status: 'proposed', proposedById: 'a', verdict: 'stop', untilOn: null } as const
  test.each([
    ['stops today', proposed, facts('running'), 'b', { status: 'stopped', endsOn: '2025-12-01' }],
    ['stopped when it was over', proposed, facts('running', null, '2025-10-31'), 'b', { status: 'stopped', endsOn: '2025-10-31' }],
    ['stops before its last day', proposed, facts('running', null, '2026-10-31'), 'b', { status: 'stopped', endsOn: '2025-12-01' }],
    ['becomes regular', { ...proposed, verdict: 'regular' }, facts('running'), 'b', { status: 'regular', endsOn: '2025-12-01' }],
    ['runs on', { ...proposed, verdict: 'extend', untilOn: day('2026-06-30') }, facts('running'), 'b', { status: 'running', endsOn: '2026-06-30' }],
  ] as const)('that was adopted: the pilot %s', (_, outcome, pilot, person, value) => {
    expect(decideAdopt(outcome, pilot, person, today)).toEqual({ ok: true, value })
  })

  test.each([
    ['by who proposed it', proposed, 'a', 'own-proposal'],
    ['twice', { ...proposed, status: 'adopted' }, 'b', 'decided-already'],
    ['after it was given back', { ...proposed, status: 'returned' }, 'b', 'decided-already'],
    ['as an extension that is over', { ...proposed, verdict: 'extend', untilOn: day('2025-12-01') }, 'b', 'until-past'],
  ] as const)('is not adopted %s', (_, outcome, person, expected) => {
    expect(reason(decideAdopt(outcome, facts('running'), person, today))).toBe(expected)
  })

  test('is given back once; made public or not, as it is not yet', () => {
    expect(PILOT_OUTCOME_STATUSES.map((status) => reason(decideReturn(status)))).toEqual(['yes', 'decided-already', 'decided-already'])
    expect([decidePublish(false, true), decidePublish(true, false), decidePublish(true, true), decidePublish(false, false)].map(reason)).toEqual(['yes', 'yes', 'as-it-is', 'as-it-is'])
  })
})

describe('the forms', () => {
  const pilot = { place: 'regio', name: 'Proef', goal: 'Kijken of het helpt.', runs: 'Niemand', status: 'idea', source: 'Verslag' }
  test('leave empty what is not known', () => {
    expect(RecordPilot.parse({ ...pilot, productId: '', lotId: '', startsOn: '', measures: ' ' })).toMatchObject({ productId: null, lotId: null, startsOn: null, endsOn: null, measures: null })
  })
  test.each([
    [{ place: 'elders' }, 'Kies voor wie de pilot is.'],
    [{ source: '' }, 'Vul de bron in.'],
    [{ status: 'stopped' }, 'Kies hoe het ervoor staat.'],
  ])('%o is refused by name', (wrong, sentence) => {
    expect(RecordPilot.safeParse({ ...pilot, ...wrong }).error?.issues.map((issue) => issue.message)).toEqual([sentence])
  })
  test('want what it brought and what it yields', () => {
    const found = ProposeOutcome.safeParse({ pilotId: crypto.randomUUID(), version: '1', brought: '', yields: '', verdict: 'stop', reason: 'Genoeg gezien.' })
    expect(found.error?.issues.map((issue) => issue.message)).toEqual(['Schrijf op wat de pilot bracht.', 'Schrijf op wat het de gemeente oplevert.'])
  })
})
