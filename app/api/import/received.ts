import { lookedAt } from '@/lib/files/intake'
import { dispositionOf } from '@/lib/files/names'
import { readForm } from '@/lib/files/upload'
import type { Actor } from '@/lib/kernel/actor'

type Typed = Readonly<Record<string, string>>

/** The file that was posted and what was typed beside it, looked at by the scanner and kept nowhere; or what was typed, when anything was, with why there is no file to read. */
export async function received(actor: Actor, request: Request, names: readonly string[]): Promise<{ readonly typed: Typed; readonly bytes: Buffer } | { readonly typed: Typed; readonly reason: string }> {
  const posted = await readForm(request)
  if (!posted.ok) return { typed: {}, reason: posted.reason }
  const typed = Object.fromEntries(names.map((name) => {
    const value = posted.form.get(name)
    return [name, typeof value === 'string' ? value.slice(0, 60) : '']
  }))
  const file = posted.form.get('file')
  if (!(file instanceof File) || file.name === '') return { typed, reason: 'missing' }
  const bytes = Buffer.from(await file.arrayBuffer())
  const looked = await lookedAt(actor, bytes)
  if (!looked.ok) return { typed, reason: looked.reason }
  // Nothing is lost by trying again, so nothing is read that the scanner gave no answer on.
  return looked.value === 'waiting' ? { typed, reason: 'not-scanned' } : { typed, bytes }
}

/** An answer that leads to another page. */
export const to = (location: string) => new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })

/** A list as a file to save. */
export const csvResponse = (name: string, text: string) =>
  new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': dispositionOf('attachment', `${name}.csv`), 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' } })

/** What is asked again in the address of the form: what was typed, and why, with the column or line it is about. */
export const askedAgain = (typed: Typed, fout: string, detail: Readonly<Record<string, string | number>> = {}): Record<string, string> => ({ ...typed, fout, ...(detail['column'] ? { kolom: String(detail['column']) } : {}), ...(detail['line'] ? { regel: String(detail['line']) } : {}) })
