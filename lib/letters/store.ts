import { afterCommit, read, write, type Tx } from '@/lib/db'
import type { Letter } from '@/lib/db/client/client'
import { keepFiles, type NewFile } from '@/lib/files/store'
import type { Actor, System } from '@/lib/kernel/actor'
import { decryptText, encryptText } from '@/lib/keys'
import { logFault, newReference } from '@/lib/log'
import { renderPdf } from '@/lib/letters/render'
import { parseLetterView, type LetterView } from '@/lib/letters/view'

/** Who reads a resident's letter when it is not the consultant: the objections officer, or both once it was objected to. */
export type LetterCompartment = 'objection' | 'objected' | 'proposal' | 'supervision' | 'complaint' | 'facility'
export type LetterScope = { readonly regionId?: string; readonly municipalityId?: string; readonly providerId?: string; readonly residentId?: string; readonly compartment?: LetterCompartment }

/** The job that renders: it reaches exactly the organisations the letters belong to. */
function renderer(scopes: readonly LetterScope[]): System {
  const each = (key: keyof LetterScope) => [...new Set(scopes.flatMap((scope) => scope[key] ?? []))]
  return { kind: 'system', job: 'letters', regionIds: each('regionId'), municipalityIds: each('municipalityId'), providerIds: each('providerId') }
}

export type NewLetter = { readonly kind: string; readonly view: LetterView; readonly subject: { readonly type: string; readonly id: string }; readonly scope: LetterScope; readonly publishedAt?: Date; readonly sealed?: boolean; /** The version of the library its words come from. */ readonly textId?: string | null }

/**
 * Issues a letter: freezes the view, the template and its version in the caller's transaction, so that a letter opened
 * next year says what it said. The PDF is rendered once, after the commit. With `publishedAt` everyone reads it from then; a
 * sealed letter's view is stored encrypted, like every PDF. Returns the letter's id.
 */
export async function issueLetter(tx: Tx, now: Date, actor: Actor, letter: NewLetter): Promise<string> {
  const [id] = await issueLetters(tx, now, actor, [letter])
  if (id === undefined) throw new Error('a letter was not issued')
  return id
}

/** The same for several letters: frozen in one statement, rendered after the commit in batches, or when somebody opens one. Returns their ids in the same order. */
export async function issueLetters(tx: Tx, now: Date, actor: Actor, letters: readonly NewLetter[], { renders = true } = {}): Promise<string[]> {
  const rows = letters.map((letter) => {
    const id = crypto.randomUUID()
    const frozen = JSON.stringify(letter.view)
    return {
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
      textId: letter.textId ?? null,
      issuedAt: now,
      issuedBy: actor.kind === 'person' ? actor.name : actor.kind,
    }
  })
  await tx.letter.createMany({ data: rows })
  const ids = rows.map((row) => row.id)
  // What was decided is done, whatever becomes of its PDF: who opens the letter renders it then.
  if (renders) await afterCommit(() => renderLetters(ids, letters.map((letter) => letter.scope)).catch((thrown: unknown) => logFault(newReference(), 'letter', thrown)))
  return ids
}

const viewPlace = (id: string) => ({ table: 'letter', column: 'view', id })

/** A letter's view as it was frozen. */
export function letterView(letter: { readonly id: string; readonly view: unknown }): LetterView {
  const { view } = letter
  const sealed = typeof view === 'object' && view !== null && 'sealed' in view && typeof view.sealed === 'string' ? view.sealed : null
  return parseLetterView(sealed === null ? view : JSON.parse(decryptText('letter', viewPlace(letter.id), sealed)))
}

