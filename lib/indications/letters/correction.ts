import { type Day, formatDayLong } from '@/lib/kernel/day'
import { type LetterView, newLetter } from '@/lib/letters/view'
import type { CaseView } from '../queries/case'
import { type Author, CLOSING, addresseeOf, consultantOf, salutationOf, senderOf } from './sender'

/** What became of the general facility that the death had ended. */
const FACILITY = {
  runs: (number: string) => `Uw inschrijving ${number} voor de algemene voorziening loopt door. U houdt de uren die u nog had, bij dezelfde aanbieder. Die neemt contact met u op.`,
  chooses: (number: string) => `Uw inschrijving ${number} voor de algemene voorziening loopt door. U houdt de uren die u nog had. U kiest wel opnieuw een aanbieder. Bel daarvoor de gemeente.`,
  ended: (number: string) => `Uw inschrijving ${number} voor de algemene voorziening is gestopt. Op uw adres is intussen iemand anders ingeschreven. In onze gemeente deelt een huishouden één inschrijving. Wij bellen u daarover.`,
} as const

/** That somebody was recorded as dead by mistake: the excuse, which help stands again, and what was sent to whom meanwhile. */
export function deathUndoneLetter(view: CaseView, { author, products, urgent, facility, sent }: { readonly author: Author; readonly products: readonly string[]; readonly urgent: readonly { readonly helper: string; readonly endsOn: Day }[]; readonly facility: { readonly number: string; readonly state: keyof typeof FACILITY } | null; readonly sent: readonly { readonly what: string; readonly on: Day }[] }): LetterView {
  return {
    ...newLetter('letter'),
    title: 'Wij hebben een fout gemaakt in uw gegevens',
    sender: senderOf(view.municipality.name),
    addressee: addresseeOf(view.resident),
    place: view.municipality.name,
    issuedOn: view.today,
    ourReference: view.number,
    salutation: salutationOf(view.resident),
    blocks: [
      { type: 'paragraph', text: 'In onze administratie stond dat u bent overleden. Dat klopt niet. Wij hebben dit verbeterd. Dit had niet mogen gebeuren. Onze excuses.' },
      ...(products.length === 0 ? [] : [{ type: 'heading' as const, text: 'Uw hulp', level: 1 as const }, { type: 'paragraph' as const, text: `Uw recht op hulp is niet veranderd: ${products.join(' en ')}. Het besluit dat u eerder kreeg, geldt nog. De aanbieder kreeg bericht dat de hulp stopte. Wij regelen dat de hulp weer begint en bellen u daarover.` }]),
      ...(urgent.length === 0 ? [] : [{ type: 'heading' as const, text: 'Uw tijdelijke hulp', level: 1 as const }, ...urgent.map((each) => ({ type: 'paragraph' as const, text: `U houdt uw tijdelijke hulp van ${each.helper} tot en met ${formatDayLong(each.endsOn)}, zoals wij eerder besloten. Wij bellen u over wanneer de hulp weer komt.` }))]),
      ...(facility === null ? [] : [{ type: 'heading' as const, text: 'Uw algemene voorziening', level: 1 as const }, { type: 'paragraph' as const, text: FACILITY[facility.state](facility.number) }]),
      ...(sent.length === 0 ? [] : [{ type: 'heading' as const, text: 'Wat wij in die tijd verstuurden', level: 1 as const }, { type: 'facts' as const, items: sent.map((each) => ({ label: formatDayLong(each.on), value: each.what })) }]),
      { type: 'paragraph', text: 'Hebt u hierdoor kosten of problemen? Laat het ons weten.' },
    ],
    closing: CLOSING,
    signatories: [consultantOf(author)],
  }
}
