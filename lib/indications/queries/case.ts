import { record } from '@/lib/audit/record'
import { readRecorded, type Tx } from '@/lib/db'
import type { Prisma } from '@/lib/db/client/client'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import type { Cents } from '@/lib/kernel/money'
import { unitOn } from '@/lib/products/queries'
import { needsCalculation, policyDay, type UnitPolicy } from '@/lib/products/rules'
import { UNITS, type Unit } from '@/lib/products/schema'
import { type ResidentHead, residentHead } from '@/lib/residents/queries/head'
import { type Addressee, type Correspondents, correspondentsOf, LETTERS_TO, type MemberRow, MEMBERS, toMember } from '@/lib/residents/queries/people'
import { runsOn } from '@/lib/residents/rules/people'
import { referredTo } from '../messages'
import { visibleTo } from '../policy'
import { formOf } from '../rules/budget'
import { type NextStep, type Part, isOpen, missingParts, nextStep } from '../rules/case'
import { isRestorative } from '../rules/track'
import { extensionDaysOf, termWith, type WaitsOn, waitsOn } from '../rules/standstill'
import { type Term, notificationTerms, objectionTerm } from '../rules/terms'
import { CASE_STATUSES, CHANNELS, type CaseStatus, type Channel, DECISION_OUTCOMES, type DecisionOutcome, FORMS, FREQUENCIES, type Frequency, type IndicationForm, SUPPORT_WAYS, type SupportWay } from '../schema'
import { BUDGET_KINDS, type BudgetKind } from '../schema/budget'
import { BUDGET, type KeptBudget, toBudget } from './budget'
import { JOINT, type KeptJoint, toJoint } from './joint-kept'
import { type KeptMoment, type KeptTrack, toMoment, toTrack, TRACK, WMO_MOMENT } from './track'
import { calendarOf } from './calendar'
import { type Dispatch, DISPATCH, toDispatch } from './dispatch'
import { type KeptMove, MOVE, termRulesOf, toMove } from './terms'
import { ruleOn } from '@/lib/rulebook/queries'
import { type PenaltyClock, penaltyClock } from '../rules/notice'
import { CALCULATION, INVESTIGATION, type KeptCalculation, type KeptInvestigation, type KeptProposal, type KeptReply, type KeptUrgent, PROPOSAL, REPLY, type Wishes, toCalculation, toInvestigation, toProposal, toReply, toUrgent, URGENT, wishesOf } from './parts'

const CASE = {
  id: true, number: true, version: true, status: true, municipalityId: true, residentId: true, notifiedOn: true, channel: true, notifiedBy: true, request: true,
  confirmedOn: true, confirmLetterId: true, supportOfferedOn: true, supportHow: true, supportWanted: true, planReceivedOn: true, investigateBy: true, findingsSentOn: true,
  findingsLetterId: true, importedFrom: true, appliedOn: true, decideBy: true, closedOn: true, closedReason: true, consultantName: true, consultantId: true,
  municipality: { select: { id: true, name: true, regionId: true } },
  resident: { select: { householdMembers: MEMBERS, representatives: LETTERS_TO } },
  product: { select: { id: true, code: true, name: true, needsFluentDutch: true, normed: true, kind: true } },
  restorativeTrack: { select: TRACK },
  // The newest: the one that stands, or what came of the last.
  jointRequests: { orderBy: { id: 'desc' }, take: 1, select: JOINT },
  wmoMoments: { orderBy: { dueOn: 'asc' }, select: WMO_MOMENT },
  investigation: { select: INVESTIGATION },
  calculation: { select: CALCULATION },
  providerChoice: { select: { version: true, providerId: true, participationId: true, listCode: true, offered: true, chosenAt: true, recordedBy: true, roomShown: true } },
  wmoApplications: { orderBy: { recordedAt: 'asc' }, select: { id: true, receivedOn: true, channel: true, countsAs: true, recordedBy: true } },
  termMoves: { orderBy: { id: 'asc' }, select: MOVE },
  notices: { take: 1, orderBy: { receivedOn: 'desc' }, select: { receivedOn: true, decideBy: true, noticeDays: true, recordedBy: true } },
  wmoBudget: { select: BUDGET },
  findingsReplies: { orderBy: { id: 'asc' }, select: REPLY },
  urgentHelps: { orderBy: { startsOn: 'asc' }, select: URGENT },
  // The newest: what was proposed before it was sent back.
  decisionProposals: { orderBy: { id: 'desc' }, take: 1, select: PROPOSAL },
  wmoDispatches: { orderBy: { id: 'asc' }, select: DISPATCH },
  wmoDecisions: {
    // The one whose place no other took.
    where: { wmoDecisions: { none: {} } },
    take: 1,
    select: {
      id: true, reference: true, outcome: true, motivation: true, decidedOn: true, dispatchedOn: true, objectable: true, replaces: { select: { reference: true, importId: true, decidedOn: true } }, mandateText: true, signedName: true, letterId: true, importId: true, lookPurpose: true,
      indications: { select: { id: true, minutesPerWeek: true, frequency: true, form: true, startsOn: true, endsOn: true, status: true, unit: true, monthCents: true, budgetKind: true, budgetMonthCents: true, budgetHourCents: true, option: { select: { label: true } }, product: { select: { id: true, name: true, needsFluentDutch: true } } } },
    },
  },
} as const

