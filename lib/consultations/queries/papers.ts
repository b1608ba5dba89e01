import { read } from '@/lib/db'
import { decryptFile } from '@/lib/files/cipher'
import type { Actor } from '@/lib/kernel/actor'
import { paperShown, type PaperShown } from './request'

/** A shared file, or an advice as PDF, for who may read it: the two sides, and everyone once it is public. */
export const openPaper = (actor: Actor, id: string): Promise<{ name: string; mime: string; bytes: Buffer } | null> =>
  read(actor, async (tx) => {
    const paper = await tx.advisoryPaper.findFirst({ where: { id }, select: { id: true, title: true, mime: true, cipher: true } })
    return paper?.mime && paper.cipher ? { name: nameOf(paper.title, paper.mime), mime: paper.mime, bytes: decryptFile(paper.id, Buffer.from(paper.cipher)) } : null
  })

/** A copy of a document is named after it, with the ending of what it is. */
const nameOf = (title: string, mime: string): string => (mime === 'application/pdf' && !title.toLowerCase().endsWith('.pdf') ? `${title}.pdf` : title)

/** What a rule or norm set said when it was shared. */
export const paperScreen = (actor: Actor, id: string): Promise<PaperShown | null> => read(actor, (tx) => paperShown(tx, id))
