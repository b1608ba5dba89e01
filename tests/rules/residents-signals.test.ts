import { describe, expect, it } from 'vitest'
import { day } from '@/lib/kernel/day'
import { asksAgain, decideReport, decideResume, decideSignal, lastDayUnder, proposalsOf } from '@/lib/residents/rules/signals'
import { RecordSignal } from '@/lib/residents/schema/signals'

const TODAY = day('2025-12-15')
const NOTHING = { granted: null, careFrom: null, untilOn: null, destination: null } as const

describe('a report about a resident', () => {
  it.each([
    ['died', '2025-12-15', undefined],
    ['died', '2025-12-16', 'not-yet'],
    ['hospital', '2025-12-16', 'not-yet'],
    ['moved', '2026-03-01', undefined],
    ['moved', '2026-12-16', 'too-far'],
    ['wlz', '2026-12-15', undefined],
  ] as const)('%s on %s', (kind, on, reason) => expect(decideReport({ ...NOTHING, kind, occurredOn: day(on) }, null, TODAY)).toMatchObject(reason ? { reason } : { ok: true }))
  it('is refused when a stay ends before it began, or somebody died already', () => {
    expect(decideReport({ ...NOTHING, kind: 'hospital', occurredOn: day('2025-12-10'), untilOn: day('2025-12-09') }, null, TODAY)).toMatchObject({ reason: 'until-before' })
    expect(decideReport({ ...NOTHING, kind: 'died', occurredOn: day('2025-12-10') }, day('2025-12-09'), TODAY)).toMatchObject({ reason: 'died-already' })
  })
})

describe('what a signal proposes', () => {
  const of = (kind: Parameters<typeof proposalsOf>[0]['kind'], facts: object = {}, runs = true, partner = false) => proposalsOf({ kind, ...NOTHING, ...facts }, { helpRuns: runs, partner }, TODAY)
  it.each([
    [of('died'), ['record-death', 'help-ends']],
    [of('died', {}, false), ['record-death']],
    [of('died', {}, true, true), ['record-death', 'help-ends', 'bridge']],
    [of('died', {}, false, true), ['record-death', 'survivor']],
    [of('hospital'), ['pause-help']],
    [of('hospital', { untilOn: TODAY }), ['pause-help']],
    [of('hospital', { untilOn: day('2025-12-14') }), []],
    [of('hospital', {}, false), []],
    [of('moved', { destination: 'within' }), ['new-address', 'look-at-lot']],
    [of('moved', { destination: 'within' }, false), ['new-address']],
    [of('moved', { destination: 'out' }), ['change-address', 'end-help', 'hand-over']],
    [of('wlz', { granted: true }), ['tell-provider', 'end-help']],
    [of('wlz', { granted: false }), []],
    [of('wlz', { granted: true }, false), []],
    [proposalsOf({ kind: 'died', ...NOTHING }, { helpRuns: false, partner: true, ending: true }, TODAY), ['record-death', 'tell-ending', 'survivor']],
    [proposalsOf({ kind: 'hospital', ...NOTHING }, { helpRuns: false, partner: false, ending: true }, TODAY), ['tell-ending']],
    [proposalsOf({ kind: 'hospital', ...NOTHING }, { helpRuns: true, partner: false, facility: true }, TODAY), ['pause-help', 'tell-facility']],
    [proposalsOf({ kind: 'hospital', ...NOTHING, untilOn: day('2025-12-14') }, { helpRuns: false, partner: false, facility: true }, TODAY), []],
    [proposalsOf({ kind: 'hospital', ...NOTHING, untilOn: day('2025-12-14') }, { helpRuns: false, partner: false, ending: true }, TODAY), []],
    [proposalsOf({ kind: 'wlz', ...NOTHING, granted: true }, { helpRuns: false, partner: false, ending: true }, TODAY), ['tell-ending']],
    [of('asked-again', {}, false), ['look-back', 'explain']],
    [of('asked-again', { again: 'registration' }, false), ['look-back', 'registered-instead']],
    [of('asked-again', { again: 'more' }, false), ['asked-more', 'explain']],
  ])('%j', (proposed, expected) => expect(proposed).toEqual(expected))
})

it('a provider without a Wlz contract goes on as long as the dated rule says (S11)', () => {
  const days = { occurredOn: day('2025-12-10'), careFrom: day('2026-01-05') }
  expect([lastDayUnder('until-decision', days), lastDayUnder('until-care', days), lastDayUnder('no-agreement', days), lastDayUnder(null, days)]).toEqual(['2025-12-10', '2026-01-04', null, null])
  expect(lastDayUnder('until-care', { ...days, careFrom: null })).toBeNull()
})

it('a pause ends once, after it began and not in the future', () => {
  const stay = { kind: 'hospital', outcome: 'followed', occurredOn: day('2025-12-10') } as const
  expect(decideResume(stay, true, day('2025-12-14'), TODAY)).toMatchObject({ ok: true })
  expect(decideResume(stay, false, day('2025-12-14'), TODAY)).toMatchObject({ reason: 'not-paused' })
  expect(decideResume({ ...stay, outcome: 'not-followed' }, true, day('2025-12-14'), TODAY)).toMatchObject({ reason: 'not-paused' })
  expect(decideResume(stay, true, day('2025-12-09'), TODAY)).toMatchObject({ reason: 'until-before' })
  expect(decideResume(stay, true, day('2025-12-16'), TODAY)).toMatchObject({ reason: 'not-yet' })
})

it('is decided about once', () => expect([decideSignal({ outcome: null }).ok, decideSignal({ outcome: 'not-followed' }).ok]).toEqual([true, false]))

it.each([
  ['2025-01-01', '2025-01-01', true],
  ['2025-01-01', '2026-01-01', true],
  ['2025-01-01', '2026-01-02', false],
  ['2025-01-02', '2025-01-01', false],
] as const)('refused on %s, asked on %s: again %s', (refused, asked, again) => expect(asksAgain(day(refused), day(asked), 12)).toBe(again))

describe('a form about a signal', () => {
  const FORM = { residentId: crypto.randomUUID(), source: 'desk', kind: 'died', occurredOn: '1-12-2025', granted: 'ja', careFrom: '1-1-2026', untilOn: '1-1-2026', destination: 'out', note: '' }
  it('leaves out what belongs to another kind', () => expect(RecordSignal.parse(FORM)).toMatchObject({ granted: null, careFrom: null, untilOn: null, destination: null, note: null }))
  it('asks what belongs to its own', () => {
    expect(RecordSignal.safeParse({ ...FORM, kind: 'wlz', granted: '' }).error?.issues).toMatchObject([{ path: ['granted'], message: 'Kies of de Wlz is toegekend.' }])
    expect(RecordSignal.safeParse({ ...FORM, kind: 'moved', destination: '' }).error?.issues).toMatchObject([{ path: ['destination'] }])
  })
})
