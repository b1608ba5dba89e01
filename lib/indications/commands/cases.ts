import { changesBetween, record } from '@/lib/audit/record'
import { type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type Day, day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { letterText } from '@/lib/letters/library'
import { issueLetter } from '@/lib/letters/store'
import { noteAskedAgain, noteAskedByFacility } from '@/lib/residents/commands/signals'
import { sessionMunicipality } from '@/lib/residents/policy'
import { residentHead } from '@/lib/residents/queries/head'
import { correspondents } from '@/lib/residents/queries/people'
import { asksAgain } from '@/lib/residents/rules/signals'
import { ruleOn } from '@/lib/rulebook/queries'
import { confirmationLetter } from '../letters/confirmation'
import { CLOSING_LABELS } from '../messages'
import { mayWorkOnCase } from '../policy'
import { calendarOf } from '../queries/calendar'
import { termRulesOf } from '../queries/terms'
import { decideClosing } from '../rules/case'
import { jointOpen } from '../rules/joint'
import { inTime, notificationTerms } from '../rules/terms'
import type { CloseCase, Notify, OfferSupport, ReceivePlan } from '../schema'
import { awaitDispatch } from './dispatch'
import { followUrgentHelp } from './follow'
import { endJoint } from './joint'
import { loadCase } from './load'

/**
 * Records a notification (art. 2.3.2 lid 1): opens the case with its terms and an empty investigation, and makes the confirmation,
 * which points out the personal plan (lid 2) and free client support (lid 3).
 */
export const notify = (actor: Actor, input: Notify): Promise<Result<{ caseId: string; number: string }, 'notified-in-future'>> =>
  write(actor, async (tx, now) => {
    const { person, municipalityId } = sessionMunicipality(actor)
    if (!mayWorkOnCase(actor, { municipalityId })) throw new Halt('forbidden')
    const today = dayIn(now)
    const resident = await residentHead(tx, actor, input.residentId, today)
    if (!resident || resident.mergedIntoId !== null) throw new Halt('not-found')
    if (input.notifiedOn > today) return refuse('notified-in-future')

    const municipality = await tx.municipality.findUniqueOrThrow({ where: { id: municipalityId }, select: { id: true, name: true, regionId: true } })
    const terms = notificationTerms(input.notifiedOn, await calendarOf(tx), await termRulesOf(tx, municipality, input.notifiedOn))
    const [serial] = await tx.$queryRaw<{ next: bigint }[]>`select nextval('wmo_case_number') as next`
    const number = `Z-${today.slice(0, 4)}-${String(serial?.next ?? 0).padStart(4, '0')}`
    const caseId = crypto.randomUUID()
    const scope = { municipalityId, residentId: resident.id }
    const letters = await correspondents(tx, actor, resident.id, today)
    const text = await letterText(tx, 'wmo-confirmation', { municipalityId }, today)
    const letterId = await issueLetter(tx, now, actor, {
      kind: 'wmo-confirmation',
      view: confirmationLetter({ resident: { ...resident, to: letters?.insteadOf ? letters.to : null }, municipality: municipality.name, consultant: person.name, organisation: person.organisationName, number, notifiedOn: input.notifiedOn, notifiedBy: input.notifiedBy ?? null, request: input.request, terms, today }, text),
      textId: text.id,
      subject: { type: 'case', id: caseId },
      scope,
    })
    await tx.wmoCase.createMany({
      data: [
        {
          ...input,
          id: caseId,
          number,
          municipalityId,
          status: 'notified',
          investigateBy: terms.investigation.lastDay,
          confirmLetterId: letterId,
          consultantId: person.personId,
          consultantName: person.name,
        },
      ],
    })
    await tx.investigation.createMany({ data: [{ municipalityId, caseId }] })
    await awaitDispatch(tx, { municipalityId, caseId, letterId, kind: 'confirmation', since: today })
    const refused = await refusedBefore(tx, municipality, resident.id, input.notifiedOn)
    if (refused !== null) await noteAskedAgain(tx, now, actor, { ...scope, caseId, earlierDecisionId: refused, occurredOn: input.notifiedOn })
    else await noteAskedByFacility(tx, actor, { ...scope, caseId })
    await record(tx, actor, {
      event: 'case.notified',
      compartment: 'resident',
      subject: { type: 'case', id: caseId, version: 1 },
      ...scope,
      purpose: 'onderzoek',
      detail: { number, notifiedOn: input.notifiedOn, channel: input.channel, investigateBy: terms.investigation.lastDay },
    })
    return allow({ caseId, number })
  })

/** The refusal that stands and is not longer ago than the dated rule says (S14), within this municipality; null without one, or without a rule. */
async function refusedBefore(tx: Tx, municipality: { readonly id: string; readonly regionId: string }, residentId: string, notifiedOn: Day): Promise<string | null> {
  const rule = await ruleOn(tx, 'asked-again', { regionId: municipality.regionId, municipalityId: municipality.id }, notifiedOn)
  const refused = rule && (await tx.wmoDecision.findFirst({ where: { residentId, outcome: 'refused', wmoDecisions: { none: {} } }, orderBy: { decidedOn: 'desc' }, select: { id: true, decidedOn: true } }))
  return refused && asksAgain(day(refused.decidedOn), notifiedOn, rule.value.months) ? refused.id : null
}

const DATES = { supportOfferedOn: 'Gewezen op cliëntondersteuning', supportHow: 'Hoe gewezen op cliëntondersteuning', supportWanted: 'Wil cliëntondersteuning', planReceivedOn: 'Persoonlijk plan ontvangen' } as const

/** Records that the resident was told of free client support before the investigation, and whether he wants it (lid 3). */
export const offerSupport = (actor: Actor, input: OfferSupport): Promise<Result<{ caseId: string }, 'case-closed' | 'in-future' | 'before-notification'>> =>
  write(actor, async (tx, now) => {
    const { view, trace } = await loadCase(tx, now, actor, input.caseId)
    if (!view.open) return refuse('case-closed')
    if (input.offeredOn > view.today) return refuse('in-future')
    if (input.offeredOn < view.notifiedOn) return refuse('before-notification')
    const after = { supportOfferedOn: input.offeredOn, supportHow: input.how, supportWanted: input.wanted }
    const version = await updateVersioned(tx.wmoCase, { id: view.id, version: input.version }, after)
    await record(tx, actor, { event: 'case.support-offered', subject: { type: 'case', id: view.id, version }, ...trace, changes: changesBetween({ supportOfferedOn: view.supportOfferedOn, supportHow: view.supportHow, supportWanted: view.supportWanted }, after, DATES) })
    return allow({ caseId: view.id })
  })

/** Records that a personal plan came in. In time or not, it is kept; in time it must be used in the investigation (lid 2 and 5). */
export const receivePlan = (actor: Actor, input: ReceivePlan): Promise<Result<{ caseId: string; inTime: boolean }, 'case-closed' | 'in-future' | 'before-notification'>> =>
  write(actor, async (tx, now) => {
    const { view, trace } = await loadCase(tx, now, actor, input.caseId)
    if (!view.open) return refuse('case-closed')
    if (input.receivedOn > view.today) return refuse('in-future')
    if (input.receivedOn < view.notifiedOn) return refuse('before-notification')
    const after = { planReceivedOn: input.receivedOn }
    const version = await updateVersioned(tx.wmoCase, { id: view.id, version: input.version }, after)
    const timely = inTime(view.terms.plan, input.receivedOn)
    await record(tx, actor, { event: 'case.plan-received', subject: { type: 'case', id: view.id, version }, ...trace, changes: changesBetween({ planReceivedOn: view.planReceivedOn }, after, DATES), detail: { inTime: timely } })
    return allow({ caseId: view.id, inTime: timely })
  })

/** Ends a case without a decision, with the reason. */
export const closeCase = (actor: Actor, input: CloseCase): Promise<Result<{ caseId: string }, 'case-closed' | 'not-from-here' | 'decide-instead'>> =>
  write(actor, async (tx, now) => {
    const { view, person, trace } = await loadCase(tx, now, actor, input.caseId)
    const next = decideClosing({ status: view.status, died: view.resident.diedOn !== null }, input.closing)
    if (!next.ok) return next
    const after = { status: next.value, closedOn: day(view.today), closedReason: input.reason }
    await followUrgentHelp(tx, actor, view, null, 'De zaak is afgerond.')
    if (view.joint && jointOpen(view.joint.status)) await endJoint(tx, now, actor, { view, joint: view.joint, by: person.name, trace }, 'De zaak is afgerond.', view.joint.version)
    const version = await updateVersioned(tx.wmoCase, { id: view.id, version: input.version }, after)
    await record(tx, actor, {
      event: 'case.closed',
      subject: { type: 'case', id: view.id, version },
      ...trace,
      changes: [{ field: 'status', label: 'Stand', from: view.status, to: CLOSING_LABELS[input.closing] }],
    })
    return allow({ caseId: view.id })
  })

