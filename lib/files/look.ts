import { getDocumentProxy } from 'unpdf'

/** What a program can read in a document: how many pages, and the text of the first ones; empty for a scan or a picture. */
export type Look = { readonly pages: number | null; readonly text: string }

// What tells a document's kind stands in front. More would only cost time.
const PAGES = 4
const CHARACTERS = 20_000
const MAX_BYTES = 10 * 1024 * 1024

/** Looks into a file that was checked and kept. Only a PDF's text is read; a document that doesn't let itself be read gives none. */
export async function lookInside(file: { readonly mime: string; readonly bytes: Uint8Array }): Promise<Look> {
  if (file.mime !== 'application/pdf' || file.bytes.byteLength > MAX_BYTES) return { pages: null, text: '' }
  try {
    const pdf = await getDocumentProxy(new Uint8Array(file.bytes))
    let text = ''
    for (let number = 1; number <= Math.min(PAGES, pdf.numPages) && text.length < CHARACTERS; number += 1) {
      const content = await (await pdf.getPage(number)).getTextContent()
      text += ` ${content.items.map((item) => ('str' in item ? item.str : '')).join(' ')}`
    }
    const { numPages } = pdf
    await pdf.cleanup()
    return { pages: numPages, text: text.replace(/\s+/g, ' ').trim().slice(0, CHARACTERS) }
  } catch {
    return { pages: null, text: '' }
  }
}

const WHOLE_PAGES = 400
const WHOLE_CHARACTERS = 1_000_000

/** All text of a PDF, line by line as it stands; null when there is none to read (another kind of file, a scan, damaged). */
export async function textInside(file: { readonly mime: string; readonly bytes: Uint8Array }): Promise<string | null> {
  if (file.mime !== 'application/pdf' || file.bytes.byteLength > MAX_BYTES) return null
  try {
    const pdf = await getDocumentProxy(new Uint8Array(file.bytes))
    let text = ''
    for (let number = 1; number <= Math.min(WHOLE_PAGES, pdf.numPages) && text.length < WHOLE_CHARACTERS; number += 1) {
      const content = await (await pdf.getPage(number)).getTextContent()
      text += `${content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')}\n`
    }
    await pdf.cleanup()
    return text.trim() === '' ? null : text.slice(0, WHOLE_CHARACTERS)
  } catch {
    return null
  }
}
