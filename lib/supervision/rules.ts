import { addDays, type Day } from '@/lib/kernel/day'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import type { FileStatus } from './schema'

export type SupervisionTerms = { readonly acknowledgeDays: number; readonly answerDays: number; readonly reportDays: number }
export type ReportRefusal = 'in-future' | 'before-event'

/** The clocks of a report by the rulebook of the day it is recorded; without a rule it is recorded all the same, without clocks. */
export function decideReport(occurredOn: Day, reportedOn: Day, today: Day, terms: SupervisionTerms | null): Result<{ readonly acknowledgeBy: Day | null; readonly reportBy: Day | null }, ReportRefusal> {
  if (occurredOn > today || reportedOn > today) return refuse('in-future')
  if (reportedOn < occurredOn) return refuse('before-event')
  if (terms === null) return allow({ acknowledgeBy: null, reportBy: null })
  const acknowledgeBy = addDays(reportedOn, terms.acknowledgeDays)
  const reportBy = addDays(reportedOn, terms.reportDays)
  return allow({ acknowledgeBy, reportBy: reportBy < acknowledgeBy ? acknowledgeBy : reportBy })
}

type Ended = 'file-closed'
export type Asked = { readonly dueOn: Day; readonly answered: boolean }

export function decideAcknowledge(status: FileStatus): Result<undefined, Ended | 'already-acknowledged'> {
  if (status === 'closed') return refuse('file-closed')
  return status === 'received' ? allow() : refuse('already-acknowledged')
}

/** A provider is asked after the report was acknowledged and before the supervisor's own report; it gets at least the ruled days. */
export function decideQuestion(status: FileStatus, dueOn: Day, today: Day, terms: SupervisionTerms | null): Result<{ readonly status: FileStatus }, Ended | 'acknowledge-first' | 'report-out' | 'due-too-early'> {
  if (status === 'closed') return refuse('file-closed')
  if (status === 'received') return refuse('acknowledge-first')
  if (status === 'reported') return refuse('report-out')
  const earliest = addDays(today, terms?.answerDays ?? 1)
  return dueOn < earliest ? refuse('due-too-early', { day: earliest }) : allow({ status: status === 'findings' ? 'findings' : 'investigating' })
}

export const decideAnswer = (answered: boolean): Result<undefined, 'answered-already'> => (answered ? refuse('answered-already') : allow())

export function decideFindings(status: FileStatus): Result<undefined, Ended | 'acknowledge-first' | 'report-out'> {
  if (status === 'closed') return refuse('file-closed')
  if (status === 'received') return refuse('acknowledge-first')
  return status === 'reported' ? refuse('report-out') : allow()
}

/** The report goes out on findings, and not while the provider can still answer. */
export function decideIssue(status: FileStatus, asked: readonly Asked[], today: Day): Result<undefined, Ended | 'findings-first' | 'report-out' | 'answer-open'> {
  if (status === 'closed') return refuse('file-closed')
  if (status === 'reported') return refuse('report-out')
  if (status !== 'findings') return refuse('findings-first')
  const open = asked.find((each) => !each.answered && each.dueOn >= today)
  return open ? refuse('answer-open', { day: open.dueOn }) : allow()
}

export function decideClose(status: FileStatus): Result<undefined, Ended | 'acknowledge-first'> {
  if (status === 'closed') return refuse('file-closed')
  return status === 'received' ? refuse('acknowledge-first') : allow()
}

export const SUPERVISION_STEPS = ['acknowledge', 'ask', 'await-answer', 'find', 'report', 'close', 'nothing'] as const
export type SupervisionStep = (typeof SUPERVISION_STEPS)[number]

/** The one thing to do next with a file. */
export function nextStep(status: FileStatus, asked: readonly Asked[], today: Day): SupervisionStep {
  switch (status) {
    case 'received':
      return 'acknowledge'
    case 'acknowledged':
      return 'ask'
    case 'investigating':
      return asked.some((each) => !each.answered && each.dueOn >= today) ? 'await-answer' : 'find'
    case 'findings':
      return 'report'
    case 'reported':
      return 'close'
    case 'closed':
      return 'nothing'
  }
}

/** The last day of the step that waits: the acknowledgement first, then the supervisor's own report. */
export const dueOf = (status: FileStatus, days: { readonly acknowledgeBy: Day | null; readonly reportBy: Day | null }): Day | null =>
  status === 'received' ? days.acknowledgeBy : status === 'reported' || status === 'closed' ? null : days.reportBy
