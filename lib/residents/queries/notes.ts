import type { Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { consentStands } from '../rules/notes'
import type { ConsentWay, FileConsentAspect, NoteVisibility } from '../schema/notes'
import { filePart } from './file'

export type NoteRow = {
  readonly id: string
  readonly text: string
  readonly visibility: NoteVisibility
  readonly caseNumber: string | null
  readonly writtenBy: string
  readonly writtenAt: Date
  readonly withdrawn: { readonly by: string; readonly at: Date; readonly reason: string } | null
}

const NOTE = { id: true, text: true, visibility: true, writtenBy: true, writtenAt: true, withdrawnAt: true, withdrawnBy: true, withdrawnReason: true, case: { select: { number: true } } } as const

/** A stored note, ready to show. */
export function toNote({ case: wmoCase, withdrawnAt, withdrawnBy, withdrawnReason, ...row }: { readonly id: string; readonly text: string; readonly visibility: string; readonly writtenBy: string; readonly writtenAt: Date; readonly withdrawnAt: Date | null; readonly withdrawnBy: string | null; readonly withdrawnReason: string | null; readonly case: { readonly number: string } | null }): NoteRow {
  return { ...row, visibility: row.visibility as NoteVisibility, caseNumber: wmoCase?.number ?? null, withdrawn: withdrawnAt === null ? null : { by: withdrawnBy ?? '', at: withdrawnAt, reason: withdrawnReason ?? '' } }
}

/** The notes this consultant may read, newest first, and the cases a new one can belong to. */
export const notesOf = (actor: Actor, residentId: string) =>
  filePart(actor, residentId, async (tx) => ({
    notes: (await tx.residentNote.findMany({ where: { residentId }, orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }], take: 200, select: NOTE })).map(toNote),
    cases: (await tx.resident.findUniqueOrThrow({ where: { id: residentId }, select: { wmoCases: { orderBy: { number: 'desc' }, select: { id: true, number: true } } } })).wmoCases,
  }))

/** What was written down last and stands, as the row of the file joins it: of what this consultant may read. */
export const LAST_NOTE = { where: { withdrawnAt: null }, orderBy: [{ writtenAt: 'desc' as const }, { id: 'desc' as const }], take: 1, select: NOTE }

/** The notes of a case, for whoever handles it; joins the caller's transaction. */
export const caseNotes = async (tx: Tx, caseId: string): Promise<NoteRow[]> => (await tx.residentNote.findMany({ where: { caseId, visibility: 'case' }, orderBy: { writtenAt: 'desc' }, select: NOTE })).map(toNote)

/** One note, for the page that withdraws it. */
export const noteOf = (actor: Actor, residentId: string, id: string) =>
  filePart(actor, residentId, async (tx) => {
    const row = await tx.residentNote.findFirst({ where: { id, residentId }, select: NOTE })
    return row ? { note: toNote(row) } : null
  })

export type ConsentRow = {
  readonly id: string
  readonly version: number
  readonly aspect: FileConsentAspect
  readonly toWhom: string
  readonly granted: boolean
  readonly how: ConsentWay
  readonly givenOn: Day
  readonly revokedOn: Day | null
  readonly shownText: string
}
export type AdviceRow = { readonly id: string; readonly version: number; readonly adviser: string; readonly question: string; readonly askedOn: Day; readonly askedBy: string; readonly answer: string | null; readonly answeredOn: Day | null; readonly stoppedOn: Day | null }

const orNull = (text: string | null): Day | null => (text === null ? null : day(text))

const consentRows = async (tx: Tx, where: object) =>
  (await tx.fileConsent.findMany({ where, orderBy: [{ givenOn: 'desc' }, { id: 'desc' }] })).map((row): ConsentRow => ({
    id: row.id, version: row.version, aspect: row.aspect as FileConsentAspect, toWhom: row.toWhom, granted: row.granted, how: row.how as ConsentWay, givenOn: day(row.givenOn), revokedOn: orNull(row.revokedOn), shownText: row.shownText,
  }))
const adviceRows = async (tx: Tx, where: object) =>
  (await tx.adviceRequest.findMany({ where, orderBy: [{ askedOn: 'desc' }, { id: 'desc' }] })).map((row): AdviceRow => ({
    id: row.id, version: row.version, adviser: row.adviser, question: row.question, askedOn: day(row.askedOn), askedBy: row.askedBy, answer: row.answer, answeredOn: orNull(row.answeredOn), stoppedOn: orNull(row.stoppedOn),
  }))

/** What the resident said yes or no to outside a case, and the advice that was asked on it. `open` are the consents a question can stand on today. */
export const consentsOf = (actor: Actor, residentId: string) =>
  filePart(actor, residentId, async (tx, today) => {
    const consents = await consentRows(tx, { residentId })
    const advice = await adviceRows(tx, { residentId })
    return { consents, advice, open: consents.filter((each) => consentStands(each, 'advice', today)) }
  })

/** One consent, with the text that was shown. */
export const consentOf = (actor: Actor, residentId: string, id: string) =>
  filePart(actor, residentId, async (tx) => {
    const [consent] = await consentRows(tx, { id, residentId })
    return consent ? { consent } : null
  })

/** One request for advice, for the page that takes in its answer. */
export const adviceOf = (actor: Actor, residentId: string, id: string) =>
  filePart(actor, residentId, async (tx) => {
    const [advice] = await adviceRows(tx, { id, residentId })
    return advice ? { advice } : null
  })
