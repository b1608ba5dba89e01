import { type Day, formatDayLong } from '@/lib/kernel/day'
import { type LetterView, newLetter } from '@/lib/letters/view'
import type { CaseView } from '../queries/case'
import { type Author, CLOSING, addresseeOf, consultantOf, salutationOf, senderOf } from './sender'

/** `lastDay`: of help that runs until the move; null where it had not begun. */
type MovedHelp = { readonly product: string; readonly provider: string; readonly goesOn: boolean; readonly lastDay: Day | null }

function sentenceOf({ product, provider, goesOn, lastDay }: MovedHelp): string {
  if (goesOn) return `${provider} blijft u helpen met ${product}. U hoeft niets te doen.`
  const ends = lastDay === null ? `Het aanbod aan ${provider} voor ${product} geldt niet meer, omdat u verhuist.` : `${provider} geeft geen ${product} op uw nieuwe adres. ${provider} helpt u tot en met ${formatDayLong(lastDay)}.`
  return `${ends} Wij bellen u. U kiest dan zelf wie u helpt.`
}

/** That a move is known: from which day the new address holds, and for each help who gives it there. */
export function movedLetter(view: CaseView, { author, movesOn, home, help }: { readonly author: Author; readonly movesOn: Day; readonly home: string; readonly help: readonly MovedHelp[] }): LetterView {
  return {
    ...newLetter('letter'),
    title: 'Uw verhuizing en uw hulp',
    sender: senderOf(view.municipality.name),
    addressee: addresseeOf(view.resident),
    place: view.municipality.name,
    issuedOn: view.today,
    ourReference: view.number,
    salutation: salutationOf(view.resident),
    blocks: [
      { type: 'paragraph', text: `U verhuist op ${formatDayLong(movesOn)} naar ${home}. Vanaf die dag sturen wij onze brieven naar dat adres.` },
      { type: 'heading', text: 'Uw hulp', level: 1 },
      ...help.map((each) => ({ type: 'paragraph' as const, text: sentenceOf(each) })),
      { type: 'paragraph', text: 'Uw recht op hulp verandert niet door deze verhuizing. Het besluit dat u eerder kreeg, geldt nog. Klopt er iets niet? Laat het ons weten.' },
    ],
    closing: CLOSING,
    signatories: [consultantOf(author)],
  }
}
