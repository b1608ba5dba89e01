import { type Day, formatDayLong } from '@/lib/kernel/day'
import { formatDuration } from '@/lib/kernel/duration'
import { type LetterView, newLetter, paragraphs } from '@/lib/letters/view'
import { FREQUENCY_LABELS } from '../messages'
import type { CaseView } from '../queries/case'
import type { Term } from '../rules/terms'
import type { Frequency } from '../schema'
import { type Author, CLOSING, addresseeOf, salutationOf, senderOf } from './sender'

type UrgentLetterInput = {
  readonly author: Author
  readonly product: string
  readonly helper: string
  readonly minutesPerWeek: number
  readonly frequency: Frequency
  readonly startsOn: Day
  readonly endsOn: Day
  readonly reason: string
  readonly mandate: string
  readonly objection: Term
}

/** Temporary help at once (art. 2.3.3): what, by whom, until when, and that the decision still comes. */
export function urgentLetter(view: CaseView, input: UrgentLetterInput): LetterView {
  return {
    ...newLetter('decision'),
    title: 'U krijgt tijdelijk hulp',
    sender: senderOf(view.municipality.name),
    addressee: addresseeOf(view.resident),
    place: view.municipality.name,
    issuedOn: view.today,
    ourReference: view.number,
    salutation: salutationOf(view.resident),
    blocks: [
      { type: 'paragraph', text: `Op ${formatDayLong(view.notifiedOn)} vroeg u om hulp. U kunt niet wachten op ons besluit. Daarom krijgt u nu al tijdelijk hulp.` },
      {
        type: 'facts',
        items: [
          { label: 'Soort hulp', value: input.product },
          { label: 'Hoeveel', value: `${formatDuration(input.minutesPerWeek)} per week` },
          { label: 'Hoe vaak', value: FREQUENCY_LABELS[input.frequency] },
          { label: 'Wie helpt u', value: input.helper },
          { label: 'Begint op', value: formatDayLong(input.startsOn) },
          { label: 'Loopt tot en met', value: formatDayLong(input.endsOn) },
        ],
      },
      { type: 'heading', text: 'Waarom nu al', level: 1 },
      ...paragraphs(input.reason),
      { type: 'heading', text: 'Wat er daarna gebeurt', level: 1 },
      { type: 'paragraph', text: 'Wij onderzoeken nog welke hulp u nodig hebt. Daarna krijgt u een besluit op uw aanvraag. Met dat besluit eindigt deze tijdelijke hulp. Het besluit kan anders zijn dan wat u nu krijgt.' },
      { type: 'notice', title: 'Bent u het er niet mee eens?', text: `U kunt tot en met ${formatDayLong(input.objection.lastDay)} schriftelijk bezwaar maken bij het college van burgemeester en wethouders van ${view.municipality.name}. Noem het kenmerk ${view.number}.` },
    ],
    closing: CLOSING,
    signatories: [{ name: input.author.name, role: 'Wmo-consulent', onBehalfOf: `het college van burgemeester en wethouders van ${view.municipality.name}`, mandate: input.mandate }],
    footer: `De grondslag: artikel 2.3.3 van de Wet maatschappelijke ondersteuning 2015. De termijn voor bezwaar: ${input.objection.article}.`,
  }
}
