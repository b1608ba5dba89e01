import { integrityOf } from '@/lib/admissions/queries/integrity'
import { mayPropose } from '@/lib/admissions/policy/decision'
import { record } from '@/lib/audit/record'
import { updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { allow, type Result } from '@/lib/kernel/result'
import { typeOf } from '@/lib/procedures/rules/types'
import { outcomesIn } from '@/lib/selection/commands/award'
import { REDRAWN_NOTE } from '@/lib/selection/messages'
import { drawSeed, findWindow, standingsOf } from '@/lib/selection/queries/window'
import { decideRedraw, orderOf, redrawn, type RedrawRefusal } from '@/lib/selection/rules'
import type { RedrawAward } from '@/lib/selection/schema'

/**
 * Draws the order of a college's areas anew in the later decision that is prepared, by the rule that was published and with the same
 * draw: an entry that counts after all takes the place its scores give it, one that counts no more leaves its own. Everyone for whom
 * something changes comes into that decision with its motivation, and gets a letter and a reaction term. Refuses before every entry
 * that counts has settled scores.
 */
export const redrawAward = (actor: Actor, input: RedrawAward): Promise<Result<{ decisionId: string }, RedrawRefusal>> =>
  write(actor, async (tx) => {
    if (actor.kind !== 'person') throw new Halt('forbidden')
    const window = await findWindow(tx, actor, input.windowId)
    if (!window || typeOf(window.procedure.type).outcome !== 'award') throw new Halt('not-found')
    if (!mayPropose(actor, window)) throw new Halt('forbidden')
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${window.id} ${input.municipalityId}`}, 2))`
    const areas = (await standingsOf(tx, window)).filter(({ area }) => area.municipalityId === input.municipalityId)
    if (areas.length === 0) throw new Halt('not-found')
    const open = await tx.collegeDecision.findFirst({ where: { windowId: window.id, municipalityId: input.municipalityId, again: true, status: 'proposed', outcomes: { some: {} } }, select: { id: true, version: true } })
    const unsettled = areas.flatMap(({ compared }) => compared.filter((entry) => !entry.settled).map((entry) => entry.provider))
    const decision = decideRedraw({ withdrawn: window.procedure.status === 'withdrawn', open: open !== null, unsettled: [...new Set(unsettled)] })
    if (!decision.ok) return decision
    if (!open) throw new Halt('not-found')
    const seed = await drawSeed(tx, window.id)
    const integrity = await integrityOf(tx, { windowId: window.id, municipalityId: input.municipalityId })
    const changed = areas.flatMap((standing) => {
      const outcomes = outcomesIn(standing, seed, (providerId) => integrity(providerId).running)
      const placed = new Set(orderOf(standing.compared, standing.area, seed).filter((each) => each.awarded).map((each) => each.entry.id))
      const about = redrawn(standing.entries.map((entry) => ({ entry, tip: entry.tip, placed: placed.has(entry.id), compared: standing.compared.includes(entry) })))
      return about.flatMap(({ entry }) => outcomes.filter((each) => each.submissionId === entry.id).map((outcome) => ({ entry, outcome })))
    })
    // Who lost a place leaves it before another takes it: the database counts the places at every step.
    for (const { entry, outcome } of [...changed].sort((a, b) => Number(a.outcome.outcome === 'admitted') - Number(b.outcome.outcome === 'admitted'))) {
      const { submissionId, lotId, providerId, ...data } = outcome
      if (entry.tip?.open) await tx.outcome.updateMany({ where: { id: entry.tip.id }, data })
      else if (entry.tip) await tx.outcome.createMany({ data: [{ decisionId: open.id, windowId: window.id, regionId: window.regionId, municipalityId: input.municipalityId, submissionId, lotId, providerId, ...data, replacesId: entry.tip.id, ground: 'redrawn', groundNote: REDRAWN_NOTE }] })
    }
    const version = await updateVersioned(tx.collegeDecision, open, {})
    await record(tx, actor, { event: 'selection.redrawn', compartment: 'region', subject: { type: 'college-decision', id: open.id, version }, regionId: window.regionId, municipalityId: input.municipalityId, detail: { outcomes: changed.length } })
    return allow({ decisionId: open.id })
  })