export type Terms = { readonly plan: Term; readonly investigation: Term; readonly decision: Term | null; readonly withoutExtension: Term | null; readonly objection: Term | null }
export type Choice = { readonly version: number; readonly participationId: string; readonly provider: string; readonly listCode: string; readonly offered: number; readonly chosenAt: Date; readonly recordedBy: string; /** What stood beside the provider then; null when nothing was shown yet. */ readonly roomShown: string | null }
export type AdoptedIndication = { readonly id: string; readonly productId: string; readonly product: string; readonly needsFluentDutch: boolean; readonly minutesPerWeek: number; readonly frequency: Frequency; readonly form: IndicationForm; readonly startsOn: Day; readonly endsOn: Day; readonly unit: Unit; readonly option: string | null; readonly monthCents: number | null; readonly budget: { readonly kind: BudgetKind; readonly monthCents: Cents; readonly hourCents: Cents | null } | null }
export type Decision = {
  readonly id: string
  readonly reference: string
  readonly outcome: DecisionOutcome
  readonly motivation: string
  readonly decidedOn: Day
  /** Null until it was sent: nothing counts from it before. */
  readonly dispatchedOn: Day | null
  /** Whether it is open to objection; a decision on an objection is not. */
  readonly open: boolean
  /** The reference of the decision whose place it took. */
  readonly replaces: string | null
  readonly mandate: string
  readonly signedName: string
  /** Null for a decision of an older system, whose letter the portal does not have. */
  readonly letterId: string | null
  /** Taken in an older system, not here. */
  readonly imported: boolean
  /** What is looked at in its weeks, before the decision for longer. */
  readonly lookPurpose: string | null
  readonly indication: AdoptedIndication | null
}

