import { formatDayLong, type Day } from '@/lib/kernel/day'
import { newLetter, paragraphs, type Block, type LetterView } from '@/lib/letters/view'
import { KIND_LABELS } from './messages'
import type { ReportKind } from './schema'

export type SupervisionLetter = {
  readonly municipality: string
  readonly supervisor: string
  readonly number: string
  /** The provider's name, or the municipality's own when the report came from there. */
  readonly to: string
  readonly attention: string
  readonly kind: ReportKind
  readonly reportedOn: Day
  readonly today: Day
}

const p = (text: Extract<Block, { type: 'paragraph' }>['text']): Block => ({ type: 'paragraph', text })
const h = (text: string): Block => ({ type: 'heading', text, level: 1 })

const frame = (input: SupervisionLetter, title: string) => ({
  ...newLetter('letter'),
  title,
  sender: { name: `Gemeente ${input.municipality}`, lines: ['Toezicht Wmo'] },
  addressee: { lines: [input.to, `t.a.v. ${input.attention}`] },
  place: input.municipality,
  issuedOn: input.today,
  ourReference: input.number,
  salutation: 'Geachte heer of mevrouw,',
  closing: 'Met vriendelijke groet,',
  signatories: [{ name: input.supervisor, role: 'Wmo-toezichthouder' }],
})
const about = ({ kind, reportedOn, number }: SupervisionLetter) => `${KIND_LABELS[kind].toLowerCase()}, gemeld op ${formatDayLong(reportedOn)}, nummer ${number}`

/** The confirmation of a report: what happens next, and until when where the municipality ruled it. */
export function reportReceived(input: SupervisionLetter & { readonly reportBy: Day | null }): LetterView {
  return {
    ...frame(input, 'Wij hebben uw melding ontvangen'),
    blocks: [
      p(`Wij kregen uw melding (${about(input)}). In deze brief leest u wat er nu gebeurt.`),
      h('Wij bekijken wat er is gebeurd'),
      p('Hebben wij iets van u nodig, dan vragen wij dat in het portaal. Wat u ons vertelt, leest alleen de toezichthouder. De contractmanagers zien het niet.'),
      ...(input.reportBy === null ? [] : [p(['U hoort ', { strong: `uiterlijk op ${formatDayLong(input.reportBy)}` }, ' wat wij vonden.'])]),
    ],
  }
}

/** The supervisor's own report: what was found, and what the provider is advised to do. */
export function supervisionReport(input: SupervisionLetter & { readonly findings: string; readonly recommendations: string }): LetterView {
  return {
    ...frame(input, 'Rapport van de toezichthouder'),
    blocks: [p(`Wij deden onderzoek naar aanleiding van een melding (${about(input)}).`), h('Wat vonden wij?'), ...paragraphs(input.findings), h('Wat bevelen wij aan?'), ...paragraphs(input.recommendations)],
  }
}

/** Tells that the file is closed, and why. */
export function fileClosed(input: SupervisionLetter & { readonly reason: string }): LetterView {
  return { ...frame(input, 'Wij sluiten ons onderzoek'), blocks: [p(`Wij sluiten het dossier over een melding (${about(input)}).`), h('Waarom?'), ...paragraphs(input.reason)] }
}
