import type { ImportKind } from '../schema/import'
import type { Column } from './table'

/** A column that every file of its kind has. */
export const must = (key: string, head: string, about: string, example: string): Column => ({ key, head, about, example, required: true })
/** A column that may be left out. */
export const may = (key: string, head: string, about: string, example: string): Column => ({ key, head, about, example, required: false })

/** The heads that municipalities' systems give these columns besides ours. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  bsn: ['Burgerservicenummer', 'BSN-nummer', 'BSN cliënt'], salutation: ['Geslacht', 'Aanspreekvorm'], initials: ['Voorletter(s)', 'Initialen'], givenName: ['Voornaam'], prefix: ['Voorvoegsel', 'Voorvoegsels', 'Tussenvoegsels', 'Voorvoegsel geslachtsnaam'], surname: ['Geslachtsnaam', 'Naam'],
  partnerPrefix: ['Voorvoegsel partner'], partnerSurname: ['Naam partner', 'Geslachtsnaam partner'], nameUse: ['Aanduiding naamgebruik'], birthDate: ['Geb.datum', 'Geb. dat.'], houseNumber: ['Huisnr', 'Huis nr.'], houseAddition: ['Huisnummertoevoeging', 'Huisnummer toevoeging', 'Toev.'],
  street: ['Straatnaam'], city: ['Plaats', 'Woonplaatsnaam', 'Plaatsnaam'], phone: ['Telefoonnummer', 'Tel', 'Telefoon 1'], email: ['E-mailadres', 'Mailadres'], secret: ['Geheim', 'Geheim adres', 'Indicatie geheim', 'Geheimhouding', 'Indicatie geheimhouding', 'Verstrekkingsbeperking', 'Geheimhouding persoonsgegevens'],
  product: ['Product'], minutes: ['Minuten', 'Aantal minuten', 'Minuten p/w'], hours: ['Uren', 'Aantal uren', 'Uren p/w'], startsOn: ['Begindatum', 'Startdatum', 'Datum ingang'], endsOn: ['Datum einde', 'Eind'], form: ['Leveringsvorm'], decision: ['Beschikkingsnummer', 'Beschikking'], decidedOn: ['Beschikkingsdatum', 'Datum beschikking', 'Afgiftedatum'],
  provider: ['AGB', 'AGB-code', 'KVK', 'KVK-nummer', 'AGB aanbieder'], deliveredFrom: ['Startdatum zorg', 'Begin levering'], option: ['Module', 'Pakket', 'Klasse'],
}
const known = (column: Column): Column => ({ ...column, also: ALSO[column.key] ?? [] })

/** The columns of each kind of file, in the order of the example. A column that is not required may be left out or empty. */
export const COLUMNS: Readonly<Record<ImportKind, readonly Column[]>> = {
  residents: [
    must('bsn', 'BSN', '9 cijfers. Is de eerste nul weggevallen, dan mag het 8 cijfers zijn.', '999900006'),
    may('salutation', 'Aanhef', 'mevrouw, heer of geen', 'mevrouw'),
    may('initials', 'Voorletters', 'Hoogstens 20 tekens. Leeg bij een naam van één woord.', 'H.J.'),
    may('givenName', 'Roepnaam', 'Hoogstens 60 tekens', 'Hanneke'),
    may('prefix', 'Tussenvoegsel', 'Hoogstens 20 tekens', 'de'),
    must('surname', 'Achternaam', 'Zonder tussenvoegsel. Hoofdletters blijven zoals u ze aanlevert.', 'Voorbeeld'),
    may('partnerPrefix', 'Tussenvoegsel partner', 'Hoogstens 20 tekens', ''),
    may('partnerSurname', 'Achternaam partner', 'Zonder tussenvoegsel', ''),
    may('nameUse', 'Naamgebruik', 'eigen, partner, partner-eigen of eigen-partner', 'eigen'),
    must('birthDate', 'Geboortedatum', 'Bijvoorbeeld 14-5-1944 of 1944-05-14', '14-5-1944'),
    must('postcode', 'Postcode', '4 cijfers en 2 letters', '9401 HK'),
    must('houseNumber', 'Huisnummer', 'Het nummer. Een letter of toevoeging mag erachter staan als hun eigen kolommen leeg zijn.', '12'),
    may('houseLetter', 'Huisletter', 'Eén letter', 'A'),
    may('houseAddition', 'Toevoeging', 'Hoogstens 4 letters of cijfers', ''),
    must('street', 'Straat', 'Hoogstens 80 tekens', 'Voorbeeldstraat'),
    must('city', 'Woonplaats', 'Hoogstens 60 tekens', 'Voorbeeldstad'),
    may('phone', 'Telefoon', '10 cijfers', '0592 123 456'),
    may('email', 'E-mail', 'Bijvoorbeeld naam@voorbeeld.nl', ''),
    may('secret', 'Adres geheim', 'ja of nee, of de code van de BRP: 0 is nee, 1 tot en met 7 is ja. Leeg is nee.', 'nee'),
  ].map(known),
  indications: [
    must('bsn', 'BSN', '9 cijfers. De inwoner heeft hier al een dossier.', '999900006'),
    must('product', 'Productcode', 'De code uit de catalogus', 'VOORBEELD-1'),
    may('minutes', 'Minuten per week', 'Een heel getal. Leeg als de eenheid van het product het al zegt.', '150'),
    may('hours', 'Uren per week', 'In plaats van minuten: 2,5 of 2:30', ''),
    must('frequency', 'Frequentie', 'wekelijks of om de week', 'wekelijks'),
    must('startsOn', 'Ingangsdatum', 'De eerste dag van de indicatie', '1-3-2024'),
    must('endsOn', 'Einddatum', 'De laatste dag van de indicatie', '28-2-2029'),
    must('form', 'Vorm', 'zin of pgb', 'zin'),
    must('decision', 'Besluitnummer', 'Zoals in de brief van het oude besluit, hoogstens 40 tekens', 'B-2024-0815'),
    must('decidedOn', 'Besluitdatum', 'De dag waarop het oude besluit is verstuurd', '20-2-2024'),
    may('provider', 'AGB of KVK', '8 cijfers. Is de eerste nul weggevallen, dan mag het 7 cijfers zijn. Moet bij zin.', '12345678'),
    may('deliveredFrom', 'Start levering', 'De eerste dag waarop deze aanbieder hielp. Moet bij zin.', '4-3-2024'),
    may('monthCents', 'Bedrag per maand', 'In euro. Moet bij pgb, en bij een resultaat.', ''),
    may('option', 'Module, pakket of klasse', 'Naam of code uit de catalogus, als het product die heeft', ''),
    may('budgetKind', 'Soort pgb', 'formeel of informeel. Moet bij pgb.', ''),
    may('helper', 'Vaste hulp', 'De naam van wie er nu komt, hoogstens 80 tekens. Alleen bij zin.', ''),
  ].map(known),
}
