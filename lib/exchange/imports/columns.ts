import type { ImportKind } from '../schema/import'
import type { Column } from './table'

const must = (key: string, head: string, about: string, example: string): Column => ({ key, head, about, example, required: true })
const may = (key: string, head: string, about: string, example: string): Column => ({ key, head, about, example, required: false })

/** The columns of each kind of file, in the order of the example. A column that is not required may be left out or empty. */
export const COLUMNS: Readonly<Record<ImportKind, readonly Column[]>> = {
  residents: [
    must('bsn', 'BSN', '9 cijfers. Is de eerste nul weggevallen, dan mag het 8 cijfers zijn.', '999900006'),
    may('salutation', 'Aanhef', 'mevrouw, heer of geen', 'mevrouw'),
    must('initials', 'Voorletters', 'Hoogstens 20 tekens', 'H.J.'),
    may('givenName', 'Roepnaam', 'Hoogstens 60 tekens', 'Hanneke'),
    may('prefix', 'Tussenvoegsel', 'Hoogstens 20 tekens', 'de'),
    must('surname', 'Achternaam', 'Zonder tussenvoegsel. Hoofdletters blijven zoals u ze aanlevert.', 'Voorbeeld'),
    may('partnerPrefix', 'Tussenvoegsel partner', 'Hoogstens 20 tekens', ''),
    may('partnerSurname', 'Achternaam partner', 'Zonder tussenvoegsel', ''),
    may('nameUse', 'Naamgebruik', 'eigen, partner, partner-eigen of eigen-partner', 'eigen'),
    must('birthDate', 'Geboortedatum', 'Bijvoorbeeld 14-5-1944 of 1944-05-14', '14-5-1944'),
    must('postcode', 'Postcode', '4 cijfers en 2 letters', '9401 HK'),
    must('houseNumber', 'Huisnummer', 'Alleen het nummer', '12'),
    may('houseLetter', 'Huisletter', 'Eén letter', 'A'),
    may('houseAddition', 'Toevoeging', 'Hoogstens 4 letters of cijfers', ''),
    must('street', 'Straat', 'Hoogstens 80 tekens', 'Voorbeeldstraat'),
    must('city', 'Woonplaats', 'Hoogstens 60 tekens', 'Voorbeeldstad'),
    may('phone', 'Telefoon', '10 cijfers', '0592 123 456'),
    may('email', 'E-mail', 'Bijvoorbeeld naam@voorbeeld.nl', ''),
  ],
}
