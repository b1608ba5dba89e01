import { NOT_IN_SOURCE } from '@/lib/admissions/messages/decision'
import { mayPropose } from '@/lib/admissions/policy/decision'
import { decideEffect, decideNotApplied, decideSubcontractor, type EffectRefusal, type NotAppliedRefusal, type SubcontractorRefusal } from '@/lib/admissions/rules/decision'
import type { RecordSubcontractor, StateEffect, StateNotApplied } from '@/lib/admissions/schema/decision'
import { record } from '@/lib/audit/record'
import { write, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, type Result } from '@/lib/kernel/result'

async function placeFor(tx: Tx, actor: Actor, windowId: string, providerId: string) {
  if (actor.kind !== 'person') throw new Halt('forbidden')
  const window = await tx.entryWindow.findFirst({ where: { id: windowId, regionId: { in: [...actor.regionIds] } }, select: { id: true, regionId: true, openedAt: true } })
  const provider = window && (await tx.provider.findFirst({ where: { id: providerId, regionIds: { has: window.regionId } }, select: { id: true, name: true } }))
  if (!window || !provider) throw new Halt('not-found')
  if (!mayPropose(actor, window)) throw new Halt('forbidden')
  return { window, provider }
}

/** States what a source says about residents when a party isn't admitted. A later statement stands beside the earlier one. */
export const stateEffect = (actor: Actor, input: StateEffect): Promise<Result<{ windowId: string; effectId: string }, EffectRefusal>> =>
  write(actor, async (tx, now) => {
    const { window, provider } = await placeFor(tx, actor, input.windowId, input.providerId)
    if (input.municipalityId && !(await tx.municipality.findFirst({ where: { id: input.municipalityId, regionId: window.regionId }, select: { id: true } }))) throw new Halt('not-found')
    const decision = decideEffect(input.known, input.count, input.statedOn, dayIn(now))
    if (!decision.ok) return decision
    const id = crypto.randomUUID()
    const { known, count, note, statedOn, source, municipalityId } = input
    await tx.residentEffect.createMany({ data: [{ id, windowId: window.id, regionId: window.regionId, municipalityId, providerId: provider.id, known, count, note, statedOn, source }] })
    await record(tx, actor, { event: 'resident-effect.stated', compartment: 'region', subject: { type: 'resident-effect', id }, regionId: window.regionId, ...(municipalityId ? { municipalityId } : {}), detail: { provider: provider.name, known, count, source } })
    return allow({ windowId: window.id, effectId: id })
  })

/** States that a known party did not enter. Refuses before the opening, when nobody can know. */
export const stateNotApplied = (actor: Actor, input: StateNotApplied): Promise<Result<{ windowId: string; factId: string }, NotAppliedRefusal>> =>
  write(actor, async (tx) => {
    const { window, provider } = await placeFor(tx, actor, input.windowId, input.providerId)
    const entered = await tx.submission.count({ where: { windowId: window.id, providerId: provider.id, openedAt: { not: null } } })
    const stated = await tx.entryFact.count({ where: { windowId: window.id, providerId: provider.id } })
    const decision = decideNotApplied(window.openedAt !== null, entered > 0, stated > 0)
    if (!decision.ok) return decision
    const id = crypto.randomUUID()
    await tx.entryFact.createMany({ data: [{ id, windowId: window.id, regionId: window.regionId, providerId: provider.id, fact: 'not-applied', note: input.note, source: input.source }] })
    await record(tx, actor, { event: 'entry-fact.stated', compartment: 'region', subject: { type: 'entry-fact', id }, regionId: window.regionId, detail: { provider: provider.name, fact: 'not-applied', source: input.source } })
    return allow({ windowId: window.id, factId: id })
  })

/** Records that a party works under another's agreement; of whom stays open where the source doesn't say. */
export const recordSubcontractor = (actor: Actor, input: RecordSubcontractor): Promise<Result<{ windowId: string; relationId: string }, SubcontractorRefusal>> =>
  write(actor, async (tx) => {
    const { window, provider } = await placeFor(tx, actor, input.windowId, input.providerId)
    if (input.ofProviderId && !(await tx.provider.findFirst({ where: { id: input.ofProviderId, regionIds: { has: window.regionId } }, select: { id: true } }))) throw new Halt('not-found')
    const running = await tx.subcontractorRelation.count({ where: { regionId: window.regionId, providerId: provider.id, ofProviderId: input.ofProviderId, validUntil: null } })
    const decision = decideSubcontractor(provider.id, input.ofProviderId, running > 0)
    if (!decision.ok) return decision
    const id = crypto.randomUUID()
    await tx.subcontractorRelation.createMany({
      data: [{ id, regionId: window.regionId, providerId: provider.id, ofProviderId: input.ofProviderId, ofNote: input.ofProviderId ? null : NOT_IN_SOURCE, validFrom: input.validFrom, residents: input.residents, source: input.source }],
    })
    await record(tx, actor, { event: 'subcontractor.recorded', compartment: 'region', subject: { type: 'subcontractor-relation', id }, regionId: window.regionId, detail: { provider: provider.name, source: input.source } })
    return allow({ windowId: window.id, relationId: id })
  })
