import { record } from '@/lib/audit/record'
import { databaseRefusal, type Tx, updateVersioned, write } from '@/lib/db'
import { dropDraft } from '@/lib/drafts'
import type { Actor } from '@/lib/kernel/actor'
import { formatDayLong } from '@/lib/kernel/day'
import { formatDurationShort } from '@/lib/kernel/duration'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { sendMail } from '@/lib/mail/outbox'
import { AREA_LABELS } from '@/lib/norms/messages/calculation'
import { routes } from '@/lib/routes'
import { JOINT_TEXT } from '../messages/joint'
import { mayThinkAlong } from '../policy'
import { calendarOf } from '../queries/calendar'
import type { CaseView } from '../queries/case'
import { askableOf, jointRule } from '../queries/joint'
import { JOINT, type KeptJoint, toJoint } from '../queries/joint-kept'
import { investigationOpen } from '../rules/case'
import { type AskJointRefusal, decideAskJoint, decidePropose, decideSettle, decideSilent, deviationOf, jointOpen, type SettleRefusal } from '../rules/joint'
import { addWorkingDays } from '../rules/terms'
import { ASK_DRAFT } from '../rules/typed'
import { type AskJoint, JOINT_AREAS, type JointArea, type OnJoint, type ProposeJoint, type SettleJoint, type WithdrawJoint } from '../schema/joint'
import { type CalculateRefusal, keepCalculation } from './calculate'
import { loadCase } from './load'
import { drawNumber } from './number'

/** What goes when a question ends, so that the provider reads nothing of the resident any more. */
const FORGOTTEN = { name: null, address: null, placeLine: null, phone: null, wishes: null } as const

/** Tells a provider that something waits in the portal; nothing of the resident stands in it. */
async function tell(tx: Tx, now: Date, view: CaseView, joint: { readonly id: string; readonly number: string; readonly providerId: string }, subject: string, body: string): Promise<void> {
  const provider = await tx.provider.findUnique({ where: { id: joint.providerId }, select: { name: true, contactName: true, email: true } })
  if (provider?.email)
    await sendMail(tx, now, { toName: provider.contactName ?? provider.name, toAddress: provider.email, subject: `${subject} ${joint.number}`, body: `Gemeente ${view.municipality.name} ${body}`, href: routes.ownJoint(joint.id), regionId: view.municipality.regionId, municipalityId: view.municipality.id, providerId: joint.providerId })
}

/**
 * Asks the one provider that the resident chose to help settle the hours (G21, G22), after he was told what is shared and agreed to it. The
 * provider reads name, address, wishes and areas, until the question ends; the term and whether a difference is talked over are today's rule.
 */
export const askJoint = (actor: Actor, input: AskJoint): Promise<Result<{ caseId: string }, AskJointRefusal>> =>
  write(actor, async (tx, now) => {
    const { view, person, trace } = await loadCase(tx, now, actor, input.caseId)
    const rule = await jointRule(tx, view)
    const part = (await askableOf(tx, view)).find((each) => each.id === input.participationId)
    const decision = decideAskJoint({ investigationOpen: investigationOpen(view), ruled: rule !== null, normed: view.product !== null && view.timeNeeded, standing: view.joint?.status, runs: part !== undefined })
    if (!decision.ok) return decision
    if (!rule || !part) return refuse('no-rule')
    const { resident } = view
    const named = { number: drawNumber('M', view.today), providerId: part.providerId }
    const answerBy = addWorkingDays(view.today, rule.value.answerDays, await calendarOf(tx))
    let joint: { readonly id: string; readonly number: string; readonly providerId: string }
    try {
      joint = await tx.jointRequest.create({
        data: {
          ...named, municipalityId: view.municipality.id, caseId: view.id, residentId: resident.id, participationId: part.id, askedOn: view.today, askedBy: person.name, shownText: JOINT_TEXT, answerBy, talkFirst: rule.value.talkFirst, areas: input.areas,
          name: resident.formal, address: resident.streetLine, placeLine: resident.placeLine, phone: resident.phone, wishes: input.wishes,
        },
        select: { id: true, number: true, providerId: true },
      })
    } catch (thrown) {
      if (databaseRefusal(thrown)?.state === '23505') return refuse('asked-already')
      throw thrown
    }
    await dropDraft(tx, actor, ASK_DRAFT, view.id)
    await tell(tx, now, view, joint, 'Denk mee over een indicatie:', `vraagt u mee te denken over de tijd die een inwoner nodig heeft. Dat kan tot en met ${formatDayLong(answerBy)}.`)
    await record(tx, actor, { event: 'joint.asked', subject: { type: 'joint', id: joint.id, version: 1 }, ...trace, providerId: part.providerId, detail: { caseId: view.id, number: joint.number, areas: input.areas, answerBy } })
    return allow({ caseId: view.id })
  })

/** The provider's proposal per area, in minutes a week with the reason; given once, within the term. */
export const proposeJoint = (actor: Actor, input: ProposeJoint): Promise<Result<{ requestId: string }, 'joint-step' | 'too-late' | 'areas-missing'>> =>
  write(actor, async (tx, now) => {
    const row = await tx.jointRequest.findUnique({ where: { id: input.requestId }, select: { ...JOINT, municipalityId: true, residentId: true } })
    if (!row) throw new Halt('not-found')
    if (!mayThinkAlong(actor, row)) throw new Halt('forbidden')
    const { municipalityId, residentId, ...rest } = row
    const today = dayIn(now)
    const proposal = JOINT_AREAS.flatMap((area) => (input.areas[area] ? [{ area, ...input.areas[area] }] : []))
    const decision = decidePropose(toJoint(rest), proposal.map((each) => each.area), today)
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.jointRequest, { id: row.id, version: input.version }, { status: 'proposed', proposal, proposedOn: today, proposedBy: actor.name })
    await record(tx, actor, { event: 'joint.proposed', subject: { type: 'joint', id: row.id, version }, compartment: 'resident', municipalityId, residentId, providerId: row.providerId, purpose: 'meedenken over de indicatie', detail: { minutes: Object.fromEntries(proposal.map((each) => [each.area, each.minutes])) } })
    return allow({ requestId: row.id })
  })

