import { calculationTable } from '@/lib/indications/letters/decision'
import { addresseeOf, type LetterResident, salutationOf, senderOf } from '@/lib/indications/letters/sender'
import { FREQUENCY_LABELS } from '@/lib/indications/messages'
import type { KeptCalculation } from '@/lib/indications/queries/parts'
import type { Budget } from '@/lib/indications/rules/budget'
import type { Term } from '@/lib/indications/rules/terms'
import { addDays, type Day, formatDayFull, formatDayLong } from '@/lib/kernel/day'
import { formatDuration } from '@/lib/kernel/duration'
import { formatMoney } from '@/lib/kernel/money'
import { line, say, type LetterText } from '@/lib/letters/texts'
import { type Block, type LetterView, newLetter, paragraphs } from '@/lib/letters/view'
import { PART_NAMES, UNHEARD } from '../messages'
import type { NewGrant } from '../rules/replacement'
import type { HearingGround, ObjectionOutcome, ObjectionPart } from '../schema'

export type ObjectionLetter = {
  readonly resident: LetterResident
  readonly municipality: string
  readonly officer: string
  readonly number: string
  /** The decision's own reference. */
  readonly reference: string
  readonly receivedOn: Day
  readonly today: Day
  /** Who made it, when that was not the resident: he gets a copy. */
  readonly representative: string | null
}

type ObjectionKind = 'objection-confirmation' | 'objection-completion' | 'objection-hearing' | 'objection-adjournment' | 'objection-decision'
/** The words that every letter on an objection has, read as those of the first kind: the passages are the same. */
const shared = (text: LetterText<ObjectionKind>) => text as LetterText<'objection-confirmation'>

const frame = (input: ObjectionLetter, text: LetterText<ObjectionKind>, kind: 'letter' | 'decision' = 'letter') => ({
  ...newLetter(kind),
  title: line(shared(text), 'subject'),
  sender: { ...senderOf(input.municipality), lines: ['Bezwaar'] },
  addressee: addresseeOf(input.resident),
  place: input.municipality,
  issuedOn: input.today,
  ourReference: input.number,
  salutation: salutationOf(input.resident),
  closing: line(shared(text), 'closing'),
  signatories: [{ name: input.officer, role: 'Bezwaarbehandelaar' }],
})
const h = (text: string): Block => ({ type: 'heading', text, level: 1 })
const basis = (input: ObjectionLetter) => ({ 'dag-bezwaar': formatDayLong(input.receivedOn), kenmerk: input.reference })
const copyTo = ({ representative }: ObjectionLetter, text: LetterText<ObjectionKind>): Block[] => (representative === null ? [] : say(shared(text), 'copy', { 'kopie-aan': representative }))

/** The confirmation of an objection: what happens next and until when, whether it came in time, and that one may say more. */
export function objectionReceived(input: ObjectionLetter & { readonly late: boolean; readonly objectionUntil: Day; readonly committee: boolean; readonly term: Term }, text: LetterText<'objection-confirmation'>): LetterView {
  return {
    ...frame(input, text),
    blocks: [
      ...say(text, 'opening', basis(input)),
      ...(input.late ? say(text, 'late', { bezwaartermijn: `tot en met ${formatDayLong(input.objectionUntil)}` }) : []),
      ...say(text, 'again'),
      ...(input.committee ? say(text, 'committee') : []),
      ...say(text, 'answer', { 'beslissen-uiterlijk': `uiterlijk op ${formatDayLong(input.term.lastDay)}` }),
      ...copyTo(input, text),
    ],
  }
}

/** Asks for what an objection lacks, with the last day. */
export function objectionIncomplete(input: ObjectionLetter & { readonly missing: readonly ObjectionPart[]; readonly until: Day }, text: LetterText<'objection-completion'>): LetterView {
  return {
    ...frame(input, text),
    blocks: [
      ...say(text, 'opening', basis(input)),
      h(line(text, 'needed')),
      { type: 'list', items: input.missing.map((part) => PART_NAMES[part]) },
      ...say(text, 'until', { 'aanvullen-uiterlijk': `uiterlijk op ${formatDayLong(input.until)}`, nummer: input.number }),
      ...copyTo(input, text),
    ],
  }
}

/** How long before a hearing one may hand in more (Awb 7:4 lid 1). */
const MORE_UNTIL_DAYS = 10

