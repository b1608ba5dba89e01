import { showsClient } from '@/lib/allocations/rules'
import type { AllocationStatus } from '@/lib/allocations/schema'
import { read } from '@/lib/db'
import { hasRole, type Actor, type Person } from '@/lib/kernel/actor'
import { day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { contentOf } from './content'
import { questionOf, type QuestionView, type SentLetter } from './supervisor'
import type { ReportContent, ReportKind } from '../schema'

const mine = (actor: Actor): actor is Person => hasRole(actor, 'provider-admin', 'provider-staff')
const own = (actor: Person) => ({ providerId: { in: [...actor.providerIds] } })

export type OwnReport = { readonly id: string; readonly number: string; readonly kind: ReportKind; readonly municipality: string; readonly occurredOn: Day; readonly reportedOn: Day; readonly reportedBy: string; readonly letters: readonly SentLetter[] }
export type OwnQuestion = QuestionView & { readonly number: string; readonly from: string }
export type OwnReports = { readonly reports: readonly OwnReport[]; readonly questions: readonly OwnQuestion[]; readonly others: readonly SentLetter[]; readonly today: Day }

/** What this provider reported, what supervisors ask it, what they wrote to it and complaints that were passed to it; nothing of what they found meanwhile. */
export const ownReports = (actor: Actor): Promise<OwnReports | null> =>
  read(actor, async (tx, now) => {
    if (!mine(actor)) return null
    const rows = await tx.supervisionReport.findMany({ where: own(actor), orderBy: { number: 'desc' }, take: 100, select: { id: true, number: true, kind: true, occurredOn: true, reportedOn: true, reportedBy: true, municipality: { select: { name: true } } } })
    const questions = await tx.supervisionQuestion.findMany({ where: own(actor), orderBy: [{ askedOn: 'desc' }, { id: 'desc' }], take: 100 })
    const letters = await tx.letter.findMany({ where: { ...own(actor), subjectType: { in: ['supervision-file', 'complaint'] } }, orderBy: [{ issuedAt: 'asc' }, { title: 'asc' }, { id: 'asc' }], select: { id: true, title: true, issuedAt: true, subjectId: true } })
    const toLetter = ({ id, title, issuedAt }: SentLetter): SentLetter => ({ id, title, issuedAt })
    return {
      today: dayIn(now),
      reports: rows.map(({ municipality, ...row }) => ({ ...row, kind: row.kind as ReportKind, occurredOn: day(row.occurredOn), reportedOn: day(row.reportedOn), municipality: municipality.name, letters: letters.filter((each) => each.subjectId === row.id).map(toLetter) })),
      questions: questions.map((row) => ({ ...questionOf(row), number: row.number, from: row.fromName })),
      others: letters.filter((each) => !rows.some((row) => row.id === each.subjectId)).map(toLetter),
    }
  })

/** One report of its own, as it was sent. */
export const ownReport = (actor: Actor, id: string): Promise<(OwnReport & { readonly content: ReportContent }) | null> =>
  read(actor, async (tx) => {
    if (!mine(actor)) return null
    const row = await tx.supervisionReport.findFirst({ where: { id, ...own(actor) }, select: { id: true, number: true, kind: true, occurredOn: true, reportedOn: true, reportedBy: true, cipher: true, municipality: { select: { name: true } } } })
    if (!row) return null
    const letters = await tx.letter.findMany({ where: { ...own(actor), subjectType: 'supervision-file', subjectId: id }, orderBy: [{ issuedAt: 'asc' }, { title: 'asc' }, { id: 'asc' }], select: { id: true, title: true, issuedAt: true } })
    const { cipher, municipality, ...rest } = row
    return { ...rest, kind: row.kind as ReportKind, occurredOn: day(row.occurredOn), reportedOn: day(row.reportedOn), municipality: municipality.name, letters, content: contentOf({ id, cipher }) }
  })

export type ReportStart = { readonly clients: readonly { readonly id: string; readonly number: string; readonly postcode4: string; readonly municipality: string }[]; readonly today: Day }

/** The help that this provider gives or gave, by number: whom it concerns, the report takes from the allocation. */
export const reportStart = (actor: Actor): Promise<ReportStart | null> =>
  read(actor, async (tx, now) => {
    if (!mine(actor)) return null
    const rows = await tx.allocation.findMany({ where: { ...own(actor), status: { in: ['accepted', 'started', 'paused', 'stopped'] } }, orderBy: { number: 'asc' }, select: { id: true, number: true, status: true, postcode4: true, municipality: { select: { name: true } } } })
    return { today: dayIn(now), clients: rows.filter((row) => showsClient(row.status as AllocationStatus)).map(({ id, number, postcode4, municipality }) => ({ id, number, postcode4, municipality: municipality.name })) }
  })
