import type { Prisma } from '@/lib/db/client/client'
import { read, type Tx } from '@/lib/db'
import { type Person, type Role, isRole } from '@/lib/kernel/actor'
import { addMonths, daysBetween, type Day, day } from '@/lib/kernel/day'
import { dayIn, instantOf } from '@/lib/kernel/instant'
import { sure } from '@/lib/kernel/result'
import { firstOf, PAGE } from '@/lib/kernel/paging'
import { mayAnswerBurden, mayReadBurdenReports, mayReportBurden } from '../policy'
import { comparedWith, quarterOf, quartersBefore, spreadOf } from '../rules/burden'
import { REPORT_STATUSES, REPORT_STEPS, REPORT_VERDICTS, type ReportStatus, type ReportStep, type ReportVerdict, type BurdenStep } from '../schema/burden'

export type Report = {
  readonly id: string
  readonly version: number
  readonly step: ReportStep
  readonly words: string
  readonly proposal: string | null
  readonly status: ReportStatus
  readonly reportedAt: Date
  /** The provider, or the municipality with the role of who said it; never his name. */
  readonly from: string
  readonly role: Role | null
  readonly verdict: ReportVerdict | null
  readonly answer: string | null
  readonly answeredAt: Date | null
  readonly answeredName: string | null
}
export type ReportList = { readonly rows: readonly Report[]; readonly total: number; readonly from: number }

const REPORT = { id: true, version: true, step: true, words: true, proposal: true, status: true, reportedAt: true, reportedRole: true, verdict: true, answer: true, answeredAt: true, answeredName: true, regionId: true, municipalityId: true, provider: { select: { name: true } }, municipality: { select: { name: true } } } as const satisfies Prisma.BurdenReportSelect
const toReport = (row: Prisma.BurdenReportGetPayload<{ select: typeof REPORT }>): Report => ({
  id: row.id, version: row.version, words: row.words, proposal: row.proposal, reportedAt: row.reportedAt, answer: row.answer, answeredAt: row.answeredAt, answeredName: row.answeredName,
  step: REPORT_STEPS.find((each) => each === row.step) ?? 'other', status: REPORT_STATUSES.find((each) => each === row.status) ?? 'answered', verdict: REPORT_VERDICTS.find((each) => each === row.verdict) ?? null,
  from: row.provider?.name ?? `Gemeente ${row.municipality?.name ?? ''}`, role: row.provider === null && isRole(row.reportedRole) ? row.reportedRole : null,
})

async function listed(tx: Tx, where: Prisma.BurdenReportWhereInput, page: number): Promise<ReportList> {
  const total = await tx.burdenReport.count({ where })
  const from = firstOf(page, total)
  const rows = await tx.burdenReport.findMany({ where, orderBy: [{ reportedAt: 'desc' }, { id: 'desc' }], skip: from, take: PAGE, select: REPORT })
  return { rows: rows.map(toReport), total, from }
}

/** One step of a provider with its own clients and dossier, in a quarter that is over. */
export type OwnStep = { readonly step: BurdenStep; readonly times: number; readonly median: number | null; readonly longest: number | null; readonly before: number | null; /** How often it was given back or turned down. */ readonly again: number }
export type ReporterView = ReportList & { readonly regions: readonly { readonly value: string; readonly label: string }[] | null; readonly quarter: Day; readonly steps: readonly OwnStep[] }

/** What somebody's own organisation reported and how it was answered; for a provider also what its steps took, and to which regions it can report. Null for who reports nothing. */
export const reporterScreen = (actor: Person, page: number): Promise<ReporterView | null> =>
  read(actor, async (tx, now) => {
    const [providerId] = actor.providerIds
    const [municipalityId] = actor.municipalityIds
    if (!mayReportBurden(actor, { providerId: providerId ?? '', municipalityId: municipalityId ?? '' })) return null
    const [quarter] = quartersBefore(dayIn(now), 1)
    if (!quarter) return null
    const own = await listed(tx, providerId ? { providerId } : { municipalityId: municipalityId ?? '', providerId: null }, page)
    if (!providerId) return { ...own, regions: null, quarter, steps: [] }
    const regions = await tx.participation.findMany({ where: { providerId }, distinct: ['regionId'], select: { region: { select: { id: true, fullName: true } } } })
    return { ...own, regions: regions.map(({ region }) => ({ value: region.id, label: region.fullName })).sort((a, b) => a.label.localeCompare(b.label, 'nl')), quarter, steps: await ownSteps(tx, providerId, quarter) }
  })

