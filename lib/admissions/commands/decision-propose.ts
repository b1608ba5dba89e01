import { OUTCOME_LABELS } from '@/lib/admissions/messages/decision'
import { decisionsFor, mayPropose } from '@/lib/admissions/policy/decision'
import { integrityOf } from '@/lib/admissions/queries/integrity'
import { placeFor } from '@/lib/admissions/queries/decision-place'
import { decidePlace } from '@/lib/admissions/rules/decision-place'
import { besideCheck, besideRunning } from '@/lib/admissions/rules/integrity'
import { allowedFor } from '@/lib/admissions/rules/decision-later'
import { decideOutcome, decidePropose, isDecisionStatus, nextEntries, proposeOutcome, weighed, type OutcomeRefusal, type ProposeRefusal } from '@/lib/admissions/rules/decision'
import type { ChangeOutcome, OutcomeCode, ProposeDecision } from '@/lib/admissions/schema/decision'
import { criteriaOf, JUDGED_SUBMISSION, judgedFor, judgedIn } from '@/lib/admissions/queries/decision-judged'
import { changesBetween, record } from '@/lib/audit/record'
import { updateVersioned, write, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { isContinuous, showsEntries } from '@/lib/procedures/rules/continuous'
import { typeOf } from '@/lib/procedures/rules/types'

/**
 * Prepares a college's decision: one outcome for every provider and lot entered in its municipality, from the
 * assessments. Made again while it is still a proposal, it starts afresh. Refuses while an entry isn't assessed; where entry
 * is continuous it is about what was assessed and isn't decided yet, and what is not assessed waits for the next.
 */
export const proposeDecision = (actor: Actor, input: ProposeDecision): Promise<Result<{ decisionId: string; version: number }, ProposeRefusal>> =>
  write(actor, async (tx) => {
    if (actor.kind !== 'person') throw new Halt('forbidden')
    const window = await tx.entryWindow.findFirst({
      where: { id: input.windowId, regionId: { in: [...actor.regionIds] } },
      select: { id: true, kind: true, regionId: true, procedureId: true, openedAt: true, procedure: { select: { reference: true, type: true, status: true, assessors: true } } },
    })
    const place = window && (await tx.procedureLot.findFirst({ where: { procedureId: window.procedureId, municipalityId: input.municipalityId }, select: { municipality: { select: { name: true, cbsCode: true } } } }))
    if (!window || !place) throw new Halt('not-found')
    if (!mayPropose(actor, window)) throw new Halt('forbidden')
    if (typeOf(window.procedure.type).outcome === 'award') return refuse('award-follows-scores')
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${window.id} ${input.municipalityId}`}, 2))`
    const all = await entriesFor(tx, window.id, input.municipalityId)
    const firsts = await tx.collegeDecision.findMany({ where: { windowId: window.id, municipalityId: input.municipalityId, again: false }, orderBy: { number: 'desc' }, select: { id: true, status: true, version: true, outcomes: { select: { id: true, lotId: true, providerId: true, submissionId: true } } } })
    const existing = isContinuous(window) ? firsts.find((each) => each.status === 'proposed') : firsts[0]
    const entries = isContinuous(window) ? nextEntries(all, firsts.filter((each) => each !== existing).flatMap((each) => each.outcomes)) : all
    const status = existing && isDecisionStatus(existing.status) ? existing.status : null
    const decision = decidePropose(window.procedure, showsEntries(window), entries.map((entry) => ({ name: entry.submission.provider.name, assessed: entry.submission.status === 'assessed' })), status)
    if (!decision.ok) return decision.reason === 'no-entries' && all.length > 0 ? refuse('nothing-assessed') : decision
    const criteria = await criteriaOf(tx, window.procedureId)
    const integrity = await integrityOf(tx, { windowId: window.id, municipalityId: input.municipalityId })
    const decisionId = existing?.id ?? crypto.randomUUID()
    const scope = { windowId: window.id, regionId: window.regionId, municipalityId: input.municipalityId }
    if (!existing)
      await tx.collegeDecision.createMany({
        data: [{ id: decisionId, ...scope, procedureId: window.procedureId, ...(await numberFor(tx, window, { id: input.municipalityId, ...place.municipality })), proposedBy: actor.personId }],
      })
    // What is no longer assessed waits for a next decision.
    const gone = existing?.outcomes.filter((each) => !entries.some((entry) => entry.lotId === each.lotId && entry.providerId === each.providerId)) ?? []
    if (gone.length > 0) await tx.outcome.deleteMany({ where: { id: { in: gone.map((each) => each.id) } } })
    const fresh = []
    for (const entry of entries) {
      const stated = statedOf(entry.submission)
      const proposal = besideRunning(proposeOutcome(judgedFor(entry, criteria, window.procedure.assessors), stated), integrity(entry.providerId))
      const known = existing?.outcomes.find((each) => each.lotId === entry.lotId && each.providerId === entry.providerId)
      if (known) await tx.outcome.updateMany({ where: { id: known.id }, data: proposal })
      else fresh.push({ decisionId, ...scope, lotId: entry.lotId, providerId: entry.providerId, submissionId: entry.submissionId, ...proposal })
    }
    await tx.outcome.createMany({ data: fresh })
    const version = existing ? await updateVersioned(tx.collegeDecision, existing, { proposedBy: actor.personId }) : 1
    await record(tx, actor, {
      event: existing ? 'college-decision.proposed-again' : 'college-decision.proposed',
      compartment: 'region',
      subject: { type: 'college-decision', id: decisionId, version },
      regionId: window.regionId,
      municipalityId: input.municipalityId,
      detail: { outcomes: entries.length, municipality: place.municipality.name },
    })
    return allow({ decisionId, version })
  })

/** The officer's own outcome for one provider and lot, with the reason, within what the assessment leaves room for. */
export const changeOutcome = (actor: Actor, input: ChangeOutcome): Promise<Result<{ decisionId: string; version: number }, OutcomeRefusal>> =>
  write(actor, async (tx) => {
    const outcome = await tx.outcome.findFirst({
      where: { id: input.outcomeId, decision: decisionsFor(actor) },
      select: { id: true, windowId: true, providerId: true, outcome: true, reason: true, condition: true, lotId: true, submissionId: true, replacesId: true, regionId: true, municipalityId: true, statedReason: true, ground: true, revised: true, decision: { select: { id: true, status: true, procedureId: true, procedure: { select: { type: true, assessors: true } } } }, submission: { select: JUDGED_SUBMISSION }, provider: { select: { name: true } } },
    })
    if (!outcome || !isDecisionStatus(outcome.decision.status)) throw new Halt('not-found')
    if (!mayPropose(actor, outcome)) throw new Halt('forbidden')
    const award = typeOf(outcome.decision.procedure.type).outcome === 'award'
    if (award && outcome.ground === null) return refuse('award-follows-scores')
    const verdicts = weighed(judgedFor(outcome, await criteriaOf(tx, outcome.decision.procedureId), outcome.decision.procedure.assessors))
    const place = decidePlace(input.outcome, await placeFor(tx, outcome))
    if (!place.ok) return place
    const allowed = besideCheck(allowedFor(outcome, verdicts, award), (await integrityOf(tx, outcome))(outcome.providerId))
    const decision = decideOutcome(outcome.decision.status, allowed, input)
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.collegeDecision, { id: outcome.decision.id, version: input.version }, {})
    const after = { outcome: input.outcome, reason: input.reason, condition: input.condition }
    await tx.outcome.updateMany({ where: { id: outcome.id }, data: after })
    const shown = (each: { outcome: string; reason: string; condition: string | null }) => ({ ...each, outcome: OUTCOME_LABELS[each.outcome as OutcomeCode] })
    await record(tx, actor, {
      event: 'college-decision.outcome-changed',
      compartment: 'region',
      subject: { type: 'college-decision', id: outcome.decision.id, version },
      regionId: outcome.regionId,
      municipalityId: outcome.municipalityId,
      changes: changesBetween(shown({ outcome: outcome.outcome, reason: outcome.reason, condition: outcome.condition }), shown(after), { outcome: `Uitkomst voor ${outcome.provider.name}`, reason: 'Reden', condition: 'Voorwaarde' }),
      detail: { outcomeId: outcome.id, lotId: outcome.lotId },
    })
    return allow({ decisionId: outcome.decision.id, version })
  })

