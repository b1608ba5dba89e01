import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLUMNS } from '@/lib/exchange/imports/columns'
import { readFile } from '@/lib/exchange/imports/file'
import { noteText, TABLE_REFUSALS } from '@/lib/exchange/messages/import'
import { type Spell, linesOf } from '@/lib/exchange/rules/contribution'
import { type HelpBeside, type HelpFacts, type HelpProduct, judgeHelp } from '@/lib/exchange/rules/import-help'
import type { HelpLine } from '@/lib/exchange/schema/help-row'
import { day } from '@/lib/kernel/day'
import { testBsn } from '@/lib/kernel/identifiers'
import { sure } from '@/lib/kernel/result'

const CELLS = { bsn: testBsn(1), product: 'HH1', minutes: '150', hours: '', frequency: 'wekelijks', startsOn: '1-3-2024', endsOn: '28-2-2029', form: 'zin', decision: 'OUD-1', decidedOn: '20-2-2024', provider: '12345678', deliveredFrom: '4-3-2024', monthCents: '', option: '', budgetKind: '', helper: '' }
type Cells = Partial<Record<keyof typeof CELLS, string>>
const read = (...lines: Cells[]) => sure(readFile('indications', Buffer.from([COLUMNS.indications.map((column) => column.head).join(';'), ...lines.map((more) => COLUMNS.indications.map((column) => ({ ...CELLS, ...more })[column.key as keyof typeof CELLS]).join(';'))].join('\n')))).lines
const line = (more: Cells = {}): HelpLine => {
  const [found] = read(more)
  if (!found?.value) throw new Error(JSON.stringify(found?.problems))
  return found.value as HelpLine
}

describe('a line of running help is read', () => {
  it('with minutes or hours, and dates and words as people write them', () => {
    expect(line({ minutes: '', hours: '2,5', frequency: 'Om de week', form: 'ZIN', startsOn: '2024-03-01' })).toMatchObject({ minutes: null, hours: 150, frequency: 'two-weekly', form: 'in-kind', startsOn: '2024-03-01', provider: '12345678' })
    expect(line({ form: 'pgb', provider: '', deliveredFrom: '', monthCents: '412,50', budgetKind: 'informeel' })).toMatchObject({ form: 'personal-budget', monthCents: 41250, budgetKind: 'informal', helper: null })
    expect(line({ helper: ' Anja  de Vries ' })).toMatchObject({ helper: 'Anja  de Vries' })
    expect(line({ helper: 'a'.repeat(80) }).helper).toHaveLength(80)
  })

  it.each([
    [{ minutes: '0' }, 'Minuten per week'], [{ minutes: 'veel' }, 'Minuten per week'], [{ minutes: '', hours: '2,5 keer' }, 'Uren per week'], [{ hours: '1' }, 'Uren per week'], [{ frequency: 'soms' }, 'Frequentie'], [{ frequency: '' }, 'Frequentie'],
    [{ endsOn: '1-1-2024' }, 'Einddatum'], [{ startsOn: '31-2-2024' }, 'Ingangsdatum'], [{ form: 'natuurlijk' }, 'Vorm'], [{ decision: '' }, 'Besluitnummer'], [{ provider: '' }, 'AGB of KVK'], [{ provider: '123' }, 'AGB of KVK'], [{ deliveredFrom: '' }, 'Start levering'],
    [{ form: 'pgb', deliveredFrom: '', monthCents: '100', budgetKind: 'formeel' }, 'AGB of KVK'], [{ form: 'pgb', provider: '', monthCents: '', budgetKind: 'formeel' }, 'Bedrag per maand'], [{ form: 'pgb', provider: '', monthCents: '100' }, 'Soort pgb'], [{ budgetKind: 'formeel' }, 'Soort pgb'], [{ helper: 'a'.repeat(81) }, 'Vaste hulp'],
    [{ form: 'pgb', provider: '', deliveredFrom: '', monthCents: '100', budgetKind: 'formeel', helper: 'Anja' }, 'Vaste hulp'],
  ] as [Cells, string][])('or refused beside its column: %j', (more, column) => {
    const [found] = read(more)
    expect(found).toMatchObject({ value: null, problems: [{ column }] })
    expect(found?.problems[0]?.sentence).toMatch(/\.$/)
  })

  it('and whatever cells come in give a value or a sentence per column', () => {
    const cell = fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom(...Object.values(CELLS), 'pgb', '0', '=1+1', '-3', '99999999999'))
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 16, maxLength: 16 }), { minLength: 1, maxLength: 4 }), (rows) => {
      const bytes = Buffer.from([COLUMNS.indications.map((column) => column.head).join(';'), ...rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(';'))].join('\n'))
      const found = readFile('indications', bytes)
      if (!found.ok) expect(TABLE_REFUSALS[found.reason]?.({})).toMatch(/\.$/)
      else for (const each of found.value.lines) expect(each.value === null ? each.problems.length > 0 && each.problems.every(({ sentence }) => sentence.length > 5) : each.problems.length === 0).toBe(true)
    }), { numRuns: 200 })
  })

  it('and whatever bytes come in are read or refused with a sentence, never half', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const found = readFile('indications', Buffer.from(bytes))
      if (!found.ok) expect(TABLE_REFUSALS[found.reason]?.({})).toMatch(/\.$/)
    }), { numRuns: 200 })
  })
})

