import { formatDayLong } from '@/lib/kernel/day'
import { formatDuration, formatDurationShort } from '@/lib/kernel/duration'
import { type Block, type LetterView, newLetter, paragraphs } from '@/lib/letters/view'
import type { CaseView } from '../queries/case'
import { PART_LABELS } from '../messages'
import { ELEMENTS } from '../schema'
import { CLOSING, type Author, addresseeOf, consultantOf, salutationOf, senderOf } from './sender'

/** The written findings of the investigation (art. 2.3.2 lid 8), element by element, with how to apply. */
export function findingsLetter(view: CaseView, author: Author): LetterView {
  const { investigation, calculation, product, resident } = view
  const told = (part: keyof typeof PART_LABELS): Block[] => {
    const text = investigation[part]
    return text === null ? [] : [{ type: 'heading', text: PART_LABELS[part].replace(/ \([a-g]\)$/, ''), level: 2 }, ...paragraphs(text)]
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
    title: 'Verslag van het onderzoek naar uw hulpvraag',
    sender: senderOf(view.municipality.name),
    addressee: addresseeOf(resident),
    place: view.municipality.name,
    issuedOn: view.today,
    ourReference: view.number,
    salutation: salutationOf(resident),
    blocks: [
      { type: 'paragraph', text: `Op ${formatDayLong(view.notifiedOn)} hebt u ons gevraagd om hulp.${investigation.talkOn === null ? '' : ` Op ${formatDayLong(investigation.talkOn)} spraken wij met u.`} In dit verslag staat wat wij hebben gehoord en wat wij ervan vinden.` },
      { type: 'heading', text: 'Wat wij hebben gehoord', level: 1 },
      ...told('household'),
      ...ELEMENTS.flatMap(told),
      { type: 'heading', text: 'Onze conclusie', level: 1 },
      ...paragraphs(investigation.conclusion ?? ''),
      ...time,
      { type: 'heading', text: 'Wat kunt u nu doen?', level: 1 },
      { type: 'paragraph', text: 'Klopt er iets niet in dit verslag, of mist u iets? Laat het ons weten. Wij voegen uw opmerking toe.' },
      { type: 'paragraph', text: 'Wilt u hulp aanvragen? Stuur dit verslag dan met uw handtekening terug. U krijgt binnen twee weken na uw aanvraag een besluit.' },
    ],
    closing: CLOSING,
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
