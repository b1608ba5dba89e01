'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import { answerBurden, reportBurden } from './commands'
import { REPORT_REFUSALS } from './messages/report'
import { AnswerBurden, ReportBurden } from './schema/burden'

export const reportBurdenAction = formAction({ name: 'reporting.report-burden', schema: ReportBurden, run: reportBurden, refusals: REPORT_REFUSALS, fieldOf: { 'choose-region': 'regionId' }, to: () => withNotice(routes.burdenReports(), 'bewaard') })
export const answerBurdenAction = formAction({ name: 'reporting.answer-burden', schema: AnswerBurden, run: answerBurden, refusals: REPORT_REFUSALS, to: ({ reportId }: { readonly reportId: string }) => withNotice(routes.burdenReport(reportId), 'bewaard') })