/** Everything a case file holds, as every tab of it shows. */
export type CaseView = {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly status: CaseStatus
  readonly open: boolean
  readonly municipality: { readonly id: string; readonly name: string; readonly regionId: string }
  /** `to` is who gets the letters in the resident's place, by the file. */
  readonly resident: ResidentHead & { readonly to: Addressee | null }
  /** Who gets letters today. */
  readonly letters: Correspondents
  /** Who lives with the resident, of the file; until the findings those of today. */
  readonly members: readonly MemberRow[]
  readonly product: { readonly id: string; readonly code: string; readonly name: string; readonly needsFluentDutch: boolean; readonly normed: boolean; readonly kind: string } | null
  /** In which unit the product is indicated from the wished start, today at the earliest; null without a product or a rule. */
  readonly unit: UnitPolicy | null
  /** Whether the time comes from the norms, so that it must be calculated first. */
  readonly timeNeeded: boolean
  readonly notifiedOn: Day
  readonly channel: Channel | 'import'
  /** What the older system is called that its help came from; null for a case of this portal. */
  readonly importedFrom: string | null
  /** Who notified it, where that was not the resident. */
  readonly notifiedBy: string | null
  readonly request: string
  readonly confirmedOn: Day | null
  readonly confirmLetterId: string | null
  readonly supportOfferedOn: Day | null
  readonly supportHow: SupportWay | null
  readonly supportWanted: boolean | null
  readonly planReceivedOn: Day | null
  readonly findingsSentOn: Day | null
  readonly findingsLetterId: string | null
  readonly appliedOn: Day | null
  readonly closedOn: Day | null
  readonly closedReason: string | null
  /** Empty while it waits in the team. */
  readonly consultantName: string | null
  readonly consultantId: string | null
  readonly investigation: KeptInvestigation
  readonly missing: readonly Part[]
  readonly calculation: KeptCalculation | null
  readonly wishes: Wishes | null
  /** A personal budget that was asked for, also after it was withdrawn. */
  readonly budget: KeptBudget | null
  /** What the resident answered on restorative help, and how that goes. */
  readonly track: KeptTrack | null
  /** The newest question to a provider to help settle the hours. */
  readonly joint: KeptJoint | null
  /** When the municipality looks whether help fits, and what it found. */
  readonly moments: readonly KeptMoment[]
  /** In what form help would be given today. */
  readonly form: IndicationForm
  readonly choice: Choice | null
  readonly applications: readonly { readonly id: string; readonly receivedOn: Day; readonly channel: Channel; readonly countsAs: 'application' | 'notification'; readonly recordedBy: string }[]
  /** What the resident said of the findings. */
  readonly replies: readonly KeptReply[]
  /** Temporary help before the decision. */
  readonly urgent: readonly KeptUrgent[]
  /** The newest proposal for a decision, where a second consultant takes it. */
  readonly proposal: KeptProposal | null
  readonly decision: Decision | null
  /** How its letters went out, and which still wait. */
  readonly dispatches: readonly Dispatch[]
  /** What was announced about the term of the decision. */
  readonly moves: readonly KeptMove[]
  /** That a decision was asked for by formal notice, with its clock. */
  readonly notice: KeptNotice | null
  readonly terms: Terms
  readonly waitsOn: WaitsOn
  readonly next: NextStep
  readonly today: Day
  /** When this view was recorded, and for what. */
  readonly viewedAt: Date
  readonly purpose: string
}

const orNull = (value: string | null): Day | null => (value === null ? null : day(value))
const oneOf = <T extends string>(list: readonly T[], value: string): T => {
  const found = list.find((each) => each === value)
  if (found === undefined) throw new Error(`unknown code ${value}`)
  return found
}

/** For what a case is looked at: the law lets a consultant read it for the step that it is in. */
export function purposeOf(status: CaseStatus): string {
  if (status === 'decided') return 'uitvoering van het besluit'
  return isOpen(status) ? 'onderzoek' : 'afgeronde zaak'
}

