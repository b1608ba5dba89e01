import { type Day, formatDayLong } from '@/lib/kernel/day'
import { line, say, type LetterText } from '@/lib/letters/texts'
import { type Block, type LetterView, newLetter, paragraphs } from '@/lib/letters/view'
import { MOVE_ARTICLES } from '../rules/standstill'
import type { MoveTerm } from '../schema'
import { type Author, addresseeOf, consultantOf, type LetterResident, salutationOf, senderOf } from './sender'

type MoveCase = { readonly resident: LetterResident; readonly municipality: { readonly name: string }; readonly today: Day; readonly appliedOn: Day | null; readonly number: string }
/** What moves the term, for the letter. */
export type Move = Pick<MoveTerm, 'kind' | 'reason' | 'untilOn' | 'days'>
/** The words of the letter for each way in which a term moves. */
export type MoveText = LetterText<'wmo-completion'> | LetterText<'wmo-suspension'> | LetterText<'wmo-extension'>

/** What a resident reads when the term of the decision moves: why, until when, and by which article. */
export function moveLetter(view: MoveCase, author: Author, move: Move, text: MoveText): LetterView {
  const applied = { 'dag-aanvraag': formatDayLong(view.appliedOn ?? view.today) }
  return {
    ...newLetter('letter'),
    title: line(text as LetterText<'wmo-completion'>, 'subject'),
    sender: senderOf(view.municipality.name),
    addressee: addresseeOf(view.resident),
    place: view.municipality.name,
    issuedOn: view.today,
    ourReference: view.number,
    salutation: salutationOf(view.resident),
    blocks: [...say(text as LetterText<'wmo-completion'>, 'opening', applied), ...blocksOf(move, text)],
    closing: line(text as LetterText<'wmo-completion'>, 'closing'),
    signatories: [consultantOf(author)],
    footer: `De grondslag: ${MOVE_ARTICLES[move.kind]}.`,
  }
}

function blocksOf({ reason, untilOn, days }: Move, text: MoveText): Block[] {
  const until = untilOn === null ? '' : formatDayLong(untilOn)
  if (isOf(text, 'wmo-completion')) return [...say(text, 'missing'), ...paragraphs(reason), ...say(text, 'until', { 'aanvullen-uiterlijk': `uiterlijk op ${until}` })]
  if (isOf(text, 'wmo-suspension')) return [...say(text, 'why'), ...paragraphs(reason), ...say(text, 'until', { 'stil-tot': `tot en met ${until}` })]
  return [...say(text, 'later', { 'hoeveel-later': `${days ?? 0} dagen later` }), ...paragraphs(reason)]
}

const isOf = <K extends MoveText['kind']>(text: MoveText, kind: K): text is Extract<MoveText, { kind: K }> => text.kind === kind
