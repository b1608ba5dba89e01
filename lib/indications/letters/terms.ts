import { formatDayLong } from '@/lib/kernel/day'
import { type Block, type LetterView, newLetter, paragraphs } from '@/lib/letters/view'
import type { CaseView } from '../queries/case'
import { MOVE_ARTICLES } from '../rules/standstill'
import type { MoveTerm } from '../schema'
import { type Author, CLOSING, addresseeOf, consultantOf, salutationOf, senderOf } from './sender'

const TITLES = { completion: 'Wilt u uw aanvraag aanvullen?', suspension: 'Wij hebben meer tijd nodig voor uw aanvraag', extension: 'Ons besluit op uw aanvraag komt later' } as const satisfies Record<MoveTerm['kind'], string>

/** What a resident reads when the term of the decision moves: why, until when, and by which article. */
export function moveLetter(view: CaseView, author: Author, move: MoveTerm): LetterView {
  return {
    ...newLetter('letter'),
    title: TITLES[move.kind],
    sender: senderOf(view.municipality.name),
    addressee: addresseeOf(view.resident),
    place: view.municipality.name,
    issuedOn: view.today,
    ourReference: view.number,
    salutation: salutationOf(view.resident),
    blocks: [{ type: 'paragraph', text: `Op ${formatDayLong(view.appliedOn ?? view.today)} ontvingen wij uw aanvraag voor hulp.` }, ...blocksOf(move)],
    closing: CLOSING,
    signatories: [consultantOf(author)],
    footer: `De grondslag: ${MOVE_ARTICLES[move.kind]}.`,
  }
}

function blocksOf({ kind, reason, untilOn, days }: MoveTerm): Block[] {
  const until = untilOn === null ? '' : formatDayLong(untilOn)
  if (kind === 'completion')
    return [
      { type: 'paragraph', text: 'Wij kunnen nog niet besluiten. Dit missen wij:' },
      ...paragraphs(reason),
      { type: 'paragraph', text: ['Stuur dit ', { strong: `uiterlijk op ${until}` }, ' op. Tot die dag, of tot wij alles hebben, staat de termijn voor ons besluit stil. Krijgen wij het niet op tijd? Dan kunnen wij uw aanvraag buiten behandeling laten.'] },
    ]
  if (kind === 'suspension')
    return [{ type: 'paragraph', text: 'Wij kunnen nu niet besluiten. Dit is de reden:' }, ...paragraphs(reason), { type: 'paragraph', text: ['De termijn voor ons besluit staat stil ', { strong: `tot en met ${until}` }, ', of korter als het eerder kan.'] }]
  return [{ type: 'paragraph', text: ['U krijgt ons besluit ', { strong: `${days ?? 0} dagen later` }, '. Dit is de reden:'] }, ...paragraphs(reason)]
}