/** A case of the actor's municipality; null when there is none for him. Joins the caller's transaction and leaves no line. */
export async function caseView(tx: Tx, now: Date, actor: Actor, id: string): Promise<CaseView | null> {
  const row = await tx.wmoCase.findFirst({ where: { id, ...visibleTo(actor) }, select: CASE })
  if (!row?.investigation) return null
  const today = dayIn(now)
  const resident = await residentHead(tx, actor, row.residentId, today)
  if (!resident) return null
  const status = oneOf(CASE_STATUSES, row.status)
  const investigation = toInvestigation(row.investigation)
  const wishes = await wishesOf(tx, id, row.product?.needsFluentDutch ?? false)
  const decision = toDecision(row.wmoDecisions[0], row.importedFrom)
  const chosen = row.providerChoice
  const provider = chosen && (await tx.provider.findFirst({ where: { id: chosen.providerId }, select: { name: true } }))
  const dates = { notifiedOn: day(row.notifiedOn), findingsLetterId: row.findingsLetterId, findingsSentOn: orNull(row.findingsSentOn), appliedOn: orNull(row.appliedOn) }
  const letters = correspondentsOf(resident, row.resident.representatives, today)
  const members = row.resident.householdMembers.map(toMember).filter((each) => runsOn(each, today))
  const missing = missingParts(investigation, members)
  const moves = row.termMoves.map(toMove)
  const unit = row.product && (await unitOn(tx, { productId: row.product.id, municipalityId: row.municipality.id }, policyDay(today, wishes?.wishedStart ?? null)))
  const budget = row.wmoBudget && toBudget(row.wmoBudget)
  const inKind = formOf(budget) === 'in-kind'
  const track = row.restorativeTrack && toTrack(row.restorativeTrack)
  const restorative = row.product !== null && isRestorative(row.product.kind)
  const timeNeeded = row.product !== null && needsCalculation(row.product.normed, unit?.unit)
  return {
    ...dates,
    id: row.id, number: row.number, version: row.version, status, open: isOpen(status), municipality: row.municipality, resident: { ...resident, to: letters.insteadOf === null ? null : letters.to }, letters, members, product: row.product, unit, timeNeeded,
    channel: oneOf([...CHANNELS, 'import'] as const, row.channel), importedFrom: row.importedFrom, notifiedBy: row.notifiedBy, request: row.request, confirmedOn: orNull(row.confirmedOn), confirmLetterId: row.confirmLetterId,
    supportOfferedOn: orNull(row.supportOfferedOn), supportHow: SUPPORT_WAYS.find((each) => each === row.supportHow) ?? null, supportWanted: row.supportWanted, planReceivedOn: orNull(row.planReceivedOn),
    closedOn: orNull(row.closedOn), closedReason: row.closedReason, consultantName: row.consultantName, consultantId: row.consultantId, investigation, missing,
    calculation: row.calculation && toCalculation(row.calculation), wishes, budget, form: formOf(budget), track, joint: row.jointRequests[0] ? toJoint(row.jointRequests[0]) : null, moments: row.wmoMoments.map(toMoment),
    choice: chosen && { version: chosen.version, participationId: chosen.participationId, provider: provider?.name ?? 'Aanbieder niet meer gepubliceerd', listCode: chosen.listCode, offered: chosen.offered, chosenAt: chosen.chosenAt, recordedBy: chosen.recordedBy, roomShown: chosen.roomShown },
    applications: row.wmoApplications.map((each) => ({ id: each.id, receivedOn: day(each.receivedOn), channel: oneOf(CHANNELS, each.channel), countsAs: oneOf(['application', 'notification'] as const, each.countsAs), recordedBy: each.recordedBy })),
    replies: row.findingsReplies.map(toReply), urgent: row.urgentHelps.map(toUrgent), proposal: row.decisionProposals[0] ? toProposal(row.decisionProposals[0]) : null, decision, dispatches: row.wmoDispatches.map(toDispatch),
    moves,
    notice: row.notices[0] ? await noticeOf(tx, row.notices[0], row.municipality, decision?.dispatchedOn ?? orNull(row.closedOn) ?? today) : null,
    terms: await termsOf(tx, row.municipality, dates, moves, decision),
    waitsOn: waitsOn({ ...dates, status, decisionSent: (decision?.dispatchedOn ?? null) !== null }, moves, today),
    next: nextStep({
      ...dates, status, died: resident.diedOn !== null, joint: row.jointRequests[0] ? toJoint(row.jointRequests[0]).status : undefined, supportOffered: row.supportOfferedOn !== null, investigationComplete: missing.length === 0, needsSupport: row.product !== null || investigation.conclusion === null,
      calculated: row.calculation !== null || !timeNeeded, wishesRecorded: wishes !== null || !inKind || row.importedFrom !== null, providerChosen: chosen !== null || !inKind, granted: decision?.indication?.form === 'in-kind', decisionSent: (decision?.dispatchedOn ?? null) !== null, track: restorative ? (track?.status ?? 'unanswered') : null,
    }),
    today, viewedAt: now, purpose: purposeOf(status),
  }
}

type DecisionRow = Prisma.WmoDecisionGetPayload<{ select: (typeof CASE)['wmoDecisions']['select'] }>

