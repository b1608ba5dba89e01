import type { Tx } from '@/lib/db'
import { isOpen } from '@/lib/indications/rules/case'
import { CASE_STATUSES } from '@/lib/indications/schema'
import { FREQUENCIES, type Frequency } from '@/lib/products/schema'
import { type Day, day } from '@/lib/kernel/day'

export type EndedHelp = {
  readonly indicationId: string
  readonly productId: string
  readonly product: string
  readonly minutesPerWeek: number
  readonly frequency: Frequency
  readonly allocation: { readonly id: string; readonly number: string; readonly providerId: string; readonly participationId: string; readonly provider: string }
  /** The bridge that was given for it. */
  readonly bridge: { readonly caseId: string; readonly caseNumber: string; readonly startsOn: Day; readonly endsOn: Day; readonly source: string } | null
}

/** Help in kind that a provider gave until the day of a death, by the notice that it got of it. Joins the caller's transaction. */
export async function endedByDeath(tx: Tx, signal: { readonly id: string; readonly residentId: string; readonly occurredOn: Day }): Promise<EndedHelp[]> {
  const rows = await tx.indication.findMany({
    where: { residentId: signal.residentId, status: 'ended', endedOn: signal.occurredOn, form: 'in-kind' },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    select: {
      id: true, productId: true, minutesPerWeek: true, frequency: true, product: { select: { name: true } },
      allocations: { where: { status: 'stopped', notices: { some: { signalId: signal.id, kind: 'died' } } }, select: { id: true, number: true, providerId: true, participationId: true } },
      bridge: { select: { source: true, urgentHelp: { select: { startsOn: true, endsOn: true, endedOn: true, case: { select: { id: true, number: true } } } } } },
    },
  })
  const names = new Map((await tx.provider.findMany({ where: { id: { in: rows.flatMap((row) => row.allocations.map((each) => each.providerId)) } }, select: { id: true, name: true } })).map((each) => [each.id, each.name]))
  return rows.flatMap(({ id, product, allocations: [allocation], bridge, frequency, ...row }) =>
    allocation ? [{ ...row, indicationId: id, product: product.name, frequency: FREQUENCIES.find((each) => each === frequency) ?? 'weekly', allocation: { ...allocation, provider: names.get(allocation.providerId) ?? 'Aanbieder niet meer gepubliceerd' }, bridge: bridge && { caseId: bridge.urgentHelp.case.id, caseNumber: bridge.urgentHelp.case.number, startsOn: day(bridge.urgentHelp.startsOn), endsOn: day(bridge.urgentHelp.endedOn ?? bridge.urgentHelp.endsOn), source: bridge.source } }] : [],
  )
}

/** The case of a resident that still waits for its decision, the newest; null without one. Joins the caller's transaction. */
export const openCaseOf = (tx: Tx, residentId: string): Promise<{ id: string; number: string } | null> =>
  tx.wmoCase.findFirst({ where: { residentId, status: { in: CASE_STATUSES.filter(isOpen) } }, orderBy: [{ notifiedOn: 'desc' }, { id: 'desc' }], select: { id: true, number: true } })
