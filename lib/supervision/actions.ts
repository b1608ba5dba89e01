'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import { acknowledgeReport, answerSupervisor, askProvider, closeFile, issueSupervisionReport, keepFindings } from './commands/handle'
import { recordReport, reportIncident } from './commands/report'
import { ACKNOWLEDGE_REFUSALS, ANSWER_REFUSALS, CLOSE_REFUSALS, FINDINGS_REFUSALS, ISSUE_REFUSALS, QUESTION_REFUSALS, REPORT_REFUSALS } from './messages'
import { Acknowledge, AnswerSupervisor, AskProvider, CloseFile, IssueReport, KeepFindings, RecordReport, ReportIncident } from './schema'

const to = (notice: string) => ({ fileId }: { fileId: string }) => withNotice(routes.supervisionFile(fileId), notice)

export const reportIncidentAction = formAction({ name: 'supervision.report', schema: ReportIncident, run: reportIncident, refusals: REPORT_REFUSALS, fieldOf: { 'in-future': 'occurredOn', 'before-event': 'occurredOn' }, to: ({ reportId }) => withNotice(routes.ownReport(reportId), 'melding-verstuurd') })

export const recordReportAction = formAction({ name: 'supervision.record', schema: RecordReport, run: recordReport, refusals: REPORT_REFUSALS, fieldOf: { 'in-future': 'reportedOn', 'before-event': 'reportedOn' }, to: ({ reportId }) => withNotice(routes.supervisionFile(reportId), 'bewaard') })

export const acknowledgeAction = formAction({ name: 'supervision.acknowledge', schema: Acknowledge, run: acknowledgeReport, refusals: ACKNOWLEDGE_REFUSALS, to: to('melding-bevestigd') })

export const askProviderAction = formAction({ name: 'supervision.ask', schema: AskProvider, run: askProvider, refusals: QUESTION_REFUSALS, fieldOf: { 'due-too-early': 'dueOn' }, to: to('toets-gevraagd') })

export const answerSupervisorAction = formAction({ name: 'supervision.answer', schema: AnswerSupervisor, run: answerSupervisor, refusals: ANSWER_REFUSALS, to: () => withNotice(routes.ownReports(), 'toezicht-antwoord') })

export const keepFindingsAction = formAction({ name: 'supervision.findings', schema: KeepFindings, run: keepFindings, refusals: FINDINGS_REFUSALS, to: to('bewaard') })

export const issueReportAction = formAction({ name: 'supervision.issue', schema: IssueReport, run: issueSupervisionReport, refusals: ISSUE_REFUSALS, to: to('rapport-verstuurd') })

export const closeFileAction = formAction({ name: 'supervision.close', schema: CloseFile, run: closeFile, refusals: CLOSE_REFUSALS, to: to('dossier-gesloten') })
