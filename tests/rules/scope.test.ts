import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostText, obligationSentence, togetherSentences } from '@/lib/procedures/messages/scope'
import { decideProducts, type Combination } from '@/lib/procedures/rules/scope'
import { SetScope } from '@/lib/procedures/schema/scope'

const lot = (name: string, ...productIds: string[]) => ({ id: name, name, productIds })
const DIRECTION_WITH_REGULAR: Combination[] = [{ productId: 'direction', requiresId: 'regular' }]
const decide = (chosen: string[], lots = [lot('Noord', 'regular', 'direction')], combinations = DIRECTION_WITH_REGULAR) => decideProducts(chosen, lots, combinations, (id) => id)

describe('products that go together', () => {
  it.each([
    ['both', ['regular', 'direction'], true],
    ['the one that needs nothing', ['regular'], true],
    ['the one without the other', ['direction'], false],
    ['none', [], false],
  ])('%s', (_name, chosen, ok) => expect(decide(chosen).ok).toBe(ok))
  it('says which, and where', () => expect(decide(['direction'])).toEqual({ ok: false, reason: 'goes-together', detail: { product: 'direction', requires: 'regular', lot: 'Noord' } }))
  it('asks nothing that a lot does not have', () => expect(decide(['direction'], [lot('Zuid', 'direction')]).ok).toBe(true))
  it('a lot without a chosen product is none to enter for', () => expect(decide(['regular'], [lot('Noord', 'regular'), lot('Zuid', 'direction')])).toEqual({ ok: false, reason: 'lot-without-product', detail: { lot: 'Zuid' } }))

  const products = ['a', 'b', 'c', 'd', 'e']
  const some = fc.uniqueArray(fc.constantFrom(...products), { minLength: 1 })
  const pairs = fc.uniqueArray(fc.tuple(fc.constantFrom(...products), fc.constantFrom(...products)).filter(([a, b]) => a !== b), { selector: (pair) => pair.join() }).map((list) => list.map(([productId, requiresId]) => ({ productId, requiresId })))
  it('what is allowed breaks no combination; all products of all lots are always allowed; a smaller set of combinations never refuses more', () =>
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 4 }), some, pairs, fc.nat(), (perLot, chosen, combinations, drop) => {
        const lots = perLot.map((ids, at) => lot(`Gebied ${at}`, ...ids))
        const decision = decideProducts(chosen, lots, combinations, (id) => id)
        if (decision.ok)
          for (const each of lots) {
            const got = decision.value.get(each.id) ?? []
            expect(got.length).toBeGreaterThan(0)
            for (const { productId, requiresId } of combinations) if (got.includes(productId) && each.productIds.includes(requiresId)) expect(got).toContain(requiresId)
          }
        expect(decideProducts(products, lots, combinations, (id) => id).ok).toBe(true)
        if (decision.ok) expect(decideProducts(chosen, lots, combinations.filter((_, at) => at !== drop % Math.max(1, combinations.length)), (id) => id).ok).toBe(true)
      }),
    ))
})

describe('what a lot comes to', () => {
  it.each([
    [{ maxValue: null, maxQuantity: null, maxUnit: null }, null],
    [{ maxValue: 250_000_000, maxQuantity: null, maxUnit: null }, '€ 2.500.000,00'],
    [{ maxValue: null, maxQuantity: 80_000, maxUnit: 'uren per jaar' }, '80.000 uren per jaar'],
    [{ maxValue: 100_000, maxQuantity: 1, maxUnit: 'cliënt' }, '€ 1.000,00 en 1 cliënt'],
  ])('%j', (most, text) => expect(mostText(most)?.replaceAll('\u00a0', ' ') ?? null).toBe(text))
  it('is said in sentences', () => {
    expect(obligationSentence(null)).toBeNull()
    expect(obligationSentence(false)).toMatch(/geen afnameplicht/)
    expect(togetherSentences(DIRECTION_WITH_REGULAR, [{ id: 'direction', name: 'B' }, { id: 'regular', name: 'A' }])).toEqual(['Wie B levert, levert ook A.'])
  })
  it('asks a quantity and its unit together', () => {
    const id = crypto.randomUUID()
    const scope = (quantity: string, unit: string) => SetScope.safeParse({ id, version: '1', purchaseObligation: 'none', lots: [{ lotId: id, maxValue: '', maxQuantity: quantity, maxUnit: unit }], combinations: [] })
    expect(scope('', '').success).toBe(true)
    expect(scope('80.000', 'uren').success).toBe(true)
    expect(scope('80', '').error?.issues[0]?.path).toEqual(['lots', 0, 'maxUnit'])
    expect(scope('', 'uren').error?.issues[0]?.path).toEqual(['lots', 0, 'maxQuantity'])
  })
})
