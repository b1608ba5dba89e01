import { type Day, formatDayLong } from '@/lib/kernel/day'
import { formatDuration, formatDurationShort } from '@/lib/kernel/duration'
import { list } from '@/lib/format'
import { type Cents, formatMoney } from '@/lib/kernel/money'
import { line, say, sayInFrame, type LetterText } from '@/lib/letters/texts'
import { type Block, type LetterView, newLetter, paragraphs } from '@/lib/letters/view'
import { AREA_LABELS } from '@/lib/norms/messages/calculation'
import { FORM_LABELS, FREQUENCY_LABELS } from '../messages'
import { BUDGET_KIND_LABELS, CONDITION_UNMET } from '../messages/budget'
import { settledText } from '../messages/joint'
import type { CaseView } from '../queries/case'
import { BUDGET_ARTICLES, type Budget, unmetConditions } from '../rules/budget'
import type { Term } from '../rules/terms'
import type { Amount } from '@/lib/products/rules'
import type { Outcome } from '../schema'
import type { TrackStatus } from '../schema/track'
import { type Author, type LetterCalculation, type LetterResident, addresseeOf, salutationOf, senderOf } from './sender'

/** What the letter reads of a case. */
export type DecisionCase = Pick<CaseView, 'today' | 'appliedOn' | 'product' | 'budget'> & { readonly joint?: CaseView['joint'] } & { readonly track: { readonly status: TrackStatus; readonly weeks: number; readonly provider: string } | null } & { readonly resident: LetterResident; readonly municipality: { readonly name: string }; readonly calculation: LetterCalculation | null; readonly choice: { readonly provider: string } | null }

/** What is looked at in the first weeks, and on which day (S22). */
export type Looking = { readonly purpose: string; readonly weeks: number; readonly on: Day }

export type DecisionLetterInput = {
  readonly author: Author
  readonly reference: string
  readonly outcome: Outcome
  readonly motivation: string
  readonly grant: { readonly startsOn: Day; readonly endsOn: Day; readonly amount: Amount; readonly budget: Budget | null; readonly looking: Looking | null } | null
  readonly mandate: string
  readonly objection: Term
  /** The most a household pays per month, per year that the rulebook knows. */
  readonly contributions: readonly { readonly cents: Cents; readonly year: number }[]
}

/**
 * The decision on an application, in plain Dutch: minutes and frequency whatever the unit, start, end, form, why, how it was calculated,
 * own contribution ("maximaal", set by the CAK), the mandate and until when one can object.
 */
export function decisionLetter(view: DecisionCase, input: DecisionLetterInput, text: LetterText<'wmo-decision'>): LetterView {
  const { resident, municipality } = view
  const granted = input.outcome === 'refused' ? null : input.grant
  return {
    ...newLetter('decision'),
    title: line(text, 'subject'),
    sender: senderOf(municipality.name),
    addressee: addresseeOf(resident),
    place: municipality.name,
    issuedOn: view.today,
    ourReference: input.reference,
    salutation: salutationOf(resident),
    blocks: [
      ...say(text, 'opening', { 'dag-aanvraag': formatDayLong(view.appliedOn ?? view.today) }),
      { type: 'heading', text: line(text, 'decision'), level: 1 },
      ...(granted ? grantedBlocks(view, input.outcome, granted, text) : say(text, 'refused').map(asStrong)),
      ...(granted || !view.track ? [] : view.track.status === 'declined' ? say(text, 'declined', { weken: String(view.track.weeks) }) : say(text, 'restorative', { weken: String(view.track.weeks), organisatie: view.track.provider })),
      { type: 'heading', text: line(text, 'why'), level: 1 },
      ...paragraphs(input.motivation),
      ...jointBlocks(view, text),
      ...(granted ? amountBlocks(view, granted.amount, text) : []),
      ...(granted ? budgetBlocks(view, granted, text) : []),
      ...(granted ? contributionBlocks(input.contributions, text) : []),
      ...(granted ? say(text, 'changes') : []),
      sayInFrame(text, 'objection', { 'dag-brief': formatDayLong(view.today), bezwaartermijn: `tot en met ${formatDayLong(input.objection.lastDay)}`, gemeente: municipality.name, kenmerk: input.reference }),
    ],
    closing: line(text, 'closing'),
    signatories: [{ name: input.author.name, role: 'Wmo-consulent', onBehalfOf: `het college van burgemeester en wethouders van ${municipality.name}`, mandate: input.mandate }],
    footer: `Dit besluit is genomen op grond van artikel 2.3.5 van de Wet maatschappelijke ondersteuning 2015. De termijn voor bezwaar: ${input.objection.article}.`,
  }
}

