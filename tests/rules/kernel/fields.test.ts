import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { day } from '@/lib/kernel/day'
import {
  type Field, checkbox, choice, choices, countField, dayField, dayPartsField, durationField, emailField, fileIdField, idField, idsField, keyField,
  moneyField, mustTick, optional, optionalText, percentField, phoneField, text, timeField, urlField, versionField, yesNo,
} from '@/lib/kernel/fields'
import {
  agbField, bsnField, houseAdditionField, houseLetterField, houseNumberField, ibanField, kvkField, postcode4Field, postcodeField, vestigingField,
} from '@/lib/kernel/identifier-fields'

const said = (field: Field<unknown>, value: unknown): unknown => {
  const result = field.safeParse(value)
  return result.success ? { value: result.data } : result.error.issues.map((issue) => issue.message).join(' | ')
}
const id = '0197d3a0-1111-7222-8333-444455556666'
const titleField = text('de titel', { max: 10 })

const ACCEPTED: readonly (readonly [string, Field<unknown>, unknown, unknown])[] = [
  ['text is trimmed', titleField, '  Perceel \n', 'Perceel'],
  ['an accent is one letter', titleField, 'e\u0301'.repeat(10), 'é'.repeat(10)],
  ['a pictogram counts once', titleField, '😀'.repeat(10), '😀'.repeat(10)],
  ['lines become spaces', titleField, 'een\r\ntwee', 'een twee'],
  ['lines are kept when multiline', text('de reden', { max: 20, multiline: true }), 'een\r\ntwee', 'een\ntwee'],
  ['markup is text', titleField, '<b>x</b>', '<b>x</b>'],
  ['optional text, empty', optionalText('de toelichting', { max: 9 }), '  ', null],
  ['optional text, absent', optionalText('de toelichting', { max: 9 }), undefined, null],
  ['optional day, empty', optional(dayField('de einddatum')), '', null],
  ['e-mail', emailField(), 'Naam.Achternaam+wmo@gemeente-assen.nl', 'Naam.Achternaam+wmo@gemeente-assen.nl'],
  ['telephone', phoneField(), '0592 - 123 456', '0592123456'],
  ['telephone abroad', phoneField(), '0031 592 123456', '+31592123456'],
  ['web address', urlField(), 'https://www.assen.nl/wmo?x=1', 'https://www.assen.nl/wmo?x=1'],
  ['yes', yesNo('Gaat u akkoord?'), 'ja', true],
  ['no', yesNo('Gaat u akkoord?'), 'nee', false],
  ['ticked', checkbox(), 'on', true],
  ['not ticked', checkbox(), undefined, false],
  ['choice', choice('een soort', ['a', 'b']), 'b', 'b'],
  ['choices, one', choices('een perceel', ['a', 'b']), 'b', ['b']],
  ['choices, twice the same and out of order', choices('een perceel', ['a', 'b']), ['b', 'a', 'b'], ['a', 'b']],
  ['choices, none needed', choices('een perceel', ['a'], { min: 0 }), undefined, []],
  ['ids', idsField('een perceel'), [id.toUpperCase(), id], [id]],
  ['day', dayField('de begindatum'), '1-1-27', '2027-01-01'],
  ['day in three fields', dayPartsField('de geboortedatum'), { day: '14', month: '5', year: '1944' }, '1944-05-14'],
  ['time', timeField('de sluitingstijd'), '9.30', '09:30'],
  ['money', moneyField('het tarief'), '€ 1.234,56', 123_456],
  ['duration', durationField('de duur'), '2 uur 30', 150],
  ['count', countField('het aantal', { max: 5_000 }), '1.250', 1_250],
  ['percentage', percentField('het percentage'), '8,5 %', 850],
  ['file', fileIdField('het uittreksel'), id, id],
  ['key', keyField(), id, id],
  ['version', versionField(), '3', 3],
  ['KVK', kvkField(), '1234 5678', '12345678'],
  ['BSN', bsnField(), '12345672', '012345672'],
  ['IBAN', ibanField(), 'NL91 ABNA 0417 1643 00', 'NL91ABNA0417164300'],
  ['postcode', postcodeField(), '9401ab', '9401 AB'],
  ['house number', houseNumberField(), '12', 12],
  ['no house letter', houseLetterField(), '', null],
]

