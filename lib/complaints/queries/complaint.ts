import { timelineOf, type TimelineLine } from '@/lib/audit/queries'
import { record } from '@/lib/audit/record'
import { read, readRecorded } from '@/lib/db'
import { type Draft, draftOf } from '@/lib/drafts'
import type { Actor } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { mayHandleComplaint, officerOf } from '../policy'
import { FINDING_DRAFT, nextStep, TALK_DRAFT, type ComplaintStep } from '../rules'
import type { ComplaintAbout, ComplaintChannel, ComplaintContent, ComplaintOutcome, ComplaintStatus, Hearing } from '../schema'
import { contentOf, openOrNull } from './content'

const orNull = (text: string | null): Day | null => (text === null ? null : day(text))

export type ComplaintRow = { readonly id: string; readonly number: string; readonly about: ComplaintAbout; readonly provider: string | null; readonly receivedOn: Day; readonly handleBy: Day | null; readonly status: ComplaintStatus; readonly outcome: ComplaintOutcome | null }
const ROW = { id: true, number: true, about: true, providerName: true, receivedOn: true, handleBy: true, status: true, outcome: true } as const
type Row = { id: string; number: string; about: string; providerName: string | null; receivedOn: string; handleBy: string | null; status: string; outcome: string | null }
const toRow = (row: Row): ComplaintRow => ({ id: row.id, number: row.number, about: row.about as ComplaintAbout, provider: row.providerName, receivedOn: day(row.receivedOn), handleBy: orNull(row.handleBy), status: row.status as ComplaintStatus, outcome: row.outcome as ComplaintOutcome | null })

export type ComplaintList = { readonly municipality: string; readonly today: Day; readonly rows: readonly ComplaintRow[]; readonly total: number; readonly from: number }

/** The officer's complaints, the first term first: those that run, or all. Names stand in the complaint itself. */
export const complaintList = (actor: Actor, { all, page }: { readonly all: boolean; readonly page: number }): Promise<ComplaintList> =>
  read(actor, async (tx, now) => {
    const { municipalityId } = officerOf(actor)
    const where = { municipalityId, ...(all ? {} : { status: 'running' }) }
    const total = await tx.complaint.count({ where })
    const from = firstOf(page, total)
    const rows = await tx.complaint.findMany({ where, orderBy: [{ handleBy: { sort: 'asc', nulls: 'last' } }, { number: 'asc' }], skip: from, take: PAGE, select: ROW })
    const { name } = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { name: true } })
    return { municipality: name, today: dayIn(now), from, total, rows: rows.map(toRow) }
  })

/** For the page where a complaint is registered: today, and the public providers to choose from. */
export const complaintStart = (actor: Actor): Promise<{ readonly municipality: string; readonly today: Day; readonly providers: readonly { readonly id: string; readonly name: string }[] }> =>
  read(actor, async (tx, now) => {
    const { municipalityId } = officerOf(actor)
    const { name } = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { name: true } })
    return { municipality: name, today: dayIn(now), providers: await tx.provider.findMany({ where: { participations: { some: { municipalityId } } }, orderBy: { name: 'asc' }, select: { id: true, name: true } }) }
  })

export type ComplaintView = ComplaintRow & {
  readonly version: number
  readonly municipality: string
  readonly municipalityId: string
  readonly channel: ComplaintChannel
  readonly content: ComplaintContent
  readonly adjournedOn: Day | null
  readonly mayAdjourn: boolean
  readonly hearing: Hearing
  readonly hearingOn: Day | null
  readonly hearingSaid: string | null
  readonly ending: string | null
  readonly endedOn: Day | null
  readonly endedByName: string | null
  readonly letters: readonly { readonly id: string; readonly title: string; readonly issuedAt: Date }[]
  readonly timeline: readonly TimelineLine[]
  readonly next: ComplaintStep
  readonly today: Day
  readonly viewedAt: Date
}

/** One complaint with all it says; that the officer looked is written before the rows go out. */
export const complaintScreen = (actor: Actor, id: string): Promise<ComplaintView | null> =>
  readRecorded(
    actor,
    async (tx, now): Promise<ComplaintView | null> => {
      const row = await tx.complaint.findFirst({ where: { id }, include: { municipality: { select: { name: true } } } })
      if (!row || !mayHandleComplaint(actor, row)) return null
      const today = dayIn(now)
      const base = toRow(row)
      return {
        ...base, version: row.version, municipality: row.municipality.name, municipalityId: row.municipalityId, channel: row.channel as ComplaintChannel, content: contentOf(row), adjournedOn: orNull(row.adjournedOn),
        mayAdjourn: base.status === 'running' && row.adjournedOn === null && row.adjournDays !== null && base.handleBy !== null && base.handleBy >= today, hearing: row.hearing as Hearing, hearingOn: orNull(row.hearingOn),
        hearingSaid: openOrNull('hearing_cipher', id, row.hearingCipher), ending: openOrNull('end_cipher', id, row.endCipher), endedOn: orNull(row.endedOn), endedByName: row.endedByName,
        letters: await tx.letter.findMany({ where: { subjectType: 'complaint', subjectId: id }, orderBy: [{ issuedAt: 'asc' }, { title: 'asc' }, { id: 'asc' }], select: { id: true, title: true, issuedAt: true } }),
        timeline: (await timelineOf(tx, [id], 200)).filter((line) => line.event !== 'complaint.viewed'), next: nextStep(base.status, row.hearing as Hearing), today, viewedAt: now,
      }
    },
    async (tx, view) => {
      if (view) await record(tx, actor, { event: 'complaint.viewed', compartment: 'complaint', subject: { type: 'complaint', id }, municipalityId: view.municipalityId, purpose: 'klacht' })
    },
  )

/** A complaint with what this person typed about the talk and the finding and did not send. */
export async function complaintForms(actor: Actor, id: string): Promise<{ readonly view: ComplaintView; readonly talk: Draft | null; readonly finding: Draft | null } | null> {
  const view = await complaintScreen(actor, id)
  if (!view) return null
  return view.status === 'running' ? { view, talk: await draftOf(actor, TALK_DRAFT, id), finding: await draftOf(actor, FINDING_DRAFT, id) } : { view, talk: null, finding: null }
}
