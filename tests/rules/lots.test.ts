import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '@/lib/kernel/day'
import { formatPostcodes, joined, parsePostcodes, type Span } from '@/lib/kernel/postcodes'
import { sure } from '@/lib/kernel/result'
import { flawSentence, lotsSentence } from '@/lib/lots/messages'
import { areaOf, decideDrawing, decideTogether, drawingOn, drawingStanding, flawsOf, type AreaPart } from '@/lib/lots/rules'

const set = (text: string) => sure(parsePostcodes(text))
const area = (name: string, codes: string): AreaPart => ({ name, postcodes: set(codes) })
const TERRITORY = set('9711-9718')
const [NORTH, SOUTH] = [area('Noord', '9711-9714'), area('Zuid', '9715-9718')]
const TODAY = day('2025-12-01')

describe('a division', () => {
  it.each([
    ['whole', [NORTH, SOUTH], []],
    ['by letters', [area('Noord', '9711-9714, 9715 AA-9715 KZ'), area('Zuid', '9715 LA-9715 ZZ, 9716-9718')], []],
    ['overlap', [area('Noord', '9711-9715'), SOUTH], ['9715 staat in Noord en in Zuid.']],
    ['gap', [area('Noord', '9711-9713'), SOUTH], ['9714 hoort nog bij geen enkel gebied.']],
    ['outside', [NORTH, area('Zuid', '9715-9719')], ['9719 staat in Zuid, maar niet bij de postcodes van de gemeente.']],
    ['all at once', [area('Noord', '9711-9712'), area('Zuid', '9712-9719')], ['9712 staat in Noord en in Zuid.', '9719 staat in Zuid, maar niet bij de postcodes van de gemeente.']],
  ])('%s', (_name, areas, sentences) => expect(flawsOf(TERRITORY, areas).map(flawSentence)).toEqual(sentences))

  it.each([
    ['today', { validFrom: TODAY }, 'allowed'],
    ['yesterday', { validFrom: addDays(TODAY, -1) }, 'in-the-past'],
    ['one name twice', { areas: [NORTH, { ...SOUTH, name: 'noord' }] }, 'name-twice'],
    ['a gap', { areas: [NORTH] }, 'flawed'],
  ] as const)('%s', (_name, change, expected) => {
    const decision = decideDrawing({ validFrom: TODAY, postcodes: TERRITORY, areas: [NORTH, SOUTH], ...change }, false, TODAY)
    expect(decision.ok ? 'allowed' : decision.reason).toBe(expected)
  })
  it('may start before today the first time', () => expect(decideDrawing({ validFrom: addDays(TODAY, -300), postcodes: TERRITORY, areas: [NORTH, SOUTH] }, true, TODAY).ok).toBe(true))
})

describe('divisions over time', () => {
  const drawings = [{ number: 1, validFrom: day('2023-01-01') }, { number: 2, validFrom: day('2026-01-01') }, { number: 3, validFrom: day('2026-01-01') }, { number: 4, validFrom: day('2027-01-01') }]
  it.each([['2022-12-31', null], ['2023-01-01', 1], ['2025-12-31', 1], ['2026-01-01', 3], ['2026-12-31', 3], ['2030-01-01', 4]])('on %s holds %s', (on, number) => expect(drawingOn(drawings, day(on))?.number ?? null).toBe(number))
  it('say where they stand', () => expect(drawings.map((each) => drawingStanding(each, drawings, day('2026-06-01')))).toEqual(['past', 'replaced', 'now', 'coming']))
})

