import { formatDayLong, type Day } from '@/lib/kernel/day'
import { line, say, type LetterText } from '@/lib/letters/texts'
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

type SupervisionKind = 'supervision-receipt' | 'supervision-report' | 'supervision-closed'

const h = (text: string): Block => ({ type: 'heading', text, level: 1 })

/** What every letter of a supervisor has; the words are read as those of the first kind, since they are the same passages. */
const frame = (input: SupervisionLetter, given: LetterText<SupervisionKind>) => {
  const text = given as LetterText<'supervision-receipt'>
  return {
    ...newLetter('letter'),
    title: line(text, 'subject'),
    sender: { name: `Gemeente ${input.municipality}`, lines: ['Toezicht Wmo'] },
    addressee: { lines: [input.to, `t.a.v. ${input.attention}`] },
    place: input.municipality,
    issuedOn: input.today,
    ourReference: input.number,
    salutation: 'Geachte heer of mevrouw,',
    opening: say(text, 'opening', { melding: `${KIND_LABELS[input.kind].toLowerCase()}, gemeld op ${formatDayLong(input.reportedOn)}, nummer ${input.number}` }),
    closing: line(text, 'closing'),
    signatories: [{ name: input.supervisor, role: 'Wmo-toezichthouder' }],
  }
}

function letter(input: SupervisionLetter, text: LetterText<SupervisionKind>, blocks: readonly Block[]): LetterView {
  const { opening, ...rest } = frame(input, text)
  return { ...rest, blocks: [...opening, ...blocks] }
}

/** The confirmation of a report: what happens next, and until when where the municipality ruled it. */
export const reportReceived = (input: SupervisionLetter & { readonly reportBy: Day | null }, text: LetterText<'supervision-receipt'>): LetterView =>
  letter(input, text, [...say(text, 'looks'), ...(input.reportBy === null ? [] : say(text, 'until', { 'gereed-uiterlijk': `uiterlijk op ${formatDayLong(input.reportBy)}` }))])

/** The supervisor's own report: what was found, and what the provider is advised to do. */
export const supervisionReport = (input: SupervisionLetter & { readonly findings: string; readonly recommendations: string }, text: LetterText<'supervision-report'>): LetterView =>
  letter(input, text, [h(line(text, 'found')), ...paragraphs(input.findings), h(line(text, 'advice')), ...paragraphs(input.recommendations)])

/** Tells that the file is closed, and why. */
export const fileClosed = (input: SupervisionLetter & { readonly reason: string }, text: LetterText<'supervision-closed'>): LetterView => letter(input, text, [h(line(text, 'why')), ...paragraphs(input.reason)])
