import { read } from '@/lib/db'
import { decryptFile } from '@/lib/files/cipher'
import { FILE_KINDS, kindOf } from '@/lib/files/kinds'
import type { Actor } from '@/lib/kernel/actor'
import { paperShown, type PaperShown } from './request'

/** A shared file, or an advice as PDF, for who may read it: the two sides, and everyone once it is public. */
export const openPaper = (actor: Actor, id: string): Promise<{ name: string; mime: string; bytes: Buffer } | null> =>
  read(actor, async (tx) => {
    const paper = await tx.advisoryPaper.findFirst({ where: { id }, select: { id: true, title: true, mime: true, cipher: true } })
    return paper?.mime && paper.cipher ? { name: nameOf(paper.title, paper.mime), mime: paper.mime, bytes: decryptFile(paper.id, Buffer.from(paper.cipher)) } : null
  })

/** A copy of a document is named after it, with the ending of what it is. */
function nameOf(title: string, mime: string): string {
  const ending = Object.entries(FILE_KINDS).find(([, kind]) => kind.mime === mime)?.[0]
  return ending === undefined || kindOf(title.split('.').at(-1) ?? '') === ending ? title : `${title}.${ending}`
}

/** What a rule or norm set said when it was shared. */
export const paperScreen = (actor: Actor, id: string): Promise<PaperShown | null> => read(actor, (tx) => paperShown(tx, id))
