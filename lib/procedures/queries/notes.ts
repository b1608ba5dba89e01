import { read, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'

/** Which document changed with an answer. */
export const changeText = (version: { readonly number: number; readonly document: { readonly title: string } }): string => `${version.document.title}, versie ${version.number}`

export type NoteRow = { readonly id: string; readonly number: number; readonly publishedAt: Date; readonly entryCount: number; readonly letterId: string | null; readonly windowId: string; readonly windowName: string }

/** The published notas of a procedure, newest first; joins the caller's transaction. */
export async function notesOf(tx: Tx, procedureId: string): Promise<NoteRow[]> {
  const rows = await tx.answerNote.findMany({ where: { procedureId }, orderBy: { number: 'desc' }, select: { id: true, number: true, publishedAt: true, entryCount: true, letterId: true, windowId: true, window: { select: { name: true } } } })
  return rows.map(({ window, ...row }) => ({ ...row, windowName: window.name }))
}

export type NotePage = {
  readonly procedure: { readonly id: string; readonly title: string; readonly reference: string }
  readonly region: string
  readonly number: number
  readonly publishedAt: Date
  readonly intro: string | null
  readonly letterId: string | null
  readonly window: { readonly name: string; readonly closesAt: Date }
  readonly entries: readonly { readonly position: number; readonly about: string | null; readonly question: string; readonly answer: string; readonly change: { readonly text: string; readonly fileId: string } | null }[]
}

/** A published nota for everyone; null when there is none of this number. */
export const publicNote = (actor: Actor, procedureId: string, number: number): Promise<NotePage | null> =>
  read(actor, async (tx, now) => {
    const note = await tx.answerNote.findFirst({
      where: { procedureId, number, publishedAt: { lte: now } },
      select: {
        number: true, publishedAt: true, intro: true, letterId: true, window: { select: { name: true, closesAt: true, region: { select: { fullName: true } } } }, procedure: { select: { id: true, title: true, reference: true } },
        answerNoteEntries: { orderBy: { position: 'asc' }, select: { position: true, about: true, question: true, answer: true, documentVersion: { select: { number: true, fileId: true, document: { select: { title: true } } } } } },
      },
    })
    if (!note) return null
    const { window, answerNoteEntries, ...rest } = note
    return {
      ...rest, window, region: window.region.fullName,
      entries: answerNoteEntries.map(({ position, about, question, answer, documentVersion }) => ({ position: position ?? 0, about, question, answer: answer ?? '', change: documentVersion && { text: changeText(documentVersion), fileId: documentVersion.fileId } })),
    }
  })
