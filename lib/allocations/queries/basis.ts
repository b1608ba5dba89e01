import type { Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { addDays, day, type Day, latestDay } from '@/lib/kernel/day'
import { visibleTo } from '@/lib/indications/policy'
import { participationsOf, type OfferedPart } from '@/lib/indications/queries/choice'
import { wishesOf, type Wishes } from '@/lib/indications/queries/parts'
import { lotsHere } from '@/lib/lots/queries'
import { postcodeOn, residentHead, type ResidentHead } from '@/lib/residents/queries/head'
import { TIME_WINDOWS } from '@/lib/rulebook/schema'
import { ruleOn } from '@/lib/rulebook/queries'
import type { AllocationStatus } from '../schema'

export type Earlier = { readonly id: string; readonly number: string; readonly provider: string; readonly status: AllocationStatus; readonly returnReason: string | null }

/** Everything an offer is made of, from the rows where it was recorded. */
export type Basis = {
  readonly indicationId: string
  readonly caseId: string
  readonly caseNumber: string
  readonly municipality: { readonly id: string; readonly name: string; readonly regionId: string }
  readonly lot: { readonly id: string; readonly name: string }
  readonly product: { readonly id: string; readonly name: string }
  readonly form: string
  /** When the decision was sent; null when nothing counts from it yet. */
  readonly dispatchedOn: string | null
  readonly minutesPerWeek: number
  readonly frequency: string
  readonly startsOn: Day
  readonly endsOn: Day
  /** The last day of help that stopped or is going to stop; null without. */
  readonly helpedUntil: Day | null
  /** The first day on which help can begin as the resident wishes. */
  readonly firstDay: Day
  readonly wishes: Wishes
  readonly resident: ResidentHead
  readonly choice: { readonly id: string; readonly version: number; readonly participationId: string } | null
  /** The participations in the lot where the resident lives on the start day, or in the whole municipality, of public providers, whatever their state; in no order. */
  readonly parts: readonly OfferedPart[]
  readonly earlier: readonly Earlier[]
}

const INDICATION = {
  id: true,
  caseId: true,
  residentId: true,
  municipalityId: true,
  form: true,
  minutesPerWeek: true,
  frequency: true,
  startsOn: true,
  endsOn: true,
  product: { select: { id: true, name: true, needsFluentDutch: true } },
  lot: { select: { id: true, name: true } },
  municipality: { select: { id: true, name: true, regionId: true } },
  decision: { select: { dispatchedOn: true } },
  case: { select: { number: true, providerChoice: { select: { id: true, version: true, participationId: true } } } },
  allocations: { orderBy: { offeredAt: 'asc' }, select: { id: true, number: true, status: true, returnReason: true, stoppedOn: true, providerId: true } },
} as const

/**
 * An adopted indication of the actor's municipality with what an offer from this day needs, or from the first day that can be; null when it
 * isn't his. Its lot is where the resident's postcode lies on that day (F22), which after a move is another than that of the decision.
 * Joins the caller's transaction.
 */
export async function offerBasis(tx: Tx, actor: Actor, indicationId: string, today: Day, from?: Day): Promise<Basis | null> {
  const row = await tx.indication.findFirst({ where: { id: indicationId, status: 'adopted', ...visibleTo(actor) }, select: INDICATION })
  if (!row) return null
  const { municipality, product } = row
  const resident = await residentHead(tx, actor, row.residentId, today)
  const rule = await ruleOn(tx, 'time-windows', { regionId: municipality.regionId, municipalityId: municipality.id }, today)
  const wishes = await wishesOf(tx, row.caseId, product.needsFluentDutch, rule?.value.windows ?? TIME_WINDOWS)
  if (!resident || !wishes) return null
  const stops = row.allocations.flatMap((each) => (each.stoppedOn === null ? [] : [day(each.stoppedOn)]))
  const helpedUntil = stops.sort().at(-1) ?? null
  const firstDay = latestDay(wishes.wishedStart, day(row.startsOn), today, ...(helpedUntil === null ? [] : [addDays(helpedUntil, 1)]))
  // Who was contracted for the whole municipality takes clients in its areas too.
  const here = await lotsHere(tx, { municipalityId: municipality.id, postcode: postcodeOn(resident, from ?? firstDay), onDay: from ?? firstDay })
  const lot = here.all.includes(row.lot.id) ? row.lot : await tx.lot.findUniqueOrThrow({ where: { id: here.area ?? here.whole ?? row.lot.id }, select: { id: true, name: true } })
  const parts = await participationsOf(tx, [...new Set([lot.id, ...here.all])])
  const nameOf = (providerId: string) => parts.find((part) => part.providerId === providerId)?.provider ?? 'Aanbieder niet meer in dit perceel'
  return {
    indicationId: row.id,
    caseId: row.caseId,
    caseNumber: row.case.number,
    municipality,
    lot,
    product: { id: product.id, name: product.name },
    form: row.form,
    dispatchedOn: row.decision.dispatchedOn,
    minutesPerWeek: row.minutesPerWeek,
    frequency: row.frequency,
    startsOn: day(row.startsOn),
    endsOn: day(row.endsOn),
    helpedUntil,
    firstDay,
    wishes,
    resident,
    choice: row.case.providerChoice,
    parts,
    earlier: row.allocations.map((each) => ({ id: each.id, number: each.number, provider: nameOf(each.providerId), status: each.status as AllocationStatus, returnReason: each.returnReason })),
  }
}
