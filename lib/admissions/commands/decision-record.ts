import { criteriaOf, JUDGED_SUBMISSION, judgedFor } from '@/lib/admissions/queries/decision-judged'
import { decisionsFor, isOwnClerk, mayNotify, mayRecordDecision } from '@/lib/admissions/policy/decision'
import { decideFinal, decideRecord, decideStillFits, decideSummons, isDecisionStatus, type FinalRefusal, type RecordRefusal, type SummonsRefusal } from '@/lib/admissions/rules/decision'
import { DECISION_MANDATE, type DecisionStep, type RecordDecision, type RecordSummons } from '@/lib/admissions/schema/decision'
import { record } from '@/lib/audit/record'
import { updateVersioned, write, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { formatDay, isDay, type Day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, type Result } from '@/lib/kernel/result'

const DECISION = {
  id: true,
  procedureId: true,
  regionId: true,
  municipalityId: true,
  status: true,
  notifiedAt: true,
  reactionUntil: true,
  summonsOn: true,
  window: { select: { openedAt: true } },
  municipality: { select: { name: true } },
} as const

async function decisionFor(tx: Tx, actor: Actor, decisionId: string) {
  const found = await tx.collegeDecision.findFirst({ where: { id: decisionId, ...decisionsFor(actor) }, select: DECISION })
  if (!found || !isDecisionStatus(found.status)) throw new Halt('not-found')
  if (!mayRecordDecision(actor, found) || actor.kind !== 'person') throw new Halt('forbidden')
  return { found, status: found.status, person: actor }
}

const asDay = (text: string | null): Day | null => (text !== null && isDay(text) ? text : null)

/**
 * Records that the college decided, on which day: by its own clerk, or in its name by a mandate that held on that day.
 * Refuses when the assessment changed under the proposal.
 */
export const recordDecision = (actor: Actor, input: RecordDecision): Promise<Result<{ decisionId: string; version: number }, RecordRefusal>> =>
  write(actor, async (tx, now) => {
    const { found, status, person } = await decisionFor(tx, actor, input.decisionId)
    const own = isOwnClerk(actor, found.municipalityId)
    const mandates = own ? [] : await tx.mandate.findMany({ where: { municipalityId: found.municipalityId, regionId: found.regionId, subject: DECISION_MANDATE }, orderBy: { validFrom: 'desc' }, select: { id: true, validFrom: true, validUntil: true } })
    const openedOn = found.window.openedAt ? dayIn(found.window.openedAt) : dayIn(now)
    const decision = decideRecord(status, input.decidedOn, openedOn, dayIn(now), own ? { own } : { own, mandates })
    if (!decision.ok) return decision
    const fits = decideStillFits(await outcomesNow(tx, found.id, found.procedureId))
    if (!fits.ok) return fits
    const version = await updateVersioned(
      tx.collegeDecision,
      { id: found.id, version: input.version },
      {
        status: 'decided',
        decidedOn: input.decidedOn,
        decidedBy: person.personId,
        decidedByName: person.name,
        mandateId: decision.value.mandateId,
        onBehalfOf: `het college van burgemeester en wethouders van ${found.municipality.name}`,
      },
    )
    await record(tx, actor, {
      event: 'college-decision.decided',
      compartment: 'region',
      subject: { type: 'college-decision', id: found.id, version },
      regionId: found.regionId,
      municipalityId: found.municipalityId,
      changes: [
        { field: 'status', label: 'Stand', from: 'Voorstel', to: 'Besloten' },
        { field: 'decidedOn', label: 'Dag van het besluit', from: '', to: formatDay(input.decidedOn) },
      ],
      detail: { mandateId: decision.value.mandateId },
    })
    return allow({ decisionId: found.id, version })
  })

async function outcomesNow(tx: Tx, decisionId: string, procedureId: string) {
  const rows = await tx.outcome.findMany({ where: { decisionId }, select: { lotId: true, outcome: true, statedReason: true, decision: { select: { procedure: { select: { assessors: true } } } }, submission: { select: JUDGED_SUBMISSION } } })
  const criteria = await criteriaOf(tx, procedureId)
  return rows.map((row) => ({
    name: row.submission.provider.name,
    assessed: row.submission.status === 'assessed',
    outcome: row.outcome,
    verdicts: judgedFor(row, criteria, row.decision.procedure.assessors).map((each) => each.verdict),
    stated: row.statedReason !== null,
  }))
}

/** Records a summons received within the reaction term: the decision doesn't become final while it stands. */
export const recordSummons = (actor: Actor, input: RecordSummons): Promise<Result<{ decisionId: string; version: number }, SummonsRefusal>> =>
  write(actor, async (tx, now) => {
    const { found, status } = await decisionFor(tx, actor, input.decisionId)
    if (!mayNotify(actor, found)) throw new Halt('forbidden')
    const term = { notifiedOn: found.notifiedAt ? dayIn(found.notifiedAt) : null, until: asDay(found.reactionUntil) }
    const decision = decideSummons(status, term, input.receivedOn, dayIn(now), found.summonsOn !== null)
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.collegeDecision, { id: found.id, version: input.version }, { summonsOn: input.receivedOn, summonsNote: input.note })
    await record(tx, actor, {
      event: 'college-decision.summons-received',
      compartment: 'region',
      subject: { type: 'college-decision', id: found.id, version },
      regionId: found.regionId,
      municipalityId: found.municipalityId,
      changes: [{ field: 'summonsOn', label: 'Dagvaarding ontvangen', from: '', to: formatDay(input.receivedOn) }],
    })
    return allow({ decisionId: found.id, version })
  })

/** Makes a notified decision final once the reaction term is over without a summons. */
export const finaliseDecision = (actor: Actor, input: DecisionStep): Promise<Result<{ decisionId: string; version: number }, FinalRefusal>> =>
  write(actor, async (tx, now) => {
    const { found, status } = await decisionFor(tx, actor, input.decisionId)
    if (!mayNotify(actor, found)) throw new Halt('forbidden')
    const decision = decideFinal(status, asDay(found.reactionUntil), asDay(found.summonsOn), dayIn(now))
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.collegeDecision, { id: found.id, version: input.version }, { status: decision.value, finalOn: dayIn(now) })
    await record(tx, actor, {
      event: 'college-decision.final',
      compartment: 'region',
      subject: { type: 'college-decision', id: found.id, version },
      regionId: found.regionId,
      municipalityId: found.municipalityId,
      changes: [{ field: 'status', label: 'Stand', from: 'Bekendgemaakt', to: 'Definitief' }],
    })
    return allow({ decisionId: found.id, version })
  })