const entriesFor = (tx: Tx, windowId: string, municipalityId: string) =>
  tx.submissionLot.findMany({
    where: { windowId, municipalityId, submitted: true, openedAt: { not: null } },
    select: { lotId: true, providerId: true, submissionId: true, submission: { select: judgedIn(municipalityId) } },
  })

export const statedOf = (submission: { statedReason: string | null; statedSource: string | null }) =>
  submission.statedReason !== null && submission.statedSource !== null ? { words: submission.statedReason, source: submission.statedSource } : null

/** The number and reference of a college's next decision on a window: where entry is continuous there can be one before it. */
async function numberFor(tx: Tx, window: Parameters<typeof referenceFor>[1], municipality: { id: string; cbsCode: string }): Promise<{ number: number; reference: string }> {
  const base = await referenceFor(tx, window, municipality.cbsCode)
  const last = await tx.collegeDecision.aggregate({ where: { windowId: window.id, municipalityId: municipality.id }, _max: { number: true } })
  const number = (last._max.number ?? 0) + 1
  return { number, reference: number === 1 ? base : `${base}-${number}` }
}

/** Procedure, place of the window among its windows, CBS code: what all decisions of one college on a window begin with. */
export async function referenceFor(tx: Tx, window: { id: string; procedureId: string; procedure: { reference: string } }, cbsCode: string): Promise<string> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${window.procedureId}, 3))`
  const decided = await tx.collegeDecision.findMany({ where: { procedureId: window.procedureId }, distinct: ['windowId'], orderBy: [{ number: 'asc' }, { id: 'asc' }], select: { windowId: true, reference: true } })
  const own = decided.find((each) => each.windowId === window.id)
  const round = own ? own.reference.slice(window.procedure.reference.length).split('-')[1] : `B${decided.length + 1}`
  return `${window.procedure.reference}-${round}-${cbsCode}`
}
