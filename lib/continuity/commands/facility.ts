import { record } from '@/lib/audit/record'
import { tellProvider } from '@/lib/facility/commands/register'
import { addDays } from '@/lib/kernel/day'
import type { SignalRow } from '@/lib/residents/queries/signals'
import { FACILITY_MAILS, FACILITY_STAY_MAILS } from '../messages/facility'
import type { FacilityHelper, FacilityPlan } from '../queries/facility'
import type { Work } from './tell'

/**
 * Lets a registration for the general facility follow a report that was taken over, as planned, and tells its provider, or where it stops each of them. The counter stays as it is:
 * what it still has lapses or is carried by its own rule. Joins the caller's transaction.
 */
export async function followFacility({ tx, actor, municipality }: Work, now: Date, signal: SignalRow, { registrationId, number, placementId, providerId, providerIds, effect, newKey }: FacilityPlan): Promise<void> {
  const goesOn = effect.kind === 'goes-on' ? { participationId: effect.participationId, placementId: crypto.randomUUID() } : null
  const lastDay = effect.kind === 'stops' ? effect.lastDay : effect.kind === 'stays' ? null : addDays(effect.from, -1)
  const [done] = await tx.$queryRaw<{ until: string | null }[]>`
    select facility_follows(${signal.id}::uuid, ${registrationId}::uuid, ${lastDay}, ${effect.kind === 'stops' ? effect.reason : null}, ${actor.name}, ${goesOn?.participationId ?? null}::uuid, ${goesOn?.placementId ?? null}::uuid, ${newKey}) as until`
  const { subject, body } = FACILITY_MAILS[effect.kind]
  for (const each of effect.kind === 'stops' ? providerIds : [providerId]) await tellProvider(tx, now, { part: { providerId: each }, subject: `${subject}: ${number}`, body, regionId: municipality.regionId, municipalityId: municipality.id })
  const about = { compartment: 'resident' as const, municipalityId: municipality.id, residentId: signal.residentId, purpose: 'algemene voorziening', detail: { number, ...(done?.until ? { endsOn: done.until } : {}), ...(effect.kind === 'stops' ? { reason: effect.reason } : {}) } }
  const event = effect.kind === 'stops' ? 'facility.ended' : effect.kind === 'ends' ? 'facility.choose-again' : 'facility.moved'
  await record(tx, actor, { ...about, event, subject: { type: 'facility-registration', id: registrationId } })
  if (effect.kind === 'stays' || goesOn) await record(tx, actor, { event: 'facility.client-changed', compartment: 'resident', subject: { type: 'facility-placement', id: goesOn?.placementId ?? placementId }, municipalityId: municipality.id, providerId, detail: { number, facts: ['address'] } })
}

/** Tells who helps with the general facility that a stay in hospital began, or that its last day is known; the days it reads with its client. Joins the caller's transaction. */
export async function tellFacility({ tx, actor, municipality }: Work, now: Date, { placementId, providerId, number }: FacilityHelper, about: keyof typeof FACILITY_STAY_MAILS): Promise<void> {
  const { subject, body } = FACILITY_STAY_MAILS[about]
  await tellProvider(tx, now, { part: { providerId }, subject: `${subject}: ${number}`, body, regionId: municipality.regionId, municipalityId: municipality.id })
  await record(tx, actor, { event: 'facility.stay-told', compartment: 'resident', subject: { type: 'facility-placement', id: placementId }, municipalityId: municipality.id, providerId, detail: { number, about } })
}
