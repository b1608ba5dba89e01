import type { ConsentWay, FileConsentAspect, NoteVisibility } from '../schema/notes'

export const VISIBILITY_LABELS = {
  consultants: 'Alle consulenten van deze gemeente',
  'own-organisation': 'Alleen consulenten van mijn organisatie',
  case: 'Wie een van de zaken behandelt, ook bij een bezwaar',
} as const satisfies Record<NoteVisibility, string>

export const FILE_CONSENT_LABELS = { advice: 'Advies vragen aan iemand anders', transfer: 'Het dossier overdragen aan een andere gemeente', digital: 'Brieven digitaal krijgen' } as const satisfies Record<FileConsentAspect, string>
export const CONSENT_WAY_LABELS = { oral: 'Mondeling', signed: 'Met een handtekening' } as const satisfies Record<ConsentWay, string>

/** What the resident is shown before he says yes or no; kept with his answer. */
export const FILE_CONSENT_TEXTS = {
  advice: 'De gemeente vraagt advies over uw situatie. De adviseur krijgt alleen wat voor de vraag nodig is. U hoeft dit niet te doen en u mag uw toestemming altijd intrekken. Zonder advies beslist de gemeente met wat zij wel weet.',
  transfer: 'De gemeente geeft uw dossier aan de gemeente waar u gaat wonen. U hoeft dit niet te doen en u mag uw toestemming intrekken zolang het dossier niet is overgenomen. Zonder overdracht vraagt uw nieuwe gemeente de gegevens opnieuw aan u.',
  digital: 'De gemeente zet brieven over uw hulp voortaan in het portaal dat u noemt, ook besluiten. De termijn om bezwaar te maken begint de dag nadat een besluit daar staat, ook als u het nog niet las. U hoeft dit niet te doen en u mag altijd weer om post vragen.',
} as const satisfies Record<FileConsentAspect, string>

export const NOTE_REFUSALS = { 'no-such-case': 'Deze zaak hoort niet bij deze inwoner.', 'no-organisation': 'U werkt niet voor een organisatie. Kies een andere lezer.', 'withdrawn-already': 'Deze notitie is al ingetrokken.' } as const

export const CONSENT_REFUSALS = {
  'nothing-to-revoke': 'Hier is niets in te trekken: er staat geen toestemming die nog geldt.',
  'before-given': 'Deze dag ligt voor de dag waarop de toestemming werd gegeven.',
  'in-future': 'Deze dag komt nog. Vul een dag in tot en met vandaag.',
} as const

export const ADVICE_REFUSALS = {
  'no-consent': 'Op deze dag was er geen toestemming voor dit advies. Leg eerst vast dat de inwoner ja zegt.',
  'in-future': 'Deze dag komt nog. Vul een dag in tot en met vandaag.',
  'ended-already': 'Dit advies is al beantwoord of gestopt.',
  'consent-revoked': 'De inwoner trok de toestemming in. Het antwoord komt niet in het dossier.',
  'before-question': 'Het antwoord ligt voor de vraag. Controleer de dag.',
} as const
