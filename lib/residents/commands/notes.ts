import { record } from '@/lib/audit/record'
import { updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { type ADVICE_REFUSALS, type CONSENT_REFUSALS, FILE_CONSENT_TEXTS, type NOTE_REFUSALS } from '../messages/notes'
import { visibleTo } from '../policy'
import { decideAnswerAdvice, decideAskAdvice, decideRevoke } from '../rules/notes'
import type { AddNote, AnswerAdvice, AskAdvice, RecordConsent, RevokeConsent, WithdrawNote } from '../schema/notes'
import { keptFile } from './load'

type Done = { readonly residentId: string }

/** Writes a note for whoever may read it; it is never changed afterwards. */
export const addNote = (actor: Actor, input: AddNote): Promise<Result<Done, keyof typeof NOTE_REFUSALS>> =>
  write(actor, async (tx, now) => {
    const { person, municipalityId } = await keptFile(tx, actor, input.residentId)
    const { residentId, visibility, text } = input
    const caseId = visibility === 'case' ? input.caseId : null
    if (caseId !== null && (await tx.resident.count({ where: { id: residentId, wmoCases: { some: { id: caseId } } } })) === 0) return refuse('no-such-case')
    if (visibility === 'own-organisation' && person.accessOrganisationId === undefined) return refuse('no-organisation')
    const id = crypto.randomUUID()
    await tx.residentNote.createMany({ data: [{ id, municipalityId, residentId, caseId, visibility, text, accessOrganisationId: person.accessOrganisationId ?? null, writtenAt: now, writtenById: person.personId, writtenBy: person.name }] })
    await record(tx, actor, { event: 'note.added', compartment: 'resident', subject: { type: 'resident-note', id }, municipalityId, residentId, purpose: 'dossier bijwerken', detail: { visibility } })
    return allow({ residentId })
  })

/** Takes a note back, with the reason; who could read it still sees that it was there and what it said. */
export const withdrawNote = (actor: Actor, input: WithdrawNote): Promise<Result<Done, keyof typeof NOTE_REFUSALS>> =>
  write(actor, async (tx, now) => {
    const row = await tx.residentNote.findFirst({ where: { id: input.noteId, ...visibleTo(actor) }, select: { residentId: true } })
    if (!row) throw new Halt('not-found')
    const { person, municipalityId } = await keptFile(tx, actor, row.residentId)
    const { count } = await tx.residentNote.updateMany({ where: { id: input.noteId, withdrawnAt: null }, data: { withdrawnAt: now, withdrawnBy: person.name, withdrawnReason: input.reason } })
    if (count === 0) return refuse('withdrawn-already')
    await record(tx, actor, { event: 'note.withdrawn', compartment: 'resident', subject: { type: 'resident-note', id: input.noteId }, municipalityId, residentId: row.residentId, purpose: 'dossier bijwerken' })
    return allow({ residentId: row.residentId })
  })

/** The resident's yes or no to one thing, with the text he was shown. */
export const recordConsent = (actor: Actor, input: RecordConsent): Promise<Result<Done, 'in-future'>> =>
  write(actor, async (tx, now) => {
    const { person, municipalityId } = await keptFile(tx, actor, input.residentId)
    if (input.givenOn > dayIn(now)) return refuse('in-future')
    const id = crypto.randomUUID()
    await tx.fileConsent.createMany({ data: [{ ...input, id, municipalityId, shownText: FILE_CONSENT_TEXTS[input.aspect], recordedAt: now, recordedBy: person.name }] })
    await record(tx, actor, { event: 'file-consent.recorded', compartment: 'resident', subject: { type: 'file-consent', id, version: 1 }, municipalityId, residentId: input.residentId, purpose: 'toestemming', detail: { aspect: input.aspect, granted: input.granted } })
    return allow({ residentId: input.residentId })
  })

/** Takes a consent back. A question that was not answered yet stops that day; what was answered before stays. */
export const revokeConsent = (actor: Actor, input: RevokeConsent): Promise<Result<Done, keyof typeof CONSENT_REFUSALS>> =>
  write(actor, async (tx, now) => {
    const row = await tx.fileConsent.findFirst({ where: { id: input.consentId, ...visibleTo(actor) }, select: CONSENT })
    if (!row) throw new Halt('not-found')
    const { municipalityId } = await keptFile(tx, actor, row.residentId)
    const decided = decideRevoke(factsOf(row), input.revokedOn, dayIn(now))
    if (!decided.ok) return decided
    const version = await updateVersioned(tx.fileConsent, { id: input.consentId, version: input.version }, { revokedOn: input.revokedOn })
    await tx.adviceRequest.updateMany({ where: { consentId: input.consentId, answeredOn: null, stoppedOn: null }, data: { stoppedOn: input.revokedOn, version: { increment: 1 } } })
    await record(tx, actor, { event: 'file-consent.revoked', compartment: 'resident', subject: { type: 'file-consent', id: input.consentId, version }, municipalityId, residentId: row.residentId, purpose: 'toestemming' })
    return allow({ residentId: row.residentId })
  })

/** Records that somebody outside was asked something about the resident; stands on his consent. */
export const askAdvice = (actor: Actor, input: AskAdvice): Promise<Result<Done, keyof typeof ADVICE_REFUSALS>> =>
  write(actor, async (tx, now) => {
    const { person, municipalityId } = await keptFile(tx, actor, input.residentId)
    const consent = await tx.fileConsent.findFirst({ where: { id: input.consentId, residentId: input.residentId }, select: CONSENT })
    if (!consent) throw new Halt('not-found')
    const decided = decideAskAdvice(factsOf(consent), input.askedOn, dayIn(now))
    if (!decided.ok) return decided
    const id = crypto.randomUUID()
    await tx.adviceRequest.createMany({ data: [{ ...input, id, municipalityId, adviser: consent.toWhom, askedBy: person.name }] })
    await record(tx, actor, { event: 'advice.asked', compartment: 'resident', subject: { type: 'advice', id, version: 1 }, municipalityId, residentId: input.residentId, purpose: 'onderzoek' })
    return allow({ residentId: input.residentId })
  })

/** What the adviser answered. Not taken in after the resident took his consent back. */
export const answerAdvice = (actor: Actor, input: AnswerAdvice): Promise<Result<Done, keyof typeof ADVICE_REFUSALS>> =>
  write(actor, async (tx, now) => {
    const row = await tx.adviceRequest.findFirst({ where: { id: input.adviceId, ...visibleTo(actor) }, select: { residentId: true, askedOn: true, answeredOn: true, stoppedOn: true, consent: { select: CONSENT } } })
    if (!row) throw new Halt('not-found')
    const { person, municipalityId } = await keptFile(tx, actor, row.residentId)
    const decided = decideAnswerAdvice({ consent: factsOf(row.consent), askedOn: day(row.askedOn), ended: row.answeredOn !== null || row.stoppedOn !== null }, input.answeredOn, dayIn(now))
    if (!decided.ok) return decided
    const version = await updateVersioned(tx.adviceRequest, { id: input.adviceId, version: input.version }, { answer: input.answer, answeredOn: input.answeredOn, answeredBy: person.name })
    await record(tx, actor, { event: 'advice.answered', compartment: 'resident', subject: { type: 'advice', id: input.adviceId, version }, municipalityId, residentId: row.residentId, purpose: 'onderzoek' })
    return allow({ residentId: row.residentId })
  })

const CONSENT = { residentId: true, aspect: true, granted: true, givenOn: true, revokedOn: true, toWhom: true } as const
const factsOf = (row: { readonly aspect: string; readonly granted: boolean; readonly givenOn: string; readonly revokedOn: string | null }) => ({ ...row, givenOn: day(row.givenOn), revokedOn: row.revokedOn === null ? null : (day(row.revokedOn) satisfies Day) })
