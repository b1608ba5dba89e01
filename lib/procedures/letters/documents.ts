import type { Day } from '@/lib/kernel/day'
import { newLetter, paragraphs, type Block, type LetterView } from '@/lib/letters/view'
import { ANSWER_KIND_LABELS, CRITERION_KIND_PLURALS, CRITERION_KIND_SENTENCES, holdsAtText } from '@/lib/procedures/messages/labels'
import type { CriterionContent } from '@/lib/procedures/queries/library'
import { CRITERION_KINDS } from '@/lib/procedures/schema/criterion'
import type { GeneratedKind } from '@/lib/procedures/schema/document'

type Source = {
  readonly title: string
  readonly reference: string
  readonly region: string
  readonly today: Day
  readonly criteria: readonly CriterionContent[]
  readonly clauses: readonly { readonly number: number; readonly title: string; readonly text: string }[]
}

export const GENERATED_TITLES = { requirements: 'Programma van eisen', 'agreement-model': 'Conceptovereenkomst' } as const satisfies Record<GeneratedKind, string>

const criteriaBlocks = (criteria: readonly CriterionContent[]): Block[] =>
  CRITERION_KINDS.flatMap((kind): Block[] => {
    const own = criteria.filter((criterion) => criterion.kind === kind)
    if (own.length === 0) return []
    return [
      { type: 'heading', text: CRITERION_KIND_PLURALS[kind], level: 1 },
      { type: 'paragraph', text: CRITERION_KIND_SENTENCES[kind] },
      ...own.flatMap((criterion): Block[] => [
        { type: 'heading', text: criterion.title, level: 2 },
        ...paragraphs(criterion.text),
        {
          type: 'facts',
          items: [
            { label: 'Waarom', value: criterion.rationale },
            { label: 'Moet gelden', value: holdsAtText(criterion.holdsAt, criterion.holdsMonths) },
            { label: 'Antwoord', value: `${ANSWER_KIND_LABELS[criterion.answerKind]}${criterion.perLot ? ', per perceel' : ''}` },
            { label: 'Zo toont u het aan', value: criterion.proof },
          ],
        },
      ]),
    ]
  })

/** A document that says what the draft holds: its criteria, or the articles of the agreement. */
export const generatedDocument = (kind: GeneratedKind, source: Source): LetterView => ({
  ...newLetter('record'),
  title: `${GENERATED_TITLES[kind]}, ${source.title}`,
  sender: { name: source.region, lines: [] },
  issuedOn: source.today,
  ourReference: source.reference,
  blocks: kind === 'requirements' ? criteriaBlocks(source.criteria) : source.clauses.map((clause): Block => ({ type: 'clause', number: clause.number, title: clause.title, paragraphs: [clause.text] })),
})

const flat = (text: unknown): string => (Array.isArray(text) ? text.map((run: string | { strong: string }) => (typeof run === 'string' ? run : run.strong)).join('') : String(text))

/** What such a document says as plain lines: the difference between two versions is read from these. */
export const plainText = ({ blocks }: Pick<LetterView, 'blocks'>): string =>
  blocks
    .map((block) => {
      if (block.type === 'clause') return `Artikel ${block.number}. ${block.title}\n${block.paragraphs.map(flat).join('\n')}`
      if (block.type === 'facts') return block.items.map((item) => `${item.label}: ${item.value}`).join('\n')
      return block.type === 'heading' || block.type === 'paragraph' ? flat(block.text) : ''
    })
    .join('\n\n')
