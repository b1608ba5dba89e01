import { CLOSING, addresseeOf, salutationOf, senderOf } from '@/lib/indications/letters/sender'
import { FREQUENCY_LABELS } from '@/lib/indications/messages'
import type { Budget } from '@/lib/indications/rules/budget'
import type { Term } from '@/lib/indications/rules/terms'
import { type Day, formatDayLong } from '@/lib/kernel/day'
import { formatDuration } from '@/lib/kernel/duration'
import { formatMoney } from '@/lib/kernel/money'
import { type Block, type LetterView, newLetter, paragraphs } from '@/lib/letters/view'
import type { ResidentHead } from '@/lib/residents/queries/head'
import { PART_NAMES } from '../messages'
import type { NewGrant } from '../rules/replacement'
import type { ObjectionOutcome, ObjectionPart } from '../schema'

export type ObjectionLetter = {
  readonly resident: ResidentHead
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

const frame = (input: ObjectionLetter, title: string, kind: 'letter' | 'decision' = 'letter') => ({
  ...newLetter(kind),
  title,
  sender: { ...senderOf(input.municipality), lines: ['Bezwaar'] },
  addressee: addresseeOf(input.resident),
  place: input.municipality,
  issuedOn: input.today,
  ourReference: input.number,
  salutation: salutationOf(input.resident),
  closing: CLOSING,
  signatories: [{ name: input.officer, role: 'Bezwaarbehandelaar' }],
})
const p = (text: Extract<Block, { type: 'paragraph' }>['text']): Block => ({ type: 'paragraph', text })
const h = (text: string): Block => ({ type: 'heading', text, level: 1 })
const copyTo = ({ representative }: ObjectionLetter): Block[] => (representative === null ? [] : [p(`Een kopie van deze brief gaat naar ${representative}.`)])

/** The confirmation of an objection: what happens next and until when, whether it came in time, and that one may say more. */
export function objectionReceived(input: ObjectionLetter & { readonly late: boolean; readonly objectionUntil: Day; readonly committee: boolean; readonly term: Term }): LetterView {
  return {
    ...frame(input, 'Wij hebben uw bezwaar ontvangen'),
    blocks: [
      p(`Op ${formatDayLong(input.receivedOn)} kregen wij uw bezwaar tegen ons besluit met kenmerk ${input.reference}. In deze brief leest u wat er nu gebeurt.`),
      ...(input.late ? [h('Uw bezwaar kwam later dan de laatste dag'), p(`U kon bezwaar maken tot en met ${formatDayLong(input.objectionUntil)}. Laat ons weten waarom uw bezwaar later kwam. Wij kijken of daar een goede reden voor is.`)] : []),
      h('Wij kijken opnieuw naar het besluit'),
      p('Iemand anders dan degene die het besluit nam, bekijkt het opnieuw. U mag daarbij vertellen wat u ervan vindt. Wij nodigen u daarvoor uit.'),
      ...(input.committee ? [p('Een commissie geeft ons advies over uw bezwaar.')] : []),
      h('Wanneer krijgt u antwoord?'),
      p(['Wij beslissen ', { strong: `uiterlijk op ${formatDayLong(input.term.lastDay)}` }, '. Duurt het langer, dan hoort u dat van ons.']),
      p('Zolang wij niet hebben beslist, geldt het besluit dat u hebt gekregen.'),
      ...copyTo(input),
    ],
  }
}

/** Asks for what an objection lacks, with the last day. */
export function objectionIncomplete(input: ObjectionLetter & { readonly missing: readonly ObjectionPart[]; readonly until: Day }): LetterView {
  return {
    ...frame(input, 'Vul uw bezwaar aan'),
    blocks: [
      p(`Op ${formatDayLong(input.receivedOn)} kregen wij uw bezwaar tegen ons besluit met kenmerk ${input.reference}. Wij missen nog iets.`),
      h('Wat hebben wij van u nodig?'),
      { type: 'list', items: input.missing.map((part) => PART_NAMES[part]) },
      p(['Stuur dit ', { strong: `uiterlijk op ${formatDayLong(input.until)}` }, `. Zet het nummer ${input.number} erbij. Krijgen wij het niet op tijd, dan kunnen wij uw bezwaar niet inhoudelijk behandelen.`]),
      ...copyTo(input),
    ],
  }
}

/** Tells that deciding takes longer, until when and why. */
export function objectionAdjourned(input: ObjectionLetter & { readonly reason: string; readonly term: Term | null; readonly article: string }): LetterView {
  return {
    ...frame(input, 'Wij hebben meer tijd nodig voor uw bezwaar'),
    blocks: [
      p(input.term === null ? 'Wij stellen de beslissing op uw bezwaar uit.' : ['Wij stellen de beslissing op uw bezwaar uit. U krijgt ons antwoord ', { strong: `uiterlijk op ${formatDayLong(input.term.lastDay)}` }, '.']),
      h('Waarom duurt het langer?'),
      ...paragraphs(input.reason),
      ...copyTo(input),
    ],
    footer: `Wij doen dit op grond van ${input.article}.`,
  }
}

const SAID = {
  unfounded: 'Uw bezwaar is ongegrond. Het besluit blijft zoals het was.',
  inadmissible: 'Uw bezwaar is niet-ontvankelijk. Dat betekent dat wij het niet inhoudelijk konden behandelen. Het besluit blijft zoals het was.',
  founded: 'Uw bezwaar is gegrond. U krijgt gelijk.',
  'partly-founded': 'Uw bezwaar is voor een deel gegrond. U krijgt voor een deel gelijk.',
} as const satisfies Record<ObjectionOutcome, string>

export type ObjectionDecisionLetter = ObjectionLetter & { readonly outcome: ObjectionOutcome; readonly motivation: string; readonly heard: string; readonly mandate: string; readonly appealClause: string | null; readonly follows: readonly Block[] }

/** The decision on an objection, with why; what one can do next stands in it only as the municipality's rulebook words it. */
export function objectionDecided(input: ObjectionDecisionLetter): LetterView {
  return {
    ...frame(input, 'Beslissing op uw bezwaar', 'decision'),
    blocks: [
      p(`Op ${formatDayLong(input.receivedOn)} kregen wij uw bezwaar tegen ons besluit met kenmerk ${input.reference}. Wij hebben opnieuw naar dat besluit gekeken.`),
      h('Onze beslissing'),
      p([{ strong: SAID[input.outcome] }]),
      ...input.follows,
      h('Waarom beslissen wij dit?'),
      ...paragraphs(input.motivation),
      p(input.heard),
      ...(input.appealClause === null ? [] : [{ type: 'notice' as const, title: 'Bent u het niet eens met deze beslissing?', text: input.appealClause }]),
      ...copyTo(input),
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

/** What comes in place of the decision: minutes and frequency, from when until when. */
export const newHelpBlocks = (product: string, grant: NewGrant, budget: Budget | null): Block[] => [
  p('Dit nieuwe besluit komt in de plaats van het oude. Het geldt vanaf de dag waarop de hulp begon.'),
  helpFacts(product, grant, budget),
  ...(grant.minutesReason === null ? [] : paragraphs(grant.minutesReason)),
]

/** How the resident was heard, as the decision says it. */
export const heardSentence = (hearing: 'held' | 'waived', on: Day | null): string => (hearing === 'held' && on !== null ? `Op ${formatDayLong(on)} hebt u verteld wat u ervan vindt. Wij hebben dat meegewogen.` : 'Er was geen gesprek over uw bezwaar.')

