import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AGREEMENT_COLUMNS, agreementExample, readAgreements } from '@/lib/exchange/imports/agreements'
import { AGREEMENT_TABLE_REFUSALS, agreementNoteText, builtText, sizesText } from '@/lib/exchange/messages/agreement-import'
import { type AgreementFacts, judgeAgreements, type JudgedAgreement, termOf } from '@/lib/exchange/rules/import-agreements'
import type { ReadAgreementLine } from '@/lib/exchange/schema/agreement-import'
import { day } from '@/lib/kernel/day'
import { sure } from '@/lib/kernel/result'

const CELLS = { kvk: '90000001', name: 'Voorbeeld Thuis B.V.', legalForm: 'B.V.', agb: '', contactName: '', email: '', phone: '', agreement: 'OUD-1', lot: 'Assen', municipality: '', product: 'HH1', startsOn: '1-1-2024', endsOn: '31-12-2026', signedOn: '', options: '', optionMonths: '', hourCents: '' }
type Cells = Partial<Record<keyof typeof CELLS, string>>
const text = (lines: readonly Cells[]) => [AGREEMENT_COLUMNS.map((column) => column.head).join(';'), ...lines.map((more) => AGREEMENT_COLUMNS.map((column) => ({ ...CELLS, ...more })[column.key as keyof typeof CELLS]).join(';'))].join('\n')
const read = (...lines: Cells[]): readonly ReadAgreementLine[] => sure(readAgreements(Buffer.from(text(lines)))).lines

const FACTS: AgreementFacts = {
  today: day('2025-12-01'),
  lots: [
    { id: 'lot-assen', name: 'Assen', municipalityId: 'm-assen', municipality: 'Assen' }, { id: 'lot-vries', name: 'Vriës', municipalityId: 'm-tynaarlo', municipality: 'Tynaarlo' },
    { id: 'lot-noord', name: 'Noord', municipalityId: 'm-assen', municipality: 'Assen' }, { id: 'lot-noord-2', name: 'Noord', municipalityId: 'm-tynaarlo', municipality: 'Tynaarlo' },
  ],
  products: [{ id: 'hh1', code: 'HH1', validUntil: null, rates: [{ municipalityId: null, cents: 3100 }, { municipalityId: 'm-assen', cents: 3200 }] }, { id: 'hh2', code: 'HH2', validUntil: null, rates: [] }, { id: 'oud', code: 'HH-OUD', validUntil: '2025-01-01', rates: [] }],
  providers: [{ id: 'p-known', kvk: '90000009', name: 'Bekend', legalForm: 'Stichting', agb: '41000009', contactName: 'A. Bekend', email: null, phone: null }],
  agreements: [{ id: 'a-1', reference: 'RO-2023-01', kvk: '90000009', provider: 'Bekend', endsOn: '2026-12-31', maxEndsOn: '2027-12-31', parts: [{ lotId: 'lot-assen', productIds: ['hh1'], startsOn: '2024-01-01', endsOn: '2026-12-31', stands: true }] }],
}
const judge = (...lines: Cells[]) => judgeAgreements(read(...lines), FACTS)
/** Of each line its outcome, or the columns that are wrong. */
const brief = (judged: readonly JudgedAgreement[]) => judged.map((each) => each.problems.map((problem) => problem.column).join() || each.outcome)
const BEKEND = { kvk: '90000009', name: 'Bekend', legalForm: 'stichting' } as const

describe('a line with a provider and what it may deliver is read', () => {
  it('with words, dates and money as people write them', () => {
    const [line] = read({ kvk: '9000 0001', legalForm: 'bv', phone: '0592 123 456', startsOn: '2024-01-01', signedOn: '12-12-2023', options: '2', optionMonths: '12', hourCents: '31,20', email: 'a@voorbeeld.nl' })
    expect(line).toMatchObject({ problems: [], reference: 'OUD-1', value: { kvk: '90000001', legalForm: 'B.V.', startsOn: '2024-01-01', signedOn: '2023-12-12', options: 2, optionMonths: 12, hourCents: 3120, agb: null, municipality: null } })
  })

  it.each([
    ['KVK', { kvk: '123' }], ['KVK', { kvk: '' }], ['Naam', { name: '' }], ['Rechtsvorm', { legalForm: 'Ltd' }], ['AGB', { agb: '12' }], ['E-mail', { email: 'geen adres' }], ['Telefoon', { phone: '12' }],
    ['Overeenkomst', { agreement: '' }], ['Perceel', { lot: '' }], ['Productcode', { product: '' }], ['Ingangsdatum', { startsOn: '31-2-2024' }], ['Einddatum', { endsOn: '1-1-2023' }], ['Maanden per verlenging', { options: '1' }], ['Verlengingen', { optionMonths: '12' }],
    ['Verlengingen', { options: '99', optionMonths: '12' }], ['Tarief per uur', { hourCents: 'veel' }], ['Tarief per uur', { hourCents: '0' }],
  ] as const)('or refused by its column: %s', (column, cells) => {
    const [line] = read(cells)
    expect(line?.value).toBeNull()
    expect(line?.problems).toMatchObject([{ column }])
    expect(line?.problems[0]?.sentence).toMatch(/\.$/)
  })

  it('whatever bytes come: a file is read or refused with a sentence, never a fault', () => {
    const head = AGREEMENT_COLUMNS.map((column) => column.head).join(';')
    fc.assert(fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)), fc.string({ maxLength: 200, unit: 'binary' }).map((tail) => Buffer.from(`${head}\n${tail}`))), (bytes) => {
      const found = readAgreements(bytes)
      if (!found.ok) {
        expect(AGREEMENT_TABLE_REFUSALS[found.reason]?.({})).toMatch(/\.$/)
        return
      }
      const judged = judgeAgreements(found.value.lines, FACTS)
      expect(judged.map((each) => each.number)).toEqual(found.value.lines.map((line) => line.number))
      expect(judged.every((each) => (each.outcome === 'refused') === (each.problems.length > 0))).toBe(true)
    }))
  })

  it('in more than 5,000 lines not at all', () => {
    expect(readAgreements(Buffer.from(text(Array.from({ length: 5001 }, () => ({})))))).toMatchObject({ ok: false, reason: 'too-many' })
  })

  it('as the example is', () => {
    expect(sure(readAgreements(Buffer.from(agreementExample()))).lines).toMatchObject([{ problems: [], value: { agreement: 'RO-2023-017', options: 2 } }])
  })
})