const REFUSED: readonly (readonly [Field<unknown>, unknown, string])[] = [
  [titleField, '', 'Vul de titel in.'],
  [titleField, undefined, 'Vul de titel in.'],
  [titleField, 12, 'Vul de titel in.'],
  [titleField, ['a', 'b'], 'Vul de titel in.'],
  [titleField, 'x'.repeat(11), 'De titel mag hoogstens 10 tekens lang zijn. Nu zijn het er 11.'],
  [titleField, 'a\u0000b', 'Er staan onleesbare tekens in de titel. Typ de tekst opnieuw.'],
  [titleField, 'a\u202Eb', 'Er staan onleesbare tekens in de titel. Typ de tekst opnieuw.'],
  [titleField, 'a\uD800b', 'Er staan onleesbare tekens in de titel. Typ de tekst opnieuw.'],
  [titleField, 'a\u001bb', 'Er staan onleesbare tekens in de titel. Typ de tekst opnieuw.'],
  [text('de reden', { max: 100, min: 10 }), 'kort', 'Schrijf de reden uit in ten minste 10 tekens. Nu zijn het er 4.'],
  [optionalText('de toelichting', { max: 3 }), 'lang', 'De toelichting mag hoogstens 3 tekens lang zijn. Nu zijn het er 4.'],
  [optional(dayField('de einddatum')), '31-2-2027', '31 februari 2027 bestaat niet. Vul een dag in die op de kalender staat.'],
  [emailField(), 'naam@gemeente', 'Vul een e-mailadres in, bijvoorbeeld naam@gemeente.nl.'],
  [emailField(), 'a b@gemeente.nl', 'Vul een e-mailadres in, bijvoorbeeld naam@gemeente.nl.'],
  [emailField(), 'a@b.nl\r\nBcc: c@d.nl', 'Vul een e-mailadres in, bijvoorbeeld naam@gemeente.nl.'],
  [phoneField(), '0592', 'Vul een telefoonnummer in van 10 cijfers, bijvoorbeeld 0592 123 456.'],
  [urlField(), 'javascript:alert(1)', 'Vul een webadres in dat begint met https://, bijvoorbeeld https://www.gemeente.nl.'],
  [urlField(), 'https://jan:geheim@x.nl', 'Vul een webadres in dat begint met https://, bijvoorbeeld https://www.gemeente.nl.'],
  [yesNo('Gaat u akkoord?'), 'misschien', 'Kies ja of nee bij "Gaat u akkoord?".'],
  [mustTick('Vink aan dat u bevoegd bent.'), undefined, 'Vink aan dat u bevoegd bent.'],
  [choice('een soort', ['a', 'b']), 'c', 'Kies een soort.'],
  [choice('een soort', ['a', 'b']), '__proto__', 'Kies een soort.'],
  [choices('een perceel', ['a', 'b']), [], 'Kies een perceel.'],
  [choices('een perceel', ['a', 'b']), ['a', 'x'], 'Kies een perceel.'],
  [choices('een perceel', ['a', 'b', 'c'], { min: 2 }), ['a'], 'Kies ten minste 2 keer een perceel.'],
  [idField('een aanbieder'), "1' or '1'='1", 'Kies een aanbieder.'],
  [dayField('de begindatum'), '', 'Vul de begindatum in, bijvoorbeeld 15-01-2027.'],
  [dayField('de begindatum'), '31-2-2027', '31 februari 2027 bestaat niet. Vul een dag in die op de kalender staat.'],
  [dayField('de begindatum'), '1-13-2027', 'Maand 13 bestaat niet. Vul eerst de dag in en dan de maand, bijvoorbeeld 15-01-2027.'],
  [dayField('de begindatum', { earliest: day('2027-01-01') }), '31-12-2026', 'Vul een dag in vanaf 01-01-2027.'],
  [dayField('de begindatum', { latest: day('2027-01-01') }), '2-1-2027', 'Vul een dag in tot en met 01-01-2027.'],
  [dayField('de begindatum'), 'zondag 1 december 2025', '01-12-2025 is een maandag. Pas de dag of de datum aan.'],
  [dayPartsField('de geboortedatum'), { day: '1', month: '1', year: '48' }, 'Schrijf het jaar met 4 cijfers, bijvoorbeeld 1948.'],
  [dayPartsField('de geboortedatum'), undefined, 'Vul de geboortedatum in, bijvoorbeeld 15-01-2027.'],
  [timeField('de sluitingstijd'), '25:00', 'Vul een tijd in tussen 0:00 en 23:59, bijvoorbeeld 12:00.'],
  [moneyField('het tarief'), '-3', 'Vul een bedrag in van 0 euro of meer.'],
  [moneyField('het tarief'), '12.50', 'Schrijf centen achter een komma. Bedoelt u 12,50?'],
  [moneyField('het tarief'), '9'.repeat(30), 'Vul een bedrag in van hoogstens €\u00a020.000.000,00.'],
  [durationField('de duur'), '150', 'Schrijf erbij of 150 uren of minuten zijn, bijvoorbeeld 2:30 of 150 min.'],
  [durationField('de duur', { max: 60 }), '2:00', 'Vul hoogstens 1 uur in.'],
  [countField('het aantal', { min: 1, max: 20 }), '0', 'Vul het aantal in: een heel getal van 1 tot en met 20.'],
  [countField('het aantal', { min: 1, max: 20 }), '2,5', 'Vul het aantal in: een heel getal van 1 tot en met 20.'],
  [percentField('het percentage'), '101', 'Vul het percentage in als percentage van 0 tot en met 100, bijvoorbeeld 8,5.'],
  [fileIdField('het uittreksel'), '', 'Voeg het uittreksel toe.'],
  [keyField(), '', 'Deze pagina is verouderd. Laad de pagina opnieuw en probeer het nog een keer.'],
  [versionField(), '-1', 'Deze pagina is verouderd. Laad de pagina opnieuw en probeer het nog een keer.'],
  [kvkField(), '', 'Vul een KVK-nummer in van 8 cijfers, bijvoorbeeld 12345678.'],
  [kvkField(), '1234567', 'Vul een KVK-nummer in van 8 cijfers, bijvoorbeeld 12345678. Nu zijn het er 7.'],
  [vestigingField(), 'x', 'Vul een vestigingsnummer in van 12 cijfers, bijvoorbeeld 000012345678.'],
  [agbField(), '1', 'Vul een AGB-code in van 8 cijfers, bijvoorbeeld 12345678. Nu is het er 1.'],
  [bsnField(), '123456789', 'Dit burgerservicenummer bestaat niet. Controleer of alle cijfers kloppen.'],
  [ibanField(), 'NL91ABNA041716430', 'Een IBAN uit NL heeft 18 tekens. Nu zijn het er 17.'],
  [postcodeField(), '9401', 'Vul een postcode in van 4 cijfers en 2 letters, bijvoorbeeld 9401 AB.'],
  [postcode4Field(), '94', 'Vul de 4 cijfers van een postcode in, bijvoorbeeld 9401.'],
  [houseNumberField(), '12a', 'Vul hier alleen 12 in. Zet a bij de letter of de toevoeging.'],
  [houseAdditionField(), 'boven', 'Vul een toevoeging in van hoogstens 4 letters of cijfers, bijvoorbeeld BIS.'],
]

