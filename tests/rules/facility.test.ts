import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { decideAnswer, decideAsk, decideCorrection, decideEnd, decideHours, decideRegistration, decideSwitch, decideWelcome, householdKey, householdKeys, leftOf, monthsOf, type Counter, type RegistrationFacts } from '@/lib/facility/rules'
import { welcomeLetter } from '@/lib/facility/letters'
import { EXTRA_ANSWERS } from '@/lib/facility/schema'
import { day } from '@/lib/kernel/day'
import { ownText } from '@/lib/letters/texts'

const today = day('2025-12-01')
const FACTS: RegistrationFacts = { facility: { hoursPerYear: 72, ownContribution: false, access: 'KCC' }, use: { per: 'person', rest: 'lapses', firstYear: 'whole' }, inflow: null, died: false, own: null, housemates: null, offered: true }
const reason = (result: { ok: boolean; reason?: string }) => (result.ok ? 'yes' : result.reason)

describe('the addresses a registration counts for', () => {
  const home = (postcode: string, houseNumber: number) => ({ postcode, houseNumber, houseLetter: null, houseAddition: null })
  it.each([
    [home('9401 AA', 1), null, ['9401AA|1||']],
    [home('9401 AA', 1), home('9404 AB', 5), ['9401AA|1||', '9404AB|5||']],
    [home('9404 AB', 5), home('9404 AB', 5), ['9404AB|5||']],
  ])('at %j before a move to %j', (one, next, keys) => expect(householdKeys(one, next)).toEqual(keys))
})

describe('registering', () => {
  test.each([
    ['anybody, from today', {}, '2025-12-01', 'yes'],
    ['yesterday', {}, '2025-11-30', 'in-past'],
    ['in more than a year', {}, '2026-12-02', 'too-far'],
    ['where nothing is ruled', { facility: null }, '2025-12-01', 'no-facility'],
    ['where nobody ruled how it counts', { use: null }, '2025-12-01', 'not-ruled'],
    ['after the stop of inflow', { inflow: { open: false } }, '2025-12-01', 'inflow-stopped'],
    ['while inflow is open', { inflow: { open: true } }, '2025-12-01', 'yes'],
    ['who died', { died: true }, '2025-12-01', 'died'],
    ['who is registered', { own: { number: 'AV-2025-AAAAA' } }, '2025-12-01', 'already-registered'],
    ['beside a housemate, each his own', { housemates: { number: 'AV-2025-AAAAA' } }, '2025-12-01', 'yes'],
    ['beside a housemate, one per household', { housemates: { number: 'AV-2025-AAAAA' }, use: { per: 'household', rest: 'lapses', firstYear: 'whole' } }, '2025-12-01', 'household-registered'],
    ['with a provider that takes nobody', { offered: false }, '2025-12-01', 'not-offered'],
  ] as const)('%s', (_, change, startsOn, expected) => {
    expect(reason(decideRegistration({ ...FACTS, ...change }, day(startsOn), today))).toBe(expected)
  })

  it('knows one address however it is written', () => {
    const at = { postcode: '7772 AA', houseNumber: 4, houseLetter: 'a', houseAddition: null }
    expect(householdKey(at)).toBe(householdKey({ ...at, postcode: '7772AA', houseLetter: 'A' }))
    expect(householdKey(at)).not.toBe(householdKey({ ...at, houseAddition: '2' }))
  })
})