type Passed = { readonly step: BurdenStep; readonly since: Day; readonly until: Day; readonly again: boolean }

/** Own rows only: a provider reads its clients one by one already, so nothing is hidden from it. */
async function ownSteps(tx: Tx, providerId: string, quarter: Day): Promise<OwnStep[]> {
  const { before } = comparedWith(quarter)
  const [from, until] = [sure(instantOf(before, '00:00')), sure(instantOf(addMonths(quarter, 3), '00:00'))]
  const within = { gte: from, lt: until }
  const allocations = await tx.allocation.findMany({
    where: { providerId, importId: null, followsId: null, undoneAt: null, OR: [{ acceptedAt: within }, { returnedAt: within }, { startsOn: { gte: before, lt: addMonths(quarter, 3) } }] },
    select: { offeredAt: true, acceptedAt: true, returnedAt: true, startedAt: true, startsOn: true },
  })
  const changes = await tx.dossierChange.findMany({ where: { providerId, decidedAt: within }, select: { reportedAt: true, decidedAt: true, status: true } })
  const proofs = await tx.proofRenewal.findMany({ where: { providerId, judgedAt: within }, select: { handedInAt: true, judgedAt: true, verdict: true } })
  const on = (moment: Date | null) => (moment ? [dayIn(moment)] : [])
  const passed: Passed[] = [
    ...allocations.flatMap((row) => [
      ...on(row.acceptedAt).map((until) => ({ step: 'accept' as const, since: dayIn(row.offeredAt), until, again: false })),
      ...on(row.returnedAt).map((until) => ({ step: 'accept' as const, since: dayIn(row.offeredAt), until, again: true })),
      ...(row.acceptedAt && row.startedAt && row.startsOn ? [{ step: 'start' as const, since: dayIn(row.acceptedAt), until: day(row.startsOn), again: false }] : []),
    ]),
    ...changes.flatMap((row) => on(row.decidedAt).map((until) => ({ step: 'change' as const, since: dayIn(row.reportedAt), until, again: row.status === 'refused' }))),
    ...proofs.flatMap((row) => on(row.judgedAt).map((until) => ({ step: 'proof' as const, since: dayIn(row.handedInAt), until, again: row.verdict === 'rejected' }))),
  ]
  return (['accept', 'start', 'change', 'proof'] as const).map((step): OwnStep => {
    const of = (first: Day) => passed.filter((each) => each.step === step && quarterOf(each.until) === first).map((each, at) => ({ ...each, who: String(at), days: Math.max(0, daysBetween(each.since, each.until)) }))
    const rows = of(quarter)
    return { step, times: rows.length, median: spreadOf(rows, 1)?.median ?? null, longest: rows.length === 0 ? null : Math.max(...rows.map((each) => each.days)), before: spreadOf(of(before), 1)?.median ?? null, again: rows.filter((each) => each.again).length }
  })
}

/** What providers and staff reported in the reader's region and municipalities, or of it what waits for an answer; null for who may not read it. */
export const reportsScreen = (actor: Person, asked: { readonly open: boolean; readonly page: number }): Promise<(ReportList & { readonly open: boolean; readonly waiting: number }) | null> =>
  read(actor, async (tx) => {
    if (!mayReadBurdenReports(actor, { regionId: actor.regionIds[0] ?? '', municipalityId: null })) return null
    return { ...(await listed(tx, asked.open ? { status: 'reported' } : {}, asked.page)), open: asked.open, waiting: await tx.burdenReport.count({ where: { status: 'reported' } }) }
  })

/** One report, and whether the reader answers it. Null for everybody else's. */
export const reportScreen = (actor: Person, reportId: string): Promise<{ readonly report: Report; readonly mayAnswer: boolean } | null> =>
  read(actor, async (tx) => {
    const row = await tx.burdenReport.findUnique({ where: { id: reportId }, select: REPORT })
    return row && mayReadBurdenReports(actor, row) ? { report: toReport(row), mayAnswer: row.status === 'reported' && mayAnswerBurden(actor, row) } : null
  })

/** Reports that wait for an answer, the oldest first. Joins the caller's transaction. */
export const reportsWaiting = async (tx: Tx): Promise<Report[]> => (await tx.burdenReport.findMany({ where: { status: 'reported' }, orderBy: [{ reportedAt: 'asc' }, { id: 'asc' }], take: 100, select: REPORT })).map(toReport)
