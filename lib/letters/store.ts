import { afterCommit, read, write, type Tx } from '@/lib/db'
import { keepFile } from '@/lib/files/store'
import type { Actor, System } from '@/lib/kernel/actor'
import { decryptText, encryptText } from '@/lib/keys'
import { renderPdf } from '@/lib/letters/render'
import { parseLetterView, type LetterView } from '@/lib/letters/view'

export type LetterScope = { readonly regionId?: string; readonly municipalityId?: string; readonly providerId?: string; readonly residentId?: string }

/** The job that renders: it reaches exactly the organisations the letter belongs to. */
const renderer = (scope: LetterScope): System => ({
  kind: 'system',
  job: 'letters',
  regionIds: scope.regionId ? [scope.regionId] : [],
  municipalityIds: scope.municipalityId ? [scope.municipalityId] : [],
  providerIds: scope.providerId ? [scope.providerId] : [],
})

/**
 * Issues a letter: freezes the view, the template and its version in the caller's transaction, so that a letter opened
 * next year says what it said. The PDF is rendered once, after the commit. With `publishedAt` everyone reads it from then; a
 * sealed letter's view is stored encrypted, like every PDF. Returns the letter's id.
 */
export async function issueLetter(tx: Tx, now: Date, actor: Actor, letter: { kind: string; view: LetterView; subject: { type: string; id: string }; scope: LetterScope; publishedAt?: Date; sealed?: boolean }): Promise<string> {
  const id = crypto.randomUUID()
  const frozen = JSON.stringify(letter.view)
  await tx.letter.createMany({
    data: [
      {
        id,
        kind: letter.kind,
        template: letter.view.kind,
        templateVersion: letter.view.version,
        title: letter.view.title,
        view: letter.sealed ? { sealed: encryptText('letter', viewPlace(id), frozen) } : (JSON.parse(frozen) as object),
        subjectType: letter.subject.type,
        subjectId: letter.subject.id,
        ...letter.scope,
        publishedAt: letter.publishedAt ?? null,
        issuedAt: now,
        issuedBy: actor.kind === 'person' ? actor.name : actor.kind,
      },
    ],
  })
  await afterCommit(async () => {
    await letterFile(renderer(letter.scope), id)
  })
  return id
}

const viewPlace = (id: string) => ({ table: 'letter', column: 'view', id })

/** A letter's view as it was frozen. */
export function letterView(letter: { readonly id: string; readonly view: unknown }): LetterView {
  const { view } = letter
  const sealed = typeof view === 'object' && view !== null && 'sealed' in view && typeof view.sealed === 'string' ? view.sealed : null
  return parseLetterView(sealed === null ? view : JSON.parse(decryptText('letter', viewPlace(letter.id), sealed)))
}

/** The letter's PDF for who may read the letter; renders it first if the rendering after the issue didn't come through. Null when not found. */
export async function letterPdf(actor: Actor, letterId: string): Promise<{ fileId: string; title: string; residentId: string | null; municipalityId: string | null } | null> {
  const letter = await read(actor, (tx) => tx.letter.findUnique({ where: { id: letterId }, select: { id: true, title: true, fileId: true, regionId: true, municipalityId: true, providerId: true, residentId: true } }))
  if (!letter) return null
  const scope: LetterScope = {
    ...(letter.regionId ? { regionId: letter.regionId } : {}),
    ...(letter.municipalityId ? { municipalityId: letter.municipalityId } : {}),
    ...(letter.providerId ? { providerId: letter.providerId } : {}),
  }
  const fileId = letter.fileId ?? (await letterFile(renderer(scope), letter.id))
  return { fileId, title: letter.title, residentId: letter.residentId, municipalityId: letter.municipalityId }
}

async function letterFile(job: System, letterId: string): Promise<string> {
  const letter = await read(job, (tx) => tx.letter.findUniqueOrThrow({ where: { id: letterId } }))
  if (letter.fileId) return letter.fileId
  const view = letterView(letter)
  const bytes = await renderPdf(view.kind, view)
  return write(job, async (tx, now) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${letterId}, 1))`
    const again = await tx.letter.findUniqueOrThrow({ where: { id: letterId }, select: { fileId: true } })
    if (again.fileId) return again.fileId
    const { id } = await keepFile(tx, now, {
      name: `${letter.title.replaceAll(/[^\p{L}\p{N} ,()-]/gu, '').slice(0, 80)}.pdf`,
      mime: 'application/pdf',
      bytes,
      uploadedBy: 'system:letters',
      regionIds: letter.regionId ? [letter.regionId] : [],
      ...(letter.municipalityId ? { municipalityId: letter.municipalityId } : {}),
      ...(letter.providerId ? { providerId: letter.providerId } : {}),
      ...(letter.residentId ? { residentId: letter.residentId } : {}),
      ...(letter.publishedAt ? { publishedAt: letter.publishedAt } : {}),
    })
    await tx.letter.updateMany({ where: { id: letterId, fileId: null }, data: { fileId: id } })
    return id
  })
}

/** The fingerprint of a letter's PDF (SHA-256, hex) and its bytes: what a person signs. */
export async function letterFingerprint(actor: Actor, letterId: string): Promise<string | null> {
  const pdf = await letterPdf(actor, letterId)
  if (!pdf) return null
  const file = await read(actor, (tx) => tx.file.findUnique({ where: { id: pdf.fileId }, select: { sha256: true } }))
  return file?.sha256 ?? null
}