describe('fields', () => {
  test.each(ACCEPTED)('%s', (_, field, posted, value) => expect(said(field, posted)).toEqual({ value }))
  test.each(REFUSED)('refused %#', (field, posted, sentence) => expect(said(field, posted)).toBe(sentence))

  test('every sentence ends with a full stop or a question mark, and none says "ongeldig" or "verplicht"', () => {
    for (const [, , sentence] of REFUSED) expect(sentence).toMatch(/^(?!.*(?:ongeldig|verplicht veld)).*[.?]$/i)
  })

  test('a form with missing fields names each of them', () => {
    const form = z.strictObject({ title: titleField, kvk: kvkField(), note: optionalText('de notitie', { max: 9 }), agreed: checkbox() })
    const result = form.safeParse({})
    expect(result.success ? [] : result.error.issues.map((issue) => issue.path.join('.'))).toEqual(['title', 'kvk'])
    expect(form.parse({ title: 'x', kvk: '12345678' })).toEqual({ title: 'x', kvk: '12345678', note: null, agreed: false })
  })

  test('whatever is posted, a field gives a value or one sentence, and never throws', () => {
    const fields = [...ACCEPTED.map(([, field]) => field), ...REFUSED.map(([field]) => field)]
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.anything()), fc.constantFrom(...fields), (posted, field) => {
      const result = field.safeParse(posted)
      if (!result.success) expect(result.error.issues).toHaveLength(1)
    }), { numRuns: 2_000 })
  })
})
