import { record } from '@/lib/audit/record'
import { databaseRefusal, write, type Tx } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import { formatDay } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { mayScore } from '@/lib/selection/policy'
import { findWindow, lateAssessors, standingsOf, type AreaEntry } from '@/lib/selection/queries/window'
import type { AreaView } from '@/lib/selection/queries/area'
import { decideConsensus, decideScores, type ConsensusRefusal, type ScoreRefusal } from '@/lib/selection/rules'
import type { GiveScores, SettleScores } from '@/lib/selection/schema'

type Found = { readonly person: Person; readonly windowId: string; readonly regionId: string; readonly area: AreaView; readonly entry: AreaEntry }

/** An entry that is compared in this area, for an officer of the region; its row locked, so that scores come one after the other. */
async function comparedEntry(tx: Tx, actor: Actor, input: { readonly submissionId: string; readonly areaId: string }): Promise<Found> {
  if (actor.kind !== 'person') throw new Halt('forbidden')
  await tx.$queryRaw`select id from submission where id = ${input.submissionId}::uuid for update`
  const submission = await tx.submission.findFirst({ where: { id: input.submissionId, regionId: { in: [...actor.regionIds] }, openedAt: { not: null } }, select: { windowId: true, regionId: true } })
  if (!submission) throw new Halt('not-found')
  if (!mayScore(actor, submission)) throw new Halt('forbidden')
  const window = await findWindow(tx, actor, submission.windowId)
  const standing = window && (await standingsOf(tx, window)).find((each) => each.area.id === input.areaId)
  const entry = standing?.compared.find((each) => each.id === input.submissionId)
  if (!standing || !entry) throw new Halt('not-found')
  return { person: actor, windowId: submission.windowId, regionId: submission.regionId, area: standing.area, entry }
}

/**
 * An assessor's own scores for one entry in one area, with a reason each; he may change them until everybody has given theirs, and
 * sees nobody else's before. Refuses a missing criterion, a score beyond the scale, one assessor too many, and for an entry that is
 * compared after the college decided another than who scored the others there.
 */
export const giveScores = (actor: Actor, input: GiveScores): Promise<Result<{ windowId: string; submissionId: string; areaId: string }, ScoreRefusal>> =>
  write(actor, async (tx, now) => {
    const { person, windowId, regionId, area, entry } = await comparedEntry(tx, actor, input)
    const where = { submissionId: entry.id, criterion: { areaId: area.id } }
    const own = await tx.selectionScore.findMany({ where: { ...where, assessorId: person.personId }, select: { id: true, criterionId: true } })
    const shared = await tx.selectionScore.count({ where: { ...where, sharedAt: { not: null } } })
    const rows = await tx.$queryRaw<{ criterion_id: string; given: number }[]>`select criterion_id, given from scores_given(${windowId}::uuid) where submission_id = ${entry.id}::uuid`
    const given = Math.max(0, ...rows.filter((row) => area.criteria.some((criterion) => criterion.id === row.criterion_id)).map((row) => row.given))
    const decision = decideScores(input.scores, area, { others: given - (own.length > 0 ? 1 : 0), shared: shared > 0, late: await lateAssessors(tx, person, entry.id, area.id) })
    if (!decision.ok) return decision
    try {
      for (const { criterionId, score, reason } of input.scores) {
        const known = own.find((row) => row.criterionId === criterionId)
        const data = { score, reason, givenAt: now }
        if (known) await tx.selectionScore.updateMany({ where: { id: known.id }, data })
        else await tx.selectionScore.createMany({ data: [{ criterionId, submissionId: entry.id, regionId, providerId: entry.providerId, assessorId: person.personId, assessorName: person.name, ...data }] })
      }
    } catch (thrown) {
      if (databaseRefusal(thrown)?.state === 'PE003') return refuse('already-shared')
      throw thrown
    }
    // What was given stays out of the trail: others read it before they have given their own.
    await record(tx, actor, { event: 'selection.scored', compartment: 'region', subject: { type: 'submission', id: entry.id }, regionId, detail: { area: area.lot, provider: entry.provider } })
    return allow({ windowId, submissionId: entry.id, areaId: area.id })
  })

/** What the assessors settled together, once, after each gave his own: the only scores that count. */
export const settleScores = (actor: Actor, input: SettleScores): Promise<Result<{ windowId: string }, ConsensusRefusal>> =>
  write(actor, async (tx, now) => {
    const { person, windowId, regionId, area, entry } = await comparedEntry(tx, actor, input)
    const shared = await tx.selectionScore.count({ where: { submissionId: entry.id, criterion: { areaId: area.id }, sharedAt: { not: null } } })
    const decision = decideConsensus(input.scores, input.metOn, area, { shared: shared >= area.criteria.length * area.assessors, settled: entry.consensus.length > 0 }, dayIn(now))
    if (!decision.ok) return decision
    await tx.selectionConsensus.createMany({ data: input.scores.map((score) => ({ ...score, submissionId: entry.id, regionId, providerId: entry.providerId, metOn: input.metOn, settledBy: person.name, settledAt: now })) })
    await record(tx, actor, { event: 'selection.settled', compartment: 'region', subject: { type: 'submission', id: entry.id }, regionId, detail: { area: area.lot, provider: entry.provider, metOn: formatDay(input.metOn) } })
    return allow({ windowId })
  })
