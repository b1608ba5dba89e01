import { type Field, optional, parsedField } from './fields'
import {
  parseAgb, parseBsn, parseHouseAddition, parseHouseLetter, parseHouseNumber, parseIban, parseKvk, parsePostcode, parsePostcode4,
  parseVestiging,
} from './identifiers'
import { bsnSentence, digitsSentence, houseNumberSentence, ibanSentence } from './sentences'

/** KVK number, stored as 8 digits. */
export function kvkField(): Field<string> {
  return parsedField(parseKvk, (refusal) => digitsSentence('een KVK-nummer', 8, '12345678', refusal))
}

/** Establishment number, stored as 12 digits. */
export function vestigingField(): Field<string> {
  return parsedField(parseVestiging, (refusal) => digitsSentence('een vestigingsnummer', 12, '000012345678', refusal))
}

/** AGB code, stored as 8 digits. */
export function agbField(): Field<string> {
  return parsedField(parseAgb, (refusal) => digitsSentence('een AGB-code', 8, '12345678', refusal))
}

/** BSN, stored (encrypted) as 9 digits. */
export function bsnField(): Field<string> {
  return parsedField(parseBsn, bsnSentence)
}

/** IBAN, stored without spaces. */
export function ibanField(): Field<string> {
  return parsedField(parseIban, ibanSentence)
}

/** Postcode, stored and shown as 1234 AB. */
export function postcodeField(): Field<string> {
  return parsedField(parsePostcode, () => 'Vul een postcode in van 4 cijfers en 2 letters, bijvoorbeeld 9401 AB.')
}

/** The four digits of a postcode. */
export function postcode4Field(): Field<string> {
  return parsedField(parsePostcode4, () => 'Vul de 4 cijfers van een postcode in, bijvoorbeeld 9401.')
}

/** House number without letter or addition. */
export function houseNumberField(): Field<number> {
  return parsedField(parseHouseNumber, houseNumberSentence)
}

/** House letter, or null. */
export function houseLetterField(): Field<string | null> {
  return optional(parsedField(parseHouseLetter, () => 'Vul één letter in, bijvoorbeeld A.'))
}

/** House number addition, or null. */
export function houseAdditionField(): Field<string | null> {
  return optional(parsedField(parseHouseAddition, () => 'Vul een toevoeging in van hoogstens 4 letters of cijfers, bijvoorbeeld BIS.'))
}
