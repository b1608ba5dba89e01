import { type Day, formatDayLong } from '@/lib/kernel/day'
import { line, say, type LetterText } from '@/lib/letters/texts'
import { type LetterView, newLetter, paragraphs } from '@/lib/letters/view'
import { type LetterResident, addresseeOf, consultantOf, salutationOf, senderOf } from './sender'

export type ReindicationInput = {
  readonly resident: LetterResident
  readonly municipality: string
  readonly consultant: string
  readonly number: string
  readonly reason: string
  readonly newFrom: Day
  readonly contactFrom: Day
  readonly contactUntil: Day
  readonly today: Day
}

/** That the municipality looks again at somebody's help, why, and that nothing changes without a decision of its own (art. 2.3.9). */
export function reindicationLetter(input: ReindicationInput, text: LetterText<'wmo-re-indication'>): LetterView {
  const { resident, municipality } = input
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
      ...say(text, 'opening', { 'dag-regels': formatDayLong(input.newFrom) }),
      { type: 'heading', text: line(text, 'why'), level: 1 },
      ...paragraphs(input.reason),
      ...say(text, 'stays'),
      ...say(text, 'talk', { periode: `tussen ${formatDayLong(input.contactFrom)} en ${formatDayLong(input.contactUntil)}` }),
      ...say(text, 'support'),
    ],
    closing: line(text, 'closing'),
    signatories: [consultantOf({ name: input.consultant, organisation: '' })],
  }
}
