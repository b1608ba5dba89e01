import { timelineOf, type TimelineLine } from '@/lib/audit/queries'
import { record } from '@/lib/audit/record'
import { read, readRecorded } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { addDays, day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { ruleOn } from '@/lib/rulebook/queries'
import { maySupervise, supervisorOf } from '../policy'
import { contentOf, said, saidOrNull } from './content'
import { dueOf, nextStep, type SupervisionStep } from '../rules'
import type { FileStatus, ReportContent, ReportKind, ReportSource } from '../schema'

const orNull = (text: string | null): Day | null => (text === null ? null : day(text))

export type FileRow = { readonly id: string; readonly number: string; readonly provider: string; readonly kind: ReportKind; readonly source: ReportSource; readonly status: FileStatus; readonly reportedOn: Day; readonly due: Day | null }
export type FileList = { readonly municipality: string; readonly today: Day; readonly rows: readonly FileRow[]; readonly total: number; readonly from: number; readonly ruled: boolean }

/** The supervisor's own files, the newest first: those that run, or all. */
export const fileList = (actor: Actor, { all, page }: { readonly all: boolean; readonly page: number }): Promise<FileList> =>
  read(actor, async (tx, now) => {
    const { municipalityId, regionId } = supervisorOf(actor)
    const where = { municipalityId, ...(all ? {} : { status: { not: 'closed' } }) }
    const total = await tx.supervisionFile.count({ where })
    const from = firstOf(page, total)
    const rows = await tx.supervisionFile.findMany({
      where, orderBy: { report: { number: 'desc' } }, skip: from, take: PAGE,
      select: { id: true, status: true, report: { select: { number: true, providerName: true, kind: true, source: true, reportedOn: true, acknowledgeBy: true, reportBy: true } } },
    })
    const { name } = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { name: true } })
    const today = dayIn(now)
    return {
      municipality: name, today, total, from, ruled: (await ruleOn(tx, 'supervision-terms', { regionId, municipalityId }, today)) !== null,
      rows: rows.map(({ id, status, report }) => ({
        id, number: report.number, provider: report.providerName, kind: report.kind as ReportKind, source: report.source as ReportSource, status: status as FileStatus, reportedOn: day(report.reportedOn),
        due: dueOf(status as FileStatus, { acknowledgeBy: orNull(report.acknowledgeBy), reportBy: orNull(report.reportBy) }),
      })),
    }
  })

export type QuestionView = { readonly id: string; readonly version: number; readonly question: string; readonly askedOn: Day; readonly dueOn: Day; readonly answer: string | null; readonly answeredAt: Date | null; readonly answeredBy: string | null }
export type SentLetter = { readonly id: string; readonly title: string; readonly issuedAt: Date }

export type FileView = FileRow & {
  readonly version: number
  readonly municipalityId: string
  readonly municipality: string
  readonly occurredOn: Day
  readonly reportedBy: string
  readonly content: ReportContent
  readonly acknowledgedOn: Day | null
  readonly findings: string | null
  readonly recommendations: string | null
  readonly reportedOutOn: Day | null
  readonly closedOn: Day | null
  readonly closing: string | null
  readonly questions: readonly QuestionView[]
  readonly letters: readonly SentLetter[]
  readonly timeline: readonly TimelineLine[]
  readonly next: SupervisionStep
  /** The first day a provider can be given to answer. */
  readonly firstAnswerDay: Day
  readonly today: Day
  readonly viewedAt: Date
}

type QuestionRow = { readonly id: string; readonly version: number; readonly cipher: Uint8Array; readonly askedOn: string; readonly dueOn: string; readonly answerCipher: Uint8Array | null; readonly answeredAt: Date | null; readonly answeredBy: string | null }
export const questionOf = ({ cipher, answerCipher, askedOn, dueOn, id, version, answeredAt, answeredBy }: QuestionRow): QuestionView => ({
  id, version, answeredAt, answeredBy, askedOn: day(askedOn), dueOn: day(dueOn), question: said('supervision_question.cipher', id, cipher), answer: saidOrNull('supervision_question.answer_cipher', id, answerCipher),
})

/** One file with all it says, for the supervisor of its municipality; that he looked is written before the rows go out. */
export const fileScreen = (actor: Actor, fileId: string): Promise<FileView | null> =>
  readRecorded(
    actor,
    async (tx, now): Promise<FileView | null> => {
      const row = await tx.supervisionFile.findFirst({ where: { id: fileId }, include: { report: { include: { municipality: { select: { name: true, regionId: true } } } }, supervisionQuestions: { orderBy: [{ askedOn: 'asc' }, { id: 'asc' }] } } })
      if (!row || !maySupervise(actor, row)) return null
      const { report } = row
      const today = dayIn(now)
      const status = row.status as FileStatus
      const questions = row.supervisionQuestions.map(questionOf)
      const terms = await ruleOn(tx, 'supervision-terms', { regionId: report.municipality.regionId, municipalityId: row.municipalityId }, today)
      return {
        id: row.id, version: row.version, number: report.number, provider: report.providerName, municipalityId: row.municipalityId, municipality: report.municipality.name, kind: report.kind as ReportKind, source: report.source as ReportSource, status,
        occurredOn: day(report.occurredOn), reportedOn: day(report.reportedOn), reportedBy: report.reportedBy, content: contentOf(report),
        due: dueOf(status, { acknowledgeBy: orNull(report.acknowledgeBy), reportBy: orNull(report.reportBy) }), acknowledgedOn: orNull(row.acknowledgedOn),
        findings: saidOrNull('supervision_file.findings_cipher', row.id, row.findingsCipher), recommendations: saidOrNull('supervision_file.recommendations_cipher', row.id, row.recommendationsCipher),
        reportedOutOn: orNull(row.reportedOn), closedOn: orNull(row.closedOn), closing: saidOrNull('supervision_file.closing_cipher', row.id, row.closingCipher), questions,
        letters: await tx.letter.findMany({ where: { subjectType: 'supervision-file', subjectId: row.id }, orderBy: [{ issuedAt: 'asc' }, { title: 'asc' }, { id: 'asc' }], select: { id: true, title: true, issuedAt: true } }),
        timeline: (await timelineOf(tx, [row.id], 200)).filter((line) => line.event !== 'supervision.viewed'),
        next: nextStep(status, questions.map((each) => ({ dueOn: each.dueOn, answered: each.answer !== null })), today), firstAnswerDay: addDays(today, terms?.value.answerDays ?? 1), today, viewedAt: now,
      }
    },
    async (tx, view) => {
      if (view) await record(tx, actor, { event: 'supervision.viewed', compartment: 'supervision', subject: { type: 'supervision-file', id: fileId }, municipalityId: view.municipalityId, purpose: 'toezicht' })
    },
  )

/** For the page where a report of the municipality is kept: today, and the public providers to choose from. */
export const recordStart = (actor: Actor): Promise<{ readonly municipality: string; readonly today: Day; readonly providers: readonly { readonly id: string; readonly name: string }[] }> =>
  read(actor, async (tx, now) => {
    const { municipalityId } = supervisorOf(actor)
    const { name } = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { name: true } })
    return { municipality: name, today: dayIn(now), providers: await tx.provider.findMany({ where: { participations: { some: { municipalityId } } }, orderBy: { name: 'asc' }, select: { id: true, name: true } }) }
  })
