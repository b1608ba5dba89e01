import type { Tx } from '@/lib/db'
import { REPORT_STEP_LABELS } from '@/lib/reporting/messages/report'
import { reportsWaiting } from '@/lib/reporting/queries/reports'
import { routes } from '@/lib/routes'
import type { Item } from '../rules'

/** Reports of a burden that a contract manager has yet to answer. */
export const burdenItems = async (tx: Tx): Promise<Item[]> => (await reportsWaiting(tx)).map((report): Item => ({ kind: 'answer-burden', key: report.id, due: null, href: routes.burdenReport(report.id), step: REPORT_STEP_LABELS[report.step], from: report.from }))
