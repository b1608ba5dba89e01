import { mayCountClients } from '@/lib/allocations/policy'
import { CLIENT_STATUSES } from '@/lib/allocations/rules'
import { agreementView, type AgreementView } from '@/lib/contracts/queries/agreement'
import { read } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { dayIn } from '@/lib/kernel/instant'

export type ClientCount = { readonly clients: number; readonly minutes: number }
export type ContractView = AgreementView & {
  /** Clients and minutes per week by participation, of accepted and running allocations whose help has not ended; null for who may not count. */
  readonly clients: ReadonlyMap<string, ClientCount> | null
  readonly total: ClientCount | null
}

/** An agreement with its clients counted, never named (step 3.10); null when it isn't this person's to see. */
export const contractView = (actor: Person, id: string): Promise<ContractView | null> =>
  read(actor, async (tx, now) => {
    const view = await agreementView(actor, id)
    if (!view) return null
    if (!mayCountClients(actor)) return { ...view, clients: null, total: null }
    const groups = await tx.allocation.groupBy({
      by: ['participationId'],
      where: { participationId: { in: view.participations.map((part) => part.id) }, status: { in: [...CLIENT_STATUSES] }, endsOn: { gte: dayIn(now) } },
      _count: { _all: true },
      _sum: { minutesPerWeek: true },
    })
    const clients = new Map(groups.map((group) => [group.participationId, { clients: group._count._all, minutes: group._sum.minutesPerWeek ?? 0 }]))
    const total = [...clients.values()].reduce((sum, each) => ({ clients: sum.clients + each.clients, minutes: sum.minutes + each.minutes }), { clients: 0, minutes: 0 })
    return { ...view, clients, total }
  })
