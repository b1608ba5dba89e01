import { formatDayLong, type Day } from '@/lib/kernel/day'
import { line, say, type LetterText } from '@/lib/letters/texts'
import { newLetter, paragraphs, type Block, type LetterView } from '@/lib/letters/view'
import { OUTCOME_LABELS } from './messages'
import type { ComplaintContent, ComplaintOutcome } from './schema'

export type ComplaintLetter = { readonly municipality: string; readonly officer: string; readonly number: string; readonly content: ComplaintContent; readonly receivedOn: Day; readonly today: Day }
export type ComplaintKind = 'complaint-receipt' | 'complaint-adjournment' | 'complaint-finding' | 'complaint-passed' | 'complaint-for-provider'

const h = (text: string): Block => ({ type: 'heading', text, level: 1 })
const by = (last: Day) => ({ 'oordeel-uiterlijk': `uiterlijk op ${formatDayLong(last)}` })
const toResident = ({ name, address }: ComplaintContent) => [name, ...address.split('\n').map((part) => part.trim()).filter((part) => part !== '')]

/** What every letter on a complaint has; the words are read as those of the first kind, since they are the same passages. */
function letter(input: ComplaintLetter, given: LetterText<ComplaintKind>, blocks: readonly Block[], lines = toResident(input.content)): LetterView {
  const text = given as LetterText<'complaint-receipt'>
  return {
    ...newLetter('letter'),
    title: line(text, 'subject'),
    sender: { name: `Gemeente ${input.municipality}`, lines: ['Klachten'] },
    addressee: { lines },
    place: input.municipality,
    issuedOn: input.today,
    ourReference: input.number,
    salutation: 'Geachte heer of mevrouw,',
    blocks: [...say(text, 'opening', { 'dag-klacht': formatDayLong(input.receivedOn) }), ...blocks],
    closing: line(text, 'closing'),
    signatories: [{ name: input.officer, role: 'Klachtbehandelaar' }],
  }
}

/** The confirmation: what happens next, and until when where the municipality ruled it. */
export const complaintReceived = (input: ComplaintLetter & { readonly handleBy: Day | null }, text: LetterText<'complaint-receipt'>): LetterView =>
  letter(input, text, [...say(text, 'hearing'), ...(input.handleBy === null ? [] : say(text, 'until', by(input.handleBy)))])

export const complaintAdjourned = (input: ComplaintLetter & { readonly reason: string; readonly handleBy: Day }, text: LetterText<'complaint-adjournment'>): LetterView =>
  letter(input, text, [...say(text, 'until', by(input.handleBy)), h(line(text, 'why')), ...paragraphs(input.reason)])

/** The finding on a complaint, with why. */
export const complaintDecided = (input: ComplaintLetter & { readonly outcome: ComplaintOutcome; readonly finding: string }, text: LetterText<'complaint-finding'>): LetterView =>
  letter(input, text, [h(line(text, 'finding')), { type: 'paragraph', text: [{ strong: `Uw klacht is ${OUTCOME_LABELS[input.outcome].toLowerCase()}.` }] }, h(line(text, 'why')), ...paragraphs(input.finding)])

/** Tells the resident to whom the complaint went. */
export const complaintPassed = (input: ComplaintLetter & { readonly to: string }, text: LetterText<'complaint-passed'>): LetterView => letter(input, text, say(text, 'passed', { 'doorgegeven-aan': input.to }))

/** The complaint as the provider gets it. */
export const complaintForProvider = (input: ComplaintLetter & { readonly provider: string }, text: LetterText<'complaint-for-provider'>): LetterView =>
  letter(
    input,
    text,
    [{ type: 'facts', items: [{ label: 'Inwoner', value: input.content.name }, { label: 'Adres', value: input.content.address.replaceAll('\n', ', ') }] }, h(line(text, 'what')), ...paragraphs(input.content.what)],
    [input.provider, 't.a.v. de directie'],
  )
