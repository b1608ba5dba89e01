import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { besideText, freshText, roomText, takesText } from '@/lib/availability/messages'
import { mayReadRoom, maySayRoom } from '@/lib/availability/policy'
import { beside, decideConfirm, decideRoom, freshnessOn, isSameRoom, staleFrom, type Room, type Said } from '@/lib/availability/rules'
import { keyOf, MAX_ADDRESSES, MAX_MINUTES, SayRoom, TAKES } from '@/lib/availability/schema'
import { drawn } from '@/lib/indications/rules/choice'
import { addDays, day, weekNumber } from '@/lib/kernel/day'
import { TIME_WINDOWS } from '@/lib/rulebook/schema'
import { samplePerson, THINGS } from '@/prisma/commands/access-matrix'

const today = day('2025-12-01')
const ROOM: Room = { takes: 'now', roomFrom: null, addresses: 3, minutesPerWeek: 600, noWindows: ['saturday-morning'], validUntil: null }
const said = (saidOn: string, rest: Partial<Room> = {}): Said => ({ ...ROOM, ...rest, saidOn: day(saidOn) })
const input = (rest: object) => ({ takes: 'now' as const, roomFrom: null, addresses: null, minutesPerWeek: null, noWindows: [], validUntil: null, reason: null, note: null, ...rest })

const days = fc.integer({ min: 0, max: 2000 }).map((ahead) => addDays(day('2024-01-01'), ahead))
const rooms: fc.Arbitrary<Room> = fc.record({
  takes: fc.constantFrom(...TAKES), roomFrom: fc.option(days), addresses: fc.option(fc.integer({ min: 1, max: MAX_ADDRESSES })), minutesPerWeek: fc.option(fc.integer({ min: 1, max: MAX_MINUTES })), noWindows: fc.subarray([...TIME_WINDOWS]), validUntil: fc.option(days),
})

describe('how up to date it is', () => {
  it.each([
    [null, 14, 'never', '2024-01-01'],
    [said('2025-11-17'), 14, 'fresh', '2025-12-02'],
    [said('2025-11-16'), 14, 'stale', '2025-12-01'],
    [said('2020-01-01'), null, 'fresh', null],
    [said('2020-01-01', { validUntil: day('2025-12-01') }), null, 'fresh', '2025-12-02'],
    [said('2025-11-30', { validUntil: day('2025-11-30') }), 14, 'past', '2025-12-01'],
    [said('2025-01-01', { validUntil: day('2025-12-31') }), 14, 'stale', '2025-01-16'],
    [said('2025-12-01'), 1, 'fresh', '2025-12-03'],
  ] as const)('case %#', (given, rule, freshness, from) => {
    expect(freshnessOn(given, rule, today)).toBe(freshness)
    expect(staleFrom(given, rule, day('2024-01-01'))).toBe(from)
  })

  it('once it is not up to date it stays so until it is said anew, from the day that staleFrom names', () =>
    fc.assert(
      fc.property(rooms, days, fc.option(fc.integer({ min: 1, max: 365 })), fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 800 }), (room, saidOn, rule, ahead, more) => {
        const given = { ...room, saidOn }
        const [first, later] = [addDays(saidOn, ahead), addDays(saidOn, ahead + more)]
        if (freshnessOn(given, rule, first) !== 'fresh') expect(freshnessOn(given, rule, later)).not.toBe('fresh')
        const from = staleFrom(given, rule, saidOn)
        expect(freshnessOn(given, rule, first) === 'fresh').toBe(from === null || first < from)
      }),
    ))
})

