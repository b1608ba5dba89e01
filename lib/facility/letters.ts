import { addresseeOf, salutationOf, type LetterResident } from '@/lib/indications/letters/sender'
import { type Day, formatDayLong } from '@/lib/kernel/day'
import { formatDuration } from '@/lib/kernel/duration'
import { line, say, type LetterText } from '@/lib/letters/texts'
import { type LetterView, newLetter, paragraphs } from '@/lib/letters/view'
import { RHYTHM_LABELS } from './messages'
import type { Rhythm } from './schema'

export type WelcomeInput = {
  readonly resident: LetterResident
  readonly municipality: string
  readonly number: string
  readonly product: { readonly name: string; readonly description: string }
  readonly provider: { readonly name: string; readonly phone: string | null }
  readonly agreed: { readonly rhythm: Rhythm; readonly tasks: string | null } | null
  readonly startsOn: Day
  readonly endsOn: Day | null
  /** By the dated rule of the day of the letter. */
  readonly hoursPerYear: number
  readonly left: number
  readonly perHousehold: boolean
  readonly by: string
  readonly today: Day
}

/** What a resident may expect of the general facility (S13): what it is for, his hours, his provider, what was agreed, and how to stop or switch. */
export function welcomeLetter(input: WelcomeInput, text: LetterText<'facility-welcome'>): LetterView {
  const { resident, municipality, product, provider, agreed, endsOn } = input
  return {
    ...newLetter('letter'),
    title: line(text, 'subject'),
    sender: { name: `Gemeente ${municipality}`, lines: [] },
    addressee: addresseeOf(resident),
    place: municipality,
    issuedOn: input.today,
    ourReference: input.number,
    salutation: salutationOf(resident),
    blocks: [
      ...say(text, 'opening', { gemeente: municipality }),
      { type: 'heading', text: line(text, 'purpose'), level: 1 },
      ...paragraphs(product.description),
      ...say(text, 'can'),
      ...say(text, 'cannot'),
      ...say(text, 'hours', { 'uren-per-jaar': formatDuration(input.hoursPerYear * 60), jaar: input.today.slice(0, 4), 'nog-over': formatDuration(input.left) }),
      { type: 'heading', text: line(text, 'agreement'), level: 1 },
      {
        type: 'facts',
        items: [
          { label: 'Voorziening', value: product.name },
          { label: 'Aanbieder', value: provider.phone === null ? provider.name : `${provider.name}, telefoon ${provider.phone}` },
          ...(agreed ? [{ label: 'Hoe vaak', value: RHYTHM_LABELS[agreed.rhythm] }, ...(agreed.tasks === null ? [] : [{ label: 'Wat de hulp doet', value: agreed.tasks }])] : []),
          { label: 'Eerste dag', value: formatDayLong(input.startsOn) },
          { label: 'De uren zijn voor', value: input.perHousehold ? 'uw huishouden samen' : 'u' },
        ],
      },
      ...(agreed ? [] : say(text, 'toagree', { aanbieder: provider.name })),
      ...(endsOn === null ? say(text, 'until') : say(text, 'ends', { 'laatste-dag': formatDayLong(endsOn) })),
      ...say(text, 'stop'),
      ...say(text, 'call', { aanbieder: provider.name }),
      ...say(text, 'more'),
    ],
    closing: line(text, 'closing'),
    signatories: [{ name: input.by, role: 'Medewerker van de gemeente' }],
  }
}