/** The question that stands in a case of the actor's municipality; 'not-found' for everybody else's, and for one that another took the place of. */
async function loadJoint(tx: Tx, now: Date, actor: Actor, id: string) {
  const row = await tx.jointRequest.findFirst({ where: { id, municipalityId: { in: actor.kind === 'person' ? [...actor.municipalityIds] : [] } }, select: { caseId: true } })
  if (!row) throw new Halt('not-found')
  const loaded = await loadCase(tx, now, actor, row.caseId)
  if (loaded.view.joint?.id !== id) throw new Halt('not-found')
  return { ...loaded, joint: loaded.view.joint }
}

/**
 * What the consultant does with the proposal, per area and with the reason; what is taken over becomes the deviation from the norm, in the
 * place of one that was there. Refuses what decideSettle refuses, and what the calculation does.
 */
export const settleJoint = (actor: Actor, input: SettleJoint): Promise<Result<{ caseId: string }, SettleRefusal | CalculateRefusal | 'joint-step' | 'findings-drawn-up'>> =>
  write(actor, async (tx, now) => {
    const { view, joint, person, trace } = await loadJoint(tx, now, actor, input.requestId)
    const { calculation } = view
    if (joint.status !== 'proposed' || joint.proposedOn === null) return refuse('joint-step')
    if (!investigationOpen(view)) return refuse('findings-drawn-up')
    if (!calculation) return refuse('not-calculated')
    if (calculation.version !== input.calculationVersion) throw new Halt('stale')
    const decision = decideSettle({ ...joint, proposedOn: joint.proposedOn, lines: calculation.lines, answers: input.areas, talkedOn: input.talkedOn, today: view.today })
    if (!decision.ok) return decision
    const settlement = decision.value
    const deviation = deviationOf(settlement, (area: JointArea) => AREA_LABELS[area])
    if (deviation || calculation.adjustment !== 0) {
      const kept = await keepCalculation(tx, now, actor, { view, trace, answers: calculation.answers, deviation, version: calculation.version })
      if (!kept.ok) return kept
    }
    const version = await updateVersioned(tx.jointRequest, { id: joint.id, version: input.version }, { ...FORGOTTEN, status: 'settled', settlement: [...settlement], talkedOn: input.talkedOn, endedOn: view.today, endedBy: person.name })
    await tell(tx, now, view, joint, 'Antwoord op uw voorstel', 'las uw voorstel. Log in om te lezen wat ermee is gedaan.')
    await record(tx, actor, {
      event: 'joint.settled', subject: { type: 'joint', id: joint.id, version }, ...trace, providerId: joint.providerId,
      changes: settlement.map((each) => ({ field: each.area, label: AREA_LABELS[each.area], from: formatDurationShort(each.norm), to: each.taken ? formatDurationShort(each.minutes) : formatDurationShort(each.norm) })), detail: { caseId: view.id, talkedOn: input.talkedOn },
    })
    return allow({ caseId: view.id })
  })

/** Goes on without a proposal, once the provider let its term pass. */
export const goOnWithout = (actor: Actor, input: OnJoint): Promise<Result<{ caseId: string }, 'joint-step' | 'term-runs'>> =>
  write(actor, async (tx, now) => {
    const { view, joint, person, trace } = await loadJoint(tx, now, actor, input.requestId)
    const decision = decideSilent(joint, view.today)
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.jointRequest, { id: joint.id, version: input.version }, { ...FORGOTTEN, status: 'silent', endedOn: view.today, endedBy: person.name })
    await record(tx, actor, { event: 'joint.silent', subject: { type: 'joint', id: joint.id, version }, ...trace, providerId: joint.providerId, detail: { caseId: view.id } })
    return allow({ caseId: view.id })
  })

/** Takes the question back with the reason, also when the resident no longer agrees; the provider reads nothing of him from then on. */
export const withdrawJoint = (actor: Actor, input: WithdrawJoint): Promise<Result<{ caseId: string }, 'joint-step'>> =>
  write(actor, async (tx, now) => {
    const { view, joint, person, trace } = await loadJoint(tx, now, actor, input.requestId)
    if (!jointOpen(joint.status)) return refuse('joint-step')
    await endJoint(tx, now, actor, { view, joint, by: person.name, trace }, input.reason, input.version)
    return allow({ caseId: view.id })
  })

type Ending = { readonly view: CaseView; readonly joint: KeptJoint; readonly by: string; readonly trace: Awaited<ReturnType<typeof loadCase>>['trace'] }

/** Ends a question that stands, in the caller's transaction. */
export async function endJoint(tx: Tx, now: Date, actor: Actor, { view, joint, by, trace }: Ending, endReason: string, version: number): Promise<void> {
  const next = await updateVersioned(tx.jointRequest, { id: joint.id, version }, { ...FORGOTTEN, status: 'withdrawn', endReason, endedOn: view.today, endedBy: by })
  await tell(tx, now, view, joint, 'Vraag ingetrokken:', 'vraagt u niet meer om mee te denken. U hoeft niets te doen.')
  await record(tx, actor, { event: 'joint.withdrawn', subject: { type: 'joint', id: joint.id, version: next }, ...trace, providerId: joint.providerId, detail: { caseId: view.id } })
}