function toDecision(row: DecisionRow | undefined, importedFrom: string | null): Decision | null {
  if (!row) return null
  const [adopted] = row.indications
  return {
    id: row.id, reference: row.reference, outcome: oneOf(DECISION_OUTCOMES, row.outcome), motivation: row.motivation, decidedOn: day(row.decidedOn), dispatchedOn: orNull(row.dispatchedOn), open: row.objectable, replaces: row.replaces && referredTo({ reference: row.replaces.reference, from: row.replaces.importId === null ? null : importedFrom, decidedOn: day(row.replaces.decidedOn) }),
    mandate: row.mandateText, signedName: row.signedName, letterId: row.letterId, imported: row.importId !== null, lookPurpose: row.lookPurpose,
    indication: adopted
      ? { id: adopted.id, productId: adopted.product.id, product: adopted.product.name, needsFluentDutch: adopted.product.needsFluentDutch, minutesPerWeek: adopted.minutesPerWeek, frequency: oneOf(FREQUENCIES, adopted.frequency), form: oneOf(FORMS, adopted.form), startsOn: day(adopted.startsOn), endsOn: day(adopted.endsOn), unit: oneOf(UNITS, adopted.unit), option: adopted.option?.label ?? null, monthCents: adopted.monthCents, budget: budgetGiven(adopted) }
      : null,
  }
}

const budgetGiven = (row: { readonly budgetKind: string | null; readonly budgetMonthCents: Cents | null; readonly budgetHourCents: Cents | null }) =>
  row.budgetKind === null ? null : { kind: oneOf(BUDGET_KINDS, row.budgetKind), monthCents: row.budgetMonthCents ?? 0, hourCents: row.budgetHourCents }

export type KeptNotice = { readonly receivedOn: Day; readonly decideBy: Day | null; readonly recordedBy: string; readonly clock: PenaltyClock }

/** A formal notice with its clock as it stands on that day; amounts only as far as the rulebook has them. */
async function noticeOf(tx: Tx, row: { readonly receivedOn: string; readonly decideBy: string | null; readonly noticeDays: number | null; readonly recordedBy: string }, municipality: CaseView['municipality'], today: Day): Promise<KeptNotice> {
  const rule = await ruleOn(tx, 'objection-terms', { regionId: municipality.regionId, municipalityId: municipality.id }, today)
  const [receivedOn, decideBy] = [day(row.receivedOn), orNull(row.decideBy)]
  return { receivedOn, decideBy, recordedBy: row.recordedBy, clock: penaltyClock({ on: receivedOn, decideBy, days: row.noticeDays }, rule?.value.penalty ?? null, today) }
}

async function termsOf(tx: Tx, municipality: CaseView['municipality'], dates: { notifiedOn: Day; appliedOn: Day | null }, moves: readonly KeptMove[], decision: Decision | null): Promise<Terms> {
  const calendar = await calendarOf(tx)
  const rules = await termRulesOf(tx, municipality, dates.notifiedOn)
  const { plan, investigation } = notificationTerms(dates.notifiedOn, calendar, rules)
  const decided = dates.appliedOn === null ? null : termWith(dates.appliedOn, moves, calendar, rules)
  const objection = decision?.open && decision.dispatchedOn !== null ? objectionTerm(decision.dispatchedOn, calendar) : null
  return { plan, investigation, decision: decided?.term ?? null, withoutExtension: decided && extensionDaysOf(moves) > 0 ? decided.withoutExtension : null, objection }
}

/** What every tab of a case file reads, with a line of who looked at it for what, written before the rows go out. */
export const caseScreen = (actor: Actor, id: string): Promise<CaseView | null> => recordedCase(actor, id, (view) => Promise.resolve(view))

/** The same with what one tab needs besides. */
export const recordedCase = <T>(actor: Actor, id: string, more: (view: CaseView, tx: Tx, now: Date) => Promise<T>): Promise<T | null> =>
  readRecorded(
    actor,
    async (tx, now) => {
      const view = await caseView(tx, now, actor, id)
      return view && { view, value: await more(view, tx, now) }
    },
    async (tx, found) => {
      if (found === null) return
      const { view } = found
      await record(tx, actor, { event: 'case.viewed', compartment: 'resident', subject: { type: 'case', id: view.id }, municipalityId: view.municipality.id, residentId: view.resident.id, purpose: view.purpose })
    },
  ).then((found) => (found === null ? null : found.value))
