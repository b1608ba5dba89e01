import { importEspd } from '@/lib/admissions/commands/espd'
import { ESPD_MAX_BYTES, readEspd } from '@/lib/admissions/imports/espd-read'
import { writeEspd } from '@/lib/admissions/imports/espd-write'
import { espdView } from '@/lib/admissions/letters/espd'
import { declarationFile } from '@/lib/admissions/queries/espd'
import { overLimit } from '@/lib/auth/limiter'
import { foreign } from '@/lib/auth/noted'
import { currentSession } from '@/lib/auth/session'
import { fileResponse, notFoundResponse } from '@/lib/files/response'
import type { Person } from '@/lib/kernel/actor'
import { isHalt } from '@/lib/kernel/errors'
import { isId } from '@/lib/kernel/fields'
import { renderPdf } from '@/lib/letters/render'
import { routes, withNotice } from '@/lib/routes'

export const dynamic = 'force-dynamic'
type Context = { params: Promise<{ id: string }> }

/** The own declaration as UEA: the XML of the ESPD model, or with `?vorm=pdf` the same to read. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const session = await currentSession()
  if (!session) return notFoundResponse()
  const full = await overLimit('document', session.actor, request)
  if (full) return full
  const file = await declarationFile(session.actor, id)
  if (!file?.espd) return notFoundResponse()
  const name = `uea-${file.number.toLowerCase()}`
  if (new URL(request.url).searchParams.get('vorm') === 'pdf') return fileResponse({ name: `${name}.pdf`, mime: 'application/pdf', bytes: Buffer.from(await renderPdf('record', espdView(file))) }, 'inline')
  return fileResponse({ name: `${name}.xml`, mime: 'application/xml', bytes: Buffer.from(writeEspd(file.declaration), 'utf8') }, 'attachment')
}

/** Reads a filled UEA into the own declaration, and returns to its page. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const elsewhere = await foreign(request)
  if (elsewhere) return elsewhere
  const session = await currentSession()
  if (!session) return back(routes.signIn())
  const { id } = await params
  if (!isId(id)) return notFoundResponse()
  const full = await overLimit('upload', session.actor, request)
  if (full) return full
  const bytes = await fileOf(request)
  try {
    const page = (await declarationFile(session.actor, id))?.number.startsWith('meedoen-') ? routes.ownDeclaration(id) : routes.submissionAnswers(id)
    const outcome = typeof bytes === 'string' ? { ok: false as const, reason: bytes } : await readIn(session.actor, id, bytes)
    return back(outcome.ok ? withNotice(page, 'uea-ingelezen') : `${page}?uea=${outcome.reason}`)
  } catch (thrown) {
    if (isHalt(thrown, 'not-found') || isHalt(thrown, 'forbidden')) return notFoundResponse()
    if (isHalt(thrown, 'unavailable')) return new Response('Even geduld', { status: 503, headers: { 'retry-after': '5', 'cache-control': 'no-store' } })
    throw thrown
  }
}

const readIn = (actor: Person, id: string, bytes: Uint8Array) => {
  const found = readEspd(bytes)
  return found.ok ? importEspd(actor, id, found.value) : found
}

async function fileOf(request: Request): Promise<Uint8Array | 'missing' | 'espd-too-large'> {
  if (Number(request.headers.get('content-length') ?? '0') > ESPD_MAX_BYTES + 64 * 1024) return 'espd-too-large'
  const form = await request.formData().catch(() => null)
  const file = form?.get('file')
  return file instanceof File && file.name !== '' ? new Uint8Array(await file.arrayBuffer()) : 'missing'
}

const back = (location: string) => new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
