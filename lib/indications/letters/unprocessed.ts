import { type Day, formatDayLong } from '@/lib/kernel/day'
import { line, say, sayInFrame, type LetterText } from '@/lib/letters/texts'
import { type LetterView, newLetter, paragraphs } from '@/lib/letters/view'
import type { Term } from '../rules/terms'
import { type Author, addresseeOf, type LetterResident, salutationOf, senderOf } from './sender'

type UnprocessedCase = { readonly resident: LetterResident; readonly municipality: { readonly name: string }; readonly today: Day; readonly appliedOn: Day | null }

/** The decision that an application is not processed (Awb 4:5): until when it could be completed, what is missing, and how one objects. */
export function unprocessedLetter(view: UnprocessedCase, input: { readonly author: Author; readonly reference: string; readonly motivation: string; readonly askedUntil: Day; readonly mandate: string; readonly objection: Term }, text: LetterText<'wmo-not-processed'>): LetterView {
  const { municipality, today } = view
  return {
    ...newLetter('decision'),
    title: line(text, 'subject'),
    sender: senderOf(municipality.name),
    addressee: addresseeOf(view.resident),
    place: municipality.name,
    issuedOn: today,
    ourReference: input.reference,
    salutation: salutationOf(view.resident),
    blocks: [
      ...say(text, 'opening', { 'dag-aanvraag': formatDayLong(view.appliedOn ?? today) }),
      { type: 'heading', text: line(text, 'decision'), level: 1 },
      ...say(text, 'left'),
      ...say(text, 'asked', { 'aanvullen-uiterlijk': `uiterlijk op ${formatDayLong(input.askedUntil)}` }),
      { type: 'heading', text: line(text, 'why'), level: 1 },
      ...paragraphs(input.motivation),
      ...say(text, 'again'),
      sayInFrame(text, 'objection', { 'dag-brief': formatDayLong(today), bezwaartermijn: `tot en met ${formatDayLong(input.objection.lastDay)}`, gemeente: municipality.name, kenmerk: input.reference }),
    ],
    closing: line(text, 'closing'),
    signatories: [{ name: input.author.name, role: 'Wmo-consulent', onBehalfOf: `het college van burgemeester en wethouders van ${municipality.name}`, mandate: input.mandate }],
    footer: `Dit besluit is genomen op grond van artikel 4:5 van de Algemene wet bestuursrecht. De termijn voor bezwaar: ${input.objection.article}.`,
  }
}
