import { uploadTrouble } from '@/lib/files/messages'
import { number, plural } from '@/lib/format'
import { formatDuration } from '@/lib/kernel/duration'
import type { Sentence } from '@/lib/kernel/result'
import { tableLabel } from '@/lib/continuity/messages/destruction'
import { RESIDENT_FIELDS } from '@/lib/residents/messages'
import type { AdoptRefusal, Found, UndoRefusal } from '../rules/import'
import type { ImportKind, ImportStatus, RowOutcome } from '../schema/import'

export const IMPORT_KIND_LABELS = { residents: 'Inwoners', indications: 'Lopende hulp' } as const satisfies Record<ImportKind, string>
export const IMPORT_LABELS = {
  trial: { text: 'Proef', tone: 'open' }, adopting: { text: 'Wordt overgenomen', tone: 'wait' }, adopted: { text: 'Overgenomen', tone: 'ok' },
  undoing: { text: 'Wordt teruggedraaid', tone: 'wait' }, undone: { text: 'Teruggedraaid', tone: 'none' }, withdrawn: { text: 'Weggelegd', tone: 'none' },
} as const satisfies Record<ImportStatus, { text: string; tone: 'open' | 'wait' | 'ok' | 'none' }>

export const OUTCOME_LABELS = {
  new: { text: 'Nieuw', tone: 'ok' }, same: { text: 'Staat er al zo', tone: 'none' }, changed: { text: 'Staat er anders', tone: 'wait' }, possible: { text: 'Misschien bekend', tone: 'wait' }, refused: { text: 'Kan niet', tone: 'no' },
} as const satisfies Record<RowOutcome, { text: string; tone: 'ok' | 'none' | 'wait' | 'no' }>

const FIELDS: Readonly<Record<string, string>> = { ...RESIDENT_FIELDS, nameUse: 'Naamgebruik', birthDate: 'Geboortedatum', minutes: 'Minuten per week', startsOn: 'Ingangsdatum', endsOn: 'Einddatum', form: 'Vorm' }

/** What was understood of a line otherwise than it stood there; empty when nothing. */
export const mendText = (notes: readonly string[]): string =>
  [
    ...(notes.includes('bsn-zero') ? ['Voor het BSN is een nul gezet: er stonden 8 cijfers.'] : []),
    ...(notes.includes('number-zero') ? ['Voor het KVK-nummer of de AGB-code is een nul gezet: er stonden 7 cijfers.'] : []),
    ...(notes.includes('phone-zero') ? ['Voor het telefoonnummer is een nul gezet: er stonden 9 cijfers.'] : []),
    ...(notes.includes('house-apart') ? ['Het huisnummer is gesplitst in nummer, letter en toevoeging.'] : []),
  ].join(' ')

/** What there is to know of a line besides its outcome, in one sentence; empty when nothing. */
export function noteText(notes: readonly string[]): string {
  const differs = notes.flatMap((note) => FIELDS[note] ?? [])
  return [
    mendText(notes),
    ...(differs.length > 0 ? [`Anders dan in het dossier: ${differs.join(', ').toLowerCase()}. Het dossier blijft zoals het is.`] : []),
    // A mark that stays behind would give an address away: who reads the trial is told what to do.
    ...(notes.includes('secret-yes') ? ['Volgens het bestand is dit adres geheim, in het dossier niet. Maak het daar geheim.'] : []),
    ...(notes.includes('secret-no') ? ['In het dossier is dit adres geheim, volgens het bestand niet. Het blijft geheim.'] : []),
  ].filter((each) => each !== '').join(' ')
}

/** What the officer counted, or what was found, in words. */
export const countText = (found: { readonly people: number | null; readonly minutes: number | null } | Found): string =>
  [...(found.people === null ? [] : [plural(found.people, 'inwoner', 'inwoners')]), ...(found.minutes === null || found.minutes === 0 ? [] : [`${formatDuration(found.minutes)} per week`])].join(', ') || 'niet geteld'

