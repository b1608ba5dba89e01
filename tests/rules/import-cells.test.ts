import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellOf, mended } from '@/lib/exchange/imports/cells'
import { mendText } from '@/lib/exchange/messages/import'

const one = (key: string, value: string) => { const { cells, notes } = mended({ [key]: value }); return [cells[key], ...notes] }

describe('a cell as systems and spreadsheets write it', () => {
  it.each([
    [' 12 ', '12'], ['="0123"', '0123'], ["'0123", '0123'], ["'=1", '=1'], ["'t Hof", "'t Hof"], ['NULL', ''], ['n.v.t.', ''], ['-', ''], ['#N/B', ''], ['Null', 'Null'], ['9401\u00a0HK', '9401\u00a0HK'],
  ])('%j is %j', (raw, meant) => expect(cellOf(raw)).toBe(meant))
})

describe('a line as it was meant', () => {
  it.each([
    ['bsn', '11122237', ['11122237', 'bsn-zero']], ['bsn', '999900006.0', ['999900006']], ['bsn', '1,12E+08', ['1,12E+08']],
    ['provider', '1234567', ['01234567', 'number-zero']], ['kvk', '1234567', ['01234567', 'number-zero']], ['agb', '41000001', ['41000001']], ['provider', '123456', ['123456']],
    ['phone', '612345678', ['0612345678', 'phone-zero']], ['phone', '31612345678', ['+31612345678']], ['phone', '0592 123 456', ['0592 123 456']], ['phone', '0592-123456 / 0612345678', ['0592-123456 / 0612345678']],
    ['birthDate', '14-5-1944 00:00:00', ['14-5-1944']], ['endsOn', '2029-02-28T00:00:00.000', ['2029-02-28']], ['startsOn', '1-3-2024 0:00', ['1-3-2024']], ['endsOn', '28-02-2029 23:59:59', ['28-02-2029']],
    // The first of March, in a system that keeps another time.
    ['startsOn', '2024-02-29 23:00:00', ['2024-02-29 23:00:00']],
    ['minutes', '150,0', ['150']], ['minutes', '150.00', ['150']], ['minutes', '150 minuten', ['150']], ['minutes', '1.500', ['1.500']], ['minutes', '150,5', ['150,5']],
    ['frequency', '1 x per week', ['wekelijks']], ['frequency', 'Eens per twee weken', ['om de week']], ['frequency', '1x per 2 weken', ['om de week']], ['frequency', '2-wekelijks', ['om de week']], ['frequency', '2x per week', ['2x per week']], ['frequency', 'per maand', ['per maand']],
    ['monthCents', '1234.56', ['1234,56']], ['monthCents', '1.234', ['1.234']],
  ])('%s %j', (key, raw, meant) => expect(one(key, raw)).toEqual(meant))

  it.each([
    ['12A', '12', 'A', ''], ['12-2', '12', '', '2'], ['12 hs', '12', '', 'hs'], ['12 A-2', '12', 'A', '2'], ['12.0', '12', '', ''], ['12', '12', '', ''], ['12 achter in de steeg', '12 achter in de steeg', '', ''],
  ])('house number %j', (raw, houseNumber, houseLetter, houseAddition) => expect(mended({ houseNumber: raw, houseLetter: '', houseAddition: '' }).cells).toEqual({ houseNumber, houseLetter, houseAddition }))

  it('leaves a house number alone where a letter or addition stands in its own column', () => {
    expect(mended({ houseNumber: '12A', houseLetter: 'B', houseAddition: '' })).toEqual({ cells: { houseNumber: '12A', houseLetter: 'B', houseAddition: '' }, notes: [] })
  })

  it('says what it read otherwise, and does nothing to what is right already', () => {
    expect(mendText(mended({ bsn: '11122237', provider: '1234567', phone: '612345678', houseNumber: '12A', houseLetter: '', houseAddition: '' }).notes).split('. ')).toHaveLength(4)
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('bsn', 'provider', 'phone', 'birthDate', 'minutes', 'frequency', 'houseNumber', 'monthCents'), fc.string({ maxLength: 20 })), (cells) => {
      const first = mended(cells)
      expect(mended(first.cells).cells).toEqual(first.cells)
      expect(Object.keys(first.cells)).toEqual(expect.arrayContaining(Object.keys(cells)))
    }))
  })
})