/** A refusal in one sentence stands out as the time of a grant does. */
const asStrong = (block: Block): Block => (block.type === 'paragraph' && typeof block.text === 'string' ? { type: 'paragraph', text: [{ strong: block.text }] } : block)

function grantedBlocks(view: DecisionCase, outcome: Outcome, grant: NonNullable<DecisionLetterInput['grant']>, text: LetterText<'wmo-decision'>): Block[] {
  const { minutes, frequency, option, monthCents } = grant.amount
  const tasks = tasksOf(view)
  const { looking } = grant
  return [
    ...say(text, outcome === 'granted' ? 'granted' : 'partly', { 'tijd-per-week': `${formatDuration(minutes)} per week` }),
    {
      type: 'facts',
      items: [
        { label: 'Soort hulp', value: view.product?.name ?? '' },
        { label: 'Hoeveel', value: `${formatDuration(minutes)} per week` },
        ...(option ? [{ label: 'Vastgesteld als', value: option.label }] : []),
        ...(monthCents === null ? [] : [{ label: 'Bedrag per maand', value: formatMoney(monthCents) }]),
        { label: 'Hoe vaak', value: frequency === 'weekly' ? FREQUENCY_LABELS.weekly : `${FREQUENCY_LABELS['two-weekly']}, dan ${formatDuration(minutes * 2)}` },
        ...formFacts(grant.budget),
        { label: 'Begint op', value: formatDayLong(grant.startsOn) },
        { label: 'Loopt tot en met', value: formatDayLong(grant.endsOn) },
        ...(view.choice && !grant.budget ? [{ label: 'Uw aanbieder', value: view.choice.provider }] : []),
      ],
    },
    ...(tasks.length > 0 ? say(text, 'tasks', { taken: list(tasks) }) : []),
    ...(looking ? [...say(text, 'lookfirst', { kijkweken: String(looking.weeks), 'laatste-dag': formatDayLong(grant.endsOn), kijkdag: formatDayLong(looking.on) }), ...paragraphs(looking.purpose)] : []),
  ]
}

const formFacts = (budget: Budget | null) =>
  budget === null
    ? [{ label: 'Vorm', value: `${FORM_LABELS['in-kind']}: de hulp komt van een aanbieder met een contract met de gemeente` }]
    : [
        { label: 'Vorm', value: `${FORM_LABELS['personal-budget']}, ${BUDGET_KIND_LABELS[budget.kind].toLowerCase()}: u koopt de hulp zelf in` },
        { label: 'Budget per maand', value: formatMoney(budget.monthCents) },
        { label: 'Waarmee wij rekenden', value: `${formatMoney(budget.hourCents)} per uur` },
      ]

/** What the budget is for, with why it is less than the plan asked; or why a budget that was asked for is not given, each condition with its article. */
function budgetBlocks({ budget: asked }: DecisionCase, { budget, amount }: NonNullable<DecisionLetterInput['grant']>, text: LetterText<'wmo-decision'>): Block[] {
  if (budget) {
    const { bounded } = budget
    return [
      ...say(text, 'budget', { 'budget-per-maand': `${formatMoney(budget.monthCents)} per maand`, 'tijd-budget': `${formatDuration(amount.minutes)} per week` }),
      ...(bounded ? paragraphs(`In uw plan kost een uur hulp ${formatMoney(bounded.askedCents)}. Wij geven hoogstens ${formatMoney(budget.hourCents)} per uur (${bounded.article} van de Wmo 2015). Wat meer kost, betaalt u zelf.`) : []),
    ]
  }
  if (!asked || asked.withdrawnOn !== null) return []
  const why = { capable: asked.capableWhy, motivated: asked.motivatedWhy, quality: asked.qualityWhy }
  return [...say(text, 'nobudget'), ...unmetConditions(asked).flatMap((condition) => [...paragraphs(`${CONDITION_UNMET[condition]} (${BUDGET_ARTICLES[condition]} van de Wmo 2015)`), ...paragraphs(why[condition])])]
}

