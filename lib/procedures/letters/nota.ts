import { dayIn, formatInstantFull } from '@/lib/kernel/instant'
import { newLetter, paragraphs, type Block, type LetterView } from '@/lib/letters/view'
import { NOTE_TITLE } from '@/lib/procedures/messages/questions'

export type NoteContent = {
  readonly number: number
  readonly publishedAt: Date
  readonly intro: string | null
  readonly region: string
  readonly procedure: { readonly title: string; readonly reference: string }
  readonly window: { readonly name: string; readonly closesAt: Date }
  readonly entries: readonly { readonly position: number; readonly about: string | null; readonly question: string; readonly answer: string; readonly changes: string | null }[]
}

/** The nota van inlichtingen as a document: every question once, without who asked, and the answer that holds for everyone. */
export function noteView(note: NoteContent): LetterView {
  const entry = (each: NoteContent['entries'][number]): Block[] => [
    { type: 'heading', text: `Vraag ${each.position}${each.about ? `: ${each.about}` : ''}`, level: 1 },
    ...paragraphs(each.question),
    { type: 'heading', text: 'Antwoord', level: 2 },
    ...paragraphs(each.answer),
    ...(each.changes ? [{ type: 'notice', title: 'Gewijzigd document', text: each.changes } satisfies Block] : []),
  ]
  return {
    ...newLetter('record'),
    title: NOTE_TITLE(note.number, note.procedure.title),
    sender: { name: note.region, lines: ['Inkoop huishoudelijke ondersteuning'] },
    issuedOn: dayIn(note.publishedAt),
    ourReference: note.procedure.reference,
    blocks: [
      {
        type: 'facts',
        items: [
          { label: 'Procedure', value: note.procedure.title },
          { label: 'Instapmoment', value: note.window.name },
          { label: 'Gepubliceerd', value: formatInstantFull(note.publishedAt) },
          { label: 'Inschrijven tot', value: formatInstantFull(note.window.closesAt) },
        ],
      },
      ...(note.intro ? paragraphs(note.intro) : []),
      { type: 'paragraph', text: 'De vragen zijn herschreven, zodat niemand kan zien wie ze stelde. De antwoorden gelden voor iedereen en horen bij de documenten van deze procedure.' },
      ...note.entries.flatMap(entry),
    ],
  }
}