const unit = (more: Partial<HelpProduct['units'][number]>): HelpProduct['units'][number] => ({ id: 'u', unit: 'minutes-week', hoursPerYear: null, frequencies: ['weekly', 'two-weekly'], lookFirstWeeks: null, options: [], own: false, validFrom: '2020-01-01', validUntil: null, ...more })
const option = { id: 'o', code: 'B', label: 'Basis', minutesFrom: 120, minutesTo: 120, frequency: null, laundry: null } as const
const product = (...units: HelpProduct['units'][number][]): HelpProduct => ({ id: 'p', name: 'Hulp', kind: 'regular', units: units.length > 0 ? units : [unit({})], rates: [{ id: 'r', centsPerHour: 3000, own: false, validFrom: '2020-01-01', validUntil: null }] })
const beside = (more: Partial<HelpBeside> = {}): HelpBeside => ({ productId: 'p', product: 'Hulp', startsOn: '2024-03-01', endsOn: '2029-02-28', minutes: 150, form: 'in-kind', imported: false, decision: 'Z-1-B1', line: null, ...more })
const facts = (more: Partial<HelpFacts> = {}): HelpFacts => ({
  today: day('2025-12-01'), resident: { id: 'h', merged: false, died: false, lots: [{ id: 'lot', name: 'Noord' }] }, product: product(),
  provider: { id: 'v', name: 'Aanbieder', parts: [{ id: 'd', lotId: 'lot', lot: 'Noord', productIds: ['p'], startsOn: day('2024-01-01') }] }, beside: [], pairs: [], ...more,
})
const judged = (more: Cells, given: Partial<HelpFacts> = {}) => judgeHelp(line(more), facts(given))
const PGB = { form: 'pgb', provider: '', deliveredFrom: '', monthCents: '400', budgetKind: 'formeel' }