describe('lots in one procedure', () => {
  it.each([
    ['municipalities', [['A', 'municipality', 'a'], ['B', 'municipality', 'b']], true],
    ['areas', [['A1', 'area', 'a'], ['A2', 'kern', 'a']], true],
    ['a municipality beside areas of another', [['A1', 'area', 'a'], ['B', 'municipality', 'b']], true],
    ['a municipality beside its own area', [['A1', 'area', 'a'], ['A', 'municipality', 'a']], false],
  ] as const)('%s', (_name, lots, ok) => expect(decideTogether(lots.map(([name, kind, municipalityId]) => ({ name, kind, municipalityId }))).ok).toBe(ok))
  it('are said in words', () => {
    expect(lotsSentence(['municipality'])).toBe('Elke gemeente is een perceel.')
    expect(lotsSentence(['area', 'kern'])).toMatch(/^Elk gebied is een perceel\./)
    expect(lotsSentence(['area', 'municipality'])).toMatch(/^Een perceel is een gemeente, of een gebied/)
  })
})

/** A territory of whole postcodes, cut at random places and dealt out over some areas. */
const division = fc
  .record({ first: fc.integer({ min: 1000, max: 9000 }), sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 12 }), owners: fc.array(fc.nat({ max: 4 }), { minLength: 12, maxLength: 12 }) })
  .map(({ first, sizes, owners }) => {
    let next = first
    const pieces = sizes.map((size, at) => ({ owner: owners[at] ?? 0, span: { first: `${next}AA`, last: `${(next += size) - 1}ZZ` } }))
    const areas = [...new Set(pieces.map((piece) => piece.owner))].map((owner): AreaPart & { owner: number } => ({ owner, name: `Gebied ${owner}`, postcodes: joined(pieces.filter((piece) => piece.owner === owner).map((piece) => piece.span)) }))
    return { territory: joined(pieces.map((piece) => piece.span)), areas, pieces }
  })

describe('properties of divisions', () => {
  it('pieces dealt out divide the territory, and each postcode lies in the area it was dealt to', () =>
    fc.assert(
      fc.property(division, ({ territory, areas, pieces }) => {
        expect(flawsOf(territory, areas)).toEqual([])
        for (const { owner, span } of pieces) for (const code of [span.first, span.last]) expect(areaOf(areas, code)?.owner).toBe(owner)
      }),
    ))
  it('taking a piece away leaves a gap, giving it twice an overlap: exactly that piece', () =>
    fc.assert(
      fc.property(division, fc.nat(), ({ territory, areas, pieces }, pick) => {
        const piece = pieces[pick % pieces.length]
        if (!piece) return
        const rest = (spans: readonly Span[]) => joined(pieces.filter((each) => each !== piece && spans.some((span) => span.first <= each.span.first && each.span.last <= span.last)).map((each) => each.span))
        const taken = areas.map((each) => (each.owner === piece.owner ? { ...each, postcodes: rest(each.postcodes) } : each))
        expect(flawsOf(territory, taken)).toEqual([{ kind: 'gap', name: '', postcodes: [piece.span] }])
        expect(flawsOf(territory, [...areas, { name: 'Dubbel', postcodes: [piece.span] }])).toMatchObject([{ kind: 'overlap', postcodes: [piece.span] }])
      }),
    ))
  it('text and set are the same thing', () =>
    fc.assert(fc.property(division, ({ areas }) => { for (const each of areas) expect(sure(parsePostcodes(formatPostcodes(each.postcodes)))).toEqual(each.postcodes) })))
  it('drawing again changes no day before it, and every day after it until the next', () =>
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 400 }), { minLength: 1, maxLength: 8 }), fc.nat({ max: 400 }), fc.nat({ max: 800 }), (starts, start, ask) => {
        const drawings = starts.map((offset, at) => ({ number: at + 1, validFrom: addDays(TODAY, offset) }))
        const next = { number: drawings.length + 1, validFrom: addDays(TODAY, start) }
        const on = addDays(TODAY, ask)
        const later = drawings.some((each) => each.validFrom > next.validFrom && each.validFrom <= on)
        expect(drawingOn([...drawings, next], on)).toEqual(on < next.validFrom || later ? drawingOn(drawings, on) : next)
      }),
    ))
})
