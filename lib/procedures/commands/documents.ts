import { record } from '@/lib/audit/record'
import { actorId, write, type Tx } from '@/lib/db'
import { keepFile, publishFiles } from '@/lib/files/store'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { formatInstant } from '@/lib/kernel/instant'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { tellConcerned } from '@/lib/procedures/commands/messages'
import { procedureForChange } from '@/lib/procedures/commands/procedure'
import { decideAddition, decideChange } from '@/lib/procedures/rules/status'
import type { AddDocument, AddDocumentVersion, Content, RemoveDocument } from '@/lib/procedures/schema/document'
import { routes } from '@/lib/routes'

type Scope = { readonly regionId: string; readonly publishedAt: Date | null }

/** The file behind a version: an upload of the region itself, or bytes kept now. A provider's file is refused even when readable. */
async function fileFor(tx: Tx, now: Date, actor: Actor, content: Content, scope: Scope): Promise<Result<string, 'unknown-file'>> {
  if ('bytes' in content) {
    const { id } = await keepFile(tx, now, { ...content, uploadedBy: actorId(actor), regionIds: [scope.regionId], ...(scope.publishedAt ? { publishedAt: scope.publishedAt } : {}) })
    return allow(id)
  }
  const file = await tx.file.findFirst({ where: { id: content.fileId, regionIds: { has: scope.regionId }, providerId: null, residentId: null }, select: { id: true } })
  if (!file) return refuse('unknown-file')
  if (scope.publishedAt) await publishFiles(tx, [file.id], scope.publishedAt)
  return allow(file.id)
}

const textOf = (content: Content): string | null => ('bytes' in content ? (content.text ?? null) : null)

/** Whoever prepares an entry or fetched a document of the procedure is told of a new one, at the moment it can be read (F15). */
async function tell(tx: Tx, procedure: { id: string; regionId: string; title: string }, publishedAt: Date | null, subject: string, body: string, href: string): Promise<void> {
  if (publishedAt) await tellConcerned(tx, publishedAt, { regionId: procedure.regionId, procedureId: procedure.id, audience: 'concerned', subject, body, href })
}

/** A draft's documents are published with it; those of a published procedure now, or at the moment given. */
function publication(status: string, publishAt: Date | null, now: Date): Result<Date | null, 'publication-past'> {
  if (status === 'draft') return allow(null)
  if (publishAt !== null && publishAt < now) return refuse('publication-past', { at: formatInstant(publishAt) })
  return allow(publishAt ?? now)
}

/** Adds a document with its first version. */
export const addDocument = (actor: Actor, input: AddDocument) =>
  write(actor, async (tx, now) => {
    const procedure = await procedureForChange(tx, actor, input.procedureId)
    const addition = decideAddition(procedure.status)
    if (!addition.ok) return addition
    const at = publication(procedure.status, input.publishAt, now)
    if (!at.ok) return at
    const scope = { regionId: procedure.regionId, publishedAt: at.value }
    const file = await fileFor(tx, now, actor, input.content, scope)
    if (!file.ok) return file
    const last = await tx.procedureDocument.findFirst({ where: { procedureId: procedure.id }, orderBy: { position: 'desc' }, select: { position: true } })
    const id = crypto.randomUUID()
    await tx.procedureDocument.create({ data: { id, procedureId: procedure.id, title: input.title, kind: input.kind, position: (last?.position ?? 0) + 1, ...scope }, select: { id: true } })
    await tx.procedureDocumentVersion.create({ data: { documentId: id, procedureId: procedure.id, number: 1, fileId: file.value, text: textOf(input.content), note: input.note, ...scope }, select: { id: true } })
    await tell(tx, procedure, at.value, `Nieuw document: ${input.title}`, `Bij ${procedure.title} staat een nieuw document: ${input.title}.${input.note ? `\n\n${input.note}` : ''}`, routes.publicProcedure(procedure.id))
    await record(tx, actor, { event: 'document.added', compartment: 'region', subject: { type: 'procedure-document', id }, regionId: procedure.regionId, detail: { title: input.title, ...(at.value ? { published: formatInstant(at.value) } : {}) } })
    return allow({ id, procedureId: procedure.id })
  })

/** Adds a newer version; earlier ones stay to be read. */
export const addDocumentVersion = (actor: Actor, input: AddDocumentVersion) =>
  write(actor, async (tx, now) => {
    const document = await tx.procedureDocument.findUnique({ where: { id: input.documentId }, select: { id: true, procedureId: true, title: true } })
    if (!document) throw new Halt('not-found')
    const procedure = await procedureForChange(tx, actor, document.procedureId)
    const addition = decideAddition(procedure.status)
    if (!addition.ok) return addition
    const at = publication(procedure.status, input.publishAt, now)
    if (!at.ok) return at
    const scope = { regionId: procedure.regionId, publishedAt: at.value }
    const file = await fileFor(tx, now, actor, input.content, scope)
    if (!file.ok) return file
    const last = await tx.procedureDocumentVersion.findFirst({ where: { documentId: document.id }, orderBy: { number: 'desc' }, select: { number: true } })
    const number = (last?.number ?? 0) + 1
    await tx.procedureDocumentVersion.create({ data: { documentId: document.id, procedureId: procedure.id, number, fileId: file.value, text: textOf(input.content), note: input.note, ...scope }, select: { id: true } })
    await tell(tx, procedure, at.value, `Gewijzigd document: ${document.title}`, `Van ${document.title} bij ${procedure.title} is er versie ${number}.\n\nWat er is veranderd: ${input.note}\n\nU kunt de twee versies naast elkaar lezen.`, routes.publicDifference(procedure.id, document.id, number - 1, number))
    await record(tx, actor, { event: 'document.version-added', compartment: 'region', subject: { type: 'procedure-document', id: document.id }, regionId: procedure.regionId, detail: { title: document.title, number, ...(at.value ? { published: formatInstant(at.value) } : {}) } })
    return allow({ id: document.id, procedureId: procedure.id })
  })

/** Takes a document with its versions out of a draft. */
export const removeDocument = (actor: Actor, input: RemoveDocument) =>
  write(actor, async (tx) => {
    const document = await tx.procedureDocument.findUnique({ where: { id: input.id }, select: { id: true, procedureId: true, title: true } })
    if (!document) throw new Halt('not-found')
    const procedure = await procedureForChange(tx, actor, document.procedureId)
    const change = decideChange(procedure.status)
    if (!change.ok) return change
    await tx.procedureDocumentVersion.deleteMany({ where: { documentId: document.id } })
    await tx.procedureDocument.deleteMany({ where: { id: document.id } })
    await record(tx, actor, { event: 'document.removed', compartment: 'region', subject: { type: 'procedure', id: procedure.id }, regionId: procedure.regionId, detail: { title: document.title } })
    return allow({ procedureId: procedure.id })
  })
