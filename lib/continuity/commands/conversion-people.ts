import { record } from '@/lib/audit/record'
import { type Tx, updateVersioned, write } from '@/lib/db'
import { notify } from '@/lib/indications/commands/cases'
import type { Actor, Person } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { type ConversionItem, conversionItemOf } from '../queries/conversion-people'
import { type AskRefusal, decideNoRequest, decideNotification } from '../rules/conversion'
import type { OpenNotification, RecordNoRequest } from '../schema/conversion'

type Handled = { readonly conversionId: string; readonly itemId: string }

async function itemForChange(tx: Tx, now: Date, actor: Actor, itemId: string): Promise<{ item: ConversionItem; person: Person }> {
  await tx.$queryRaw`select id from conversion_case where id = ${itemId}::uuid for no key update`
  const item = await conversionItemOf(tx, actor, itemId, dayIn(now))
  if (!item || actor.kind !== 'person') throw new Halt('not-found')
  return { item, person: actor }
}

const factsOf = (item: ConversionItem) => ({ status: item.conversion.status, hasCase: item.case !== null, outcome: item.outcome, sentOn: item.sentOn })
const trace = (tx: Tx, actor: Actor, item: ConversionItem, event: string, version: number, detail: Readonly<Record<string, unknown>>): Promise<void> =>
  record(tx, actor, { event: `conversion.${event}`, compartment: 'resident', subject: { type: 'conversion-case', id: item.id, version }, municipalityId: item.conversion.municipalityId, residentId: item.resident.id, purpose: 'omzetting', detail: { conversion: item.conversion.name, number: item.number, ...detail } })

/**
 * Opens a notification for custom help (art. 2.3.2) for somebody who says yes to it and to using what the municipality knows of him already.
 * The investigation is the ordinary one: nothing follows from the facility by itself (D34).
 */
export const openNotification = (actor: Actor, input: OpenNotification): Promise<Result<Handled & { caseId: string }, AskRefusal | 'in-future'>> =>
  write(actor, async (tx, now) => {
    const { item } = await itemForChange(tx, now, actor, input.itemId)
    const verdict = decideNotification(factsOf(item))
    if (!verdict.ok) return verdict
    if (input.consentedOn > item.today) return refuse('in-future')
    const made = await notify(actor, { residentId: item.resident.id, notifiedOn: input.consentedOn, channel: input.channel, request: input.request })
    if (!made.ok) return refuse('in-future')
    const version = await updateVersioned(tx.conversionCase, { id: item.id, version: input.version }, { consentedOn: input.consentedOn, caseId: made.value.caseId, outcome: null, outcomeReason: null, handledOn: null, handledBy: null })
    await trace(tx, actor, item, 'notification-opened', version, { caseId: made.value.caseId, case: made.value.number, consentedOn: input.consentedOn })
    return allow({ conversionId: item.conversion.id, itemId: item.id, caseId: made.value.caseId })
  })

/** Records that somebody needs nothing, or does not answer; he may still ask later. */
export const recordNoRequest = (actor: Actor, input: RecordNoRequest): Promise<Result<Handled, AskRefusal | 'not-written'>> =>
  write(actor, async (tx, now) => {
    const { item, person } = await itemForChange(tx, now, actor, input.itemId)
    const verdict = decideNoRequest(factsOf(item), input.outcome)
    if (!verdict.ok) return verdict
    const version = await updateVersioned(tx.conversionCase, { id: item.id, version: input.version }, { outcome: input.outcome, outcomeReason: input.reason, handledOn: item.today, handledBy: person.name })
    await trace(tx, actor, item, 'no-request', version, { outcome: input.outcome, reason: input.reason })
    return allow({ conversionId: item.conversion.id, itemId: item.id })
  })
