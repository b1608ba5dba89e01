import { record } from '@/lib/audit/record'
import { databaseRefusal, updateVersioned, write, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, type Result } from '@/lib/kernel/result'
import { mayRule } from './policy'
import { heldRows } from './queries'
import { decideAdoption, decideDecline, decidePlace, type AdoptRefusal, type PlaceRefusal } from './rules'
import type { AdoptRule, DeclineRule, ProposeRule, RuleKey } from './schema'

type Done = { readonly proposalId: string; readonly key: string }

/** Proposes a new value of a rule from a day, for the region or one municipality. It holds when a colleague adopts it. Refuses days that don't fit beside what is ruled. */
export const proposeRule = (actor: Actor, input: ProposeRule): Promise<Result<Done, PlaceRefusal>> =>
  write(actor, async (tx, now) => {
    const regionId = actor.kind === 'person' ? (actor.regionIds[0] ?? '') : ''
    if (!mayRule(actor, { regionId, municipalityId: input.municipalityId })) throw new Halt('not-found')
    const { key, municipalityId, validFrom, source, sourceUrl, checked, reason, value } = input
    const today = dayIn(now)
    const place = decidePlace({ value, from: validFrom, reason }, await heldRows(tx, { regionId, municipalityId, key }), today)
    if (!place.ok) return place
    const id = crypto.randomUUID()
    await tx.ruleProposal.createMany({ data: [{ id, regionId, municipalityId, key, value, validFrom, source, sourceUrl, checked, reason, proposedById: actor.personId, proposedByName: actor.name, proposedOn: today }] })
    await trace(tx, actor, 'proposed', { id, regionId, municipalityId, key, validFrom }, 1)
    return allow({ proposalId: id, key })
  })

/** Adopts a colleague's proposal: the rule holds from its day, and what held until then ends the day before. Never one's own, and only as it still fits. */
export const adoptRule = (actor: Actor, input: AdoptRule): Promise<Result<Done, AdoptRefusal>> =>
  write(actor, async (tx, now) => {
    const { found, person } = await proposalFor(tx, actor, input.proposalId)
    const today = dayIn(now)
    const from = day(found.validFrom)
    const decision = decideAdoption({ status: found.status, proposedBy: found.proposedById, value: found.value, from, reason: found.reason }, person.personId, await heldRows(tx, found), today)
    if (!decision.ok) return decision
    const { id, regionId, municipalityId, key, value, source, sourceUrl, checked } = found
    try {
      if (decision.value.ends !== null) await tx.rulebookRow.updateMany({ where: { id: decision.value.ends }, data: { validUntil: from } })
      await tx.rulebookRow.createMany({ data: [{ regionId, municipalityId, key, value: value as object, validFrom: from, source, sourceUrl, status: checked ? 'source' : 'to-check', adoptedBy: `${person.name}, op voorstel van ${found.proposedByName}`, adoptedOn: today, proposalId: id }] })
    } catch (thrown) {
      throw databaseRefusal(thrown)?.state === '23P01' ? new Halt('stale', 'stale', { subject: id, version: input.version }) : thrown
    }
    const version = await updateVersioned(tx.ruleProposal, { id, version: input.version }, { status: 'adopted', decidedById: person.personId, decidedByName: person.name, decidedOn: today })
    await trace(tx, actor, 'adopted', found, version)
    return allow({ proposalId: id, key })
  })

/** Leaves a proposal, a colleague's or one's own, with the reason. */
export const declineRule = (actor: Actor, input: DeclineRule): Promise<Result<Done, 'decided-already'>> =>
  write(actor, async (tx, now) => {
    const { found, person } = await proposalFor(tx, actor, input.proposalId)
    const decision = decideDecline(found.status)
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.ruleProposal, { id: found.id, version: input.version }, { status: 'declined', decidedById: person.personId, decidedByName: person.name, decidedOn: dayIn(now), decidedReason: input.reason })
    await trace(tx, actor, 'declined', found, version)
    return allow({ proposalId: found.id, key: found.key })
  })

async function proposalFor(tx: Tx, actor: Actor, proposalId: string) {
  const found = await tx.ruleProposal.findFirst({ where: { id: proposalId } })
  if (!found || !mayRule(actor, found)) throw new Halt('not-found')
  return { found: { ...found, key: found.key as RuleKey }, person: actor }
}

const trace = (tx: Tx, actor: Actor, event: string, proposal: { id: string; regionId: string; municipalityId: string | null; key: string; validFrom: string }, version: number) =>
  record(tx, actor, { event: `rule.${event}`, compartment: 'region', subject: { type: 'rule-proposal', id: proposal.id, version }, regionId: proposal.regionId, ...(proposal.municipalityId ? { municipalityId: proposal.municipalityId } : {}), detail: { key: proposal.key, validFrom: proposal.validFrom } })