describe('the term that an agreement has', () => {
  const of = (more: Cells) => { const value = read(more)[0]?.value; if (!value) throw new Error('unread'); return value }
  it.each([
    ['no extension when the file states none', [{}], { endsOn: '2026-12-31', maxEndsOn: '2026-12-31', options: [] }],
    ['those that the file states', [{ options: '2', optionMonths: '12' }], { maxEndsOn: '2028-12-31', options: [{ number: 1, startsOn: '2027-01-01', endsOn: '2027-12-31' }, { number: 2, startsOn: '2028-01-01', endsOn: '2028-12-31' }] }],
    ['at the end of a month', [{ endsOn: '28-2-2027', options: '1', optionMonths: '6' }], { maxEndsOn: '2027-08-31' }],
    ['from the first day in any lot', [{ startsOn: '1-7-2024' }, { lot: 'Vries' }], { startsOn: '2024-01-01' }],
  ] as const)('%s', (_what, lines, term) => {
    const [first, ...rest] = lines.map(of)
    if (!first) throw new Error('no line')
    expect(termOf([first, ...rest])).toMatchObject(term)
  })
})

describe('what comes of a line', () => {
  it.each([
    ['new, with a lot by its name without accents and capitals', [{ lot: 'VRIES' }], ['new']],
    ['a lot that nobody knows', [{ lot: 'Parijs' }], ['Perceel']],
    ['a lot of which there are two', [{ lot: 'Noord' }], ['Gemeente']],
    ['one of those two, by its municipality', [{ lot: 'Noord', municipality: 'tynaarlo' }], ['new']],
    ['a product that is not in the catalogue', [{ product: 'HH9' }], ['Productcode']],
    ['a product that is not given any more', [{ product: 'hh-oud' }], ['Productcode']],
    ['an agreement that is over', [{ endsOn: '30-11-2025' }], ['Einddatum']],
    ['one that ends today', [{ endsOn: '1-12-2025' }], ['new']],
    ['one that begins later', [{ startsOn: '1-2-2026' }], ['new']],
    ['signed in the future', [{ signedOn: '2-12-2025' }], ['Getekend op']],
    ['an AGB code of another here', [{ agb: '41000009' }], ['AGB']],
    ['two products in one lot', [{}, { product: 'HH2' }], ['new', 'new']],
    ['the same line twice: it holds nothing back', [{}, {}, { product: 'HH2' }], ['new', 'Regel', 'new']],
    ['the same product twice, otherwise', [{}, { hourCents: '30,00' }], ['Productcode', 'Productcode']],
    ['one number of two providers', [{}, { kvk: '90000002', name: 'Ander', lot: 'Vries' }], ['KVK', 'KVK']],
    ['two ends', [{}, { lot: 'Vries', endsOn: '31-12-2027' }], ['Einddatum', 'Einddatum']],
    ['other extensions', [{}, { lot: 'Vries', options: '1', optionMonths: '12' }], ['Verlengingen', 'Verlengingen']],
    ['two days of signing', [{ signedOn: '1-12-2023' }, { lot: 'Vries' }], ['Getekend op', 'Getekend op']],
    ['two starts in one lot', [{}, { product: 'HH2', startsOn: '1-7-2024' }], ['Ingangsdatum', 'Ingangsdatum']],
    ['another start in another lot', [{}, { lot: 'Vries', startsOn: '1-7-2024' }], ['new', 'new']],
    ['a provider under two names', [{}, { agreement: 'OUD-2', lot: 'Vries', name: 'Voorbeeld B.V.' }], ['Naam', 'Naam']],
    ['a provider of which one line says less', [{ agb: '41000001' }, { agreement: 'OUD-2', lot: 'Vries' }], ['new', 'new']],
    ['one AGB code for two providers', [{ agb: '41000001' }, { agb: '41000001', kvk: '90000002', name: 'Ander', agreement: 'OUD-2', lot: 'Vries' }], ['AGB', 'AGB']],
    ['two agreements at a time in one lot', [{}, { agreement: 'OUD-2', product: 'HH2' }], ['Perceel', 'Perceel']],
    ['two after each other in one lot', [{ endsOn: '31-12-2025' }, { agreement: 'OUD-2', startsOn: '1-1-2026' }], ['new', 'new']],
    ['one line that is wrong holds its agreement back, and no other', [{ lot: 'Parijs' }, {}, { agreement: 'OUD-2', lot: 'Vries' }], ['Perceel', 'Overeenkomst', 'new']],
    ['also one that could not be read at all', [{ endsOn: '' }, { lot: 'Vries' }], ['Einddatum', 'Overeenkomst']],
    ['an agreement that is here as it is', [{ ...BEKEND, agreement: 'ro-2023-01', options: '1', optionMonths: '12' }], ['same']],
    ['an agreement that is here otherwise', [{ ...BEKEND, agreement: 'RO-2023-01', product: 'HH2' }], ['changed']],
    ['a number that is another’s here', [{ agreement: 'RO-2023-01', lot: 'Vries' }], ['Overeenkomst']],
    ['a lot in which the provider has one here', [{ ...BEKEND, agreement: 'OUD-3' }], ['Perceel']],
    ['the same lot after that one', [{ ...BEKEND, agreement: 'OUD-3', startsOn: '1-1-2027', endsOn: '31-12-2028' }], ['new']],
  ] as const)('%s', (_what, lines, outcomes) => {
    const judged = judge(...lines)
    expect(brief(judged)).toEqual(outcomes)
    for (const { sentence } of judged.flatMap((each) => each.problems)) expect(sentence).toMatch(/\.$/)
  })

  it('says which provider is here, and what stands otherwise', () => {
    const [line] = judge({ ...BEKEND, name: 'Bekend Zorg', agreement: 'OUD-3', lot: 'Vries', hourCents: '29,00' })
    expect(line).toMatchObject({ outcome: 'new', providerId: 'p-known', lotId: 'lot-vries', productId: 'hh1', notes: ['known', 'name', 'rate'] })
    expect(agreementNoteText(line?.notes ?? [])).toBe('Deze aanbieder staat hier al, onder dit KVK-nummer. Anders dan in het dossier: naam. Het dossier blijft zoals het is. Het tarief is anders dan in de catalogus. Het portaal rekent met de catalogus.')
    expect(judge({ ...BEKEND, agreement: 'RO-2023-01', product: 'HH2', endsOn: '31-12-2027' })[0]).toMatchObject({ notes: ['product', 'endsOn'], agreementId: 'a-1' })
  })

  it('of the tariff by the municipality’s own rate first', () => {
    expect(judge({ hourCents: '32,00' })[0]?.notes).toEqual([])
    expect(judge({ lot: 'Vries', hourCents: '31,00' })[0]?.notes).toEqual([])
    expect(judge({ product: 'HH2', hourCents: '31,00' })[0]?.notes).toEqual(['no-rate'])
  })

  it('does not depend on the order of the lines', () => {
    const cell = fc.record({
      kvk: fc.constantFrom('90000001', '90000002', '90000009'), agreement: fc.constantFrom('OUD-1', 'OUD-2', 'RO-2023-01', 'oud-1 '), lot: fc.constantFrom('Assen', 'Vries', 'Noord', 'Parijs'), product: fc.constantFrom('HH1', 'HH2', 'HH9'),
      startsOn: fc.constantFrom('1-1-2024', '1-1-2027'), endsOn: fc.constantFrom('31-12-2026', '31-12-2028', ''), agb: fc.constantFrom('', '41000001', '41000009'), options: fc.constantFrom('', '1'), optionMonths: fc.constantFrom('', '12'),
    })
    fc.assert(fc.property(fc.uniqueArray(cell, { maxLength: 8, selector: (each) => JSON.stringify(each) }).chain((lines) => fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length, maxLength: lines.length }))), ([lines, other]) => {
      const outcomes = (rows: readonly Cells[]) => Object.fromEntries(judge(...rows).map((each, at) => [JSON.stringify(rows[at]), `${each.outcome} ${each.problems.map((problem) => problem.column).sort().join()}`]))
      if (lines.length > 0) expect(outcomes(other)).toEqual(outcomes(lines))
    }), { numRuns: 300 })
  })
})

it('says in words what was counted and what was built', () => {
  expect(sizesText({ providers: 1, agreements: 14 })).toBe('1 aanbieder, 14 overeenkomsten')
  expect(sizesText({ providers: null, agreements: null })).toBe('niet geteld')
  expect([builtText('participation'), builtText('allocation')]).toEqual(['Deelname gewijzigd', 'Toewijzingen'])
})
