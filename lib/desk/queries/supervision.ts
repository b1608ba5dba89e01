import type { Tx } from '@/lib/db'
import { day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'
import { dueOf, nextStep } from '@/lib/supervision/rules'
import { FILE_STATUSES } from '@/lib/supervision/schema'
import type { Item } from '../rules'

const orNull = (text: string | null) => (text === null ? null : day(text))

/** What waits on a supervisor: every file that is not closed, with the last day of its next step. */
export async function supervisionItems(tx: Tx, now: Date): Promise<Item[]> {
  const rows = await tx.supervisionFile.findMany({
    where: { status: { not: 'closed' } }, orderBy: { report: { number: 'asc' } }, take: 100,
    select: { id: true, status: true, report: { select: { number: true, providerName: true, acknowledgeBy: true, reportBy: true } }, supervisionQuestions: { select: { dueOn: true, answeredAt: true } } },
  })
  return rows.map((row): Item => {
    const status = FILE_STATUSES.find((each) => each === row.status) ?? 'received'
    const asked = row.supervisionQuestions.map((each) => ({ dueOn: day(each.dueOn), answered: each.answeredAt !== null }))
    const { number, providerName, acknowledgeBy, reportBy } = row.report
    return { kind: 'supervise', key: row.id, due: dueOf(status, { acknowledgeBy: orNull(acknowledgeBy), reportBy: orNull(reportBy) }), href: routes.supervisionFile(row.id), number, provider: providerName, step: nextStep(status, asked, dayIn(now)) }
  })
}
