import { mayKeepPhrases } from '@/lib/admissions/policy/assessment'
import { VERDICTS, type Verdict } from '@/lib/admissions/schema/assessment'
import { read, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import type { CriterionKind } from '@/lib/procedures/schema/criterion'

export type PhraseRow = { readonly id: string; readonly title: string; readonly verdict: Verdict; readonly kind: CriterionKind | null; readonly text: string; readonly number: number; readonly retiredAt: Date | null; readonly version: number }
export type PhrasesPage = { readonly rows: readonly PhraseRow[]; readonly mayKeep: boolean }
export type PhrasePage = PhraseRow & { readonly versions: readonly { readonly number: number; readonly text: string; readonly madeAt: Date; readonly madeBy: string }[]; readonly mayKeep: boolean }

const PHRASE = { id: true, regionId: true, title: true, verdict: true, kind: true, currentNumber: true, retiredAt: true, version: true, phraseVersions: { orderBy: { number: 'desc' }, select: { number: true, text: true, madeAt: true, madeBy: true } } } as const

type Row = { id: string; title: string; verdict: string; kind: string | null; currentNumber: number; retiredAt: Date | null; version: number; phraseVersions: { number: number; text: string }[] }
const rowOf = (row: Row): PhraseRow => ({ id: row.id, title: row.title, verdict: row.verdict as Verdict, kind: row.kind as CriterionKind | null, text: row.phraseVersions[0]?.text ?? '', number: row.currentNumber, retiredAt: row.retiredAt, version: row.version })

/** The region's ready sentences, by verdict and name; those out of use at the end. */
export const phrasesPage = (actor: Actor): Promise<PhrasesPage> =>
  read(actor, async (tx) => {
    const rows = (await tx.phrase.findMany({ orderBy: [{ retiredAt: { sort: 'asc', nulls: 'first' } }, { title: 'asc' }], select: PHRASE })).map(rowOf)
    return { rows: VERDICTS.flatMap((verdict) => rows.filter((row) => row.verdict === verdict)), mayKeep: actor.kind !== 'anonymous' && actor.regionIds.some((regionId) => mayKeepPhrases(actor, { regionId })) }
  })

/** One sentence with its versions, newest first. */
export const phrasePage = (actor: Actor, id: string): Promise<PhrasePage | null> =>
  read(actor, async (tx) => {
    const row = await tx.phrase.findUnique({ where: { id }, select: PHRASE })
    return row && { ...rowOf(row), versions: row.phraseVersions, mayKeep: mayKeepPhrases(actor, row) }
  })

export type Offered = { readonly id: string; readonly title: string; readonly verdict: Verdict }

/** What can be put into a reason at a criterion of this kind; joins the caller's transaction. */
export async function phrasesFor(tx: Tx, regionId: string, kind: string): Promise<Offered[]> {
  const rows = await tx.phrase.findMany({ where: { regionId, retiredAt: null, OR: [{ kind: null }, { kind }] }, orderBy: { title: 'asc' }, select: { id: true, title: true, verdict: true } })
  return VERDICTS.flatMap((verdict) => rows.filter((row) => row.verdict === verdict).map((row) => ({ id: row.id, title: row.title, verdict })))
}

/** What can be put into the reason of an outcome: the sentences for what isn't met or not yet proved, of every kind of criterion. */
export async function phrasesForOutcome(tx: Tx, regionId: string): Promise<Offered[]> {
  const rows = await tx.phrase.findMany({ where: { regionId, retiredAt: null, verdict: { not: 'met' } }, orderBy: [{ verdict: 'asc' }, { title: 'asc' }], select: { id: true, title: true, verdict: true } })
  return rows.map((row) => ({ id: row.id, title: row.title, verdict: row.verdict as Verdict }))
}

/** The text of a sentence as it is now; null when it is not found or out of use. */
export const phraseText = (actor: Actor, id: string): Promise<string | null> =>
  read(actor, async (tx) => (await tx.phrase.findFirst({ where: { id, retiredAt: null }, select: { phraseVersions: { orderBy: { number: 'desc' }, take: 1, select: { text: true } } } }))?.phraseVersions[0]?.text ?? null)
