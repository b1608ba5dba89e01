import { record } from '@/lib/audit/record'
import { databaseRefusal, updateVersioned, write, type Tx } from '@/lib/db'
import { list } from '@/lib/format'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { formatInstantFull } from '@/lib/kernel/instant'
import { allow, refuse } from '@/lib/kernel/result'
import { NOTE_MAIL } from '@/lib/procedures/messages/questions'
import { mayAskQuestion, mayManageProcedure } from '@/lib/procedures/policy'
import { aboutChoices } from '@/lib/procedures/queries/questions'
import { decideAsk, decideCheck, decideLate, decideWrite, questionState } from '@/lib/procedures/rules/questions'
import type { AskQuestion, CheckAnswer, JudgeLateQuestion, ShareAnswer, WriteAnswer } from '@/lib/procedures/schema/question'

/** Which providers a text names, as a list in a sentence; null when it names nobody. */
export async function namesIn(tx: Tx, text: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ found: string }[]>`select found from names_in(${text})`
  return rows.map((row) => row.found)
}

/**
 * A provider asks about a window. Whether it is late is what the database's clock says; a late one is kept for the officer to
 * take or leave. Refuses a text that names its own organisation, and a window that has closed.
 */
export const askQuestion = (actor: Actor, input: AskQuestion) =>
  write(actor, async (tx, now) => {
    const providerId = actor.kind === 'person' ? actor.providerIds[0] : undefined
    if (actor.kind !== 'person' || !providerId || !mayAskQuestion(actor, { providerId })) throw new Halt('forbidden')
    const window = await tx.entryWindow.findFirst({ where: { id: input.windowId, publishedAt: { not: null } }, select: { id: true, procedureId: true, regionId: true, publishedAt: true, closesAt: true, stoppedAt: true, questionsUntil: true } })
    if (!window) throw new Halt('not-found')
    const decision = decideAsk(window, now)
    if (!decision.ok) return decision
    const about = input.about && (await aboutChoices(tx, window.procedureId)).find((each) => each.kind === input.about?.kind && each.id === input.about.id)
    if (input.about && !about) return refuse('unknown-about')
    const names = await namesIn(tx, input.text)
    if (names.length > 0) return refuse('names-yourself', { names: list(names) })
    const id = crypto.randomUUID()
    try {
      await tx.windowQuestion.createMany({
        data: [{ id, windowId: window.id, procedureId: window.procedureId, regionId: window.regionId, text: input.text, askedAt: now, ...(about ? { [`${about.kind}Id`]: about.id } : {}) }],
      })
    } catch (thrown) {
      // The clock passed the closing between the rule and the row.
      if (databaseRefusal(thrown)?.state === 'PE001') return refuse('entry-ended', { ended: formatInstantFull(window.stoppedAt ?? window.closesAt) })
      throw thrown
    }
    await tx.questionAsker.createMany({ data: [{ questionId: id, providerId, windowId: window.id, text: input.text, about: about?.label ?? null, askedBy: actor.name, askedAt: now }] })
    const [own] = await tx.$queryRaw<{ late: boolean }[]>`select late from own_questions() where question_id = ${id}::uuid`
    // Its own compartment: whoever answers may not learn from the trail who asked.
    await record(tx, actor, { event: 'question.asked', compartment: 'provider', subject: { type: 'question', id }, providerId })
    return allow({ id, late: own?.late ?? false })
  })

const QUESTION = {
  id: true, windowId: true, procedureId: true, regionId: true, late: true, lateDecision: true, entryId: true, version: true, text: true, window: { select: { name: true } },
  entry: { select: { id: true, publishedAt: true, version: true } },
} as const

/** The question an officer works on, its row locked; foreign is not found. */
async function questionForAnswer(tx: Tx, actor: Actor, id: string) {
  await tx.$queryRaw`select id from window_question where id = ${id}::uuid for no key update`
  const question = await tx.windowQuestion.findUnique({ where: { id }, select: QUESTION })
  if (!question) throw new Halt('not-found')
  if (actor.kind !== 'person' || !mayManageProcedure(actor, question)) throw new Halt('forbidden')
  const state = questionState({ late: question.late, lateDecision: question.lateDecision, inHand: question.entryId !== null, published: (question.entry?.publishedAt ?? null) !== null })
  return { question, state, person: actor }
}

/** Takes a late question after all, or leaves it, with a reason that the asker reads; nobody learns who that is. */
export const judgeLateQuestion = (actor: Actor, input: JudgeLateQuestion) =>
  write(actor, async (tx) => {
    const { question, state } = await questionForAnswer(tx, actor, input.id)
    const decision = decideLate(state)
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.windowQuestion, input, { lateDecision: input.decision, lateReason: input.reason })
    const mail = NOTE_MAIL.late[input.decision](question.window.name, input.reason)
    await tx.$executeRaw`select asker_tell(${question.id}::uuid, ${mail.subject}, ${mail.body})`
    await record(tx, actor, { event: `question.late-${input.decision}`, compartment: 'region', subject: { type: 'question', id: question.id, version }, regionId: question.regionId, detail: { reason: input.reason } })
    return allow({ id: question.id, procedureId: question.procedureId })
  })

