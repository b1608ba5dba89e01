import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '@/lib/kernel/day'
import { asksWishes, type ChoicePart, decideChoice, drawn, listCode, offeredOn } from '@/lib/indications/rules/choice'

const part = (id: string, change: Partial<ChoicePart> = {}): ChoicePart => ({ id, productIds: ['regular'], status: 'running', startsOn: '2024-01-01', endsOn: '2025-12-31', ...change })
const TODAY = day('2025-12-01')
const ids = (parts: readonly { readonly id: string }[]) => parts.map((each) => each.id)

describe('who can be chosen', () => {
  test.each([
    ['runs', {}, true],
    ['begins today', { startsOn: '2025-12-01' }, true],
    ['ends today', { endsOn: '2025-12-01' }, true],
    ['begins tomorrow', { startsOn: '2025-12-02' }, false],
    ['ended yesterday', { endsOn: '2025-11-30' }, false],
    ['is suspended', { status: 'suspended' }, false],
    ['gave notice', { status: 'notice-given' }, false],
    ['another product', { productIds: ['direction'] }, false],
  ] as const)('%s', (_, change, chosen) => {
    const parts = [part('it', change)]
    expect(offeredOn(parts, 'regular', TODAY)).toHaveLength(chosen ? 1 : 0)
    expect(decideChoice(parts, 'it', 'regular', TODAY).ok).toBe(chosen)
  })

  test('a provider once, by the contract in the area before the one in the whole municipality', () => {
    const parts = [part('area', { providerId: 'a' }), part('other', { providerId: 'b' }), part('whole', { providerId: 'a' })]
    expect(ids(offeredOn(parts, 'regular', TODAY))).toEqual(['area', 'other'])
    expect(decideChoice(parts, 'area', 'regular', TODAY)).toEqual({ ok: true, value: { offered: 2 } })
    // A choice of before the contract in the area stands.
    expect(decideChoice(parts, 'whole', 'regular', TODAY)).toEqual({ ok: true, value: { offered: 2 } })
    // Where the contract in the area takes nobody, the other one does.
    expect(ids(offeredOn([part('area', { providerId: 'a', status: 'suspended' }), part('whole', { providerId: 'a' })], 'regular', TODAY))).toEqual(['whole'])
  })

  test('nobody who is not on the list', () => expect(decideChoice([part('it')], 'other', 'regular', TODAY)).toEqual({ ok: false, reason: 'not-running' }))
})

describe('the list has no order of its own', () => {
  const parts = Array.from({ length: 14 }, (_, index) => part(`provider-${index}`))

  test('whoever has the code sees the same list, in whatever order the rows came', () => {
    const code = listCode('session and case')
    expect(listCode('session and case')).toBe(code)
    expect(code).toMatch(/^[2-9A-Z]{4}$/)
    expect(ids(drawn([...parts].reverse(), code))).toEqual(ids(drawn(parts, code)))
  })

  test('every list holds everybody once', () => {
    fc.assert(
      fc.property(fc.string(), (visit) => {
        expect(ids(drawn(parts, listCode(visit))).sort()).toEqual(ids(parts).sort())
      }),
    )
  })

  test('over many visits nobody is on top more often than chance allows', () => {
    const visits = 2800
    const firsts = new Map<string, number>()
    for (let visit = 0; visit < visits; visit++) {
      const [first] = drawn(parts, listCode(`visit ${visit}`))
      if (first) firsts.set(first.id, (firsts.get(first.id) ?? 0) + 1)
    }
    // 200 each; five standard deviations are 68.
    for (const each of parts) expect(Math.abs((firsts.get(each.id) ?? 0) - visits / parts.length)).toBeLessThan(70)
  })
})

describe('the wishes', () => {
  const given = { open: false, importedFrom: null, wishes: null, decision: { indication: { form: 'in-kind' } } }
  test.each([
    ['while the case is open', { ...given, open: true, decision: null }, true],
    ['once help was given that nobody asked them for', given, true],
    ['not again', { ...given, wishes: {} }, false],
    ['not for a personal budget', { ...given, decision: { indication: { form: 'personal-budget' } } }, false],
    ['not after a refusal', { ...given, decision: { indication: null } }, false],
    ['not of help from an older system', { ...given, importedFrom: 'Suite' }, false],
  ])('are asked %s', (_name, view, asked) => expect(asksWishes(view)).toBe(asked))
})
