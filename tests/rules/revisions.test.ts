import { describe, expect, it } from 'vitest'
import { day } from '@/lib/kernel/day'
import { becomesLess, decideRevision, type RevisionBasis, secondForRevision } from '@/lib/redress/rules/revision'
import { typedRevision } from '@/lib/redress/rules/typed'
import { ReviseDecision } from '@/lib/redress/schema'

const TODAY = day('2026-02-02')
const BASIS: RevisionBasis = { old: { startsOn: day('2025-12-08'), endsOn: day('2027-12-07'), minutes: 125 }, productId: 'p', norm: 125, timeNeeded: true, notifiedOn: day('2025-11-03'), frequency: 'weekly', mandate: true, objectionRuns: false, lookOpen: false }
const FROM = day('2026-03-02')
const MORE = { minutes: 150, minutesReason: 'Omdat', frequency: 'weekly', startsOn: FROM, endsOn: day('2027-12-07') } as const
const LESS = { ...MORE, minutes: 100 } as const
const TALK = { on: day('2026-02-01'), about: 'De ramen vervallen.' }
const reason = (result: { ok: boolean; reason?: string }) => (result.ok ? 'yes' : result.reason)

describe('a revision', () => {
  it.each([
    ['more', BASIS, 'revise', FROM, MORE, null, 'yes'],
    ['less, without a talk', BASIS, 'revise', FROM, LESS, null, 'talk-first'],
    ['less, after a talk', BASIS, 'revise', FROM, LESS, TALK, 'yes'],
    ['less often is less', BASIS, 'revise', FROM, { ...MORE, minutes: 125, frequency: 'two-weekly' }, null, 'talk-first'],
    ['stopping is less', BASIS, 'withdraw', FROM, null, null, 'talk-first'],
    ['stopping, after a talk', BASIS, 'withdraw', FROM, null, TALK, 'yes'],
    ['a talk to come', BASIS, 'withdraw', FROM, null, { ...TALK, on: day('2026-02-03') }, 'talk-in-future'],
    ['from today', BASIS, 'revise', TODAY, MORE, null, 'from-past'],
    ['before it began', { ...BASIS, old: { startsOn: day('2026-03-02'), endsOn: day('2027-12-07'), minutes: 125 } }, 'revise', FROM, MORE, null, 'not-begun'],
    ['after it ended', { ...BASIS, old: { startsOn: day('2025-12-08'), endsOn: day('2026-03-01'), minutes: 125 } }, 'revise', FROM, MORE, null, 'help-over'],
    ['on the last day', { ...BASIS, old: { startsOn: day('2025-12-08'), endsOn: FROM, minutes: 125 } }, 'revise', FROM, MORE, null, 'yes'],
    ['nothing changes', BASIS, 'revise', FROM, { ...MORE, minutes: 125, minutesReason: null }, null, 'nothing-changes'],
    ['another last day only', BASIS, 'revise', FROM, { ...MORE, minutes: 125, endsOn: day('2028-12-07') }, null, 'yes'],
    ['for longer, before anybody looked', { ...BASIS, lookOpen: true }, 'revise', FROM, { ...MORE, endsOn: day('2028-12-07') }, null, 'look-first'],
    ['as long, before anybody looked', { ...BASIS, lookOpen: true }, 'revise', FROM, MORE, null, 'yes'],
    ['stopping, before anybody looked', { ...BASIS, lookOpen: true }, 'withdraw', FROM, null, TALK, 'yes'],
    ['unexplained', BASIS, 'revise', FROM, { ...MORE, minutesReason: null }, null, 'minutes-unexplained'],
    ['without help', { ...BASIS, old: null }, 'withdraw', FROM, null, TALK, 'no-help'],
    ['without mandate', { ...BASIS, mandate: false }, 'withdraw', FROM, null, TALK, 'no-mandate'],
    ['while an objection runs', { ...BASIS, objectionRuns: true }, 'withdraw', FROM, null, TALK, 'objection-runs'],
  ] as const)('%s', (_name, basis, kind, from, grant, talk, what) => expect(reason(decideRevision(basis, kind, from, grant, talk, TODAY))).toBe(what))

  it('is less in no other way: of all minutes and frequencies exactly those with fewer or less often', () => {
    for (let minutes = 0; minutes <= 250; minutes += 5)
      for (const frequency of ['weekly', 'two-weekly'] as const) expect(becomesLess(BASIS, { minutes, frequency })).toBe(minutes < 125 || frequency === 'two-weekly')
  })
})

describe('what the form posts', () => {
  const base = { caseId: crypto.randomUUID(), version: '1', ground: 'not-needed', from: '2-3-2026', motivation: 'Omdat het zo is.', minutes: '', minutesReason: '', frequency: '', endsOn: '', talkOn: '', talkAbout: '' }
  const fields = (input: object) => ReviseDecision.safeParse(input).error?.issues.map((issue) => issue.path.join('.'))
  it('asks the new help only when help goes on, and a talk as a whole', () => {
    expect(fields({ ...base, kind: 'withdraw' })).toBeUndefined()
    expect(fields({ ...base, kind: 'revise' })).toEqual(['minutes', 'frequency', 'endsOn'])
    expect(fields({ ...base, kind: 'withdraw', talkOn: '1-2-2026' })).toEqual(['talkAbout'])
    expect(fields({ ...base, kind: 'withdraw', talkAbout: 'De ramen' })).toEqual(['talkOn'])
    expect(ReviseDecision.safeParse({ ...base, kind: 'revise', minutes: '1:40', frequency: 'weekly', endsOn: '7-12-2027', talkOn: '1-2-2026', talkAbout: 'De ramen' }).data).toMatchObject({ help: { minutes: 100 }, talk: { on: '2026-02-01', about: 'De ramen' } })
  })
})

describe('a second consultant on a revision', () => {
  const rule = { refusal: true, partly: true, fewerMinutes: true, deviationOver: 30 }
  it.each([
    ['without a rule', null, LESS, 0, []], ['more', rule, MORE, 25, []], ['less', rule, LESS, -25, ['fewer-minutes']], ['less often', rule, { ...MORE, frequency: 'two-weekly' }, 0, ['fewer-minutes']],
    ['nothing at all', rule, null, 0, ['fewer-minutes']], ['far over the norm', rule, MORE, 31, ['deviation']], ['both', rule, LESS, -31, ['deviation', 'fewer-minutes']],
    ['where less asks nobody', { ...rule, fewerMinutes: false, deviationOver: null }, null, 0, []],
  ] as const)('%s: %o gives %o', (_, value, grant, adjustment, why) => {
    expect(secondForRevision(value, BASIS, grant, adjustment)).toEqual(why)
  })

  const typed = { caseId: crypto.randomUUID(), version: '3', kind: 'revise', ground: 're-examination', from: '2-3-2026', motivation: 'Omdat.', minutes: '1:40', minutesReason: 'Omdat.', frequency: 'weekly', endsOn: '7-12-2027', talkOn: '1-2-2026', talkAbout: 'De ramen.' }
  it.each([[typed], [{ ...typed, minutesReason: '', talkOn: '', talkAbout: '' }], [{ ...typed, kind: 'withdraw' }]])('what was typed is read again as it was: %o', (values) => {
    const read = ReviseDecision.parse(values)
    expect(ReviseDecision.parse({ ...typedRevision(read), caseId: typed.caseId, version: '3' })).toEqual(read)
  })
})
