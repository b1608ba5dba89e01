import { type Day, formatDayLong } from '@/lib/kernel/day'
import { formatDuration, formatDurationShort } from '@/lib/kernel/duration'
import { list } from '@/lib/format'
import { type Cents, formatMoney } from '@/lib/kernel/money'
import { type Block, type LetterView, newLetter, paragraphs } from '@/lib/letters/view'
import { AREA_LABELS } from '@/lib/norms/messages/calculation'
import { FORM_LABELS, FREQUENCY_LABELS } from '../messages'
import type { CaseView } from '../queries/case'
import type { Term } from '../rules/terms'
import type { Frequency, Outcome } from '../schema'
import { CLOSING, type Author, addresseeOf, salutationOf, senderOf } from './sender'

export type DecisionLetterInput = {
  readonly author: Author
  readonly reference: string
  readonly outcome: Outcome
  readonly motivation: string
  readonly grant: { readonly startsOn: Day; readonly endsOn: Day; readonly frequency: Frequency } | null
  readonly mandate: string
  readonly objection: Term
  /** The most a household pays per month, per year that the rulebook knows. */
  readonly contributions: readonly { readonly cents: Cents; readonly year: number }[]
}

const OUTCOME_SENTENCES = {
  granted: 'U krijgt hulp bij het huishouden.',
  'partly-granted': 'U krijgt een deel van de hulp die u vroeg.',
  refused: 'U krijgt geen hulp bij het huishouden van de gemeente.',
} as const satisfies Record<Outcome, string>

/**
 * The decision on an application, in plain Dutch: minutes and frequency whatever the unit, start, end, form, why, how it was calculated,
 * own contribution ("maximaal", set by the CAK), the mandate and until when one can object.
 */
export function decisionLetter(view: CaseView, input: DecisionLetterInput): LetterView {
  const { resident, municipality } = view
  const granted = input.outcome === 'refused' ? null : input.grant
  return {
    ...newLetter('decision'),
    title: 'Besluit over hulp bij het huishouden',
    sender: senderOf(municipality.name),
    addressee: addresseeOf(resident),
    place: municipality.name,
    issuedOn: view.today,
    ourReference: input.reference,
    salutation: salutationOf(resident),
    blocks: [
      { type: 'paragraph', text: `Op ${formatDayLong(view.appliedOn ?? view.today)} ontvingen wij uw aanvraag voor hulp bij het huishouden. In deze brief leest u ons besluit.` },
      { type: 'heading', text: 'Ons besluit', level: 1 },
      ...(granted ? grantedBlocks(view, input.outcome, granted) : [{ type: 'paragraph' as const, text: [{ strong: OUTCOME_SENTENCES.refused }] }]),
      { type: 'heading', text: 'Waarom besluiten wij dit?', level: 1 },
      ...paragraphs(input.motivation),
      ...(granted ? calculationBlocks(view) : []),
      ...(granted ? contributionBlocks(input.contributions) : []),
      ...(granted ? DUTY : []),
      {
        type: 'notice',
        title: 'Bent u het niet eens met dit besluit?',
        text: [
          `Dan kunt u bezwaar maken. Dat kan tot zes weken na de dag waarop wij deze brief versturen. Versturen wij de brief op ${formatDayLong(view.today)}, dan kan het `,
          { strong: `tot en met ${formatDayLong(input.objection.lastDay)}` },
          `. Schrijf een brief aan het college van burgemeester en wethouders van ${municipality.name}. Zet erin: uw naam en adres, de datum, het kenmerk ${input.reference} en waarom u het niet eens bent met het besluit. Zet uw handtekening onder de brief.`,
        ],
      },
    ],
    closing: CLOSING,
    signatories: [{ name: input.author.name, role: 'Wmo-consulent', onBehalfOf: `het college van burgemeester en wethouders van ${municipality.name}`, mandate: input.mandate }],
    footer: `Dit besluit is genomen op grond van artikel 2.3.5 van de Wet maatschappelijke ondersteuning 2015. De termijn voor bezwaar: ${input.objection.article}.`,
  }
}

