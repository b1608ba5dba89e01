import type { IncomingRefusal, StartRefusal } from '../rules/transfer'
import type { IncomingStatus, OpeningPurpose, TransferPart, TransferStatus } from '../schema/transfer'

export const PART_LABELS = { identity: 'Wie de inwoner is en wie er voor hem handelt', household: 'Met wie de inwoner woont', help: 'Het lopende besluit met de uren', findings: 'Het verslag van het onderzoek', plan: 'Het persoonlijk plan' } as const satisfies Record<TransferPart, string>

export const PART_HINTS = {
  household: 'Alleen de relatie en de naam van wie er nu woont',
  help: 'De hulp die nu loopt of nog begint, met de motivering',
  findings: 'Het laatste verslag dat de inwoner kreeg',
  plan: 'De dag waarop het plan kwam. Het plan zelf staat niet in het portaal: de inwoner neemt het zelf mee',
} as const

export const TRANSFER_LABELS = {
  announced: { text: 'Wacht op de andere gemeente', tone: 'open' }, received: { text: 'Ontvangen', tone: 'ok' }, refused: { text: 'Niet overgenomen', tone: 'no' }, withdrawn: { text: 'Ingetrokken', tone: 'none' }, handed: { text: 'Meegegeven', tone: 'ok' }, lapsed: { text: 'Verlopen', tone: 'none' },
} as const satisfies Record<TransferStatus, { text: string; tone: string }>
export const INCOMING_LABELS = {
  announced: { text: 'Aangemeld', tone: 'open' }, opened: { text: 'Geopend', tone: 'open' }, received: { text: 'Overgenomen', tone: 'ok' }, refused: { text: 'Niet overgenomen', tone: 'no' }, withdrawn: { text: 'Ingetrokken', tone: 'none' },
} as const satisfies Record<IncomingStatus, { text: string; tone: string }>
export const LAPSED = { text: 'Verlopen', tone: 'none' } as const

export const PURPOSE_LABELS = { notification: 'De inwoner meldde zich hier', 'running-help': 'De inwoner krijgt al hulp en gaat hier wonen', enquiry: 'De inwoner vraagt wat er met zijn dossier gebeurt' } as const satisfies Record<OpeningPurpose, string>

/** What a resident does himself when nothing goes. */
export const WITHOUT_TRANSFER = 'Er gaat niets naar de nieuwe gemeente. De inwoner meldt zich daar zelf en vertelt opnieuw welke hulp nodig is. Zijn besluit en verslag kan hij zelf meenemen: geef ze mee bij Inzage door de inwoner.'
export const OWN_DECISION = 'Het besluit van de andere gemeente geldt hier niet. Of de inwoner hier hulp krijgt, onderzoekt en beslist u zelf. Dat begint met een nieuwe melding.'

const LAPSED_ALREADY = 'De laatste dag om dit dossier over te nemen is voorbij. De inwoner kan de andere gemeente vragen het opnieuw te sturen.'
export const START_REFUSALS = {
  'in-future': 'Deze dag komt nog. Vul een dag in tot en met vandaag.',
  'own-municipality': 'Dit is uw eigen gemeente. Kies de gemeente waar de inwoner gaat wonen.',
  'not-here': 'Deze gemeente werkt niet in dit portaal. Vul haar naam hieronder in.',
  'representative-consents': 'Deze inwoner heeft een curator of mentor. Vraag die om toestemming en kies dat de vertegenwoordiger antwoordde.',
  'no-representative': 'Op die dag staat hier geen vertegenwoordiger voor hulp en zorg van wie u het bewijs zag. Leg die eerst vast bij Personen.',
  'announced-already': 'Er wacht al een dossier op deze gemeente. Trek dat eerst in als er iets anders heen moet.',
} as const satisfies Record<StartRefusal, string>

export const INCOMING_REFUSALS = {
  'decided-already': 'Over dit dossier is al besloten, of de inwoner trok de toestemming in. Open de pagina opnieuw.',
  lapsed: LAPSED_ALREADY,
  'not-opened': 'Open het dossier eerst en zeg waarvoor.',
  'opened-already': 'Dit dossier is al geopend. Open de pagina opnieuw.',
} as const satisfies Record<IncomingRefusal, string>

export const JOIN_REFUSALS = { ...INCOMING_REFUSALS, 'other-person': 'Dat dossier is van iemand met een ander BSN. Neem dit dossier over als nieuw dossier.' } as const

export const HAND_REFUSALS = {
  'decided-already': 'Deze overdracht wacht niet meer. Open de pagina opnieuw.',
  lapsed: 'De laatste dag voor deze overdracht is voorbij. Leg de toestemming opnieuw vast.',
  'in-future': 'Deze dag komt nog. Vul een dag in tot en met vandaag.',
  'before-frozen': 'Op deze dag stond het dossier nog niet klaar. Controleer de dag.',
} as const
