import { type Tx, read, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import type { FormValues } from '@/lib/kernel/form-state'
import { decryptText, encryptText } from '@/lib/keys'

/** What somebody typed in a form and has not sent: his own, encrypted, gone once it is sent (ADR 0043). */
export type Draft = { readonly values: FormValues; /** The version of the row that the form was opened on. */ readonly version: number; readonly savedAt: Date }

/** `key` is the form's own, by which it is posted once. */
export type Typed = { readonly form: string; readonly subjectId: string; readonly key: string; readonly version: number; readonly values: FormValues }

const place = (id: string) => ({ table: 'form_draft', column: 'values', id })
/** Longer than any form that a person types, in characters. */
export const MOST_DRAFT = 60_000
/** Whoever did not come back to it in so many days, does not come back. */
export const DRAFT_DAYS = 14

/**
 * Keeps what was typed so far in a form about a subject, in the place of what was kept before. Not a change of the file itself.
 * Refuses what is too long, and what arrives after its form was sent.
 */
export const keepDraft = (actor: Actor, { form, subjectId, key, version, values }: Typed): Promise<boolean> =>
  write(actor, async (tx, now) => {
    const [municipalityId, providerId] = actor.kind === 'person' ? [actor.municipalityIds[0] ?? null, actor.providerIds[0] ?? null] : [null, null]
    const text = JSON.stringify(values)
    if (actor.kind !== 'person' || (municipalityId === null) === (providerId === null) || text.length > MOST_DRAFT) return false
    // The lock that sending the form takes: what comes in meanwhile waits, and then finds it sent.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`
    if (await tx.idempotency.findUnique({ where: { key }, select: { key: true } })) return false
    const own = { personId: actor.personId, municipalityId, providerId, form, subjectId }
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${own.personId}:${form}:${subjectId}`}, 11))`
    await tx.formDraft.deleteMany({ where: { personId: actor.personId, savedAt: { lt: new Date(now.getTime() - DRAFT_DAYS * 86_400_000) } } })
    const kept = await tx.formDraft.findFirst({ where: own, select: { id: true } })
    const id = kept?.id ?? crypto.randomUUID()
    const data = { values: encryptText('draft', place(id), text), version, savedAt: now }
    if (kept) await tx.formDraft.updateMany({ where: { id }, data })
    else await tx.formDraft.createMany({ data: [{ ...own, ...data, id }] })
    return true
  })

/** What this person typed before in this form and did not send; null when nothing is kept. */
export const draftOf = (actor: Actor, form: string, subjectId: string): Promise<Draft | null> =>
  read(actor, async (tx) => {
    if (actor.kind !== 'person') return null
    const row = await tx.formDraft.findFirst({ where: { personId: actor.personId, form, subjectId }, select: { id: true, values: true, version: true, savedAt: true } })
    return row && { values: JSON.parse(decryptText('draft', place(row.id), row.values)) as FormValues, version: row.version, savedAt: row.savedAt }
  })

/** Forgets it: the form was sent, or the person threw it away. Joins the caller's transaction. */
export async function dropDraft(tx: Tx, actor: Actor, form: string, subjectId: string): Promise<void> {
  if (actor.kind === 'person') await tx.formDraft.deleteMany({ where: { personId: actor.personId, form, subjectId } })
}
