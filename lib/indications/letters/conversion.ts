import { type Day, formatDayLong } from '@/lib/kernel/day'
import { line, say, type LetterText } from '@/lib/letters/texts'
import { type LetterView, newLetter, paragraphs } from '@/lib/letters/view'
import { type LetterResident, addresseeOf, consultantOf, salutationOf, senderOf } from './sender'

export type ConversionInput = {
  readonly resident: LetterResident
  readonly municipality: string
  readonly consultant: string
  readonly number: string
  readonly reason: string
  readonly endsOn: Day
  readonly contactFrom: Day
  readonly contactUntil: Day
  readonly today: Day
}

/** That the general facility ends, when and why, and that help on measure has to be asked for: nobody gets it by itself (D33, D34). */
export function conversionLetter(input: ConversionInput, text: LetterText<'wmo-conversion'>): LetterView {
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
      ...say(text, 'opening', { 'laatste-dag': formatDayLong(input.endsOn) }),
      { type: 'heading', text: line(text, 'why'), level: 1 },
      ...paragraphs(input.reason),
      ...say(text, 'after'),
      ...say(text, 'talk', { periode: `tussen ${formatDayLong(input.contactFrom)} en ${formatDayLong(input.contactUntil)}` }),
      ...say(text, 'support'),
    ],
    closing: line(text, 'closing'),
    signatories: [consultantOf({ name: input.consultant, organisation: '' })],
  }
}
