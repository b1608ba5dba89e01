import { type PersonName, type Salutation, letterOpening } from '@/lib/kernel/names'
import { MOVE_EVENTS } from './messages/moves'
import { SIGNAL_EVENTS } from './messages/signals'
import type { BsnPurpose, ConsentAspect } from './schema'
import type { TimeWindow } from '@/lib/rulebook/schema'

export const WINDOW_LABELS = {
  morning: 'Ochtend',
  afternoon: 'Middag',
  evening: 'Avond',
  'saturday-morning': 'Zaterdagochtend',
} as const satisfies Record<TimeWindow, string>

export const SALUTATION_LABELS = {
  mrs: 'Mevrouw',
  mr: 'De heer',
  neutral: 'Geen van beide',
} as const satisfies Record<Salutation, string>

/** The question per aspect, and the consequence that is shown with it and kept with the answer (N21). */
export const CONSENT_TEXTS = {
  'wider-window': {
    question: 'Mag de hulp ook in de avond of op zaterdagochtend komen?',
    consequence: 'U hoeft dit niet te doen. Zegt u nee, dan kan het zijn dat u langer wacht. Anderen zijn dan soms eerder aan de beurt.',
  },
  'less-fluent-dutch': {
    question: 'Mag de hulp minder vloeiend Nederlands spreken?',
    consequence: 'U hoeft dit niet te doen. Zegt u nee, dan kan het zijn dat u langer wacht. Anderen zijn dan soms eerder aan de beurt.',
  },
} as const satisfies Record<ConsentAspect, { question: string; consequence: string }>

export const DIRECTION_SENTENCE = 'Bij deze ondersteuning, bijvoorbeeld als de hulp de regie overneemt, komt er alleen iemand die vloeiend Nederlands spreekt.'

export const WISHES_REFUSALS = {
  'window-not-offered': 'Dit dagdeel biedt de gemeente niet aan. Kies een ander dagdeel.',
  'wider-window-without-consent': 'U koos avond of zaterdagochtend, maar de inwoner zegt nee tegen ruimere tijden. Pas een van de twee antwoorden aan.',
  'language-with-direction': DIRECTION_SENTENCE + ' Kies nee bij minder vloeiend Nederlands.',
} as const

export const RESIDENT_REFUSALS = {
  'bsn-known': 'Van deze inwoner is er al een dossier. Open dat dossier en werk daarin verder.',
  'looks-like': (detail: Readonly<Record<string, string | number>>) =>
    `Er is al een dossier dat hierop lijkt: ${detail['name'] ?? ''}, geboren op ${detail['born'] ?? ''}, ${detail['street'] ?? ''}${Number(detail['more'] ?? 0) > 0 ? `, en nog ${detail['more'] ?? 0}` : ''}. Open dat dossier. Is het iemand anders? Vink dat onderaan aan en leg het dossier aan.`,
  'real-bsn-in-demo': 'Dit is een demonstratie. Gebruik geen BSN van een bestaand persoon, maar een nummer uit de testreeks, bijvoorbeeld 999900006.',
  'test-bsn': 'Dit BSN is een testnummer en hoort bij niemand. Controleer het nummer.',
  'born-in-future': 'De geboortedatum ligt na vandaag. Controleer de datum.',
} as const

/** Instead of an address that is secret, to whoever it isn't shown. */
export const SECRET_ADDRESS = 'Geheim'
/** To who helps there and does see it. */
export const SECRET_WARNING = 'Dit adres is geheim. Geef het aan niemand door.'

export const SECRET_REFUSALS = { 'secret-already': 'Dit adres is al geheim.', 'not-secret': 'Dit adres is niet geheim.' } as const

export const BSN_PURPOSE_LABELS = {
  identity: 'De identiteit controleren',
  enquiry: 'Gegevens opvragen bij een andere organisatie',
  message: 'Een bericht sturen dat niet vanzelf gaat',
  correction: 'Controleren of het nummer klopt',
  other: 'Iets anders',
} as const satisfies Record<BsnPurpose, string>

/** What happened to a file, as a timeline and the audit trail say it. */
export const RESIDENT_EVENTS: Readonly<Record<string, string>> = {
  'resident.file-opened': 'Dossier gemaakt',
  'resident.file-viewed': 'Gegevens van een inwoner bekeken',
  'resident.contact-changed': 'Contactgegevens gewijzigd',
  'resident.address-secret': 'Adres geheim gemaakt',
  'resident.address-open': 'Adres niet meer geheim',
  'resident.searched': 'Gezocht naar een inwoner',
  'resident.name-changed': 'Naam of taal gewijzigd',
  'representative.recorded': 'Vertegenwoordiger of contactpersoon vastgelegd',
  'representative.ended': 'Vertegenwoordiging of contact beëindigd',
  'household.member-recorded': 'Huisgenoot vastgelegd',
  'household.member-ended': 'Einde van samenwonen vastgelegd',
  'note.added': 'Notitie geschreven',
  'note.withdrawn': 'Notitie ingetrokken',
  'file-consent.recorded': 'Antwoord op een vraag om toestemming vastgelegd',
  'file-consent.revoked': 'Toestemming ingetrokken',
  'advice.asked': 'Advies gevraagd aan een ander',
  'advice.answered': 'Advies van een ander ontvangen',
  'resident.alike-shown': 'Dossier getoond dat lijkt op een nieuw dossier',
  'resident.bsn-asked': 'Volledig BSN gevraagd',
  'resident.bsn-shown': 'Volledig BSN getoond',
  'keys.rotated': 'Sleutels van BSN’s vernieuwd',
  ...SIGNAL_EVENTS,
  ...MOVE_EVENTS,
}

/** Field labels for what changed, as the second of two editors and the timeline read them. */
export const RESIDENT_FIELDS = {
  street: 'Straat',
  houseNumber: 'Huisnummer',
  houseLetter: 'Huisletter',
  houseAddition: 'Toevoeging',
  postcode: 'Postcode',
  city: 'Woonplaats',
  phone: 'Telefoon',
  email: 'E-mail',
  salutation: 'Aanhef',
  initials: 'Voorletters',
  givenName: 'Roepnaam',
  prefix: 'Tussenvoegsel',
  surname: 'Achternaam',
  partnerPrefix: 'Tussenvoegsel van de partner',
  partnerSurname: 'Achternaam van de partner',
  nameUse: 'Gebruikte naam',
  language: 'Taal',
  interpreter: 'Tolk nodig',
} as const

/** "mevrouw De Wit", "de heer De Wit": how one speaks to or of somebody in a sentence. */
export function addressedAs(name: PersonName): string {
  return letterOpening(name).replace(/^Geachte heer /, 'de heer ').replace(/^Geachte /, '')
}
