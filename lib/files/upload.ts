import { allow } from '@/lib/kernel/result'
import { record } from '@/lib/audit/record'
import { write } from '@/lib/db'
import type { UploadRefusal } from '@/lib/files/check'
import { takeIn } from '@/lib/files/intake'
import { keepFile } from '@/lib/files/store'
import { hasRole, type Person } from '@/lib/kernel/actor'

/** 25 MB, and room for the envelope of a multipart body. */
const MAX_BODY = 26_214_400 + 64 * 1024

export type UploadOutcome = { readonly ok: true; readonly fileId: string; readonly returnTo: string } | { readonly ok: false; readonly reason: UploadRefusal | 'infected' | 'missing' | 'broken-off' | 'not-you'; readonly returnTo: string }

/**
 * Takes in one file for a person: a provider's is its own, an officer's belongs to the region, a consultant can't
 * upload here. The declared length must be the received length; the content is checked before anything is kept, and scanned
 * before anybody else can read it.
 */
export async function receiveUpload(actor: Person, request: Request): Promise<UploadOutcome> {
  const received = await readForm(request)
  if (!received.ok) return { ...received, returnTo: ownPath(request.headers.get('referer')) }
  const { form } = received
  const returnTo = ownPath(form.get('naar'))
  const file = form.get('file')
  if (!(file instanceof File) || file.name === '') return { ok: false, reason: 'missing', returnTo }
  const providerId = hasRole(actor, 'provider-admin', 'provider-staff') ? actor.providerIds[0] : undefined
  const regionId = hasRole(actor, 'procurement-officer', 'contract-manager') ? actor.regionIds[0] : undefined
  if (!providerId && !regionId) return { ok: false, reason: 'not-you', returnTo }
  const bytes = Buffer.from(await file.arrayBuffer())
  const taken = await takeIn(actor, { name: file.name, declaredType: file.type, bytes }, providerId ? { providerId } : regionId ? { regionId } : {})
  if (!taken.ok) return { ok: false, reason: taken.reason, returnTo }
  const { name, mime, scan } = taken.value
  const kept = await write(actor, async (tx, now) => {
    const stored = await keepFile(tx, now, {
      name,
      mime,
      bytes,
      scan,
      uploadedBy: actor.name,
      ...(providerId ? { providerId } : {}),
      ...(regionId ? { regionIds: [regionId] } : {}),
    })
    await record(tx, actor, {
      event: 'file.uploaded',
      compartment: providerId ? 'provider' : 'region',
      subject: { type: 'file', id: stored.id },
      ...(providerId ? { providerId } : {}),
      ...(regionId ? { regionId } : {}),
      detail: { size: bytes.length, sha256: stored.sha256, ...(scan ? { scan } : {}) },
    })
    return allow(stored)
  })
  return { ok: true, fileId: kept.value.id, returnTo }
}

/** Reads a form with a file: too large or broken off is a reason, never an error. */
export async function readForm(request: Request): Promise<{ readonly ok: true; readonly form: FormData } | { readonly ok: false; readonly reason: 'too-large' | 'broken-off' }> {
  if (Number(request.headers.get('content-length') ?? '0') > MAX_BODY) {
    await drain(request)
    return { ok: false, reason: 'too-large' }
  }
  return request.formData().then(
    (form) => ({ ok: true, form }) as const,
    () => ({ ok: false, reason: 'broken-off' }) as const,
  )
}

/** Reads a body that is refused to its end, so that the browser gets the answer instead of a broken connection. */
export async function drain(request: Request): Promise<void> {
  const reader = request.body?.getReader()
  if (!reader) return
  for (let read = 0; read < 200 * 1024 * 1024; ) {
    const { done, value } = await reader.read()
    if (done) return
    read += value.length
  }
  await reader.cancel()
}

/** Only a path on this site; anything else leads home. */
function ownPath(value: unknown): string {
  if (typeof value !== 'string' || value === '') return '/mijn-werk'
  if (value.startsWith('/') && !value.startsWith('//') && !value.includes('\\')) return value
  return URL.canParse(value) ? new URL(value).pathname + new URL(value).search : '/mijn-werk'
}