describe('what comes of a line of running help', () => {
  it.each([
    ['minutes as stated', {}, {}, 150, 'minutes-week'],
    ['a year of hours, the stated minutes first', {}, { product: product(unit({ unit: 'hours-year', hoursPerYear: 72 })) }, 150, 'hours-year'],
    ['a year of hours without minutes', { minutes: '' }, { product: product(unit({ unit: 'hours-year', hoursPerYear: 72 })) }, 83, 'hours-year'],
    ['a module by its name', { minutes: '', option: 'basis' }, { product: product(unit({ unit: 'modules', options: [option] })) }, 120, 'modules'],
    ['a result with its amount, by the rate of that time', { minutes: '', monthCents: '325,00' }, { product: product(unit({ unit: 'result-month' })) }, 150, 'result-month'],
    ['the unit of the day of the old decision', { minutes: '', monthCents: '325,00' }, { product: product(unit({ unit: 'result-month', validUntil: '2025-01-01' }), unit({ validFrom: '2025-01-01' })) }, 150, 'result-month'],
    ['the municipality’s own unit first', { minutes: '', option: 'B' }, { product: product(unit({}), unit({ unit: 'packages', options: [option], own: true })) }, 120, 'packages'],
    ['the first unit there was, for a decision of before', {}, { product: product(unit({ validFrom: '2025-01-01' })) }, 150, 'minutes-week'],
    ['a budget, without a provider', PGB, { provider: null }, 150, 'minutes-week'],
  ] as [string, Cells, Partial<HelpFacts>, number, string][])('new: %s', (_what, more, given, minutes, unitCode) => {
    const found = judged(more, given)
    expect(found).toMatchObject({ outcome: 'new', problems: [], residentId: 'h', given: { minutes, lotId: 'lot' }, found: { productId: 'p', lotId: 'lot', unit: unitCode, minutes } })
    expect(found.given?.part?.id ?? null).toBe(more.form === 'pgb' ? null : 'd')
  })

  it.each([
    ['BSN', {}, { resident: null }], ['BSN', {}, { resident: { id: 'h', merged: true, died: false, lots: [] } }], ['BSN', {}, { resident: { id: 'h', merged: false, died: true, lots: [{ id: 'lot', name: 'N' }] } }],
    ['BSN', PGB, { resident: { id: 'h', merged: false, died: false, lots: [] }, provider: null }], ['Productcode', {}, { product: null }], ['Productcode', {}, { product: { ...product(), kind: 'general' as const } }], ['Productcode', {}, { product: { ...product(), units: [] } }],
    ['Minuten per week', { minutes: '' }, {}], ['Bedrag per maand', { monthCents: '10' }, {}], ['Bedrag per maand', {}, { product: product(unit({ unit: 'result-month' })) }],
    ['Bedrag per maand', { monthCents: '325' }, { product: { ...product(unit({ unit: 'result-month' })), rates: [] } }], ['Module, pakket of klasse', { option: 'Niets' }, { product: product(unit({ unit: 'modules', options: [option] })) }],
    ['Minuten per week', { option: 'B' }, { product: product(unit({ unit: 'modules', options: [option] })) }], ['Frequentie', { frequency: 'om de week' }, { product: product(unit({ frequencies: ['weekly'] })) }],
    ['Besluitdatum', { decidedOn: '2-12-2025' }, {}], ['Ingangsdatum', { startsOn: '2-12-2025' }, {}], ['Einddatum', { endsOn: '30-11-2025' }, {}], ['Start levering', { deliveredFrom: '2-12-2025' }, {}],
    ['AGB of KVK', {}, { provider: null }], ['AGB of KVK', {}, { provider: { id: 'v', name: 'A', parts: [] } }], ['AGB of KVK', {}, { provider: { id: 'v', name: 'A', parts: [{ id: 'd', lotId: 'elders', lot: 'Elders', productIds: ['p'], startsOn: day('2024-01-01') }] } }],
    ['AGB of KVK', {}, { provider: { id: 'v', name: 'A', parts: [{ id: 'd', lotId: 'lot', lot: 'Noord', productIds: ['q'], startsOn: day('2024-01-01') }] } }],
    ['Productcode', {}, { beside: [beside()] }], ['Productcode', {}, { beside: [beside({ productId: 'q', product: 'Anders' })] }], ['Besluitnummer', {}, { beside: [beside({ imported: true, decision: 'OUD-1', line: 2 })] }],
  ] as [string, Cells, Partial<HelpFacts>][])('no, beside %s (%#)', (column, more, given) => {
    const found = judged(more, given)
    expect(found).toMatchObject({ outcome: 'refused', given: null })
    expect(found.problems.map((each) => each.column)).toContain(column)
    for (const { sentence } of found.problems) expect(sentence).toMatch(/\.$/)
  })

  it('the same or another as was taken over before, and beside what may run beside it', () => {
    expect(judged({}, { beside: [beside({ imported: true, decision: 'OUD-1' })] })).toMatchObject({ outcome: 'same', given: null })
    const changed = judged({ minutes: '160', endsOn: '1-3-2029' }, { beside: [beside({ imported: true, decision: 'OUD-1' })] })
    expect(changed).toMatchObject({ outcome: 'changed', notes: ['minutes', 'endsOn'] })
    expect(noteText(changed.notes)).toContain('minuten per week')
    const pair = { productId: 'p', otherId: 'q', together: true, note: '', validFrom: '2020-01-01', validUntil: null }
    expect(judged({}, { beside: [beside({ productId: 'q' })], pairs: [pair] }).outcome).toBe('new')
    expect(judged({}, { beside: [beside({ productId: 'q' })], pairs: [{ ...pair, validFrom: '2024-06-01' }] }).outcome).toBe('refused')
    expect(judged({}, { beside: [beside({ endsOn: '2024-02-29' })] }).outcome).toBe('new')
  })
})

it('the beginning of imported help is not told again to the CAK; its end is', () => {
  const spell: Spell = { residentId: 'h', form: 'in-kind', startsOn: day('2024-03-01'), endsOn: day('2025-12-31'), told: true }
  expect(linesOf([spell], [], day('2025-12-01'))).toEqual([])
  expect(linesOf([spell], [], day('2026-01-01'))).toMatchObject([{ kind: 'stops', onDay: '2025-12-31' }])
  expect(linesOf([{ ...spell, told: false }], [], day('2025-12-01'))).toMatchObject([{ kind: 'starts' }])
})
