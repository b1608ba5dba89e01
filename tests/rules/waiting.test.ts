import { describe, expect, it } from 'vitest'
import { afterOf } from '@/lib/allocations/queries/waiting-list'
import { decideGround, decideGroundEnd, lookAgainOn, waitingKind, type WaitingFacts } from '@/lib/allocations/rules/waiting'
import { day } from '@/lib/kernel/day'
import { valueText } from '@/lib/rulebook/messages'
import { ProposeRule } from '@/lib/rulebook/schema'

const facts: WaitingFacts = { step: 'to-offer', startLater: false, residentNo: false, returned: null, room: 'unknown', narrow: false }

describe('why somebody waits', () => {
  it.each([
    ['granted and nobody asked', {}, 'administrative', 'not-offered'],
    ['somebody has room and nobody was asked', { room: 'some' }, 'administrative', 'not-offered'],
    ['the provider answers yet', { step: 'offered' }, 'administrative', 'offer-open'],
    ['it answers yet, whatever was said before', { step: 'offered', residentNo: true, room: 'none' }, 'administrative', 'offer-open'],
    ['accepted for the asked day', { step: 'accepted' }, 'administrative', 'start-agreed'],
    ['accepted for a later day', { step: 'accepted', startLater: true }, 'capacity', 'start-later'],
    ['returned for want of room', { step: 'returned', returned: 'no-room' }, 'capacity', 'returned-no-room'],
    ['and the return was agreed to', { returned: 'no-room', room: 'some' }, 'capacity', 'returned-no-room'],
    ['returned, while nobody has room', { returned: 'unsaid', room: 'none' }, 'capacity', 'nobody-has-room'],
    ['returned, and not said why', { returned: 'unsaid', room: 'some' }, null, 'returned-unclear'],
    ['returned for something else', { returned: 'other' }, null, 'returned-unclear'],
    ['returned for the windows of who gave few', { returned: 'windows', narrow: true }, 'choice', 'returned-windows'],
    ['returned for the windows of who gave all', { returned: 'windows' }, 'capacity', 'returned-all-windows'],
    ['nobody has room', { room: 'none' }, 'capacity', 'nobody-has-room'],
    ['the resident said no', { residentNo: true }, 'choice', 'resident-no'],
    ['he said no after a return', { residentNo: true, returned: 'no-room', room: 'none' }, 'choice', 'resident-no'],
    ['he waits for the one that has no room', { room: 'not-chosen' }, 'choice', 'chosen-has-no-room'],
    ['there is room in other windows than he gave', { room: 'not-then', narrow: true }, 'choice', 'not-then'],
    ['there is room in no window at all', { room: 'not-then' }, 'capacity', 'never-then'],
  ] as const)('%s', (_, more, kind, why) => expect(waitingKind({ ...facts, ...more })).toEqual({ kind, why }))
})

describe('who goes first', () => {
  const grounds = [
    { code: 'alone', words: 'Woont alleen', order: 1, reason: true, weeks: 8 },
    { code: 'carer', words: 'De mantelzorger valt uit', order: 2, reason: false, weeks: 4 },
  ]
  const today = day('2025-12-10')
  const at = { fromOn: day('2025-12-10'), notifiedOn: day('2025-11-03'), last: null, waits: true }
  const last = { number: 1, ground: 'carer', fromOn: day('2025-12-05') }
  const said = (result: { ok: true } | { ok: false; reason: string }) => (result.ok ? 'yes' : result.reason)

  it.each([
    ['with its reason', 'alone', 'Valt vaak.', at, 'yes'],
    ['without the reason that it asks', 'alone', null, at, 'reason-needed'],
    ['that asks no reason', 'carer', null, at, 'yes'],
    ['the same again: looked at again', 'carer', null, { ...at, last }, 'yes'],
    ['that nobody ruled', 'rich', null, at, 'ground-unknown'],
    ['after help began', 'carer', null, { ...at, waits: false }, 'not-waiting'],
    ['of a day to come', 'carer', null, { ...at, fromOn: day('2025-12-11') }, 'day-in-future'],
    ['of before the notification', 'carer', null, { ...at, fromOn: day('2025-11-02') }, 'before-notification'],
    ['of before the last', 'carer', null, { ...at, fromOn: day('2025-12-04'), last }, 'before-last'],
  ] as const)('a ground %s', (_, code, reason, where, expected) => expect(said(decideGround(code, reason, grounds, where, today))).toBe(expected))

  it('is by date alone where no rule holds', () => expect(said(decideGround('carer', null, null, at, today))).toBe('not-ruled'))

  it('ends what stands, and nothing else', () => {
    expect(said(decideGroundEnd({ ...at, last }, today))).toBe('yes')
    expect(said(decideGroundEnd(at, today))).toBe('no-ground')
    expect(said(decideGroundEnd({ ...at, last: { ...last, ground: null } }, today))).toBe('no-ground')
    expect(said(decideGroundEnd({ ...at, last, waits: false }, today))).toBe('not-waiting')
  })

  it('is looked at again after its weeks', () => expect(lookAgainOn(day('2025-12-05'), { weeks: 4 })).toBe('2026-01-02'))
})

describe('the rule of who goes first', () => {
  const posted = (grounds: string) => ProposeRule.safeParse({ key: 'waiting-priority', municipalityId: '', validFrom: '1-1-2026', source: 'Besluit van 2 december', sourceUrl: '', checked: 'ja', reason: '', parts: { grounds } })
  const value = (grounds: string) => {
    const result = posted(grounds)
    return result.success ? result.data.value['grounds'] : result.error.issues.map((issue) => issue.message)
  }
  it('is typed a ground a line', () => {
    expect(value('1; alone; Woont alleen, zonder netwerk; ja; 8\n2;carer;De mantelzorger valt uit;nee;4')).toEqual([
      { order: 1, code: 'alone', words: 'Woont alleen, zonder netwerk', reason: true, weeks: 8 },
      { order: 2, code: 'carer', words: 'De mantelzorger valt uit', reason: false, weeks: 4 },
    ])
    expect(valueText('waiting-priority', { grounds: [{ order: 1, code: 'alone', words: 'Woont alleen', reason: true, weeks: 1 }] })).toBe('Gronden om voor te gaan: klasse 1: Woont alleen (met een reden, opnieuw bekijken na 1 week)')
  })
  it.each(['alone', '0; alone; Woont alleen; ja; 8', '1; Alone!; Woont alleen; ja; 8', '1; alone; Woont alleen; misschien; 8', '1; alone; Woont alleen; ja; 0', '1; alone; Woont alleen; ja; 8; meer'])('"%s" is told how', (line) => {
    expect(value(line)).toEqual([expect.stringContaining('Schrijf elke grond zo')])
  })
  it('has a code once', () => expect(value('1; alone; Woont alleen; ja; 8\n2; alone; Woont nog alleen; ja; 8')).toEqual([expect.stringContaining('dezelfde code')]))
})

it('a page begins behind a row, and anything else is the first', () => {
  const id = '0198c0de-0000-7000-8000-000000000001'
  expect(afterOf(`99.2025-12-01.${id}`)).toEqual({ rank: 99, since: '2025-12-01', id })
  for (const strange of [undefined, '', 'x', `1.2025-13-01.${id}`, `1.2025-12-01.x`, `100.2025-12-01.${id}`]) expect(afterOf(strange)).toBeNull()
})
