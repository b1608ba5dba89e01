import { type Day, formatDayLong } from '@/lib/kernel/day'
import { formatDuration } from '@/lib/kernel/duration'
import { type LetterView, newLetter, paragraphs } from '@/lib/letters/view'
import { FREQUENCY_LABELS } from '../messages'
import type { CaseView } from '../queries/case'
import type { Term } from '../rules/terms'
import type { Frequency } from '../schema'
import { type Author, CLOSING, addresseeOf, salutationOf, senderOf } from './sender'

type BridgeLetterInput = { readonly author: Author; readonly product: string; readonly provider: string; readonly minutesPerWeek: number; readonly frequency: Frequency; readonly startsOn: Day; readonly endsOn: Day; readonly reason: string; readonly mandate: string; readonly objection: Term }

/** The help of a partner who died goes on for a while (F78): what stays the same, until when, and that his own needs are looked into. */
export function bridgeLetter(view: CaseView, input: BridgeLetterInput): LetterView {
  return {
    ...newLetter('decision'),
    title: 'Uw hulp gaat voorlopig door',
    sender: senderOf(view.municipality.name),
    addressee: addresseeOf(view.resident),
    place: view.municipality.name,
    issuedOn: view.today,
    ourReference: view.number,
    salutation: salutationOf(view.resident),
    blocks: [
      { type: 'paragraph', text: 'Uw partner is overleden. Wij wensen u veel sterkte. De hulp in uw huishouden stond op naam van uw partner. Die hulp gaat voorlopig voor u door. U hoeft daar niets voor te doen.' },
      {
        type: 'facts',
        items: [
          { label: 'Soort hulp', value: input.product },
          { label: 'Hoeveel', value: `${formatDuration(input.minutesPerWeek)} per week` },
          { label: 'Hoe vaak', value: FREQUENCY_LABELS[input.frequency] },
          { label: 'Wie helpt u', value: input.provider },
          { label: 'Gaat door vanaf', value: formatDayLong(input.startsOn) },
          { label: 'Loopt tot en met', value: formatDayLong(input.endsOn) },
        ],
      },
      { type: 'heading', text: 'Waarom de hulp doorgaat', level: 1 },
      ...paragraphs(input.reason),
      { type: 'heading', text: 'Wat er daarna gebeurt', level: 1 },
      { type: 'paragraph', text: 'Wij onderzoeken met u welke hulp u zelf nodig hebt. Daarna kunt u die hulp aanvragen en krijgt u een besluit op uw eigen naam. Met dat besluit eindigt deze tijdelijke hulp. Het besluit kan anders zijn dan wat u nu krijgt.' },
      { type: 'notice', title: 'Bent u het er niet mee eens?', text: `U kunt tot en met ${formatDayLong(input.objection.lastDay)} schriftelijk bezwaar maken bij het college van burgemeester en wethouders van ${view.municipality.name}. Noem het kenmerk ${view.number}.` },
    ],
    closing: CLOSING,
    signatories: [{ name: input.author.name, role: 'Wmo-consulent', onBehalfOf: `het college van burgemeester en wethouders van ${view.municipality.name}`, mandate: input.mandate }],
    footer: `De grondslag: artikel 2.3.3 van de Wet maatschappelijke ondersteuning 2015. De termijn voor bezwaar: ${input.objection.article}.`,
  }
}
