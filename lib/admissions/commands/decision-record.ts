import { criteriaOf, judgedFor, judgedIn } from '@/lib/admissions/queries/decision-judged'
import { openedOnOf } from '@/lib/admissions/queries/decision-due'
import { endedAtDecision } from '@/lib/admissions/queries/decision-ended'
import { FOLLOWED, PROCEEDINGS, proceedingsOf } from '@/lib/admissions/queries/decision-proceedings'
import { decisionsFor, isOwnClerk, mayNotify, mayRecordDecision } from '@/lib/admissions/policy/decision'
import { decideFinal, decideRecord, decideStillFits, isDecisionStatus, weighed, type FinalRefusal, type RecordRefusal, type ToRecord } from '@/lib/admissions/rules/decision'
import { integrityOf } from '@/lib/admissions/queries/integrity'
import { besideCheck } from '@/lib/admissions/rules/integrity'
import { allowedFor } from '@/lib/admissions/rules/decision-later'
import { givesPlace } from '@/lib/admissions/rules/decision-place'
import { placeFor } from '@/lib/admissions/queries/decision-place'
import { signedOn } from '@/lib/admissions/queries/decision-signed'
import { DECISION_MANDATE, type DecisionStep, type RecordDecision } from '@/lib/admissions/schema/decision'
import { record } from '@/lib/audit/record'
import { updateVersioned, write, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { formatDay, isDay, type Day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, type Result } from '@/lib/kernel/result'
import { typeOf } from '@/lib/procedures/rules/types'

const DECISION = {
  id: true,
  windowId: true,
  procedureId: true,
  regionId: true,
  municipalityId: true,
  status: true,
  notifiedAt: true,
  reactionUntil: true,
  summons: { select: PROCEEDINGS },
  outcomes: FOLLOWED,
  procedure: { select: { status: true } },
  municipality: { select: { name: true } },
} as const

/** The decision whose step this person takes; another college's is not found. */
export async function decisionFor(tx: Tx, actor: Actor, decisionId: string) {
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
    const openedOn = await openedOnOf(tx, found.id, dayIn(now))
    const decision = decideRecord(found.procedure, status, input.decidedOn, openedOn, dayIn(now), own ? { own } : { own, mandates })
    if (!decision.ok) return decision
    const fits = decideStillFits(await outcomesNow(tx, found.id, found.procedureId, found, input.decidedOn))
    if (!fits.ok) return fits
    const version = await updateVersioned(
      tx.collegeDecision,
      { id: found.id, version: input.version },
      {
        status: 'decided',
        decidedOn: input.decidedOn,
        decidedBy: person.personId,
        mandateId: decision.value.mandateId,
        onBehalfOf: `het college van burgemeester en wethouders van ${found.municipality.name}`,
      },
    )
    await tx.decisionRecorder.createMany({ data: [{ decisionId: found.id, regionId: found.regionId, municipalityId: found.municipalityId, name: person.name }] })
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

const OUTCOME_NOW = {
  id: true, windowId: true, lotId: true, providerId: true, submissionId: true, replacesId: true, outcome: true, statedReason: true, ground: true, revised: true, endsOn: true,
  lot: { select: { name: true } },
  replaces: { select: { outcome: true } },
  decision: { select: { procedure: { select: { type: true, assessors: true } } } },
} as const

async function outcomesNow(tx: Tx, decisionId: string, procedureId: string, place: { windowId: string; municipalityId: string }, decidedOn: Day): Promise<ToRecord[]> {
  const integrity = await integrityOf(tx, place)
  const rows = await tx.outcome.findMany({ where: { decisionId }, select: { ...OUTCOME_NOW, submission: { select: judgedIn(place.municipalityId) } } })
  const criteria = await criteriaOf(tx, procedureId)
  const admits = (row: (typeof rows)[number]) => givesPlace(row.outcome)
  const ended = await endedAtDecision(tx, rows.filter(admits).map((row) => row.submissionId), criteria, decidedOn)
  const entries: ToRecord[] = []
  for (const row of rows) {
    const ends = row.replaces?.outcome === 'admitted' && row.outcome !== 'admitted' && row.endsOn === null
    const award = typeOf(row.decision.procedure.type).outcome === 'award'
    const allowed = allowedFor(row, weighed(judgedFor(row, criteria, row.decision.procedure.assessors)), award)
    entries.push({
      name: row.submission.provider.name,
      assessed: row.submission.status === 'assessed',
      outcome: row.outcome,
      allowed: besideCheck(allowed, integrity(row.providerId)),
      waits: integrity(row.providerId).running && admits(row),
      unscored: award && row.ground !== null && row.outcome === 'refused' && allowed.some(givesPlace) && (await placeFor(tx, row)) === 'not-compared',
      ended: admits(row) ? ended(row.submissionId, row.lotId) : [],
      signed: ends ? await signedOn(tx, row) : null,
    })
  }
  return entries
}

/** Makes a notified decision final once the reaction term is over without a summons. */
export const finaliseDecision = (actor: Actor, input: DecisionStep): Promise<Result<{ decisionId: string; version: number }, FinalRefusal>> =>
  write(actor, async (tx, now) => {
    const { found, status } = await decisionFor(tx, actor, input.decisionId)
    if (!mayNotify(actor, found)) throw new Halt('forbidden')
    const decision = decideFinal(status, asDay(found.reactionUntil), proceedingsOf(found), dayIn(now))
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
