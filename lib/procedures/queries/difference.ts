import { read } from '@/lib/db'
import { textInside } from '@/lib/files/look'
import { openFile } from '@/lib/files/store'
import { ANONYMOUS } from '@/lib/kernel/actor'
import { differenceOf, type Difference } from '@/lib/files/difference'

export type VersionHead = { readonly number: number; readonly note: string | null; readonly publishedAt: Date | null; readonly fileId: string }
export type DifferencePage = {
  readonly procedure: { readonly id: string; readonly title: string }
  readonly document: { readonly id: string; readonly title: string }
  readonly versions: readonly VersionHead[]
  readonly from: VersionHead
  readonly to: VersionHead
  /** Null when one of the two holds no text that can be read. */
  readonly difference: Difference | null
}

/** Versions never change, so neither does their difference: the last ones asked for are kept, since anyone may ask. */
const KEPT = 100
const kept = new Map<string, Difference | null>()

async function keptDifference(key: string, make: () => Promise<Difference | null>): Promise<Difference | null> {
  const known = kept.get(key)
  if (known !== undefined) return known
  const made = await make()
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? '')
  kept.set(key, made)
  return made
}

/** Two published versions of a document beside each other, for everyone; the last two when none are named. Null when there are no two. */
export async function documentDifference(procedureId: string, documentId: string, asked: { from: string | undefined; to: string | undefined }): Promise<DifferencePage | null> {
  const row = await read(ANONYMOUS, (tx) =>
    tx.procedureDocument.findFirst({
      where: { id: documentId, procedureId },
      select: { id: true, title: true, procedure: { select: { id: true, title: true } }, procedureDocumentVersions: { orderBy: { number: 'desc' }, select: { id: true, number: true, note: true, publishedAt: true, fileId: true, text: true } } },
    }),
  )
  if (!row) return null
  const versions = row.procedureDocumentVersions
  const numbered = (text: string | undefined) => versions.find((version) => String(version.number) === text)
  const to = numbered(asked.to) ?? versions[0]
  const from = numbered(asked.from) ?? versions.find((version) => to && version.number < to.number)
  if (!to || !from || from.number >= to.number) return null
  const textOf = async (version: (typeof versions)[number]): Promise<string | null> => {
    if (version.text !== null) return version.text
    const file = await openFile(ANONYMOUS, version.fileId)
    return file && textInside(file)
  }
  const difference = await keptDifference(`${from.id} ${to.id}`, async () => {
    const [before, after] = [await textOf(from), await textOf(to)]
    return before === null || after === null ? null : differenceOf(before, after)
  })
  const head = ({ id: _id, text: _text, ...version }: (typeof versions)[number]): VersionHead => version
  return { procedure: row.procedure, document: { id: row.id, title: row.title }, versions: versions.map(head), from: head(from), to: head(to), difference }
}