const RULES = 'Kijk op de pagina welke kolommen er horen en haal het voorbeeld op.'
/** Why a file as a whole was not read; `detail` names a column or a line. */
export const TABLE_REFUSALS: Readonly<Record<string, (detail: { readonly kolom?: string | undefined; readonly regel?: string | undefined }) => string>> = {
  missing: () => 'Kies eerst een bestand.',
  infected: () => uploadTrouble('infected'),
  'not-scanned': () => uploadTrouble('not-scanned'),
  'broken-off': () => 'Het bestand kwam niet helemaal aan. Kies het opnieuw.',
  empty: () => 'Dit bestand is leeg. Kies een ander bestand.',
  'too-large': () => 'Dit bestand is groter dan 25 MB. Splits het in delen.',
  'not-text': () => 'Dit is geen CSV-bestand. Sla de lijst in uw rekenprogramma op als CSV (UTF-8) en kies het bestand opnieuw.',
  'utf-16': () => 'Dit bestand is opgeslagen als Unicode-tekst (UTF-16). Sla het op als CSV (UTF-8) en kies het opnieuw.',
  unreadable: ({ regel }) => `Vanaf regel ${regel ?? '1'} is het bestand niet te lezen, meestal door een los aanhalingsteken. Herstel die regel en kies het bestand opnieuw.`,
  'cell-too-long': ({ regel }) => `In regel ${regel ?? '1'} staat een vak met meer dan 2.000 tekens. Kijk of er een aanhalingsteken ontbreekt.`,
  'no-rows': () => 'In dit bestand staat hoogstens een kopregel. Zet er regels onder en kies het opnieuw.',
  'too-many': () => 'In dit bestand staan meer dan 50.000 regels. Splits het in delen.',
  'no-delimiter': () => `De kopregel heeft geen puntkomma of komma tussen de kolommen. ${RULES}`,
  'unknown-column': ({ kolom }) => `Wat in deze kolommen staat, kennen wij niet: ${kolom ?? ''}. Haal ze weg of geef ze de naam uit het voorbeeld.`,
  'double-column': ({ kolom }) => `De kolom ‘${kolom ?? ''}’ staat er twee keer. Haal er een weg.`,
  'missing-column': ({ kolom }) => `De kolom ‘${kolom ?? ''}’ ontbreekt. ${RULES}`,
  'same-file': () => 'Precies dit bestand is al overgenomen. Het staat in de lijst met imports.',
  kind: () => 'Kies wat er in het bestand staat.',
  source: () => 'Vul in hoe het oude systeem heet, in hoogstens 60 tekens.',
  expectedPeople: () => 'Vul bij het aantal inwoners een heel getal in, bijvoorbeeld 2225, of laat het leeg.',
  expectedTime: () => 'Vul bij de tijd per week uren en minuten in, bijvoorbeeld 4980:30, of laat dit leeg.',
}

const NOT_A_TRIAL = 'Dit is geen proef meer. Ververs de pagina om te zien hoe het ervoor staat.'
export const ADOPT_REFUSALS: Readonly<Record<AdoptRefusal, Sentence>> = {
  'not-a-trial': NOT_A_TRIAL,
  'own-trial': 'U deed deze proef zelf. Een collega neemt het bestand over.',
  undecided: (detail) => `Beslis eerst over ${plural(Number(detail['rows']), 'regel', 'regels')} van wie misschien al bekend is.`,
  'nothing-new': 'Er is niets nieuws om over te nemen. Leg de proef weg.',
  unexplained: 'De aantallen zijn anders dan vooraf geteld. Schrijf op hoe dat komt.',
  'same-file': 'Precies dit bestand is intussen al overgenomen.',
}
export const CONTINUE_REFUSALS = { 'not-adopting': 'Er is niets meer over te nemen. Ververs de pagina.' } as const
export const TRIAL_REFUSALS = { 'not-a-trial': NOT_A_TRIAL } as const
export const BLOCKED = {
  'own-trial': 'U deed deze proef zelf. Een collega kijkt mee en neemt het bestand over.',
  undecided: 'Beslis eerst over de regels van wie misschien al bekend is.',
  'nothing-new': 'Er is niets nieuws om over te nemen. Leg de proef weg.',
} as const

/** What was built on a line, in words. */
export const heldText = (what: string): string => (what === 'resident' ? 'Gegevens van de inwoner gewijzigd' : what === 'data_import_row' ? 'Een later bestand over deze inwoner' : tableLabel(what))

export const UNDO_REFUSALS: Readonly<Record<UndoRefusal, Sentence>> = {
  'not-adopted': 'Dit bestand is niet overgenomen, of al teruggedraaid. Ververs de pagina.',
  held: (detail) => `Op ${plural(Number(detail['rows']), 'regel', 'regels')} is al iets gebouwd. Onder Terugdraaien staat wat.`,
}

/** What stands in the list of an import, in one line. */
export const rowsText = (rows: number): string => `${number(rows)} ${rows === 1 ? 'regel' : 'regels'}`
