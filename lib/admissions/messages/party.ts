import type { PartyKind, PartyStatus } from '@/lib/admissions/schema/party'

export const PARTY_KIND_LABELS = { member: 'Lid van de combinatie', 'relied-on': 'Derde waarop u een beroep doet', subcontractor: 'Onderaannemer' } as const satisfies Record<PartyKind, string>

export const PARTY_KIND_HINTS = {
  member: 'Schrijft samen met u in. Elk lid is hoofdelijk aansprakelijk.',
  'relied-on': 'Voldoet voor u aan een eis, bijvoorbeeld een certificaat.',
  subcontractor: 'Voert een deel uit onder uw verantwoordelijkheid.',
} as const satisfies Record<PartyKind, string>

export const PARTY_STATUS_LABELS = { invited: 'Gevraagd', accepted: 'Vult in', declined: 'Doet niet mee', signed: 'Getekend', removed: 'Verwijderd' } as const satisfies Record<PartyStatus, string>
export const PARTY_STATUS_TONES = { invited: 'open', accepted: 'wait', declined: 'no', signed: 'ok', removed: 'none' } as const satisfies Record<PartyStatus, string>

/** What every member of a combination signs for. */
export const LIABLE = 'Elk lid van de combinatie is hoofdelijk aansprakelijk voor de hele uitvoering.'

/** What the lead signs; with members also that each is liable for the whole. */
export const signedFor = (name: string, parties: readonly { readonly kind: string }[]): string => `Ik mag namens ${name} tekenen en heb alles naar waarheid ingevuld.${parties.some((party) => party.kind === 'member') ? ` ${LIABLE}` : ''}`

/** What a party signs for, by what it does; stands in the frozen content too. */
export const PARTY_STATEMENT = {
  member: (name) => `Ik mag namens ${name} tekenen en heb alles naar waarheid ingevuld. ${LIABLE}`,
  'relied-on': (name) => `Ik mag namens ${name} tekenen en heb alles naar waarheid ingevuld. ${name} stelt de middelen waarop een beroep wordt gedaan beschikbaar zolang de overeenkomst loopt.`,
  subcontractor: (name) => `Ik mag namens ${name} tekenen en heb alles naar waarheid ingevuld.`,
} as const satisfies Record<PartyKind, (name: string) => string>

const CLOSED = {
  'too-late': 'Het instapmoment is gesloten. Er is niets gewijzigd.',
  'not-open': 'Het instapmoment is nog niet open. Er is niets gewijzigd.',
  'already-opened': 'De inschrijvingen zijn geopend. Er kan niets meer wijzigen.',
} as const

export const INVITE_REFUSALS = {
  ...CLOSED,
  'unknown-kvk': 'Bij dit KVK-nummer hoort nog geen aanbieder in het portaal. Controleer het nummer, of vraag deze partij om zich eerst bij de regio aan te melden.',
  'own-kvk': 'Dit is uw eigen KVK-nummer. Vul dat van de andere partij in.',
  'already-asked': 'Deze partij staat al bij uw inschrijving.',
  'criteria-needed': 'Kies ten minste één eis waarvoor u een beroep doet op deze partij.',
  'other-criterion': 'Een van de eisen hoort niet bij deze procedure. Kies opnieuw.',
} as const

export const INVITE_FIELDS = { 'unknown-kvk': 'kvk', 'own-kvk': 'kvk', 'already-asked': 'kvk', 'criteria-needed': 'criterionIds', 'other-criterion': 'criterionIds' } as const

export const REMOVE_PARTY_REFUSALS = { ...CLOSED, 'removed-already': 'Deze partij hoort al niet meer bij uw inschrijving.' } as const

export const ANSWER_PARTY_REFUSALS = {
  ...CLOSED,
  'answered-already': 'U hebt dit al beantwoord. Er is niets gewijzigd.',
  'handed-in': 'De inschrijving is al ingediend met uw handtekening. Vraag de penvoerder om haar in te trekken, of om zonder u opnieuw in te dienen.',
} as const

export const SAVE_DECLARATION_REFUSALS = {
  ...CLOSED,
  'not-accepted': 'Neem de uitnodiging eerst aan.',
  'other-criterion': 'Een van de vragen hoort niet bij deze verklaring. Open de pagina opnieuw.',
  'other-kind': 'Dit stuk is van een andere soort dan de eis vraagt. Kies een ander stuk.',
} as const

export const SIGN_PARTY_REFUSALS = {
  ...CLOSED,
  'not-accepted': 'Neem de uitnodiging eerst aan.',
  'no-lots-yet': 'De penvoerder heeft nog geen perceel gekozen. U kunt tekenen zodra dat is gebeurd.',
  'declaration-incomplete': (detail: Readonly<Record<string, string | number>>) => `Uw verklaring is nog niet compleet: er ${detail['missing'] === 1 ? 'mist 1 antwoord' : `missen ${detail['missing']} antwoorden`}. Vul ze in en bewaar de verklaring.`,
  'enters-itself': 'U hebt voor een van deze percelen zelf ingeschreven. U kunt niet ook lid zijn van een combinatie in hetzelfde perceel. Trek eerst uw eigen inschrijving voor dat perceel in.',
  'member-elsewhere': 'U bent al lid van een andere combinatie in een van deze percelen. Trek u daar eerst terug.',
} as const

/** What the histories of lead and party call each event. */
export const PARTY_EVENTS: Readonly<Record<string, string>> = {
  'party.invited': 'Partij gevraagd',
  'party.removed': 'Partij verwijderd',
  'party.accepted': 'Uitnodiging aangenomen',
  'party.declined': 'Doet niet mee',
  'party.declaration-saved': 'Verklaring bewaard',
  'party.signed': 'Verklaring getekend',
}
