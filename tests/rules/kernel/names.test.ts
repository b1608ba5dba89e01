import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PersonName, everydayName, formalName, formatInitials, indexName, letterOpening, nameWords, normaliseName, searchWords, sortKey } from '@/lib/kernel/names'

const wit: PersonName = { initials: 'H', firstName: 'Hanneke', prefix: 'de', surname: 'Wit', partnerPrefix: 'van den', partnerSurname: 'Berg', salutation: 'mrs' }

describe('Dutch names', () => {
  test.each([
    [wit, 'mevrouw H. de Wit', 'Geachte mevrouw De Wit', 'Wit, H. de'],
    [{ ...wit, nameUse: 'partner' }, 'mevrouw H. van den Berg', 'Geachte mevrouw Van den Berg', 'Berg, H. van den'],
    [{ ...wit, nameUse: 'partner-own' }, 'mevrouw H. van den Berg-de Wit', 'Geachte mevrouw Van den Berg-de Wit', 'Berg-de Wit, H. van den'],
    [{ ...wit, nameUse: 'own-partner' }, 'mevrouw H. de Wit-van den Berg', 'Geachte mevrouw De Wit-van den Berg', 'Wit-van den Berg, H. de'],
    [{ initials: 'JTh', surname: 'Jansen', salutation: 'mr' }, 'de heer J.Th. Jansen', 'Geachte heer Jansen', 'Jansen, J.Th.'],
    [{ initials: 'A', prefix: "'t", surname: 'Hart', salutation: 'mr' }, "de heer A. 't Hart", "Geachte heer 't Hart", "Hart, A. 't"],
    [{ initials: 'L', prefix: "d'", surname: 'Ancona', salutation: 'mrs' }, "mevrouw L. d'Ancona", "Geachte mevrouw D'Ancona", "Ancona, L. d'"],
    [{ initials: 'S', surname: 'Yılmaz' }, 'S. Yılmaz', 'Geachte S. Yılmaz', 'Yılmaz, S.'],
    [{ initials: 'S', surname: 'Bos', nameUse: 'partner', partnerSurname: ' ' }, 'S. Bos', 'Geachte S. Bos', 'Bos, S.'],
  ] as const satisfies readonly (readonly [PersonName, string, string, string])[])('%#', (name, formal, opening, index) => {
    expect([formalName(name), letterOpening(name), indexName(name)]).toEqual([formal, opening, index])
  })

  test('the first name is for every day', () => {
    expect(everydayName(wit)).toBe('Hanneke de Wit')
    expect(everydayName({ ...wit, firstName: '' })).toBe('H. de Wit')
  })

  test.each([['hj', 'H.J.'], ['H.J.Th.', 'H.J.Th.'], ['H J Th', 'H.J.Th.'], ['HJTh', 'H.J.Th.'], ['h. j.', 'H.J.'], ['Chr', 'Chr.'], ['J-P', 'J.-P.'], ['IJ.', 'IJ.'], ['', '']])(
    'initials %j', (given, shown) => expect(formatInitials(given)).toBe(shown))

  test('a list goes by surname without prefix', () => {
    const names: PersonName[] = [{ initials: 'A', surname: 'Zomer' }, { initials: 'B', prefix: 'van', surname: 'Dijk' }, { initials: 'A', surname: 'Dijk' }, { initials: 'A', surname: 'Dyk' }, { initials: 'C', prefix: 'de', surname: 'Boer' }]
    expect([...names].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)).map((name) => name.surname)).toEqual(['Boer', 'Dijk', 'Dyk', 'Dijk', 'Zomer'])
  })
})

describe('names for searching', () => {
  test.each([
    ['Çelik', 'celik'], ['Ĳsbrand', 'ijsbrand'], ['IJsbrand', 'ijsbrand'], ['Ysbrand', 'ijsbrand'], ['Łukasz', 'lukasz'], ['Groß', 'gross'], ['Sørensen', 'sorensen'],
    ["van 't Hoff", 'van t hoff'], ['Müller-Lüdenscheidt', 'muller ludenscheidt'], ['  De   Wit ', 'de wit'], ['Yılmaz', 'ijilmaz'], ['İnan', 'inan'], ['D’Ancona', 'dancona'],
  ])('%s is %s', (name, plain) => expect(normaliseName(name)).toBe(plain))

  test('prefixes are no search words, and each word stands once', () => {
    expect(nameWords('van den Berg-de Wit Wit')).toEqual(['berg', 'wit'])
    expect(searchWords(wit)).toEqual(['hanneke', 'wit', 'berg'])
  })

  test('an apostrophe joins and parts, and a surname of prefixes alone keeps them', () => {
    const words = (more: Partial<PersonName>) => searchWords({ initials: '', surname: '', ...more })
    expect(words({ prefix: "d'", surname: 'Ancona' })).toEqual(['dancona', 'ancona'])
    expect(words({ surname: "d'Ancona" })).toEqual(['dancona', 'ancona'])
    expect(words({ surname: 'O’Brien' })).toEqual(['obrien', 'brien'])
    expect(words({ firstName: 'Anh', surname: 'Le' })).toEqual(['anh', 'le'])
    expect(words({ surname: 'Do', partnerSurname: 'Wit' })).toEqual(['do', 'wit'])
  })

  test('a list shows no comma behind a name of one word', () => {
    expect(indexName({ initials: '', surname: 'Sukarno' })).toBe('Sukarno')
    expect(formalName({ initials: '', surname: 'Sukarno', salutation: 'mr' })).toBe('de heer Sukarno')
  })

  test('normalising is done in one go and gives only a to z, digits and single spaces', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const plain = normaliseName(name)
      expect(plain).toMatch(/^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/)
      expect(normaliseName(plain)).toBe(plain)
    }))
  })
})
