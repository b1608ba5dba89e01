import { type Day, formatDayLong } from '@/lib/kernel/day'
import { line, say, type LetterText } from '@/lib/letters/texts'
import { type LetterView, newLetter, paragraphs } from '@/lib/letters/view'
import type { Term } from '../rules/terms'
import { type LetterResident, addresseeOf, consultantOf, salutationOf, senderOf } from './sender'

export type ConfirmationInput = {
  readonly resident: LetterResident
  readonly municipality: string
  readonly consultant: string
  readonly organisation: string
  readonly number: string
  readonly notifiedOn: Day
  /** Who notified it, where that was not the resident. */
  readonly notifiedBy: string | null
  readonly request: string
  readonly terms: { readonly plan: Term; readonly investigation: Term }
  readonly today: Day
}

/** The confirmation of a notification: what happens next and until when, the personal plan and free client support (art. 2.3.2 lid 1 to 3). */
export function confirmationLetter(input: ConfirmationInput, text: LetterText<'wmo-confirmation'>): LetterView {
  const { resident, municipality, terms } = input
  return {
    ...newLetter('letter'),
    title: line(text, 'subject'),
    sender: senderOf(municipality),
    addressee: addresseeOf(resident),
    place: municipality,
    issuedOn: input.today,
    ourReference: input.number,
    salutation: salutationOf(resident),
    blocks: [
      ...(input.notifiedBy === null ? say(text, 'opening', { 'dag-melding': formatDayLong(input.notifiedOn) }) : say(text, 'other', { 'dag-melding': formatDayLong(input.notifiedOn), melder: input.notifiedBy })),
      { type: 'heading', text: line(text, 'request'), level: 1 },
      ...paragraphs(input.request),
      ...say(text, 'talk', { 'onderzoek-klaar': `uiterlijk op ${formatDayLong(terms.investigation.lastDay)}` }),
      ...say(text, 'plan', { 'plan-uiterlijk': `uiterlijk op ${formatDayLong(terms.plan.lastDay)}` }),
      ...say(text, 'support'),
    ],
    closing: line(text, 'closing'),
    signatories: [consultantOf({ name: input.consultant, organisation: input.organisation })],
  }
}