/** Invites to the hearing: when and where, that one may read the file and hand in more before it, bring somebody, or say that one does not come. */
export function objectionHearing(input: ObjectionLetter & { readonly on: Day; readonly place: string }, text: LetterText<'objection-hearing'>): LetterView {
  const moreUntil = addDays(input.on, -MORE_UNTIL_DAYS)
  return {
    ...frame(input, text),
    blocks: [
      ...say(text, 'opening', basis(input)),
      { type: 'facts', items: [{ label: 'Wanneer', value: formatDayFull(input.on) }, { label: 'Waar', value: input.place }] },
      ...say(text, 'file'),
      ...(moreUntil >= input.today ? say(text, 'more', { 'sturen-tot': `tot en met ${formatDayLong(moreUntil)}`, nummer: input.number }) : []),
      ...say(text, 'along'),
      ...say(text, 'stay'),
      ...copyTo(input, text),
    ],
    footer: 'Wij nodigen u uit op grond van artikel 7:2 van de Algemene wet bestuursrecht.',
  }
}

/** Tells that deciding takes longer, until when and why. */
export function objectionAdjourned(input: ObjectionLetter & { readonly reason: string; readonly term: Term | null; readonly article: string }, text: LetterText<'objection-adjournment'>): LetterView {
  return {
    ...frame(input, text),
    blocks: [
      ...say(text, 'later'),
      ...(input.term === null ? [] : say(text, 'until', { 'beslissen-uiterlijk': `uiterlijk op ${formatDayLong(input.term.lastDay)}` })),
      h(line(text, 'why')),
      ...paragraphs(input.reason),
      ...copyTo(input, text),
    ],
    footer: `Wij doen dit op grond van ${input.article}.`,
  }
}

const SAID = { unfounded: 'unfounded', inadmissible: 'inadmissible', founded: 'founded', 'partly-founded': 'partly' } as const satisfies Record<ObjectionOutcome, string>

/** The help that comes in place of the old. */
export type NewHelp = { readonly product: string; readonly grant: NewGrant; readonly budget: Budget | null; /** How the time came about, where it was first calculated with this objection, and of which day the norms are. */ readonly reckoned: { readonly calculation: KeptCalculation; readonly normsOf: Day } | null }
export type ObjectionDecisionLetter = ObjectionLetter & { readonly outcome: ObjectionOutcome; readonly motivation: string; /** The day one was heard; null when there was no hearing. */ readonly heardOn: Day | null; /** Why nobody was heard, where that is known. */ readonly unheard: HearingGround | null; readonly mandate: string; readonly appealClause: string | null; readonly help: NewHelp | null }

/** The decision on an objection, with why; what one can do next stands in it only as the municipality's rulebook words it. */
export function objectionDecided(input: ObjectionDecisionLetter, text: LetterText<'objection-decision'>): LetterView {
  const { help } = input
  return {
    ...frame(input, text, 'decision'),
    blocks: [
      ...say(text, 'opening', basis(input)),
      h(line(text, 'decision')),
      { type: 'paragraph', text: [{ strong: line(text, SAID[input.outcome]) }] },
      ...(help ? [...say(text, 'replaces'), helpFacts(help.product, help.grant, help.budget), ...(help.grant.minutesReason === null ? [] : paragraphs(help.grant.minutesReason)), ...(help.reckoned ? [calculationTable(help.reckoned.calculation, help.reckoned.normsOf)] : [])] : []),
      h(line(text, 'why')),
      ...paragraphs(input.motivation),
      ...(input.heardOn === null ? [...say(text, 'unheard'), ...(input.unheard === null ? [] : paragraphs(UNHEARD[input.unheard]))] : say(text, 'heard', { 'dag-gesprek': formatDayLong(input.heardOn) })),
      ...(input.appealClause === null ? [] : [{ type: 'notice' as const, title: line(text, 'appeal'), text: input.appealClause }]),
      ...copyTo(input, text),
    ],
    signatories: [{ name: input.officer, role: 'Bezwaarbehandelaar', onBehalfOf: `het college van burgemeester en wethouders van ${input.municipality}`, mandate: input.mandate }],
    footer: 'Deze beslissing is genomen op grond van hoofdstuk 7 van de Algemene wet bestuursrecht.',
  }
}

/** Help as a letter lists it: minutes and frequency, from when until when. */
export const helpFacts = (product: string, grant: NewGrant, budget: Budget | null): Block => ({
  type: 'facts',
  items: [
    { label: 'Soort hulp', value: product },
    { label: 'Hoeveel', value: `${formatDuration(grant.minutes)} per week` },
    { label: 'Hoe vaak', value: grant.frequency === 'weekly' ? FREQUENCY_LABELS.weekly : `${FREQUENCY_LABELS['two-weekly']}, dan ${formatDuration(grant.minutes * 2)}` },
    { label: 'Vanaf', value: formatDayLong(grant.startsOn) },
    { label: 'Loopt tot en met', value: formatDayLong(grant.endsOn) },
    ...(budget ? [{ label: 'Persoonsgebonden budget', value: `${formatMoney(budget.monthCents)} per maand` }] : []),
  ],
})
