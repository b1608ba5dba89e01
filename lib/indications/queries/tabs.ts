import { type TimelineLine, timelineOf } from '@/lib/audit/queries'
import { actorId } from '@/lib/db'
import { type Draft, draftOf } from '@/lib/drafts'
import type { Actor } from '@/lib/kernel/actor'
import { type ProductRow, productsOn, rateOn } from '@/lib/products/queries'
import { canSuit, policyDay } from '@/lib/products/rules'
import type { BudgetKind } from '../schema/budget'
import { openRemarks } from '../rules/reply'
import { draftForm, partsOfStep } from '../rules/steps'
import { HANDLED_DRAFT, REPLY_DRAFT } from '../rules/typed'
import { STEPS, type Step } from '../schema'
import { MEDIATION_HEAD, type MediationHead, toMediation } from './mediation'
import { type CaseView, recordedCase } from './case'

export type NotificationView = { readonly view: CaseView; readonly timeline: readonly TimelineLine[]; readonly me: string }

/** The notification's tab: the case and what happened to it. */
export const notificationScreen = (actor: Actor, caseId: string): Promise<NotificationView | null> =>
  recordedCase(actor, caseId, async (view, tx) => {
    const parts = await tx.wmoCase.findUnique({ where: { id: caseId }, select: { investigation: { select: { id: true } }, calculation: { select: { id: true } }, providerChoice: { select: { id: true } } } })
    const ids = [caseId, parts?.investigation?.id, parts?.calculation?.id, parts?.providerChoice?.id].filter((id) => id !== undefined)
    return { view, timeline: await timelineOf(tx, ids, 200), me: actorId(actor) }
  })

export type InvestigationView = { readonly view: CaseView; readonly products: readonly ProductRow[]; readonly step: Step; readonly draft: Draft | null }

/** The investigation's tab, at the step asked for or the first that lacks something, with what this person typed there and did not send. */
export const investigationScreen = (actor: Actor, caseId: string, asked: string | undefined): Promise<InvestigationView | null> =>
  recordedCase(actor, caseId, async (view, tx) => {
    const step = STEPS[Number(asked) - 1] ?? STEPS.find((each) => partsOfStep(each).some((part) => view.missing.includes(part))) ?? 'talk'
    return { view, products: (await productsOn(tx, view.municipality.regionId, view.today)).filter((each) => canSuit(each.kind)), step, draft: await draftOf(actor, draftForm(step), caseId) }
  })

export type FindingsView = { readonly view: CaseView; /** What this person typed of a reply and did not send. */ readonly reply: Draft | null; /** The same of what was done with remarks, by the reply. */ readonly handled: ReadonlyMap<string, Draft> }

/** The findings' tab, with what this person typed there and did not send. */
export const findingsScreen = (actor: Actor, caseId: string): Promise<FindingsView | null> =>
  recordedCase(actor, caseId, async (view) => {
    const handled = new Map<string, Draft>()
    for (const { id } of openRemarks(view.replies)) {
      const draft = await draftOf(actor, HANDLED_DRAFT, id)
      if (draft) handled.set(id, draft)
    }
    return { view, reply: await draftOf(actor, REPLY_DRAFT, caseId), handled }
  })

export type BudgetView = { readonly view: CaseView; readonly mediation: MediationHead | null; readonly rates: Readonly<Record<BudgetKind, { readonly centsPerHour: number | null; readonly source: string; readonly status: string } | null>> }

/** The budget of a case with the rates of the day, and where those come from. */
export const budgetScreen = (actor: Actor, caseId: string): Promise<BudgetView | null> =>
  recordedCase(actor, caseId, async (view, tx) => {
    const onDay = policyDay(view.today, view.wishes?.wishedStart ?? null)
    const of = async (kind: BudgetKind) => (view.product ? rateOn(tx, { productId: view.product.id, municipalityId: view.municipality.id }, `${kind}-budget`, onDay) : null)
    const mediation = await tx.mediation.findUnique({ where: { caseId }, select: MEDIATION_HEAD })
    return { view, mediation: mediation && toMediation(mediation), rates: { formal: await of('formal'), informal: await of('informal') } }
  })
