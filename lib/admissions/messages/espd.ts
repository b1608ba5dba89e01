import { SAVE_DECLARATION_REFUSALS } from '@/lib/admissions/messages/party'

/** Why a UEA was not read in; by the reason in the address. */
const SENTENCES = {
  ...SAVE_DECLARATION_REFUSALS,
  'lot-not-chosen': 'Een van de antwoorden hoort bij een perceel dat u niet hebt gekozen.',
  missing: 'Kies eerst een bestand.',
  'espd-too-large': 'Dit bestand is te groot voor een UEA. De grens is 4 MB.',
  'espd-no-xml': 'Dit bestand is geen leesbare XML. Kies het XML-bestand van uw UEA, niet de pdf.',
  'espd-doctype': 'Dit bestand heeft een eigen documenttype. Dat lezen wij niet, omdat er iets in verborgen kan zijn. Sla uw UEA opnieuw op en kies dat bestand.',
  'espd-request': 'Dit is de vragenlijst van een aanbestedende dienst, zonder antwoorden. Kies het bestand met uw antwoorden.',
  'espd-other': 'Dit is geen UEA. Kies het XML-bestand met uw antwoorden.',
  'espd-empty': 'In dit bestand staat geen antwoord op een eis van de Europese lijst.',
  'espd-not-used': 'Deze regio gebruikt het UEA niet.',
  'espd-nothing-new': 'Dit bestand beantwoordt niets dat nog open staat. Er is niets gewijzigd.',
  'espd-somebody-else': 'Dit UEA is van een andere organisatie: het KVK-nummer is anders. Er is niets gewijzigd.',
} as const

export type EspdTrouble = keyof typeof SENTENCES

/** The sentence for a reason from an address; nothing for a text that is none. */
export const espdTrouble = (reason: string | undefined): string | null => (reason !== undefined && Object.hasOwn(SENTENCES, reason) ? SENTENCES[reason as EspdTrouble] : null)

export const ESPD_ROLE_LABELS = { 'sole-tenderer': 'Schrijft alleen in', 'group-lead': 'Penvoerder van een combinatie', 'group-mem': 'Lid van een combinatie', oeron: 'Derde waarop een beroep wordt gedaan', subcont: 'Onderaannemer' } as const
