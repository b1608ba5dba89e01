import { formatDayLong, type Day } from '@/lib/kernel/day'
import { newLetter, paragraphs, type Block, type LetterView } from '@/lib/letters/view'
import { OUTCOME_LABELS } from './messages'
import type { ComplaintContent, ComplaintOutcome } from './schema'

export type ComplaintLetter = { readonly municipality: string; readonly officer: string; readonly number: string; readonly content: ComplaintContent; readonly receivedOn: Day; readonly today: Day }

const p = (text: Extract<Block, { type: 'paragraph' }>['text']): Block => ({ type: 'paragraph', text })
const h = (text: string): Block => ({ type: 'heading', text, level: 1 })
const toResident = ({ name, address }: ComplaintContent) => [name, ...address.split('\n').map((line) => line.trim()).filter((line) => line !== '')]

const frame = (input: ComplaintLetter, title: string, lines: string[] = toResident(input.content)) => ({
  ...newLetter('letter'),
  title,
  sender: { name: `Gemeente ${input.municipality}`, lines: ['Klachten'] },
  addressee: { lines },
  place: input.municipality,
  issuedOn: input.today,
  ourReference: input.number,
  salutation: 'Geachte heer of mevrouw,',
  closing: 'Met vriendelijke groet,',
  signatories: [{ name: input.officer, role: 'Klachtbehandelaar' }],
})
const opening = (input: ComplaintLetter) => `Op ${formatDayLong(input.receivedOn)} kregen wij uw klacht.`

/** The confirmation: what happens next, and until when where the municipality ruled it. */
export const complaintReceived = (input: ComplaintLetter & { readonly handleBy: Day | null }): LetterView => ({
  ...frame(input, 'Wij hebben uw klacht ontvangen'),
  blocks: [
    p(`${opening(input)} In deze brief leest u wat er nu gebeurt.`),
    h('Wij willen u horen'),
    p('Wij nodigen u uit om te vertellen wat er is gebeurd. U mag iemand meenemen.'),
    ...(input.handleBy === null ? [] : [h('Wanneer krijgt u antwoord?'), p(['U krijgt ons oordeel ', { strong: `uiterlijk op ${formatDayLong(input.handleBy)}` }, '. Duurt het langer, dan hoort u dat van ons.'])]),
  ],
})

export const complaintAdjourned = (input: ComplaintLetter & { readonly reason: string; readonly handleBy: Day }): LetterView => ({
  ...frame(input, 'Wij hebben meer tijd nodig voor uw klacht'),
  blocks: [p(opening(input)), p(['U krijgt ons oordeel ', { strong: `uiterlijk op ${formatDayLong(input.handleBy)}` }, '.']), h('Waarom duurt het langer?'), ...paragraphs(input.reason)],
})

/** The finding on a complaint, with why. */
export const complaintDecided = (input: ComplaintLetter & { readonly outcome: ComplaintOutcome; readonly finding: string }): LetterView => ({
  ...frame(input, 'Ons oordeel over uw klacht'),
  blocks: [p(`${opening(input)} Wij hebben gekeken naar wat er is gebeurd.`), h('Ons oordeel'), p([{ strong: `Uw klacht is ${OUTCOME_LABELS[input.outcome].toLowerCase()}.` }]), h('Waarom vinden wij dit?'), ...paragraphs(input.finding)],
})

/** Tells the resident to whom the complaint went. */
export const complaintPassed = (input: ComplaintLetter & { readonly to: string }): LetterView => ({
  ...frame(input, 'Wij gaven uw klacht door'),
  blocks: [p(opening(input)), p(`U vond het goed dat wij uw klacht doorgeven aan ${input.to}. Dat hebben wij gedaan. U hoort van ${input.to} hoe het verder gaat.`)],
})

/** The complaint as the provider gets it. */
export const complaintForProvider = (input: ComplaintLetter & { readonly provider: string }): LetterView => ({
  ...frame(input, 'Een klacht over uw organisatie', [input.provider, 't.a.v. de directie']),
  blocks: [
    p(`Op ${formatDayLong(input.receivedOn)} kregen wij een klacht over uw organisatie. De inwoner vindt het goed dat wij haar aan u doorgeven. Wij vragen u de klacht te behandelen.`),
    { type: 'facts', items: [{ label: 'Inwoner', value: input.content.name }, { label: 'Adres', value: input.content.address.replaceAll('\n', ', ') }] },
    h('Wat is er gebeurd?'),
    ...paragraphs(input.content.what),
  ],
})
