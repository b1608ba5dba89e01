import { formatDayLong } from '@/lib/kernel/day'
import { formatDuration, formatDurationShort } from '@/lib/kernel/duration'
import { line, say, type LetterText } from '@/lib/letters/texts'
import { type Block, type LetterView, newLetter, paragraphs } from '@/lib/letters/view'
import type { CaseView } from '../queries/case'
import { lookedText, PART_LABELS, usualHelpText } from '../messages'
import type { Investigation } from '../rules/case'
import { ELEMENTS, type Element } from '../schema'
import { type Author, type LetterCalculation, type LetterResident, addresseeOf, consultantOf, salutationOf, senderOf } from './sender'

/** What the letter reads of a case. */
export type FindingsCase = Pick<CaseView, 'today' | 'notifiedOn' | 'number' | 'product'> & { readonly resident: LetterResident; readonly municipality: { readonly name: string }; readonly investigation: Investigation; readonly calculation: LetterCalculation | null }

/** The written findings of the investigation (art. 2.3.2 lid 8), element by element, with how to apply. */
export function findingsLetter(view: FindingsCase, author: Author, text: LetterText<'wmo-findings'>): LetterView {
  const { investigation, calculation, product, resident } = view
  const told = (part: 'household' | Element): Block[] => {
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
      ...ELEMENTS.flatMap((part) => [...told(part), ...factsOf(investigation, part)]),
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
          { type: 'paragraph', text: 'Mijn opmerkingen bij dit verslag (mag ook op een eigen vel):' },
          { type: 'signature', signatories: [{ name: resident.formal, role: 'Inwoner' }] },
        ],
      },
    ],
  }
}

/** What belongs to an element besides its text: each member of the household, and each facility that was looked at. */
function factsOf({ usualHelp, lookedAt }: Investigation, part: Element): Block[] {
  const kind = part === 'generalFacility' ? 'general' : 'other'
  const items =
    part === 'ownStrength'
      ? usualHelp.map((each) => ({ label: `${each.name} (${each.relation.toLowerCase()})`, value: usualHelpText(each) }))
      : part === 'generalFacility' || part === 'cooperation'
        ? lookedAt.filter((each) => each.kind === kind).map((each) => ({ label: each.name, value: lookedText(each) }))
        : []
  return items.length === 0 ? [] : [{ type: 'facts', items }]
}
