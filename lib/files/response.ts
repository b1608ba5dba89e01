import { noteRefusal } from '@/lib/auth/noted'
import { currentSession } from '@/lib/auth/session'
import { CLOSED_FILES } from '@/lib/files/messages'
import { dispositionOf } from '@/lib/files/names'

/** What a browser can show without running anything. */
const SHOWABLE = { inline: ['application/pdf'], framed: ['application/pdf', 'image/png', 'image/jpeg'], attachment: [] } as const

/** A download: never cached, never sniffed, never run as a page. `framed` is shown inside a page of the portal itself, and of nobody else. */
export function fileResponse(file: { name: string; mime: string; bytes: Buffer }, disposition: 'inline' | 'framed' | 'attachment'): Response {
  const shown = (SHOWABLE[disposition] as readonly string[]).includes(file.mime) ? 'inline' : 'attachment'
  const framedBy = disposition === 'framed' ? `'self'` : `'none'`
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'content-type': file.mime,
      'content-length': String(file.bytes.length),
      'content-disposition': dispositionOf(shown, file.name),
      'x-content-type-options': 'nosniff',
      // A PDF viewer needs no more than its own drawing; anything else gets a sandbox.
      'content-security-policy': shown === 'inline' ? `default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors ${framedBy}` : "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    },
  })
}

const said = (text: string, status: number): Response => new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" } })

/** Not there, or not his: the same answer, noted when somebody is signed in. */
export async function notFoundResponse(): Promise<Response> {
  const session = await currentSession().catch(() => null)
  if (session) await noteRefusal('access.not-found', 'download', session.actor)
  return said('Niet gevonden', 404)
}

/** For a file that is there and that nobody can open: locked. */
export const closedResponse = (closed: keyof typeof CLOSED_FILES): Response => said(CLOSED_FILES[closed].text, 423)