describe('another provider', () => {
  const current = { providerId: 'a', startsOn: day('2025-11-01') }
  test.each([
    ['from tomorrow', null, { providerId: 'b', offered: true }, '2025-12-02', 'yes'],
    ['of a registration that ended', '2025-11-30', { providerId: 'b', offered: true }, '2025-12-02', 'ended'],
    ['from yesterday', null, { providerId: 'b', offered: true }, '2025-11-30', 'in-past'],
    ['the same one', null, { providerId: 'a', offered: true }, '2025-12-02', 'same-provider'],
    ['who takes nobody', null, { providerId: 'b', offered: false }, '2025-12-02', 'not-offered'],
  ] as const)('%s', (_, endsOn, next, startsOn, expected) => {
    expect(reason(decideSwitch({ endsOn: endsOn === null ? null : day(endsOn) }, current, next, day(startsOn), today))).toBe(expected)
  })
  it('begins after the one of now, whose last day is the day before', () => {
    expect(decideSwitch({ endsOn: null }, current, { providerId: 'b', offered: true }, day('2026-01-01'), today)).toMatchObject({ ok: true, value: { lastDay: '2025-12-31' } })
    expect(reason(decideSwitch({ endsOn: null }, { ...current, startsOn: today }, { providerId: 'b', offered: true }, today, today))).toBe('before-current')
  })
  it('begins after the last day of one that stops because the resident moves, who may be the same', () => {
    const stops = { ...current, endsOn: day('2026-01-31') }
    expect(reason(decideSwitch({ endsOn: null }, stops, { providerId: 'b', offered: true }, day('2026-01-31'), today))).toBe('before-last-day')
    expect(decideSwitch({ endsOn: null }, stops, { providerId: 'b', offered: true }, day('2026-02-01'), today)).toMatchObject({ ok: true, value: { lastDay: null } })
    expect(reason(decideSwitch({ endsOn: null }, stops, { providerId: 'a', offered: true }, day('2026-02-01'), today))).toBe('yes')
  })
})

test.each([
  ['today', '2025-12-01', '2025-11', 'yes'],
  ['before the help began', '2025-10-31', null, 'before-start'],
  ['before a month with hours', '2025-11-30', '2025-12', 'hours-after'],
])('ending %s', (_, endsOn, lastMonth, expected) => {
  expect(reason(decideEnd({ endsOn: null }, { providerId: 'a', startsOn: day('2025-11-01') }, lastMonth, day(endsOn)))).toBe(expected)
})

describe('hours', () => {
  const place = { startsOn: day('2025-10-15'), endsOn: null }
  const counter = (change: Partial<Counter> = {}): Counter => ({ granted: 4320, carried: 0, extra: 0, used: 4200, ...change })

  it('are of the months of the help, up to this one', () => {
    expect(monthsOf(place, today)).toEqual(['2025-12', '2025-11', '2025-10'])
    expect(monthsOf({ startsOn: day('2024-12-31'), endsOn: day('2025-01-01') }, today)).toEqual(['2025-01', '2024-12'])
    expect(monthsOf({ startsOn: day('2026-01-01'), endsOn: null }, today)).toEqual([])
  })

  test.each([
    ['exactly what is left', '2025-11', 120, null, {}, 'yes'],
    ['a minute more', '2025-11', 121, null, {}, 'over-counter'],
    ['with what was agreed besides', '2025-11', 180, null, { extra: 60 }, 'yes'],
    ['with what came along', '2025-11', 180, null, { carried: 60 }, 'yes'],
    ['of a month of before', '2025-09', 60, null, {}, 'not-in-month'],
    ['of a month to come', '2026-01', 60, null, {}, 'not-in-month'],
    ['again', '2025-11', 60, 60, {}, 'given-already'],
    ['nothing', '2025-11', 0, null, {}, 'nothing-given'],
  ] as const)('%s', (_, month, minutes, given, change, expected) => {
    expect(reason(decideHours(place, month, minutes, given, counter(change), today))).toBe(expected)
  })

  test.each([
    ['less', 30, 60, { difference: -30 }],
    ['none at all', 0, 60, { difference: -60 }],
    ['more, within the counter', 180, 60, { difference: 120 }],
  ])('corrected to %s', (_, minutes, given, value) => {
    expect(decideCorrection(minutes, given, counter())).toEqual({ ok: true, value })
  })
  test.each([
    ['more than the counter has', 181, 60, 'over-counter'],
    ['the same', 60, 60, 'no-difference'],
    ['what was never entered', 60, null, 'not-given-yet'],
  ])('not corrected to %s', (_, minutes, given, expected) => {
    expect(reason(decideCorrection(minutes, given, counter()))).toBe(expected)
  })

  it('never go over the counter, however they are entered and corrected', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 2000 })), { maxLength: 40 }), fc.integer({ min: 0, max: 4320 }), (steps, extra) => {
        let used = 0
        let given: number | null = null
        for (const [correct, minutes] of steps) {
          const now = counter({ used, extra })
          const decision = correct ? decideCorrection(minutes, given, now) : decideHours(place, '2025-11', minutes, given, now, today)
          if (!decision.ok) continue
          const difference: number = correct ? minutes - (given ?? 0) : minutes
          used += difference
          given = minutes
        }
        expect(used).toBeGreaterThanOrEqual(0)
        expect(used).toBeLessThanOrEqual(4320 + extra)
        expect(leftOf(counter({ used, extra }))).toBe(4320 + extra - used)
      }),
    )
  })
})

