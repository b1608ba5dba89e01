import { proposalView } from '@/lib/admissions/letters/proposal'
import { decisionsFor, mayPropose } from '@/lib/admissions/policy/decision'
import { dueDays, openedOnOf } from '@/lib/admissions/queries/decision-due'
import { criteriaOf, judgedFor, judgedIn } from '@/lib/admissions/queries/decision-judged'
import { reactionTermOn } from '@/lib/admissions/queries/reaction-term'
import { decideDocument, isDecisionStatus, type DocumentRefusal } from '@/lib/admissions/rules/decision'
import { DECISION_MANDATE, type DecisionStep, type LaterOutcome } from '@/lib/admissions/schema/decision'
import { GROUNDS } from '@/lib/admissions/schema/decision-later'
import { record } from '@/lib/audit/record'
import { write } from '@/lib/db'
import { roleLabel, type Actor } from '@/lib/kernel/actor'
import { day } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { allow, type Result } from '@/lib/kernel/result'
import { issueLetter } from '@/lib/letters/store'

const DECISION = {
  id: true, version: true, status: true, reference: true, procedureId: true, regionId: true, municipalityId: true,
  municipality: { select: { name: true } },
  window: { select: { name: true, kind: true, decisionDays: true, decisionsBy: true, contractStart: true } },
  procedure: { select: { title: true, reference: true, type: true, assessors: true, reactionDays: true, region: { select: { fullName: true } } } },
  decisionDocuments: { orderBy: { number: 'desc' }, take: 1, select: { number: true } },
} as const

/**
 * Makes the proposal to a college as a document: frozen as it stands, the next version of it. Refuses once the college has
 * decided, without outcomes, and while an assessment is taken up again. Only the officers and that college's clerk read it.
 */
export const issueProposal = (actor: Actor, input: DecisionStep): Promise<Result<{ decisionId: string; number: number }, DocumentRefusal>> =>
  write(actor, async (tx, now) => {
    await tx.$queryRaw`select id from college_decision where id = ${input.decisionId}::uuid for no key update`
    const found = await tx.collegeDecision.findFirst({ where: { id: input.decisionId, ...decisionsFor(actor) }, select: DECISION })
    if (!found || !isDecisionStatus(found.status)) throw new Halt('not-found')
    if (!mayPropose(actor, found) || actor.kind !== 'person') throw new Halt('forbidden')
    if (found.version !== input.version) throw new Halt('stale', 'stale', { subject: found.id, version: input.version })
    const rows = await tx.outcome.findMany({
      where: { decisionId: found.id },
      select: { lotId: true, outcome: true, reason: true, condition: true, statedReason: true, statedSource: true, ground: true, revised: true, lot: { select: { name: true } }, submission: { select: judgedIn(found.municipalityId) } },
    })
    const decision = decideDocument(found.status, rows.map((row) => ({ name: row.submission.provider.name, assessed: row.submission.status === 'assessed' })))
    if (!decision.ok) return decision
    const today = dayIn(now)
    const criteria = await criteriaOf(tx, found.procedureId)
    const mandate = await tx.mandate.findFirst({ where: { municipalityId: found.municipalityId, subject: DECISION_MANDATE, validFrom: { lte: today }, OR: [{ validUntil: null }, { validUntil: { gt: today } }] }, select: { text: true } })
    const number = (found.decisionDocuments[0]?.number ?? 0) + 1
    const view = proposalView({
      municipality: found.municipality.name,
      region: found.procedure.region.fullName,
      reference: found.reference,
      number,
      procedure: found.procedure,
      window: { name: found.window.name, openedOn: await openedOnOf(tx, found.id, today), decisionsBy: (await dueDays(tx, [found]))(found), contractStart: day(found.window.contractStart) },
      reaction: await reactionTermOn(tx, found, today),
      mandate: mandate?.text ?? null,
      outcomes: rows
        .map((row) => ({
          provider: row.submission.provider.name, lot: row.lot.name, outcome: row.outcome as LaterOutcome, reason: row.reason, condition: row.condition,
          stated: row.statedReason !== null && row.statedSource !== null ? { words: row.statedReason, source: row.statedSource } : null,
          ground: GROUNDS.find((code) => code === row.ground) ?? null,
          judged: judgedFor(row, criteria, found.procedure.assessors),
        }))
        .sort((a, b) => a.provider.localeCompare(b.provider, 'nl') || a.lot.localeCompare(b.lot, 'nl')),
      issuedOn: today,
      adviser: { name: actor.name, role: roleLabel(actor.role) },
    })
    const scope = { regionId: found.regionId, municipalityId: found.municipalityId }
    const letterId = await issueLetter(tx, now, actor, { kind: 'college-proposal', view, subject: { type: 'decision-document', id: found.id }, scope: { ...scope, compartment: 'proposal' } })
    await tx.decisionDocument.createMany({ data: [{ decisionId: found.id, ...scope, number, letterId, decisionVersion: found.version, issuedAt: now, issuedBy: actor.name }] })
    await record(tx, actor, { event: 'college-decision.document-issued', compartment: 'region', subject: { type: 'college-decision', id: found.id, version: found.version }, ...scope, detail: { number, outcomes: rows.length } })
    return allow({ decisionId: found.id, number })
  })
