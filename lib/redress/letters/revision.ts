import { addresseeOf, type LetterResident, salutationOf, senderOf } from '@/lib/indications/letters/sender'
import type { Budget } from '@/lib/indications/rules/budget'
import type { Term } from '@/lib/indications/rules/terms'
import { type Day, formatDayLong } from '@/lib/kernel/day'
import { formatDuration } from '@/lib/kernel/duration'
import { line, say, sayInFrame, type LetterText } from '@/lib/letters/texts'
import { type LetterView, newLetter, paragraphs } from '@/lib/letters/view'
import { REVISION_GROUNDS } from '../messages'
import { lastDayBefore, type NewGrant } from '../rules/replacement'
import type { ReviseDecision } from '../schema'
import { helpFacts } from './objection'

export type RevisionLetterInput = { readonly author: string; readonly reference: string; readonly replaces: string; readonly input: Pick<ReviseDecision, 'from' | 'motivation' | 'talk' | 'ground'>; readonly grant: NewGrant | null; readonly budget: Budget | null; readonly mandate: string; readonly objection: Term }

type RevisedCase = { readonly resident: LetterResident; readonly municipality: { readonly name: string }; readonly today: Day; readonly product: { readonly name: string } | null; readonly decision: { readonly indication: { readonly minutesPerWeek: number; readonly product: string } | null } | null }

/** The decision that help changes or stops from a day: what it was, what it becomes, why, what was talked about, and until when one can object. */
export function revisionLetter(view: RevisedCase, { author, reference, replaces, input, grant, budget, mandate, objection }: RevisionLetterInput, text: LetterText<'wmo-revision'>): LetterView {
  const { municipality, decision } = view
  const was = decision?.indication
  return {
    ...newLetter('decision'),
    title: line(text, grant ? 'subject' : 'stopsubject'),
    sender: senderOf(municipality.name),
    addressee: addresseeOf(view.resident),
    place: municipality.name,
    issuedOn: view.today,
    ourReference: reference,
    salutation: salutationOf(view.resident),
    blocks: [
      ...say(text, 'opening', { 'kenmerk-eerder': replaces }),
      { type: 'heading', text: line(text, 'decision'), level: 1 },
      { type: 'paragraph', text: [{ strong: grant ? line(text, 'changes', { 'dag-vanaf': formatDayLong(input.from), 'tijd-per-week': formatDuration(grant.minutes) }) : line(text, 'stops', { 'laatste-dag': formatDayLong(lastDayBefore(input.from)) }) }] },
      ...(was ? say(text, 'until', { 'laatste-dag': formatDayLong(lastDayBefore(input.from)), 'tijd-nu': formatDuration(was.minutesPerWeek) }) : []),
      ...(grant ? [helpFacts(was?.product ?? view.product?.name ?? '', grant, budget)] : []),
      { type: 'heading', text: line(text, 'why'), level: 1 },
      ...paragraphs(input.motivation),
      ...(grant?.minutesReason ? paragraphs(grant.minutesReason) : []),
      ...(input.talk ? [...say(text, 'talk', { 'dag-gesprek': formatDayLong(input.talk.on) }), ...paragraphs(input.talk.about)] : []),
      sayInFrame(text, 'objection', { 'dag-brief': formatDayLong(view.today), bezwaartermijn: `tot en met ${formatDayLong(objection.lastDay)}`, gemeente: municipality.name, kenmerk: reference }),
    ],
    closing: line(text, 'closing'),
    signatories: [{ name: author, role: 'Wmo-consulent', onBehalfOf: `het college van burgemeester en wethouders van ${municipality.name}`, mandate }],
    footer: `Dit besluit is genomen op grond van ${REVISION_GROUNDS[input.ground].article}. De termijn voor bezwaar: ${objection.article}.`,
  }
}
