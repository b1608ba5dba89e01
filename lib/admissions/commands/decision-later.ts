import { GROUND_LABELS } from '@/lib/admissions/messages/decision-later'
import { decisionsFor, mayPropose } from '@/lib/admissions/policy/decision'
import { placeFor } from '@/lib/admissions/queries/decision-place'
import { criteriaOf, JUDGED_SUBMISSION, judgedFor, revisedOf } from '@/lib/admissions/queries/decision-judged'
import { signedOn } from '@/lib/admissions/queries/decision-signed'
import { isDecisionStatus, proposeOutcome, weighed } from '@/lib/admissions/rules/decision'
import { besidePlace } from '@/lib/admissions/rules/decision-place'
import { allowedLater, decideAgainAbout, decideDrop, decideEnd, decideRevise, type AgainRefusal, type DropRefusal, type EndRefusal, type ReviseRefusal } from '@/lib/admissions/rules/decision-later'
import type { LaterOutcome, OutcomeCode } from '@/lib/admissions/schema/decision'
import type { DecideAgain, DropOutcome, EndParticipation, Ground, ReviseVerdict } from '@/lib/admissions/schema/decision-later'
import { VERDICT_LABELS } from '@/lib/admissions/messages/assessment'
import { record } from '@/lib/audit/record'
import { updateVersioned, write, type Tx } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { formatDay } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, type Result } from '@/lib/kernel/result'
import { typeOf } from '@/lib/procedures/rules/types'

const OUTCOME = {
  id: true, outcome: true, ground: true, revised: true, windowId: true, lotId: true, providerId: true, submissionId: true, regionId: true, municipalityId: true,
  provider: { select: { name: true } },
  lot: { select: { name: true } },
  submission: { select: JUDGED_SUBMISSION },
  replacesId: true,
  replaces: { select: { outcome: true } },
  replacedBy: { select: { id: true } },
  decision: { select: { id: true, status: true, reference: true, procedureId: true, procedure: { select: { type: true, assessors: true } } } },
} as const

async function outcomeFor(tx: Tx, actor: Actor, outcomeId: string) {
  const found = await tx.outcome.findFirst({ where: { id: outcomeId, decision: decisionsFor(actor) }, select: OUTCOME })
  if (!found || !isDecisionStatus(found.decision.status)) throw new Halt('not-found')
  if (!mayPropose(actor, found) || actor.kind !== 'person') throw new Halt('forbidden')
  return { found, status: found.decision.status, ground: found.ground as Ground | null, person: actor }
}

type Done = { decisionId: string; outcomeId: string }

/**
 * Puts an outcome that was made known on the college's table again. The proposal that the college then decides holds every
 * outcome put there meanwhile; it has its own number, day, mandate, letters and reaction term.
 */
export const decideAgain = (actor: Actor, input: DecideAgain): Promise<Result<Done, AgainRefusal>> =>
  write(actor, async (tx) => {
    const { found, status, person } = await outcomeFor(tx, actor, input.outcomeId)
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${found.windowId} ${found.municipalityId}`}, 2))`
    const decisions = await tx.collegeDecision.findMany({ where: { windowId: found.windowId, municipalityId: found.municipalityId }, orderBy: { number: 'asc' }, select: { id: true, number: true, again: true, status: true, version: true, reference: true } })
    const open = decisions.find((each) => each.again && (each.status === 'proposed' || each.status === 'decided'))
    const underWay = found.replacedBy !== null && found.outcome !== 'replaced'
    const decision = decideAgainAbout(status, found.outcome as OutcomeCode, input.ground, underWay, open && isDecisionStatus(open.status) ? open.status : null)
    if (!decision.ok) return decision
    const first = decisions[0]
    const last = decisions.at(-1)
    if (!first || !last) throw new Halt('not-found')
    const decisionId = open?.id ?? crypto.randomUUID()
    const scope = { windowId: found.windowId, regionId: found.regionId, municipalityId: found.municipalityId }
    if (!open)
      await tx.collegeDecision.createMany({
        data: [{ id: decisionId, ...scope, procedureId: found.decision.procedureId, number: last.number + 1, again: true, reference: `${first.reference}-${last.number + 1}`, proposedBy: person.personId }],
      })
    const version = open ? await updateVersioned(tx.collegeDecision, open, {}) : 1
    const judged = judgedFor(found, await criteriaOf(tx, found.decision.procedureId), found.decision.procedure.assessors)
    const id = crypto.randomUUID()
    const { outcome, condition } = startingOutcome(await leftFor(tx, { ...found, id, replacesId: found.id }, input.ground, judged), judged)
    await tx.outcome.createMany({
      data: [{ id, decisionId, ...scope, lotId: found.lotId, providerId: found.providerId, submissionId: found.submissionId, outcome, reason: input.note, condition, replacesId: found.id, ground: input.ground, groundNote: input.note, revised: revisedOf(found.revised) }],
    })
    await record(tx, actor, {
      event: 'college-decision.again-proposed',
      compartment: 'region',
      subject: { type: 'college-decision', id: decisionId, version },
      regionId: found.regionId,
      municipalityId: found.municipalityId,
      detail: { outcomeId: id, replaces: found.id, ground: GROUND_LABELS[input.ground], earlier: found.decision.reference },
    })
    return allow({ decisionId, outcomeId: id })
  })