describe('what a provider says', () => {
  it.each([
    [input({}), null, { ...ROOM, addresses: null, minutesPerWeek: null, noWindows: [] }],
    [input({ addresses: 2, minutesPerWeek: 90, noWindows: ['evening'] }), null, { ...ROOM, addresses: 2, minutesPerWeek: 90, noWindows: ['evening'] }],
    [input({ takes: 'full', addresses: 2, minutesPerWeek: 90, noWindows: ['evening'], roomFrom: day('2026-01-05') }), null, { ...ROOM, takes: 'full', addresses: null, minutesPerWeek: null, noWindows: [] }],
    [input({ roomFrom: day('2020-01-01') }), null, { ...ROOM, addresses: null, minutesPerWeek: null, noWindows: [] }],
    [input({ takes: 'later', roomFrom: today }), null, { ...ROOM, takes: 'later', roomFrom: today, addresses: null, minutesPerWeek: null, noWindows: [] }],
    [input({ takes: 'later', roomFrom: day('2025-11-30') }), null, 'from-passed'],
    [input({ takes: 'later', roomFrom: day('2025-11-30') }), said('2025-11-01', { takes: 'later', roomFrom: day('2025-11-30') }), { ...ROOM, takes: 'later', roomFrom: '2025-11-30', addresses: null, minutesPerWeek: null, noWindows: [] }],
    [input({ validUntil: day('2025-11-30') }), null, 'until-passed'],
    [input({ validUntil: today }), null, { ...ROOM, validUntil: today, addresses: null, minutesPerWeek: null, noWindows: [] }],
    [input({ takes: 'later', roomFrom: day('2026-01-05'), validUntil: day('2026-01-04') }), null, 'until-before-from'],
    [input({ noWindows: ['morning', 'afternoon'] }), null, 'no-window-left'],
  ] as const)('case %#', (given, last, outcome) => {
    const offered = given.noWindows.length === 2 ? (['morning', 'afternoon'] as const) : TIME_WINDOWS
    const decision = decideRoom({ ...given, noWindows: [...given.noWindows] }, last, offered, today)
    if (typeof outcome === 'string') expect(decision).toMatchObject({ ok: false, reason: outcome })
    else expect(decision).toEqual({ ok: true, value: outcome })
  })

  it('never holds room where none is taken, nor a window that the municipality does not offer', () =>
    fc.assert(
      fc.property(rooms, fc.subarray([...TIME_WINDOWS], { minLength: 1 }), (room, offered) => {
        fc.pre(room.takes !== 'later' || room.roomFrom !== null)
        const decision = decideRoom({ ...room, noWindows: [...room.noWindows], reason: null, note: null }, null, offered, today)
        if (!decision.ok) return
        const { value } = decision
        expect(value.noWindows.every((window) => offered.includes(window))).toBe(true)
        expect(value.takes === 'later').toBe(value.roomFrom !== null)
        if (value.takes === 'full') expect([value.addresses, value.minutesPerWeek, value.noWindows]).toEqual([null, null, []])
        if (value.validUntil !== null) expect(value.validUntil >= today).toBe(true)
      }),
    ))

  it('confirming changes nothing but the day, and what was said for days that are over is not confirmed', () =>
    fc.assert(
      fc.property(rooms, days, fc.integer({ min: 0, max: 800 }), (room, saidOn, ahead) => {
        const given = { ...room, saidOn }
        const onDay = addDays(saidOn, ahead)
        const decision = decideConfirm(given, onDay)
        expect(decision.ok).toBe(room.validUntil === null || room.validUntil >= onDay)
        if (!decision.ok) return
        expect(decision.value).toEqual({ ...given, saidOn: onDay })
        expect(isSameRoom(given, decision.value)).toBe(true)
        expect(freshnessOn(decision.value, 14, onDay)).toBe('fresh')
      }),
    ))
})

