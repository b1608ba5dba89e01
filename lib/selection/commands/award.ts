import { referenceFor } from '@/lib/admissions/commands/decision-propose'
import { integrityOf } from '@/lib/admissions/queries/integrity'
import { WAITS } from '@/lib/admissions/rules/integrity'
import { mayPropose } from '@/lib/admissions/policy/decision'
import { record } from '@/lib/audit/record'
import { updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { allow, type Result } from '@/lib/kernel/result'
import { typeOf } from '@/lib/procedures/rules/types'
import { motivation, NOT_COMPARED } from '@/lib/selection/messages'
import { drawSeed, findWindow, standingsOf, type AreaEntry, type AreaStanding } from '@/lib/selection/queries/window'
import { decideAward, orderOf, pointsOf } from '@/lib/selection/rules'
import type { AwardRefusal } from '@/lib/selection/rules'
import type { ProposeAward } from '@/lib/selection/schema'

/**
 * Prepares the award of a municipality's areas for its college: the order by the published rule, a place for as many as were set, and
 * for everyone the motivation with the own scores. Made again while it is a proposal, it follows the scores. Refuses before everything
 * is tested and settled. The college decides as it does on every proposal.
 */
export const proposeAward = (actor: Actor, input: ProposeAward): Promise<Result<{ decisionId: string }, AwardRefusal>> =>
  write(actor, async (tx) => {
    if (actor.kind !== 'person') throw new Halt('forbidden')
    const window = await findWindow(tx, actor, input.windowId)
    const municipality = await tx.municipality.findFirst({ where: { id: input.municipalityId }, select: { name: true, cbsCode: true } })
    if (!window || !municipality || typeOf(window.procedure.type).outcome !== 'award') throw new Halt('not-found')
    if (!mayPropose(actor, window)) throw new Halt('forbidden')
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${window.id} ${input.municipalityId}`}, 2))`
    const areas = (await standingsOf(tx, window)).filter(({ area }) => area.municipalityId === input.municipalityId)
    if (areas.length === 0) throw new Halt('not-found')
    const existing = await tx.collegeDecision.findFirst({ where: { windowId: window.id, municipalityId: input.municipalityId, number: 1 }, select: { id: true, status: true, version: true, outcomes: { select: { id: true, lotId: true, providerId: true } } } })
    const named = (entries: readonly AreaEntry[]) => [...new Set(entries.map((entry) => entry.provider))]
    const decision = decideAward({
      withdrawn: window.procedure.status === 'withdrawn',
      opened: window.openedAt !== null,
      decided: existing !== null && existing.status !== 'proposed',
      entries: areas.flatMap(({ entries }) => entries).length,
      unassessed: named(areas.flatMap(({ entries }) => entries.filter((entry) => !entry.assessed))),
      unsettled: named(areas.flatMap(({ compared }) => compared.filter((entry) => !entry.settled))),
    })
    if (!decision.ok) return decision
    const seed = await drawSeed(tx, window.id)
    const scope = { windowId: window.id, regionId: window.regionId, municipalityId: input.municipalityId }
    const decisionId = existing?.id ?? crypto.randomUUID()
    if (!existing) await tx.collegeDecision.createMany({ data: [{ id: decisionId, ...scope, procedureId: window.procedureId, reference: await referenceFor(tx, window, municipality.cbsCode), proposedBy: actor.personId }] })
    const integrity = await integrityOf(tx, { windowId: window.id, municipalityId: input.municipalityId })
    const outcomes = areas.flatMap((standing) => outcomesIn(standing, seed, (providerId) => integrity(providerId).running))
    // Who lost a place leaves it before another takes it: the database counts the places at every step.
    for (const outcome of [...outcomes].sort((a, b) => Number(a.outcome === 'admitted') - Number(b.outcome === 'admitted'))) {
      const known = existing?.outcomes.find((each) => each.lotId === outcome.lotId && each.providerId === outcome.providerId)
      const { submissionId, lotId, providerId, ...data } = outcome
      if (known) await tx.outcome.updateMany({ where: { id: known.id }, data })
      else await tx.outcome.createMany({ data: [{ decisionId, ...scope, submissionId, lotId, providerId, ...data }] })
    }
    const version = existing ? await updateVersioned(tx.collegeDecision, existing, { proposedBy: actor.personId }) : 1
    await record(tx, actor, { event: 'selection.proposed', compartment: 'region', subject: { type: 'college-decision', id: decisionId, version }, regionId: window.regionId, municipalityId: input.municipalityId, detail: { outcomes: outcomes.length, municipality: municipality.name } })
    return allow({ decisionId })
  })

/** The outcomes of one area. Who is placed while an integrity check runs waits for the college; that place is kept, and nobody reads whose it is. */
export function outcomesIn({ area, entries, compared }: AreaStanding, seed: string, running: (providerId: string) => boolean) {
  const order = orderOf(compared, area, seed)
  const awarded = order.filter((each) => each.awarded)
  const winners = awarded.filter(({ entry }) => !running(entry.providerId)).map(({ entry, points }) => ({ provider: entry.provider, points, scores: entry.scores }))
  const waiting = awarded.length - winners.length
  return entries.map((entry) => {
    const base = { lotId: area.lotId, providerId: entry.providerId, submissionId: entry.id }
    const placed = order.find((each) => each.entry.id === entry.id)
    const { condition, statedReason, statedSource } = entry.tested
    if (!placed) return { ...base, outcome: 'refused', reason: `${entry.tested.reason} ${NOT_COMPARED}`, condition: null, statedReason, statedSource }
    const scored = area.criteria.map((criterion) => ({ ...criterion, score: entry.scores.get(criterion.id) ?? 0, reason: entry.consensus.find((each) => each.criterionId === criterion.id)?.reason ?? '' }))
    if (placed.awarded && running(entry.providerId)) return { ...base, outcome: 'deferred', reason: WAITS, condition: null, statedReason: null, statedSource: null }
    const reason = motivation({ area: area.lot, places: area.places, waiting, maxScore: area.maxScore, awarded: placed.awarded, by: placed.by, points: pointsOf(entry, area.criteria, area.maxScore), scored, winners })
    return placed.awarded ? { ...base, outcome: entry.tested.outcome, reason, condition, statedReason: null, statedSource: null } : { ...base, outcome: 'refused', reason, condition: null, statedReason: null, statedSource: null }
  })
}
