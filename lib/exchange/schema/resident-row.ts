import { z } from 'zod'
import { day } from '@/lib/kernel/day'
import { dayField, emailField, type Field, optional, optionalText, phoneField, text, textField } from '@/lib/kernel/fields'
import { bsnField, houseAdditionField, houseLetterField, houseNumberField, postcodeField } from '@/lib/kernel/identifier-fields'
import type { NameUse, Salutation } from '@/lib/kernel/names'
import { initialsField, withPartnerName } from '@/lib/residents/schema'

/** A word of a list, whatever its capitals. */
export const word = <const T extends string>(words: Readonly<Record<string, T>>, empty: T | null, sentence: string): Field<T> =>
  textField((value) => {
    const found = value === '' ? empty : (words[value.toLowerCase()] ?? null)
    return found === null ? { sentence } : { value: found }
  })

export const SALUTATION_WORDS = { mevrouw: 'mrs', mevr: 'mrs', 'mevr.': 'mrs', mw: 'mrs', 'mw.': 'mrs', v: 'mrs', vrouw: 'mrs', man: 'mr', heer: 'mr', 'de heer': 'mr', dhr: 'mr', 'dhr.': 'mr', m: 'mr', geen: 'neutral', onbekend: 'neutral', x: 'neutral', o: 'neutral', 'heer/mevrouw': 'neutral', 'dhr./mevr.': 'neutral', 'dhr/mevr': 'neutral' } as const satisfies Record<string, Salutation>
const NAME_USE_WORDS = { eigen: 'own', partner: 'partner', 'partner-eigen': 'partner-own', 'eigen-partner': 'own-partner' } as const satisfies Record<string, NameUse>

/** The mark "indicatie geheim" of the BRP as systems write it: in words, or as its code, of which each but 0 asks to give nothing to somebody. */
const SECRET_WORDS = { ja: 'yes', j: 'yes', waar: 'yes', true: 'yes', x: 'yes', geheim: 'yes', 1: 'yes', 2: 'yes', 3: 'yes', 4: 'yes', 5: 'yes', 6: 'yes', 7: 'yes', nee: 'no', n: 'no', onwaar: 'no', false: 'no', geen: 'no', 'geen beperking': 'no', 'niet geheim': 'no', 0: 'no' } as const

/** A line of a file with residents. Names are kept as they are given. */
export const ResidentLine = z
  .strictObject({
    bsn: bsnField(),
    salutation: word<Salutation>(SALUTATION_WORDS, 'neutral', 'Vul mevrouw, heer of geen in, of laat dit leeg.'),
    initials: initialsField(),
    givenName: optionalText('de roepnaam', { max: 60 }),
    prefix: optionalText('het tussenvoegsel', { max: 20 }),
    surname: text('de achternaam', { max: 100 }),
    partnerPrefix: optionalText('het tussenvoegsel van de partner', { max: 20 }),
    partnerSurname: optionalText('de achternaam van de partner', { max: 100 }),
    nameUse: word<NameUse>(NAME_USE_WORDS, 'own', 'Vul eigen, partner, partner-eigen of eigen-partner in, of laat dit leeg.'),
    birthDate: dayField('de geboortedatum', { earliest: day('1900-01-01') }),
    postcode: postcodeField(),
    houseNumber: houseNumberField(),
    houseLetter: houseLetterField(),
    houseAddition: houseAdditionField(),
    street: text('de straat', { max: 80 }),
    city: text('de woonplaats', { max: 60 }),
    phone: optional(phoneField()),
    email: optional(emailField()),
    /** Empty says nothing: it opens no address that is secret here. */
    secret: word<'yes' | 'no' | 'unsaid'>(SECRET_WORDS, 'unsaid', 'Vul ja of nee in, of de code van de BRP van 0 tot en met 7, of laat dit leeg.'),
  })
  .superRefine(withPartnerName)
export type ResidentLine = z.output<typeof ResidentLine>
