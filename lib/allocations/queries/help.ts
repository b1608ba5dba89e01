import type { Tx } from '@/lib/db'
import { type Day, day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { type HelpStep, helpStep, isLive } from '../rules'
import type { AllocationStatus } from '../schema'

/** One kind of help that runs or is still to begin, with who gives it: what one says on the phone. */
export type HelpNow = {
  readonly key: string
  readonly caseId: string
  readonly caseNumber: string
  readonly product: string
  readonly minutesPerWeek: number
  readonly frequency: string
  readonly provider: { readonly name: string; readonly phone: string | null } | null
  readonly allocationId: string | null
  readonly step: HelpStep
  /** The first day of the help, or when it was asked of a provider that has not answered. */
  readonly since: Day
  readonly until: Day
}

const HELP = {
  id: true, caseId: true, form: true, minutesPerWeek: true, frequency: true, startsOn: true, endsOn: true, endedOn: true,
  case: { select: { number: true } }, product: { select: { name: true } }, decision: { select: { dispatchedOn: true, importId: true } },
  allocations: { orderBy: { id: 'asc' as const }, select: { id: true, status: true, returnAgreed: true, providerId: true, minutesPerWeek: true, frequency: true, startsOn: true, wishedStart: true, endsOn: true, stoppedOn: true, offeredAt: true } },
} as const

/**
 * The help of a resident that runs today or begins later, the earliest first. Help that goes on elsewhere under another number stands in two rows, each
 * with its own days; a temporary decision is help as well. What a provider gave back and what is over are no help. Joins the caller's transaction.
 */
export async function helpOf(tx: Tx, own: { readonly municipalityId: string; readonly residentId: string }, today: Day): Promise<HelpNow[]> {
  const file = await tx.resident.findFirst({
    where: { id: own.residentId, municipalityId: own.municipalityId },
    select: {
      indications: { where: { OR: [{ status: 'adopted', endsOn: { gte: today } }, { status: 'ended', endedOn: { gte: today } }] }, orderBy: [{ startsOn: 'asc' }, { id: 'asc' }], select: HELP },
      wmoCases: { where: { urgentHelps: { some: {} } }, select: { urgentHelps: { where: { endedOn: null, endsOn: { gte: today } }, select: { id: true, caseId: true, helper: true, minutesPerWeek: true, frequency: true, startsOn: true, endsOn: true, case: { select: { number: true } }, product: { select: { name: true } } } } } },
    },
  })
  const [given, temporary] = [file?.indications ?? [], (file?.wmoCases ?? []).flatMap((each) => each.urgentHelps)]
  const ids = [...new Set(given.flatMap((each) => each.allocations.map((one) => one.providerId)))]
  const providers = new Map((await tx.provider.findMany({ where: { id: { in: ids } }, select: { id: true, name: true, phone: true } })).map(({ id, ...row }) => [id, row]))
  const rows = given.flatMap(({ id, caseId, form, case: wmoCase, product, decision, allocations, ...help }): HelpNow[] => {
    const facts = { key: id, caseId, caseNumber: wmoCase.number, product: product.name, minutesPerWeek: help.minutesPerWeek, frequency: help.frequency, since: day(help.startsOn), until: day(help.endedOn ?? help.endsOn) }
    const step = (status: AllocationStatus | null) => helpStep({ budget: form === 'personal-budget', sent: decision.dispatchedOn !== null || decision.importId !== null, status })
    const live = allocations.filter((each) => isLive(each.status as AllocationStatus) || (each.status === 'returned' && each.returnAgreed === null) || (each.stoppedOn !== null && each.stoppedOn >= today))
    if (live.length === 0) return [{ ...facts, provider: null, allocationId: null, step: step(null) }]
    return live.map((each) => ({
      ...facts, key: each.id, allocationId: each.id, minutesPerWeek: each.minutesPerWeek, frequency: each.frequency, provider: providers.get(each.providerId) ?? { name: 'Aanbieder niet meer gepubliceerd', phone: null },
      step: step(each.stoppedOn === null ? (each.status as AllocationStatus) : 'started'), since: day(each.startsOn ?? dayIn(each.offeredAt)), until: day(earlier(each.stoppedOn, facts.until)),
    }))
  })
  const urgent = temporary.map(({ id, caseId, helper, case: wmoCase, product, startsOn, endsOn, ...help }): HelpNow => ({ ...help, key: id, caseId, caseNumber: wmoCase.number, product: product.name, provider: { name: helper, phone: null }, allocationId: null, step: 'temporary', since: day(startsOn), until: day(endsOn) }))
  return [...rows, ...urgent].sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
}

const earlier = (one: string | null, other: string) => (one !== null && one < other ? one : other)