function grantedBlocks(view: CaseView, outcome: Outcome, grant: NonNullable<DecisionLetterInput['grant']>): Block[] {
  const minutes = view.calculation?.minutes ?? 0
  return [
    { type: 'paragraph', text: [OUTCOME_SENTENCES[outcome], ' U krijgt ', { strong: `${formatDuration(minutes)} per week` }, '.'] },
    {
      type: 'facts',
      items: [
        { label: 'Soort hulp', value: view.product?.name ?? '' },
        { label: 'Hoeveel', value: `${formatDuration(minutes)} per week` },
        { label: 'Hoe vaak', value: grant.frequency === 'weekly' ? FREQUENCY_LABELS.weekly : `${FREQUENCY_LABELS['two-weekly']}, dan ${formatDuration(minutes * 2)}` },
        { label: 'Vorm', value: `${FORM_LABELS['in-kind']}: de hulp komt van een aanbieder met een contract met de gemeente` },
        { label: 'Begint op', value: formatDayLong(grant.startsOn) },
        { label: 'Loopt tot en met', value: formatDayLong(grant.endsOn) },
        ...(view.choice ? [{ label: 'Uw aanbieder', value: view.choice.provider }] : []),
      ],
    },
    { type: 'paragraph', text: `De hulp is voor: ${list(tasksOf(view))}.` },
  ]
}

/** The result areas that the calculation gives time for, as words in a sentence. */
export function tasksOf(view: Pick<CaseView, 'calculation'>): string[] {
  const areas = (view.calculation?.lines ?? []).filter((line) => line.applied && line.minutes > 0).map((line) => AREA_LABELS[line.area])
  return [...new Set(areas)].map((label) => label.charAt(0).toLowerCase() + label.slice(1))
}

function calculationBlocks(view: CaseView): Block[] {
  const { calculation } = view
  if (!calculation) return []
  return [
    { type: 'heading', text: 'Hoe hebben wij de tijd berekend?', level: 1 },
    {
      type: 'table',
      caption: `Tijd per week, volgens ${calculation.normSet.name}`,
      columns: [{ label: 'Onderdeel' }, { label: 'Uren en minuten', align: 'end' }],
      rows: [
        ...calculation.lines.filter((line) => line.applied).map((line) => [`${AREA_LABELS[line.area]}: ${line.label}`, formatDurationShort(line.minutes)]),
        ...(calculation.roundingDifference === 0 ? [] : [['Afronding op het totaal', formatDurationShort(calculation.roundingDifference)]]),
        ...(calculation.adjustment === 0 ? [] : [[calculation.adjustment > 0 ? 'Extra tijd, om de reden hieronder' : 'Minder tijd, om de reden hieronder', formatDurationShort(calculation.adjustment)]]),
      ],
      total: ['Samen per week', formatDurationShort(calculation.minutes)],
    },
    ...(calculation.deviationReason ? paragraphs(calculation.deviationReason) : []),
  ]
}

function contributionBlocks(contributions: DecisionLetterInput['contributions']): Block[] {
  if (contributions.length === 0) return []
  const amounts = list(contributions.map(({ cents, year }) => `maximaal ${formatMoney(cents)} per maand in ${year}`))
  return [
    { type: 'heading', text: 'Eigen bijdrage', level: 1 },
    { type: 'paragraph', text: `U betaalt zelf een deel: ${amounts}. Het CAK stelt het bedrag vast en stuurt u de rekening.` },
  ]
}

const DUTY: Block[] = [
  { type: 'heading', text: 'Verandert er iets?', level: 1 },
  { type: 'paragraph', text: 'Geef het door als u meer of minder hulp nodig hebt, verhuist, of als er iemand bij u komt wonen of weggaat. Wij kijken dan samen met u of de hulp nog past.' },
]