/**
 * Writes the wording that everyone will read, with its answer when there is one. What a colleague had checked is to be checked
 * again. Refuses a text that names a provider, unless the officer has seen that and left it.
 */
export const writeAnswer = (actor: Actor, input: WriteAnswer) =>
  write(actor, async (tx) => {
    const { question, state, person } = await questionForAnswer(tx, actor, input.questionId)
    const decision = decideWrite(state)
    if (!decision.ok) return decision
    const names = await namesIn(tx, [input.question, input.answer ?? ''].join(' '))
    if (names.length > 0 && !input.namesSeen) return refuse('names-somebody', { names: list(names) })
    if (input.documentVersionId && !(await tx.procedureDocumentVersion.findFirst({ where: { id: input.documentVersionId, procedureId: question.procedureId }, select: { id: true } }))) return refuse('unknown-document')
    const data = { question: input.question, answer: input.answer, documentVersionId: input.documentVersionId, namesLeft: names, writtenBy: person.personId, writtenName: person.name, checkedBy: null, checkedName: null }
    const seen = { id: question.id, version: input.version }
    const version = await updateVersioned(tx.windowQuestion, seen, {})
    if (question.entryId) {
      await tx.answerNoteEntry.updateMany({ where: { id: question.entryId }, data: { ...data, version: { increment: 1 } } })
      // Whoever has the same text open at another question that shares it is stale as well.
      await tx.windowQuestion.updateMany({ where: { entryId: question.entryId, id: { not: question.id } }, data: { version: { increment: 1 } } })
    } else {
      const entryId = crypto.randomUUID()
      const about = await tx.windowQuestion.findUniqueOrThrow({ where: { id: question.id }, select: { documentId: true, criterionId: true, lotId: true } })
      const label = (await aboutChoices(tx, question.procedureId)).find((each) => [about.documentId, about.criterionId, about.lotId].includes(each.id))?.label ?? null
      await tx.answerNoteEntry.create({ data: { id: entryId, windowId: question.windowId, procedureId: question.procedureId, regionId: question.regionId, about: label, ...data }, select: { id: true } })
      await tx.windowQuestion.updateMany({ where: { id: question.id }, data: { entryId } })
    }
    await record(tx, actor, { event: 'answer.written', compartment: 'region', subject: { type: 'question', id: question.id, version }, regionId: question.regionId, detail: { answered: input.answer !== null, ...(names.length > 0 ? { namesLeft: names } : {}) } })
    return allow({ id: question.id, procedureId: question.procedureId })
  })

/** Gives a question the answer of another that asks the same: one text in the nota, for both. */
export const shareAnswer = (actor: Actor, input: ShareAnswer) =>
  write(actor, async (tx) => {
    const { question, state } = await questionForAnswer(tx, actor, input.questionId)
    const decision = decideWrite(state)
    if (!decision.ok) return decision
    const entry = await tx.answerNoteEntry.findUnique({ where: { id: input.entryId }, select: { id: true, windowId: true, publishedAt: true } })
    if (!entry) throw new Halt('not-found')
    if (entry.windowId !== question.windowId) return refuse('other-window')
    if (entry.publishedAt) return refuse('already-published')
    const version = await updateVersioned(tx.windowQuestion, { id: question.id, version: input.version }, { entryId: entry.id })
    await record(tx, actor, { event: 'answer.shared', compartment: 'region', subject: { type: 'question', id: question.id, version }, regionId: question.regionId })
    return allow({ id: question.id, procedureId: question.procedureId })
  })

/** A colleague has read an answer before it goes out. */
export const checkAnswer = (actor: Actor, input: CheckAnswer) =>
  write(actor, async (tx) => {
    const entry = await tx.answerNoteEntry.findUnique({ where: { id: input.entryId }, select: { id: true, procedureId: true, regionId: true, answer: true, writtenBy: true, checkedBy: true, publishedAt: true } })
    if (!entry) throw new Halt('not-found')
    if (actor.kind !== 'person' || !mayManageProcedure(actor, entry)) throw new Halt('forbidden')
    const decision = decideCheck({ ...entry, published: entry.publishedAt !== null }, actor.personId)
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.answerNoteEntry, { id: entry.id, version: input.version }, { checkedBy: actor.personId, checkedName: actor.name })
    await record(tx, actor, { event: 'answer.checked', compartment: 'region', subject: { type: 'answer', id: entry.id, version }, regionId: entry.regionId })
    return allow({ procedureId: entry.procedureId })
  })
