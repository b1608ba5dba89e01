import { mayKeepPhrases } from '@/lib/admissions/policy/assessment'
import { phraseText } from '@/lib/admissions/queries/phrase'
import { decideRephrase, withPhrase, type PhraseRefusal } from '@/lib/admissions/rules/phrase'
import type { AddPhrase, ChangePhrase, RetirePhrase } from '@/lib/admissions/schema/phrase'
import { changesBetween, record } from '@/lib/audit/record'
import { databaseRefusal, updateVersioned, write, type Tx } from '@/lib/db'
import { actorLabel, type Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/fields'
import type { FormValues } from '@/lib/kernel/form-state'
import { Halt } from '@/lib/kernel/errors'
import { allow, refuse, type Result } from '@/lib/kernel/result'

/** The reason with a sentence of the list put in; unknown or out of use changes nothing. Writes nothing. */
export async function reasonWithPhrase(actor: Actor, id: string | null, reason: string): Promise<string> {
  const text = id === null ? null : await phraseText(actor, id)
  return text === null ? reason : withPhrase(reason, text)
}

/** The button that puts a ready sentence into the reason; choosing none changes nothing. */
export async function fillReason(actor: Actor, form: FormData, values: FormValues): Promise<{ field: string; values: FormValues }> {
  const id = form.get('_fill.phrase')
  const typed = values['reason']
  return { field: 'reason', values: { ...values, reason: await reasonWithPhrase(actor, typeof id === 'string' && isId(id) ? id : null, typeof typed === 'string' ? typed : '') } }
}

/** Puts a ready sentence into the region's list. Refuses a second one of the same name for the same verdict. */
export const addPhrase = (actor: Actor, input: AddPhrase): Promise<Result<{ phraseId: string }, PhraseRefusal>> =>
  write<Result<{ phraseId: string }, PhraseRefusal>>(actor, async (tx, now) => {
    const regionId = actor.kind === 'anonymous' ? undefined : actor.regionIds[0]
    if (!regionId || !mayKeepPhrases(actor, { regionId })) throw new Halt('forbidden')
    const id = crypto.randomUUID()
    const { text, ...phrase } = input
    await tx.phrase.createMany({ data: [{ id, regionId, ...phrase }] })
    await tx.phraseVersion.createMany({ data: [{ phraseId: id, regionId, number: 1, text, madeAt: now, madeBy: actorLabel(actor) }] })
    await record(tx, actor, { event: 'phrase.added', compartment: 'region', subject: { type: 'phrase', id, version: 1 }, regionId, detail: { title: input.title, verdict: input.verdict, kind: input.kind } })
    return allow({ phraseId: id })
  }).catch((thrown: unknown) => {
    if (databaseRefusal(thrown)?.state === '23505') return refuse('title-taken')
    throw thrown
  })

/** A better wording: the next version. Reasons already written keep what they say. */
export const changePhrase = (actor: Actor, input: ChangePhrase): Promise<Result<{ phraseId: string; version: number }, PhraseRefusal>> =>
  write(actor, async (tx, now) => {
    const { phrase, text } = await phraseForChange(tx, actor, input.phraseId)
    const decision = decideRephrase({ retired: phrase.retiredAt !== null, text }, input.text)
    if (!decision.ok) return decision
    const number = phrase.currentNumber + 1
    const version = await updateVersioned(tx.phrase, { id: phrase.id, version: input.version }, { currentNumber: number })
    await tx.phraseVersion.createMany({ data: [{ phraseId: phrase.id, regionId: phrase.regionId, number, text: input.text, madeAt: now, madeBy: actorLabel(actor) }] })
    await record(tx, actor, { event: 'phrase.changed', compartment: 'region', subject: { type: 'phrase', id: phrase.id, version }, regionId: phrase.regionId, changes: changesBetween({ text }, { text: input.text }, { text: 'Zin' }) })
    return allow({ phraseId: phrase.id, version })
  })

/** Takes a sentence out of the list; where it was used, it stays. */
export const retirePhrase = (actor: Actor, input: RetirePhrase): Promise<Result<{ phraseId: string }, PhraseRefusal>> =>
  write(actor, async (tx, now) => {
    const { phrase } = await phraseForChange(tx, actor, input.phraseId)
    if (phrase.retiredAt) return refuse('retired')
    const version = await updateVersioned(tx.phrase, { id: phrase.id, version: input.version }, { retiredAt: now })
    await record(tx, actor, { event: 'phrase.retired', compartment: 'region', subject: { type: 'phrase', id: phrase.id, version }, regionId: phrase.regionId })
    return allow({ phraseId: phrase.id })
  })

async function phraseForChange(tx: Tx, actor: Actor, id: string) {
  await tx.$queryRaw`select id from phrase where id = ${id}::uuid for no key update`
  const phrase = await tx.phrase.findUnique({ where: { id }, select: { id: true, regionId: true, currentNumber: true, retiredAt: true, phraseVersions: { orderBy: { number: 'desc' }, take: 1, select: { text: true } } } })
  if (!phrase) throw new Halt('not-found')
  if (!mayKeepPhrases(actor, phrase)) throw new Halt('forbidden')
  return { phrase, text: phrase.phraseVersions[0]?.text ?? '' }
}
