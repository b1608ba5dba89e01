import { formatDayLong } from '@/lib/kernel/day'
import { formatDuration, formatDurationShort } from '@/lib/kernel/duration'
import { line, say, type LetterText } from '@/lib/letters/texts'
import { type Block, type LetterView, newLetter, paragraphs } from '@/lib/letters/view'
import type { CaseView } from '../queries/case'
import { PART_LABELS } from '../messages'
import type { Investigation } from '../rules/case'
import { ELEMENTS } from '../schema'
import { type Author, type LetterCalculation, type LetterResident, addresseeOf, consultantOf, salutationOf, senderOf } from './sender'

/** What the letter reads of a case. */
export type FindingsCase = Pick<CaseView, 'today' | 'notifiedOn' | 'number' | 'product'> & { readonly resident: LetterResident; readonly municipality: { readonly name: string }; readonly investigation: Investigation; readonly calculation: LetterCalculation | null }

/** The written findings of the investigation (art. 2.3.2 lid 8), element by element, with how to apply. */
export function findingsLetter(view: FindingsCase, author: Author, text: LetterText<'wmo-findings'>): LetterView {
  const { investigation, calculation, product, resident } = view
  const told = (part: keyof typeof PART_LABELS): Block[] => {
    const said = investigation[part]
    return said === null ? [] : [{ type: 'heading', text: PART_LABELS[part].replace(/ \([a-g]\)$/, ''), level: 2 }, ...paragraphs(said)]
  }
  const time: Block[] =
    product === null || calculation === null
      ? []
      : [
          { type: 'paragraph', text: ['Wij denken aan ', product.name.charAt(0).toLowerCase() + product.name.slice(1), ': ', { strong: `${formatDuration(calculation.minutes)} per week` }, '.'] },
          {
            type: 'table',
            caption: 'Zo komen wij aan deze tijd',
            columns: [{ label: 'Onderdeel' }, { label: 'Per week', align: 'end' }],
            rows: [
              ...calculation.lines.filter((line) => line.applied).map((line) => [line.label, formatDurationShort(line.minutes)]),
              ...(calculation.adjustment === 0 ? [] : [['Afwijking van de norm, met reden', formatDurationShort(calculation.adjustment)]]),
            ],
            total: ['Samen', formatDurationShort(calculation.minutes)],
          },
          ...(calculation.deviationReason ? paragraphs(calculation.deviationReason) : []),
        ]
  return {
    ...newLetter('letter'),
    title: line(text, 'subject'),
    sender: senderOf(view.municipality.name),
    addressee: addresseeOf(resident),
    place: view.municipality.name,
    issuedOn: view.today,
    ourReference: view.number,
    salutation: salutationOf(resident),
    blocks: [
      ...say(text, 'opening', { 'dag-melding': formatDayLong(view.notifiedOn) }),
      ...(investigation.talkOn === null ? [] : say(text, 'talked', { 'dag-gesprek': formatDayLong(investigation.talkOn) })),
      { type: 'heading', text: line(text, 'heard'), level: 1 },
      ...told('household'),
      ...ELEMENTS.flatMap(told),
      { type: 'heading', text: line(text, 'conclusion'), level: 1 },
      ...paragraphs(investigation.conclusion ?? ''),
      ...time,
      ...say(text, 'next'),
    ],
    closing: line(text, 'closing'),
    signatories: [consultantOf(author)],
    annexes: [
      {
        title: 'Aanvraag',
        blocks: [
          { type: 'paragraph', text: `Ik vraag hulp aan bij de gemeente ${view.municipality.name}. Dit verslag hoort bij mijn aanvraag (zaak ${view.number}).` },
          { type: 'signature', signatories: [{ name: resident.formal, role: 'Inwoner' }] },
        ],
      },
    ],
  }
}
