import type { Tx } from '@/lib/db'
import { budgetAmount } from '@/lib/indications/queries/budget'
import { referredTo } from '@/lib/indications/messages'
import type { CaseView } from '@/lib/indications/queries/case'
import type { KeptCalculation } from '@/lib/indications/queries/parts'
import type { Budget } from '@/lib/indications/rules/budget'
import { BUDGET_KINDS } from '@/lib/indications/schema/budget'
import { day } from '@/lib/kernel/day'
import { type Result, allow } from '@/lib/kernel/result'
import { isIndicated, policyDay } from '@/lib/products/rules'
import type { ProductKind } from '@/lib/products/schema'
import type { NewGrant, ReplacementBasis } from '../rules/replacement'

/** The decision that stands in a case, with the indication it gave, as a later decision finds them. */
export async function standingDecision(tx: Tx, view: CaseView) {
  const decision = await tx.wmoDecision.findFirst({
    where: { caseId: view.id, wmoDecisions: { none: {} } },
    select: { id: true, reference: true, importId: true, decidedOn: true, outcome: true, indications: { where: { status: 'adopted' }, select: { id: true, productId: true, lotId: true, normSetId: true, minutesPerWeek: true, startsOn: true, endsOn: true, calculation: true, budgetKind: true, budgetHourCents: true, budgetRate: { select: { centsPerHour: true } } } } },
  })
  if (!decision) return null
  const indication = decision.indications[0] ?? null
  const calculation = calculationOf(view, indication)
  const basis: ReplacementBasis = {
    old: indication && { startsOn: day(indication.startsOn), endsOn: day(indication.endsOn), minutes: indication.minutesPerWeek },
    productId: indication?.productId ?? productOf(view), norm: calculation?.norm ?? null, // Help that began in another system has no norms here, and was asked for before it began.
    timeNeeded: view.timeNeeded && view.importedFrom === null, notifiedOn: view.importedFrom !== null && indication ? day(indication.startsOn) : view.notifiedOn,
  }
  const referred = referredTo({ reference: decision.reference, from: decision.importId === null ? null : view.importedFrom, decidedOn: day(decision.decidedOn) })
  return { ...decision, referred, indication, calculation, basis }
}

/** What a case asked for, where an indication can be given for it: restorative help goes before, and gives none. */
const productOf = ({ product }: CaseView): string | null => (product !== null && isIndicated(product.kind as ProductKind) ? product.id : null)

/** The calculation that help rests on: what stays with it, since a re-indication has another than its case; none for a bespoke product outside the norms, or where nothing was calculated. */
function calculationOf(view: CaseView, indication: { readonly normSetId: string | null; readonly calculation: unknown } | null): KeptCalculation | null {
  if (indication?.normSetId) return indication.calculation as KeptCalculation
  return view.product?.normed ? view.calculation : null
}

export type Standing = NonNullable<Awaited<ReturnType<typeof standingDecision>>>

/** What a personal budget comes to for new minutes, by the rate of the new day; null where help is in kind. A plan that asked less than the rate goes on asking it. */
export async function budgetAgain(tx: Tx, view: CaseView, { indication }: Standing, grant: NewGrant | null): Promise<Result<Budget | null, 'budget-rate-missing' | 'no-minutes'>> {
  const kind = BUDGET_KINDS.find((each) => each === indication?.budgetKind)
  if (!indication || !grant || kind === undefined) return allow(null)
  const asked = indication.budgetHourCents !== null && indication.budgetHourCents < (indication.budgetRate?.centsPerHour ?? 0) ? indication.budgetHourCents : null
  return budgetAmount(tx, { productId: indication.productId, municipalityId: view.municipality.id }, { kind, askedHourCents: asked }, grant.minutes, policyDay(view.today, grant.startsOn))
}

/** The reference of the decision that follows on this one in its case. */
export const nextReference = (view: CaseView, count: number): string => `${view.number}-B${count + 1}`
