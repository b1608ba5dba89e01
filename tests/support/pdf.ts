import { getDocumentProxy } from 'unpdf'
import { z } from 'zod'

/** A tagged part of a page as a screen reader walks it: its role, the roles it stands in, and its text. */
export type Tag = { readonly role: string; readonly within: readonly string[]; readonly text: string; readonly page: number }

export type ReadPdf = {
  readonly title: string
  readonly author: string
  readonly language: string
  readonly created: string
  readonly marked: boolean
  /** Everything on each page, running header and footer too. */
  readonly pages: readonly string[]
  /** Only what is tagged, in reading order. */
  readonly tags: readonly Tag[]
}

type Node = { role?: string | undefined; id?: string | undefined; children?: Node[] | undefined }

const node: z.ZodType<Node> = z.lazy(() => z.object({ role: z.string().optional(), id: z.string().optional(), children: z.array(node).optional() }))
const info = z.object({ Title: z.string(), Author: z.string(), Language: z.string(), CreationDate: z.string() })
const item = z.union([z.object({ str: z.string(), hasEOL: z.boolean() }), z.object({ type: z.string(), id: z.string().nullish(), tag: z.string().optional() })])

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Reads a PDF back the way other programs do: its particulars, its text and its tags. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const particulars = info.parse((await pdf.getMetadata()).info)
  const pages: string[] = []
  const tags: Tag[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const byId = new Map<string, string>()
    const open: (string | undefined)[] = []
    let all = ''
    for (const raw of items) {
      const found = item.parse(raw)
      if ('str' in found) {
        const text = found.str + (found.hasEOL ? '\n' : '')
        all += text
        const id = open.findLast((one) => one !== undefined)
        if (id !== undefined) byId.set(id, (byId.get(id) ?? '') + text)
      } else if (found.type === 'endMarkedContent') open.pop()
      else open.push(found.id ?? undefined)
    }
    pages.push(squeezed(all))
    const tree = node.nullable().parse(await page.getStructTree())
    if (tree) walk(tree, [], byId, number, tags)
  }
  const mark = z.object({ Marked: z.boolean() }).nullable().parse(await pdf.getMarkInfo())
  return {
    title: particulars.Title,
    author: particulars.Author,
    language: particulars.Language,
    created: particulars.CreationDate,
    marked: mark?.Marked ?? false,
    pages,
    tags,
  }
}

function walk(at: Node, within: readonly string[], byId: ReadonlyMap<string, string>, page: number, tags: Tag[]): void {
  // A part that runs over several pages is listed on each; only where it says something does it count.
  const text = squeezed(textOf(at, byId))
  if (text === '') return
  if (at.role !== undefined && at.role !== 'Root') tags.push({ role: at.role, within, text, page })
  const deeper = at.role === undefined ? within : [...within, at.role]
  for (const child of at.children ?? []) walk(child, deeper, byId, page, tags)
}

function textOf(at: Node, byId: ReadonlyMap<string, string>): string {
  if (at.id !== undefined) return byId.get(at.id) ?? ''
  return (at.children ?? []).map((child) => textOf(child, byId)).join(' ')
}
