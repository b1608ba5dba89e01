import { OUTCOME_LABELS } from '@/lib/admissions/messages/decision'
import { decisionsFor, mayPropose } from '@/lib/admissions/policy/decision'
import { integrityOf } from '@/lib/admissions/queries/integrity'
import { besideCheck, besideRunning } from '@/lib/admissions/rules/integrity'
import { allowedFor } from '@/lib/admissions/rules/decision-later'
import { decideOutcome, decidePropose, isDecisionStatus, proposeOutcome, weighed, type OutcomeRefusal, type ProposeRefusal } from '@/lib/admissions/rules/decision'
import type { ChangeOutcome, OutcomeCode, ProposeDecision } from '@/lib/admissions/schema/decision'
import { criteriaOf, JUDGED_SUBMISSION, judgedFor, judgedIn } from '@/lib/admissions/queries/decision-judged'
import { changesBetween, record } from '@/lib/audit/record'
import { updateVersioned, write, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { typeOf } from '@/lib/procedures/rules/types'

/**
 * Prepares a college's decision: one outcome for every provider and lot entered in its municipality, from the
 * assessments. Made again while it is still a proposal, it starts afresh. Refuses while an entry isn't assessed.
 */
export const proposeDecision = (actor: Actor, input: ProposeDecision): Promise<Result<{ decisionId: string; version: number }, ProposeRefusal>> =>
  write(actor, async (tx) => {
    if (actor.kind !== 'person') throw new Halt('forbidden')
    const window = await tx.entryWindow.findFirst({
      where: { id: input.windowId, regionId: { in: [...actor.regionIds] } },
      select: { id: true, regionId: true, procedureId: true, openedAt: true, procedure: { select: { reference: true, type: true, status: true, assessors: true } } },
    })
    const place = window && (await tx.procedureLot.findFirst({ where: { procedureId: window.procedureId, municipalityId: input.municipalityId }, select: { municipality: { select: { name: true, cbsCode: true } } } }))
    if (!window || !place) throw new Halt('not-found')
    if (!mayPropose(actor, window)) throw new Halt('forbidden')
    if (typeOf(window.procedure.type).outcome === 'award') return refuse('award-follows-scores')
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${window.id} ${input.municipalityId}`}, 2))`
    const entries = await entriesFor(tx, window.id, input.municipalityId)
    const existing = await tx.collegeDecision.findFirst({ where: { windowId: window.id, municipalityId: input.municipalityId, number: 1 }, select: { id: true, status: true, version: true, outcomes: { select: { id: true, lotId: true, providerId: true } } } })
    const status = existing && isDecisionStatus(existing.status) ? existing.status : null
    const decision = decidePropose(window.procedure, window.openedAt !== null, entries.map((entry) => ({ name: entry.submission.provider.name, assessed: entry.submission.status === 'assessed' })), status)
    if (!decision.ok) return decision
    const criteria = await criteriaOf(tx, window.procedureId)
    const integrity = await integrityOf(tx, { windowId: window.id, municipalityId: input.municipalityId })
    const decisionId = existing?.id ?? crypto.randomUUID()
    const scope = { windowId: window.id, regionId: window.regionId, municipalityId: input.municipalityId }
    if (!existing)
      await tx.collegeDecision.createMany({
        data: [{ id: decisionId, ...scope, procedureId: window.procedureId, reference: await referenceFor(tx, window, place.municipality.cbsCode), proposedBy: actor.personId }],
      })
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
      select: { id: true, windowId: true, providerId: true, outcome: true, reason: true, condition: true, lotId: true, submissionId: true, regionId: true, municipalityId: true, statedReason: true, ground: true, revised: true, decision: { select: { id: true, status: true, procedureId: true, procedure: { select: { type: true, assessors: true } } } }, submission: { select: JUDGED_SUBMISSION }, provider: { select: { name: true } } },
    })
    if (!outcome || !isDecisionStatus(outcome.decision.status)) throw new Halt('not-found')
    if (!mayPropose(actor, outcome)) throw new Halt('forbidden')
    const award = typeOf(outcome.decision.procedure.type).outcome === 'award'
    if (award && outcome.ground === null) return refuse('award-follows-scores')
    const verdicts = weighed(judgedFor(outcome, await criteriaOf(tx, outcome.decision.procedureId), outcome.decision.procedure.assessors))
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

/** Procedure, place of the window among its windows, CBS code: one college decides once per window. */
export async function referenceFor(tx: Tx, window: { id: string; procedureId: string; procedure: { reference: string } }, cbsCode: string): Promise<string> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${window.procedureId}, 3))`
  const decided = await tx.collegeDecision.findMany({ where: { procedureId: window.procedureId }, distinct: ['windowId'], orderBy: [{ number: 'asc' }, { id: 'asc' }], select: { windowId: true, reference: true } })
  const own = decided.find((each) => each.windowId === window.id)
  const round = own ? own.reference.slice(window.procedure.reference.length).split('-')[1] : `B${decided.length + 1}`
  return `${window.procedure.reference}-${round}-${cbsCode}`
}
