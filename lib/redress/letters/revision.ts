import { CLOSING, addresseeOf, salutationOf, senderOf } from '@/lib/indications/letters/sender'
import type { CaseView } from '@/lib/indications/queries/case'
import type { Budget } from '@/lib/indications/rules/budget'
import type { Term } from '@/lib/indications/rules/terms'
import { formatDayLong } from '@/lib/kernel/day'
import { formatDuration } from '@/lib/kernel/duration'
import { type LetterView, newLetter, paragraphs } from '@/lib/letters/view'
import { REVISION_GROUNDS } from '../messages'
import { lastDayBefore, type NewGrant } from '../rules/replacement'
import type { ReviseDecision } from '../schema'
import { helpFacts } from './objection'

export type RevisionLetterInput = { readonly author: string; readonly reference: string; readonly replaces: string; readonly input: ReviseDecision; readonly grant: NewGrant | null; readonly budget: Budget | null; readonly mandate: string; readonly objection: Term }

/** The decision that help changes or stops from a day: what it was, what it becomes, why, what was talked about, and until when one can object. */
export function revisionLetter(view: CaseView, { author, reference, replaces, input, grant, budget, mandate, objection }: RevisionLetterInput): LetterView {
  const { municipality, decision } = view
  const was = decision?.indication
  return {
    ...newLetter('decision'),
    title: grant ? 'Uw hulp bij het huishouden verandert' : 'Uw hulp bij het huishouden stopt',
    sender: senderOf(municipality.name),
    addressee: addresseeOf(view.resident),
    place: municipality.name,
    issuedOn: view.today,
    ourReference: reference,
    salutation: salutationOf(view.resident),
    blocks: [
      { type: 'paragraph', text: `U kreeg van ons een besluit met kenmerk ${replaces}. In deze brief leest u wat er verandert.` },
      { type: 'heading', text: 'Ons besluit', level: 1 },
      { type: 'paragraph', text: [{ strong: grant ? `Vanaf ${formatDayLong(input.from)} krijgt u ${formatDuration(grant.minutes)} hulp per week.` : `Uw hulp stopt. De laatste dag is ${formatDayLong(lastDayBefore(input.from))}.` }] },
      ...(was ? [{ type: 'paragraph' as const, text: `Tot en met ${formatDayLong(lastDayBefore(input.from))} houdt u ${formatDuration(was.minutesPerWeek)} per week.` }] : []),
      ...(grant ? [helpFacts(was?.product ?? view.product?.name ?? '', grant, budget)] : []),
      { type: 'heading', text: 'Waarom besluiten wij dit?', level: 1 },
      ...paragraphs(input.motivation),
      ...(grant?.minutesReason ? paragraphs(grant.minutesReason) : []),
      ...(input.talk ? [{ type: 'heading' as const, text: 'Wat wij met u bespraken', level: 1 as const }, { type: 'paragraph' as const, text: `Op ${formatDayLong(input.talk.on)} spraken wij u hierover. Dit vervalt:` }, ...paragraphs(input.talk.about)] : []),
      {
        type: 'notice',
        title: 'Bent u het niet eens met dit besluit?',
        text: ['Dan kunt u bezwaar maken. Dat kan ', { strong: `tot en met ${formatDayLong(objection.lastDay)}` }, `. Schrijf een brief aan het college van burgemeester en wethouders van ${municipality.name}. Zet erin: uw naam en adres, de datum, het kenmerk ${reference} en waarom u het niet eens bent met het besluit. Zet uw handtekening onder de brief.`],
      },
    ],
    closing: CLOSING,
    signatories: [{ name: author, role: 'Wmo-consulent', onBehalfOf: `het college van burgemeester en wethouders van ${municipality.name}`, mandate }],
    footer: `Dit besluit is genomen op grond van ${REVISION_GROUNDS[input.ground].article}. De termijn voor bezwaar: ${objection.article}.`,
  }
}