/** The letter's PDF for who may read the letter; renders it first if the rendering after the issue didn't come through. Null when not found. */
export async function letterPdf(actor: Actor, letterId: string): Promise<{ fileId: string; title: string; residentId: string | null; municipalityId: string | null; compartment: string | null } | null> {
  const letter = await read(actor, (tx) => tx.letter.findUnique({ where: { id: letterId }, select: { id: true, title: true, fileId: true, regionId: true, municipalityId: true, providerId: true, residentId: true, compartment: true } }))
  if (!letter) return null
  const scope: LetterScope = {
    ...(letter.regionId ? { regionId: letter.regionId } : {}),
    ...(letter.municipalityId ? { municipalityId: letter.municipalityId } : {}),
    ...(letter.providerId ? { providerId: letter.providerId } : {}),
  }
  if (letter.fileId) return { fileId: letter.fileId, title: letter.title, residentId: letter.residentId, municipalityId: letter.municipalityId, compartment: letter.compartment }
  await renderLetters([letter.id], [scope])
  const { fileId } = await read(renderer([scope]), (tx) => tx.letter.findUniqueOrThrow({ where: { id: letter.id }, select: { fileId: true } }))
  return fileId === null ? null : { fileId, title: letter.title, residentId: letter.residentId, municipalityId: letter.municipalityId, compartment: letter.compartment }
}

const BATCH = 15

/**
 * Renders the letters that have no PDF yet, a batch per transaction. Stopped halfway, what was kept is whole and the rest
 * follows when this is done again or when somebody opens the letter; done twice at once, each letter still gets one PDF.
 */
export async function renderLetters(ids: readonly string[], scopes: readonly LetterScope[]): Promise<void> {
  const job = renderer(scopes)
  for (let from = 0; from < ids.length; from += BATCH) {
    const letters = await read(job, (tx) => tx.letter.findMany({ where: { id: { in: ids.slice(from, from + BATCH) }, fileId: null } }))
    const made = []
    for (const letter of letters) {
      const view = letterView(letter)
      made.push({ letter, bytes: await renderPdf(view.kind, view) })
      // Whoever else waits for this process gets his turn between two letters.
      await new Promise((resolve) => setImmediate(resolve))
    }
    if (made.length > 0) await keepPdfs(job, made)
  }
}

type Made = { readonly letter: Letter; readonly bytes: Buffer }

const keepPdfs = (job: System, made: readonly Made[]) =>
  write(job, async (tx, now) => {
    const open = await tx.$queryRaw<{ id: string }[]>`select id from letter where id = any(${made.map(({ letter }) => letter.id)}::uuid[]) and file_id is null order by id for update`
    const mine = made.filter(({ letter }) => open.some((each) => each.id === letter.id))
    const files = await keepFiles(tx, now, mine.map(({ letter, bytes }) => pdfOf(letter, bytes)))
    await tx.$executeRaw`update letter l set file_id = f.file from unnest(${mine.map(({ letter }) => letter.id)}::uuid[], ${files.map((file) => file.id)}::uuid[]) as f(letter, file) where l.id = f.letter`
  })

const pdfOf = (letter: Letter, bytes: Buffer): NewFile => ({
  name: `${letter.title.replaceAll(/[^\p{L}\p{N} ,()-]/gu, '').slice(0, 80)}.pdf`,
  mime: 'application/pdf',
  bytes,
  uploadedBy: 'system:letters',
  regionIds: letter.regionId ? [letter.regionId] : [],
  ...(letter.municipalityId ? { municipalityId: letter.municipalityId } : {}),
  ...(letter.providerId ? { providerId: letter.providerId } : {}),
  ...(letter.residentId ? { residentId: letter.residentId } : {}),
  ...(letter.compartment ? { compartment: letter.compartment } : {}),
  ...(letter.publishedAt ? { publishedAt: letter.publishedAt } : {}),
})

/** The fingerprint of a letter's PDF (SHA-256, hex) and its bytes: what a person signs. */
export async function letterFingerprint(actor: Actor, letterId: string): Promise<string | null> {
  const pdf = await letterPdf(actor, letterId)
  if (!pdf) return null
  const file = await read(actor, (tx) => tx.file.findUnique({ where: { id: pdf.fileId }, select: { sha256: true } }))
  return file?.sha256 ?? null
}