describe('the letter that says what to expect', () => {
  test.each([
    ['while help lasts', null, false, 72, 'yes'],
    ['on the last day', '2025-12-01', false, 72, 'yes'],
    ['after the last day', '2025-11-30', false, 72, 'ended'],
    ['to who died', null, true, 72, 'died'],
    ['where no hours are ruled', null, false, null, 'not-ruled'],
  ] as const)('%s', (_, endsOn, died, hours, expected) => {
    expect(reason(decideWelcome({ endsOn: endsOn === null ? null : day(endsOn), died }, hours, today))).toBe(expected)
  })

  const input = {
    resident: { formal: 'mevrouw A. Proef', opening: 'Geachte mevrouw Proef', streetLine: 'Proeflaan 1', address: { postcode: '9401 AA', town: 'Assen' } }, municipality: 'Assen', number: 'AV-2025-AAAAA',
    product: { name: 'Algemene voorziening', description: 'Hulp waarmee u zelf verder kunt.' }, provider: { name: 'Hulp B.V.', phone: '0592123456' }, agreed: null, startsOn: today, endsOn: null, hoursPerYear: 72, left: 360, perHousehold: true, by: 'Balie Assen', today,
  }
  const textOf = (more: Partial<Parameters<typeof welcomeLetter>[0]>) => JSON.stringify(welcomeLetter({ ...input, ...more }, ownText('facility-welcome'))).replaceAll('\u00a0', ' ')

  it('says the hours, what is left, the text of the product and whom to call', () => {
    const text = textOf({})
    for (const part of ['72 uur', 'In 2025 kunt u nog ', '6 uur', 'Hulp waarmee u zelf verder kunt.', 'Hulp B.V., telefoon 0592123456', 'Hulp B.V. belt u om af te spreken', 'uw huishouden samen', 'geen einddatum']) expect(text).toContain(part)
    expect(text).not.toContain('Hoe vaak')
  })

  it('says what was agreed and the last day, once there is one', () => {
    const text = textOf({ agreed: { rhythm: 'two-weekly', tasks: 'Stofzuigen beneden.' }, endsOn: day('2026-06-30'), perHousehold: false, provider: { name: 'Hulp B.V.', phone: null } })
    for (const part of ['Eens per twee weken', 'Stofzuigen beneden.', '30 juni 2026', '"value":"u"']) expect(text).toContain(part)
    for (const part of ['belt u om af te spreken', 'geen einddatum', 'telefoon']) expect(text).not.toContain(part)
  })
})

describe('more than the counter has', () => {
  test.each([
    ['once', 2025, 60, false, 'yes'],
    ['of another year', 2024, 60, false, 'no-such-year'],
    ['nothing', 2025, 0, false, 'nothing-asked'],
    ['while one waits', 2025, 60, true, 'asked-already'],
  ] as const)('is asked %s', (_, year, minutes, waiting, expected) => {
    expect(reason(decideAsk([2025], year, minutes, waiting))).toBe(expected)
  })
  it('is agreed or declined by the answer itself, once', () => {
    for (const status of ['agreed', 'declined'] as const) for (const answer of EXTRA_ANSWERS[status]) expect(decideAnswer('asked', answer)).toEqual({ ok: true, value: { status } })
    expect(reason(decideAnswer('agreed', 'once-only'))).toBe('answered-already')
  })
})
