import { trace } from '@/lib/admissions/commands/integrity'
import { mayAnswerIntegrity } from '@/lib/admissions/policy/integrity'
import { questionByLink, seal } from '@/lib/admissions/queries/integrity-file'
import { decideAnswer, decideAnswerFile, type AnswerFileRefusal, type AnswerRefusal } from '@/lib/admissions/rules/integrity'
import type { AnswerByLink, AnswerIntegrity, TypedAnswer } from '@/lib/admissions/schema/integrity'
import { tokenHash } from '@/lib/auth/cookie'
import { updateVersioned, write, type Tx } from '@/lib/db'
import { encryptFile, fingerprint, sealFileName } from '@/lib/files/cipher'
import { ANONYMOUS, type Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { allow, refuse, type Result } from '@/lib/kernel/result'

async function questionFor(tx: Tx, actor: Actor, questionId: string) {
  const question = await tx.integrityQuestion.findFirst({ where: { id: questionId } })
  if (!question) throw new Halt('not-found')
  if (!mayAnswerIntegrity(actor, question) || actor.kind !== 'person') throw new Halt('forbidden')
  return { question, person: actor }
}

/** The party's own answer, once, with the files it added. */
export const answerIntegrity = (actor: Actor, input: AnswerIntegrity): Promise<Result<{ questionId: string }, AnswerRefusal>> =>
  write(actor, async (tx, now) => {
    const { question, person } = await questionFor(tx, actor, input.questionId)
    const decision = decideAnswer(question.answeredAt !== null)
    if (!decision.ok) return decision
    await updateVersioned(tx.integrityQuestion, { id: question.id, version: input.version }, { answerCipher: seal('integrity_question', 'answer_cipher', question.id, input.answer), typedCipher: null, answeredAt: now, answeredBy: person.name })
    await trace(tx, actor, 'answered', { id: question.checkId, municipalityId: question.municipalityId })
    return allow({ questionId: question.id })
  })

/** The answer of a party without an account, by its link, which is used up with it. */
export const answerByLink = (actor: Actor, input: AnswerByLink): Promise<Result<{ link: string }, 'link-gone'>> =>
  write(actor, async (tx) => {
    const question = await questionByLink(tx, input.link)
    if (!question) return refuse('link-gone')
    const cipher = seal('integrity_question', 'answer_cipher', question.id, input.answer)
    const [row] = await tx.$queryRaw<{ done: boolean }[]>`select integrity_link_answer(${tokenHash(input.link)}, ${cipher}, ${input.name}) as done`
    if (!row?.done) return refuse('link-gone')
    await trace(tx, actor, 'answered', { id: question.checkId, municipalityId: question.municipalityId })
    return allow({ link: input.link })
  })

/** Who is answering: a provider by its account, or whoever was asked by a link. */
export type Answering = { readonly actor: Actor; readonly questionId: string } | { readonly link: string }
export type AnswerFile = { readonly name: string; readonly mime: string; readonly bytes: Buffer }

/** Keeps what is typed in an answer that is not sent yet, and adds a checked file or takes one away, straight into the compartment. */
export const keepAnswer = (from: Answering, typed: TypedAnswer | null, file: AnswerFile | null, drop: string | null): Promise<Result<undefined, AnswerFileRefusal | 'link-gone'>> =>
  write('link' in from ? ANONYMOUS : from.actor, async (tx, now) => {
    const hash = 'link' in from ? tokenHash(from.link) : null
    const question = 'link' in from ? await questionByLink(tx, from.link) : (await questionFor(tx, from.actor, from.questionId)).question
    if (!question) return refuse('link-gone')
    const files = hash === null ? await tx.integrityFile.count({ where: { questionId: question.id } }) : (await tx.$queryRaw<unknown[]>`select id from integrity_link_files(${hash})`).length
    const decision = decideAnswerFile('answeredAt' in question && question.answeredAt !== null, file !== null, files)
    if (!decision.ok) return decision
    if (typed) {
      const typedCipher = seal('integrity_question', 'typed_cipher', question.id, JSON.stringify(typed))
      if (hash === null) await tx.integrityQuestion.updateMany({ where: { id: question.id }, data: { typedCipher } })
      else await tx.$queryRaw`select integrity_link_type(${hash}, ${typedCipher})`
    }
    const by = 'link' in from ? ANONYMOUS : from.actor
    const about = { id: question.checkId, municipalityId: question.municipalityId }
    if (file) {
      const id = crypto.randomUUID()
      const row = { id, name: sealFileName(id, file.name), mime: file.mime, size: file.bytes.length, sha256: fingerprint(file.bytes), cipher: new Uint8Array(encryptFile(id, file.bytes)) }
      if (hash === null && 'providerId' in question) await tx.integrityFile.createMany({ data: [{ ...row, questionId: question.id, checkId: question.checkId, municipalityId: question.municipalityId, providerId: question.providerId, addedAt: now }] })
      else await tx.$queryRaw`select integrity_link_file(${hash}, ${id}::uuid, ${row.name}, ${row.mime}, ${row.size}, ${row.sha256}, ${row.cipher})`
      await trace(tx, by, 'file-added', about)
    }
    if (drop !== null) {
      if (hash === null) await tx.integrityFile.deleteMany({ where: { id: drop, questionId: question.id } })
      else await tx.$queryRaw`select integrity_link_drop(${hash}, ${drop}::uuid)`
      await trace(tx, by, 'file-dropped', about)
    }
    return allow()
  })
