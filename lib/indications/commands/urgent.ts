import { record } from '@/lib/audit/record'
import { databaseRefusal, updateVersioned, write } from '@/lib/db'
import { dropDraft } from '@/lib/drafts'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { type ReasonOf, type Result, allow, refuse } from '@/lib/kernel/result'
import { issueLetter } from '@/lib/letters/store'
import { productsOn } from '@/lib/products/queries'
import { isIndicated } from '@/lib/products/rules'
import { urgentLetter } from '../letters/urgent'
import { mayDecide, visibleTo } from '../policy'
import { calendarOf } from '../queries/calendar'
import { lotsOfCase, participationsOf } from '../queries/choice'
import { mandateOn } from '../queries/drawn-up'
import { offeredOn } from '../rules/choice'
import { objectionTerm } from '../rules/terms'
import { URGENT_DRAFT } from '../rules/typed'
import { decideUrgent, lastDayOf } from '../rules/urgent'
import type { EndUrgent, GiveUrgent } from '../schema/urgent'
import { awaitDispatch } from './dispatch'
import { endUrgent } from './follow'
import { letterScope, loadCase } from './load'

export type UrgentRefusal = ReasonOf<ReturnType<typeof decideUrgent>> | 'product-unknown'

/**
 * Gives temporary help at once, before the decision (art. 2.3.3), in the college's name by the mandate of the day: product, minutes,
 * frequency, both days, why, and who gives it. Its letter waits to be sent. Refuses what decideUrgent refuses.
 */
export const giveUrgentHelp = (actor: Actor, input: GiveUrgent): Promise<Result<{ caseId: string }, UrgentRefusal>> =>
  write(actor, async (tx, now) => {
    const { view, trace } = await loadCase(tx, now, actor, input.caseId)
    if (!mayDecide(actor, { municipalityId: view.municipality.id })) throw new Halt('forbidden')
    const product = (await productsOn(tx, view.municipality.regionId, view.today)).find((each) => each.id === input.productId && isIndicated(each.kind))
    if (!product) return refuse('product-unknown')
    const part = input.participationId === null ? null : offeredOn(await participationsOf(tx, await lotsOfCase(tx, view, input.startsOn)), product.id, input.startsOn).find((each) => each.id === input.participationId)
    const mandate = await mandateOn(tx, view, actor.accessOrganisationId)
    const verdict = decideUrgent({ status: view.status, notifiedOn: view.notifiedOn, mandate: mandate !== null, earlier: view.urgent, runs: input.participationId === null ? null : part !== undefined }, input)
    if (!verdict.ok) return verdict
    if (!mandate) return refuse('no-mandate')
    const { participationId, otherHelper, otherReason, minutesPerWeek, frequency, startsOn, endsOn, reason } = input
    const id = crypto.randomUUID()
    const letterId = await issueLetter(tx, now, actor, {
      kind: 'wmo-urgent',
      view: urgentLetter(view, { author: { name: actor.name, organisation: actor.organisationName }, product: product.name, helper: part?.provider ?? otherHelper ?? '', minutesPerWeek, frequency, startsOn, endsOn, reason, mandate: mandate.text, objection: objectionTerm(view.today, await calendarOf(tx)) }),
      subject: { type: 'case', id: view.id },
      scope: letterScope(view),
    })
    try {
      await tx.urgentHelp.createMany({
        data: [{ id, municipalityId: view.municipality.id, caseId: view.id, productId: product.id, participationId, helper: part?.provider ?? otherHelper ?? '', otherHelper, otherReason, minutesPerWeek, frequency, startsOn, endsOn, reason, decidedOn: view.today, decidedById: actor.personId, signedName: actor.name, mandateId: mandate.id, mandateText: mandate.text, letterId }],
      })
    } catch (thrown) {
      if (databaseRefusal(thrown)?.state === '23P01') return refuse('runs-already')
      throw thrown
    }
    const version = await updateVersioned(tx.wmoCase, { id: view.id, version: input.version }, {})
    await dropDraft(tx, actor, URGENT_DRAFT, view.id)
    await awaitDispatch(tx, { municipalityId: view.municipality.id, caseId: view.id, letterId, kind: 'decision', since: view.today })
    await record(tx, actor, { event: 'case.urgent-help-given', subject: { type: 'case', id: view.id, version }, ...trace, changes: [{ field: 'urgentHelp', label: 'Tijdelijke hulp', from: '', to: `${startsOn} tot en met ${endsOn}` }], detail: { urgentHelpId: id, letterId, minutesPerWeek, frequency, otherHelper: otherHelper !== null } })
    return allow({ caseId: view.id })
  })

/** Ends temporary help before its last day, with the reason. */
export const endUrgentHelp = (actor: Actor, input: EndUrgent): Promise<Result<{ caseId: string }, 'ended-already' | 'ends-outside'>> =>
  write(actor, async (tx, now) => {
    const row = await tx.urgentHelp.findFirst({ where: { id: input.urgentId, ...visibleTo(actor) }, select: { id: true, caseId: true } })
    if (!row) throw new Halt('not-found')
    const { view, trace } = await loadCase(tx, now, actor, row.caseId)
    const help = view.urgent.find((each) => each.id === row.id)
    if (!help || help.endedOn !== null) return refuse('ended-already')
    if (input.endedOn < help.startsOn || input.endedOn > help.endsOn) return refuse('ends-outside')
    await endUrgent(tx, actor, view, { id: row.id, version: input.version }, input.endedOn, input.reason)
    await record(tx, actor, { event: 'case.urgent-help-ended', subject: { type: 'case', id: view.id, version: view.version }, ...trace, changes: [{ field: 'urgentHelp', label: 'Tijdelijke hulp', from: lastDayOf(help), to: input.endedOn }] })
    return allow({ caseId: view.id })
  })
