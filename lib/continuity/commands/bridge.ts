import { record } from '@/lib/audit/record'
import { takesClients } from '@/lib/contracts/rules'
import { updateVersioned, write } from '@/lib/db'
import { notify } from '@/lib/indications/commands/cases'
import { awaitDispatch } from '@/lib/indications/commands/dispatch'
import { letterScope, loadCase } from '@/lib/indications/commands/load'
import { bridgeLetter } from '@/lib/indications/letters/bridge'
import { mayDecide } from '@/lib/indications/policy'
import { calendarOf } from '@/lib/indications/queries/calendar'
import { participationsOf } from '@/lib/indications/queries/choice'
import { mandateOn } from '@/lib/indications/queries/drawn-up'
import { objectionTerm } from '@/lib/indications/rules/terms'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { issueLetter } from '@/lib/letters/store'
import { ruleOn } from '@/lib/rulebook/queries'
import { endedByDeath, openCaseOf } from '../queries/bridge'
import { partnersOf } from '../queries/signals'
import { bridgeDays, type BridgeRefusal, decideBridge } from '../rules/bridge'
import type { GiveBridge } from '../schema/bridge'
import { loadSignal } from './signals'
import { tell } from './tell'

/**
 * Lets the partner of somebody who died keep that help for a while (F78): opens the partner's own case where none is open, and decides in the
 * college's name on temporary help with the same product, minutes and provider, for as long as the rule of the day says. Its letter waits to be
 * sent; the provider is told from when until when. Refuses what decideBridge refuses.
 */
export const giveBridge = (actor: Actor, input: GiveBridge): Promise<Result<{ caseId: string }, BridgeRefusal | 'notified-in-future'>> =>
  write(actor, async (tx, now) => {
    const { signal, work } = await loadSignal(tx, actor, input.signalId)
    const municipalityId = work.municipality.id
    if (!mayDecide(actor, { municipalityId })) throw new Halt('forbidden')
    const today = dayIn(now)
    const help = signal.kind === 'died' && signal.outcome === 'followed' ? (await endedByDeath(tx, signal)).find((each) => each.indicationId === input.indicationId) : undefined
    if (!help) return refuse('nothing-to-bridge')
    const rule = await ruleOn(tx, 'survivor-bridge', { regionId: work.municipality.regionId, municipalityId }, today)
    const { startsOn, endsOn } = bridgeDays(signal.occurredOn, today, rule?.value.weeks ?? 0)
    const participation = await tx.participation.findUniqueOrThrow({ where: { id: help.allocation.participationId }, select: { lotId: true } })
    const part = (await participationsOf(tx, [participation.lotId])).find((each) => each.id === help.allocation.participationId)
    const mandate = await mandateOn(tx, { municipality: work.municipality, today }, actor.accessOrganisationId)
    const open = await openCaseOf(tx, input.partnerId)
    const verdict = decideBridge({
      ended: true, bridged: help.bridge !== null, weeks: rule?.value.weeks ?? null, mandate: mandate !== null, caseOpen: open !== null, request: input.channel === null ? null : input.request,
      partner: (await partnersOf(tx, signal.residentId, signal.occurredOn)).some((each) => each.id === input.partnerId),
      ownHelp: (await tx.indication.count({ where: { residentId: input.partnerId, productId: help.productId, status: 'adopted', endsOn: { gte: today } } })) > 0,
      runs: part !== undefined && [startsOn, today].every((on) => takesClients(part, help.productId, on)),
    })
    if (!verdict.ok) return verdict
    if (!mandate || !rule || !part) return refuse('no-mandate')

    const opened = open ?? (await notify(actor, { residentId: input.partnerId, notifiedOn: today, channel: input.channel ?? 'phone', request: input.request ?? '' }))
    if ('ok' in opened && !opened.ok) return opened
    const { view, trace } = await loadCase(tx, now, actor, 'ok' in opened ? opened.value.caseId : opened.id)
    const urgentHelpId = crypto.randomUUID()
    const { product, productId, minutesPerWeek, frequency } = help
    const letterId = await issueLetter(tx, now, actor, {
      kind: 'wmo-bridge',
      view: bridgeLetter(view, { author: { name: actor.name, organisation: actor.organisationName }, product, provider: part.provider, minutesPerWeek, frequency, startsOn, endsOn, reason: input.reason, mandate: mandate.text, objection: objectionTerm(today, await calendarOf(tx)) }),
      subject: { type: 'case', id: view.id },
      scope: letterScope(view),
    })
    await tx.urgentHelp.createMany({
      data: [{ id: urgentHelpId, kind: 'bridge', municipalityId, caseId: view.id, productId, participationId: part.id, helper: part.provider, minutesPerWeek, frequency, startsOn, endsOn, reason: input.reason, decidedOn: today, decidedById: actor.personId, signedName: actor.name, mandateId: mandate.id, mandateText: mandate.text, letterId }],
    })
    await tx.survivorBridge.createMany({ data: [{ municipalityId, signalId: signal.id, indicationId: help.indicationId, urgentHelpId, weeks: verdict.value.weeks, source: rule.source, givenAt: now, givenBy: actor.name }] })
    await updateVersioned(tx.residentSignal, { id: signal.id, version: input.version }, {})
    const version = await updateVersioned(tx.wmoCase, { id: view.id, version: view.version }, {})
    await awaitDispatch(tx, { municipalityId, caseId: view.id, letterId, kind: 'decision', since: today })
    await tell(work, now, signal, help.allocation, { kind: 'bridge', fromOn: startsOn, untilOn: endsOn })
    await record(tx, actor, { event: 'case.bridge-given', subject: { type: 'case', id: view.id, version }, ...trace, changes: [{ field: 'urgentHelp', label: 'Overbrugging', from: '', to: `${startsOn} tot en met ${endsOn}` }], detail: { urgentHelpId, letterId, minutesPerWeek, frequency, weeks: verdict.value.weeks } })
    return allow({ caseId: view.id })
  })
