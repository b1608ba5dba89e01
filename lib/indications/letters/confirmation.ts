import { type Day, formatDayLong } from '@/lib/kernel/day'
import { type LetterView, newLetter, paragraphs } from '@/lib/letters/view'
import type { ResidentHead } from '@/lib/residents/queries/head'
import type { Term } from '../rules/terms'
import { CLOSING, addresseeOf, consultantOf, salutationOf, senderOf } from './sender'

export type ConfirmationInput = {
  readonly resident: ResidentHead
  readonly municipality: string
  readonly consultant: string
  readonly organisation: string
  readonly number: string
  readonly notifiedOn: Day
  readonly request: string
  readonly terms: { readonly plan: Term; readonly investigation: Term }
  readonly today: Day
}

/** The confirmation of a notification: what happens next and until when, the personal plan and free client support (art. 2.3.2 lid 1 to 3). */
export function confirmationLetter(input: ConfirmationInput): LetterView {
  const { resident, municipality, terms } = input
  return {
    ...newLetter('letter'),
    title: 'Wij hebben uw melding ontvangen',
    sender: senderOf(municipality),
    addressee: addresseeOf(resident),
    place: municipality,
    issuedOn: input.today,
    ourReference: input.number,
    salutation: salutationOf(resident),
    blocks: [
      { type: 'paragraph', text: `Op ${formatDayLong(input.notifiedOn)} hebt u ons gevraagd om hulp. In deze brief leest u wat er nu gebeurt.` },
      { type: 'heading', text: 'Uw vraag', level: 1 },
      ...paragraphs(input.request),
      { type: 'heading', text: 'Wij praten met u', level: 1 },
      {
        type: 'paragraph',
        text: ['Samen met u onderzoeken wij welke hulp u nodig hebt. Het onderzoek is klaar ', { strong: `uiterlijk op ${formatDayLong(terms.investigation.lastDay)}` }, '. U krijgt daarna een verslag. Houd voor het gesprek uw paspoort, identiteitskaart of rijbewijs bij de hand.'],
      },
      { type: 'heading', text: 'U mag zelf een plan maken', level: 1 },
      { type: 'paragraph', text: `In een persoonlijk plan schrijft u zelf op welke hulp u nodig hebt. Dit hoeft niet. Stuur uw plan uiterlijk op ${formatDayLong(terms.plan.lastDay)} op. Wij gebruiken het dan bij het onderzoek.` },
      { type: 'heading', text: 'U kunt gratis hulp krijgen bij het gesprek', level: 1 },
      { type: 'paragraph', text: 'Een cliëntondersteuner denkt met u mee en kan bij het gesprek zijn. Dat kost u niets. De cliëntondersteuner werkt niet voor de gemeente. Wilt u dit? Bel ons dan.' },
    ],
    closing: CLOSING,
    signatories: [consultantOf({ name: input.consultant, organisation: input.organisation })],
  }
}
