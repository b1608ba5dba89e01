import { describe, expect, it } from 'vitest'
import { day } from '@/lib/kernel/day'
import { settledText } from '@/lib/indications/messages/joint'
import { decideAskJoint, decidePropose, decideSettle, decideSilent, deviationOf, jointOpen, normOf } from '@/lib/indications/rules/joint'
import { JOINT_AREAS, JOINT_STATUSES, ProposeJoint } from '@/lib/indications/schema/joint'

const ASK = { investigationOpen: true, ruled: true, normed: true, standing: undefined, runs: true } as const
const TERM = { status: 'asked', answerBy: day('2025-12-05'), areas: ['house', 'laundry'] } as const

describe('asking a provider to help settle the hours', () => {
  it.each([
    [{}, undefined],
    [{ standing: 'withdrawn' }, undefined],
    [{ standing: 'silent' }, undefined],
    [{ investigationOpen: false }, 'findings-drawn-up'],
    [{ ruled: false }, 'no-rule'],
    [{ normed: false }, 'no-product'],
    [{ standing: 'asked' }, 'asked-already'],
    [{ standing: 'proposed' }, 'asked-already'],
    [{ runs: false }, 'not-running'],
  ] as const)('%j gives %s', (more, reason) => {
    expect(decideAskJoint({ ...ASK, ...more })).toMatchObject(reason ? { ok: false, reason } : { ok: true })
  })

  it('never asks about a general facility, and waits only while it is asked or proposed', () => {
    expect(JOINT_AREAS).not.toContain('general-facility')
    expect(JOINT_STATUSES.filter(jointOpen)).toEqual(['asked', 'proposed'])
  })
})

describe('a proposal', () => {
  it.each([
    [TERM, ['laundry', 'house'], '2025-12-05', undefined],
    [TERM, ['house'], '2025-12-05', 'areas-missing'],
    [TERM, ['house', 'meals'], '2025-12-05', 'areas-missing'],
    [TERM, ['house', 'laundry'], '2025-12-06', 'too-late'],
    [{ ...TERM, status: 'proposed' }, ['house', 'laundry'], '2025-12-05', 'joint-step'],
    [{ ...TERM, status: 'withdrawn' }, ['house', 'laundry'], '2025-12-05', 'joint-step'],
  ] as const)('%j with %j on %s gives %s', (standing, given, on, reason) => {
    expect(decidePropose(standing, given, day(on))).toMatchObject(reason ? { ok: false, reason } : { ok: true })
  })

  it.each([
    ['asked', '2025-12-05', 'term-runs'],
    ['asked', '2025-12-06', undefined],
    ['proposed', '2025-12-06', 'joint-step'],
  ] as const)('that stays away is gone on without: %s on %s gives %s', (status, on, reason) => {
    expect(decideSilent({ ...TERM, status }, day(on))).toMatchObject(reason ? { ok: false, reason } : { ok: true })
  })

  it('is read with a reason for each area, which is asked by name', () => {
    const id = crypto.randomUUID()
    expect(ProposeJoint.safeParse({ requestId: id, version: '1', areas: { house: { minutes: '1:30', reason: 'Drie kamers.' } } }).data).toMatchObject({ areas: { house: { minutes: 90 } } })
    expect(ProposeJoint.safeParse({ requestId: id, version: '1', areas: { house: { minutes: '1:30', reason: '' } } }).error?.issues[0]).toMatchObject({ path: ['areas', 'house', 'reason'] })
    expect(ProposeJoint.safeParse({ requestId: id, version: '1', areas: { 'general-facility': { minutes: '1:30', reason: 'x' } } }).success).toBe(false)
  })
})

describe('what the consultant does with a proposal', () => {
  const lines = [{ area: 'house', minutes: 125 }, { area: 'house', minutes: -27 }, { area: 'laundry', minutes: 30 }, { area: 'meals', minutes: 40 }] as const
  const proposal = [{ area: 'house', minutes: 110, reason: 'a' }, { area: 'laundry', minutes: 30, reason: 'b' }, { area: 'meals', minutes: 20, reason: 'c' }] as const
  const facts = { proposal, lines, talkFirst: true, talkedOn: day('2025-12-04'), proposedOn: day('2025-12-03'), today: day('2025-12-04') }
  const both = { house: { taken: true, reason: 'Er is een extra kamer.' }, meals: { taken: false, reason: 'De maaltijdservice komt.' } }

  it('stands beside what the norms gave, with a reason where it differs', () => {
    expect(normOf(lines, 'house')).toBe(98)
    const settled = decideSettle({ ...facts, answers: both })
    expect(settled).toMatchObject({ ok: true, value: [{ area: 'house', norm: 98, taken: true, reason: 'Er is een extra kamer.' }, { area: 'laundry', norm: 30, taken: true, reason: null }, { area: 'meals', norm: 40, taken: false }] })
    const value = settled.ok ? settled.value : []
    // Only what is taken over moves the minutes.
    expect(deviationOf(value, (area) => area)).toEqual({ minutes: 12, reason: 'house: Er is een extra kamer.' })
    expect(value.map(settledText)).toEqual([
      expect.stringMatching(/het voorstel was 1 uur en 50 minuten per week, de berekening gaf 1 uur en 38 minuten. Wij nemen het voorstel over. Er is een extra kamer./),
      expect.stringMatching(/gelijk, 30 minuten per week/),
      expect.stringMatching(/Wij nemen het voorstel niet over. De maaltijdservice komt./),
    ])
  })

  it.each([
    [{}, { house: both.house }, 'areas-unanswered'],
    [{ talkedOn: null }, both, 'not-talked'],
    [{ talkedOn: null, talkFirst: false }, both, undefined],
    [{ talkedOn: null }, { ...both, meals: { taken: true, reason: 'x' } }, undefined],
    [{ talkedOn: day('2025-12-05') }, both, 'talk-in-future'],
    [{ talkedOn: day('2025-12-02') }, both, 'talk-before-proposal'],
  ] as const)('%j with %j gives %s', (more, answers, reason) => {
    expect(decideSettle({ ...facts, ...more, answers })).toMatchObject(reason ? { ok: false, reason } : { ok: true })
  })

  it('leaves the norm as it is where nothing is taken over, or what is taken over cancels out', () => {
    const none = decideSettle({ ...facts, answers: { house: { taken: false, reason: 'x' }, meals: { taken: false, reason: 'y' } } })
    expect(none.ok && deviationOf(none.value, (area) => area)).toBeUndefined()
    const even = decideSettle({ ...facts, proposal: [{ area: 'house', minutes: 108, reason: 'a' }, { area: 'meals', minutes: 30, reason: 'c' }], answers: { house: { taken: true, reason: 'x' }, meals: { taken: true, reason: 'y' } } })
    expect(even.ok && deviationOf(even.value, (area) => area)).toBeUndefined()
  })
})