type JudgedRows = ReturnType<typeof judgedFor>
type Here = { id: string; windowId: string; lotId: string; submissionId: string; replacesId: string | null; decision: { procedure: { type: string } } }

/** What a later outcome may say: by its ground and the verdicts, and in an area selection by the places that are left. */
async function leftFor(tx: Tx, row: Here, ground: Ground, judged: JudgedRows): Promise<readonly LaterOutcome[]> {
  return besidePlace(allowedLater(ground, weighed(judged), typeOf(row.decision.procedure.type).outcome === 'award'), await placeFor(tx, row))
}

function startingOutcome(allowed: readonly LaterOutcome[], judged: JudgedRows): { outcome: LaterOutcome; condition: string | null } {
  const proposal = proposeOutcome(judged, null)
  const fits = judged.length > 0 && allowed.includes(proposal.outcome)
  return fits ? { outcome: proposal.outcome, condition: proposal.condition } : { outcome: allowed.at(-1) ?? 'refused', condition: null }
}

/** Gives a criterion another verdict in a later decision; the assessment that was shared stays as it was. */
export const reviseVerdict = (actor: Actor, input: ReviseVerdict): Promise<Result<Done, ReviseRefusal>> =>
  write(actor, async (tx) => {
    const { found, status, ground } = await outcomeFor(tx, actor, input.outcomeId)
    const criterion = (await criteriaOf(tx, found.decision.procedureId)).find((each) => each.id === input.criterionId)
    if (!criterion) throw new Halt('not-found')
    const decision = decideRevise(status, ground)
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.collegeDecision, { id: found.decision.id, version: input.version }, {})
    const { id: criterionId, position, title } = criterion
    const revised = [...revisedOf(found.revised).filter((each) => each.criterionId !== criterionId), { criterionId, position, title, verdict: input.verdict, reason: input.reason }].sort((a, b) => a.position - b.position)
    const judged = judgedFor({ ...found, revised }, await criteriaOf(tx, found.decision.procedureId), found.decision.procedure.assessors)
    // What was proposed may no longer fit; then the proposal follows the verdicts again.
    const left = ground === null ? [] : await leftFor(tx, found, ground, judged)
    const keeps = ground === null || (left as readonly string[]).includes(found.outcome)
    await tx.outcome.updateMany({ where: { id: found.id }, data: keeps ? { revised } : { revised, ...startingOutcome(left, judged) } })
    await record(tx, actor, {
      event: 'college-decision.verdict-revised',
      compartment: 'region',
      subject: { type: 'college-decision', id: found.decision.id, version },
      regionId: found.regionId,
      municipalityId: found.municipalityId,
      changes: [{ field: 'verdict', label: `${position}. ${title}, ${found.provider.name}`, from: '', to: `${VERDICT_LABELS[input.verdict]}. ${input.reason}` }],
      detail: { outcomeId: found.id, criterionId },
    })
    return allow({ decisionId: found.decision.id, outcomeId: found.id })
  })

/** Says the last day of the participation that was signed on the outcome that is replaced. */
export const endParticipation = (actor: Actor, input: EndParticipation): Promise<Result<Done, EndRefusal>> =>
  write(actor, async (tx, now) => {
    const { found, status, ground } = await outcomeFor(tx, actor, input.outcomeId)
    const decision = decideEnd(status, ground, await signedOn(tx, found), input.endsOn, dayIn(now))
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.collegeDecision, { id: found.decision.id, version: input.version }, {})
    await tx.outcome.updateMany({ where: { id: found.id }, data: { endsOn: input.endsOn } })
    await record(tx, actor, {
      event: 'college-decision.end-set',
      compartment: 'region',
      subject: { type: 'college-decision', id: found.decision.id, version },
      regionId: found.regionId,
      municipalityId: found.municipalityId,
      changes: [{ field: 'endsOn', label: `Laatste dag van de deelname van ${found.provider.name} in ${found.lot.name}`, from: '', to: input.endsOn ? formatDay(input.endsOn) : '' }],
      detail: { outcomeId: found.id },
    })
    return allow({ decisionId: found.decision.id, outcomeId: found.id })
  })

/** Takes an outcome out of a later proposal; the earlier one simply stands. Refuses where its place was given to another in the same proposal. */
export const dropOutcome = (actor: Actor, input: DropOutcome): Promise<Result<{ decisionId: string }, DropRefusal>> =>
  write(actor, async (tx) => {
    const { found, status, ground } = await outcomeFor(tx, actor, input.outcomeId)
    const decision = decideDrop(status, ground, (found.replaces?.outcome ?? null) as OutcomeCode | null, await placeFor(tx, { ...found, replacesId: null }))
    if (!decision.ok) return decision
    const version = await updateVersioned(tx.collegeDecision, { id: found.decision.id, version: input.version }, {})
    await tx.outcome.deleteMany({ where: { id: found.id } })
    await record(tx, actor, {
      event: 'college-decision.outcome-dropped',
      compartment: 'region',
      subject: { type: 'college-decision', id: found.decision.id, version },
      regionId: found.regionId,
      municipalityId: found.municipalityId,
      detail: { outcomeId: found.id, provider: found.provider.name, lot: found.lot.name },
    })
    return allow({ decisionId: found.decision.id })
  })