/** The result areas that the calculation gives time for, as words in a sentence. */
export function tasksOf(view: Pick<DecisionCase, 'calculation'>): string[] {
  const areas = (view.calculation?.lines ?? []).filter((line) => line.applied && line.minutes > 0).map((line) => AREA_LABELS[line.area])
  return [...new Set(areas)].map((label) => label.charAt(0).toLowerCase() + label.slice(1))
}

/** That a provider was asked to help settle the hours, what it proposed and why that was followed or not (G22). One that was taken back says nothing. */
function jointBlocks({ joint }: DecisionCase, text: LetterText<'wmo-decision'>): Block[] {
  if (!joint || (joint.status !== 'settled' && joint.status !== 'silent')) return []
  const answer = joint.status === 'silent' || joint.proposedOn === null ? 'Die deed geen voorstel.' : `Op ${formatDayLong(joint.proposedOn)} deed die een voorstel.`
  return [...say(text, 'joint', { meedenker: joint.provider, 'meedenker-antwoord': answer }), ...joint.settlement.flatMap((each) => paragraphs(settledText(each)))]
}

/** What the time rests on: the calculation with the norms, or what was stated for help outside them. */
function amountBlocks(view: DecisionCase, amount: Amount, text: LetterText<'wmo-decision'>): Block[] {
  if (amount.basis === 'norm') return calculationBlocks(view, text)
  return amount.reason === null ? [] : [{ type: 'heading', text: line(text, 'calculation'), level: 1 }, ...paragraphs(amount.reason)]
}

/** The lines of a calculation that apply, with what they add up to; of which day its norms are, where that is not today. */
export const calculationTable = (calculation: LetterCalculation, normsOf?: Day): Block => ({
  type: 'table',
  caption: `Tijd per week, volgens ${calculation.normSet.name}${normsOf === undefined ? '' : `, met de normen van ${formatDayLong(normsOf)}`}`,
  columns: [{ label: 'Onderdeel' }, { label: 'Uren en minuten', align: 'end' }],
  rows: [
    ...calculation.lines.filter((line) => line.applied).map((line) => [`${AREA_LABELS[line.area]}: ${line.label}`, formatDurationShort(line.minutes)]),
    ...(calculation.roundingDifference === 0 ? [] : [['Afronding op het totaal', formatDurationShort(calculation.roundingDifference)]]),
    ...(calculation.adjustment === 0 ? [] : [[`${calculation.adjustment > 0 ? 'Extra' : 'Minder'} tijd, om de reden ${normsOf === undefined ? 'hieronder' : 'hierboven'}`, formatDurationShort(calculation.adjustment)]]),
  ],
  total: ['Samen per week', formatDurationShort(calculation.minutes)],
})

function calculationBlocks(view: DecisionCase, text: LetterText<'wmo-decision'>): Block[] {
  const { calculation } = view
  if (!calculation) return []
  return [
    { type: 'heading', text: line(text, 'calculation'), level: 1 },
    calculationTable(calculation),
    ...(calculation.deviationReason ? paragraphs(calculation.deviationReason) : []),
  ]
}

function contributionBlocks(contributions: DecisionLetterInput['contributions'], text: LetterText<'wmo-decision'>): Block[] {
  if (contributions.length === 0) return []
  return say(text, 'contribution', { 'eigen-bijdrage': list(contributions.map(({ cents, year }) => `maximaal ${formatMoney(cents)} per maand in ${year}`)) })
}