describe('beside a provider in a list', () => {
  const parts = fc.uniqueArray(fc.uuid(), { maxLength: 30 }).map((ids) => ids.map((id) => ({ id })))
  it('never takes a provider out of the draw and never moves one, whatever was said or not said (N, F73)', () =>
    fc.assert(
      fc.property(parts, fc.string({ minLength: 4, maxLength: 4 }), fc.infiniteStream(fc.option(rooms)), fc.infiniteStream(fc.option(rooms)), (list, code, some, others) => {
        const next = (stream: fc.Stream<Room | null>): Room | null => (stream.next() as { value: Room | null }).value
        const order = drawn(list, code).map((part) => part.id)
        for (const stream of [some, others]) {
          expect(beside(drawn(list, code), () => next(stream)).map((part) => part.id)).toEqual(order)
          expect(drawn(beside(list, () => next(stream)), code).map((part) => part.id)).toEqual(order)
        }
      }),
    ))

  it.each([
    [null, 'never', 'Niet opgegeven'],
    [said('2025-11-28'), 'fresh', 'Heeft plek; voor 3 adressen, 10 uur per week, geen plek: zaterdagochtend; bijgewerkt op 28-11-2025'],
    [said('2025-11-03', { takes: 'full', addresses: null, minutesPerWeek: null, noWindows: [] }), 'stale', 'Nu geen plek; niet bijgewerkt sinds 03-11-2025'],
    [said('2025-11-03', { takes: 'later', roomFrom: day('2025-12-29'), addresses: 1, minutesPerWeek: null, noWindows: [], validUntil: day('2025-12-31') }), 'fresh', 'Plek vanaf 29-12-2025 (week 1); voor 1 adres, geldt tot en met 31-12-2025; bijgewerkt op 03-11-2025'],
  ] as const)('reads so, case %#', (given, freshness, sentence) => {
    expect(besideText(given, freshness)).toBe(sentence)
    expect(sentence).toContain(takesText(given))
    expect(sentence).toContain(roomText(given))
    expect(sentence).toContain(freshText(given, freshness))
  })
})

describe('the form', () => {
  const pair = { participationId: crypto.randomUUID(), productId: crypto.randomUUID() }
  const filled = (row: object) => SayRoom.safeParse({ version: '4', rows: { [keyOf(pair)]: row } })
  it('reads a row as it is typed, and one that is empty as nothing', () => {
    expect(filled({ takes: 'later', roomFrom: '5-1-2026', addresses: '3', minutesPerWeek: '12 uur', noWindows: 'evening', validUntil: '', reason: 'sickness', note: '' })).toMatchObject({
      success: true,
      data: { version: 4, rows: { [keyOf(pair)]: { takes: 'later', roomFrom: '2026-01-05', addresses: 3, minutesPerWeek: 720, noWindows: ['evening'], validUntil: null, reason: 'sickness', note: null } } },
    })
    expect(filled({ takes: '', addresses: '' })).toMatchObject({ success: true, data: { rows: { [keyOf(pair)]: { takes: null } } } })
  })
  it.each([
    [{ takes: '', addresses: '3' }, 'takes'],
    [{ takes: '', noWindows: ['evening'] }, 'takes'],
    [{ takes: 'misschien' }, 'takes'],
    [{ takes: 'later' }, 'roomFrom'],
    [{ takes: 'now', addresses: '-1' }, 'addresses'],
    [{ takes: 'now', addresses: '0' }, 'addresses'],
    [{ takes: 'now', minutesPerWeek: '0 uur' }, 'minutesPerWeek'],
    [{ takes: 'now', reason: 'other' }, 'note'],
    [{ takes: 'now', note: 'Zomaar' }, 'reason'],
    [{ takes: 'now', reason: 'holiday' }, 'reason'],
  ] as const)('says beside the field what is wrong, case %#', (row, field) => {
    const parsed = filled(row)
    expect(parsed.success).toBe(false)
    expect(parsed.error?.issues.map((issue) => issue.path)).toEqual([['rows', keyOf(pair), field]])
  })
})

it.each([
  ['2025-12-28', 52],
  ['2025-12-29', 1],
  ['2026-01-01', 1],
  ['2027-01-03', 53],
  ['2027-01-04', 1],
  ['2024-12-30', 1],
] as const)('%s lies in week %i', (on, week) => expect(weekNumber(day(on))).toBe(week))

it('is said by the provider itself and read by who helps a resident choose', () => {
  expect(maySayRoom(samplePerson('provider-staff'), THINGS.own)).toBe(true)
  expect(maySayRoom(samplePerson('provider-admin'), THINGS.region)).toBe(false)
  expect(maySayRoom(samplePerson('contract-manager'), THINGS.own)).toBe(false)
  expect(mayReadRoom(samplePerson('consultant'), THINGS.own)).toBe(true)
  expect(mayReadRoom(samplePerson('desk-agent'), THINGS.foreign)).toBe(false)
})
