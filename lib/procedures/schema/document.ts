import { z } from 'zod'
import { choice, dayField, fileIdField, idField, optional, optionalText, text, timeField, versionField } from '@/lib/kernel/fields'
import type { Day } from '@/lib/kernel/day'
import { instantOf } from '@/lib/kernel/instant'
import { instantSentence } from '@/lib/kernel/sentences'

export const DOCUMENT_KINDS = ['procurement', 'requirements', 'agreement-model', 'tariffs', 'form', 'annex', 'answers', 'other'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

const publishing = { publishDay: optional(dayField('de dag van publicatie')), publishTime: optional(timeField('de tijd van publicatie')) }
type Moment = { publishDay: Day | null; publishTime: string | null }

/** An empty day means: at once (or with the procedure, while that is a draft). A day without a time is midnight. */
function moment<T extends Moment>(input: T, ctx: z.core.$RefinementCtx<T>): Omit<T, keyof Moment> & { publishAt: Date | null } {
  const { publishDay, publishTime, ...rest } = input
  if (publishDay === null) {
    if (publishTime !== null) ctx.issues.push({ code: 'custom', message: 'Vul ook de dag van publicatie in.', path: ['publishDay'], input })
    return { ...rest, publishAt: null }
  }
  const found = instantOf(publishDay, publishTime ?? '00:00', 'first')
  if (found.ok) return { ...rest, publishAt: found.value }
  ctx.issues.push({ code: 'custom', message: instantSentence(found), path: ['publishTime'], input })
  return { ...rest, publishAt: null }
}

/** What a command takes as content: an uploaded file, or bytes (seed, generated documents, with the text they were made from). */
export type Content = { readonly fileId: string } | { readonly name: string; readonly mime: string; readonly bytes: Buffer; readonly text?: string }

export const AddDocument = z
  .strictObject({ procedureId: idField('een procedure'), title: text('een titel', { max: 120, min: 3 }), kind: choice('een soort document', DOCUMENT_KINDS), fileId: fileIdField('een bestand'), note: optionalText('de toelichting', { max: 300 }), ...publishing })
  .transform((input, ctx) => {
    const { fileId, ...rest } = moment(input, ctx)
    return { ...rest, content: { fileId } as Content }
  })
export type AddDocument = z.output<typeof AddDocument>

export const AddDocumentVersion = z
  .strictObject({ documentId: idField('een document'), fileId: fileIdField('een bestand'), note: text('wat er is veranderd', { max: 300, min: 3 }), ...publishing })
  .transform((input, ctx) => {
    const { fileId, ...rest } = moment(input, ctx)
    return { ...rest, content: { fileId } as Content }
  })
export type AddDocumentVersion = z.output<typeof AddDocumentVersion>

export const RemoveDocument = z.strictObject({ id: idField('een document') })
export type RemoveDocument = z.output<typeof RemoveDocument>

const clause = { title: text('een titel', { max: 120, min: 3 }), text: text('de tekst van het artikel', { max: 6000, min: 10, multiline: true }), source: text('de bron', { max: 500, min: 3 }) }

export const AddClause = z.strictObject({ procedureId: idField('een procedure'), ...clause })
export type AddClause = z.output<typeof AddClause>

export const EditClause = z.strictObject({ id: idField('een artikel'), version: versionField(), ...clause })
export type EditClause = z.output<typeof EditClause>

export const RemoveClause = z.strictObject({ id: idField('een artikel'), version: versionField() })
export type RemoveClause = z.output<typeof RemoveClause>

/** Documents that the portal makes from the draft itself. */
export const GENERATED_KINDS = ['requirements', 'agreement-model'] as const satisfies readonly DocumentKind[]
export type GeneratedKind = (typeof GENERATED_KINDS)[number]

export const GenerateDocument = z.strictObject({ procedureId: idField('een procedure'), kind: choice('welk document', GENERATED_KINDS) })
export type GenerateDocument = z.output<typeof GenerateDocument>
