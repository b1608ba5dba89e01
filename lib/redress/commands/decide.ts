import { record } from '@/lib/audit/record'
import { type Tx, write } from '@/lib/db'
import { dropDraft } from '@/lib/drafts'
import { caseView } from '@/lib/indications/queries/case'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { letterText } from '@/lib/letters/library'
import { issueLetter } from '@/lib/letters/store'
import { objectionDecided } from '../letters/objection'
import { OUTCOME_LABELS } from '../messages'
import { tookFirst } from '../queries/objection'
import { reckonedFor, reckoningOf, withReckoning } from '../queries/reckoning'
import { budgetAgain, standingDecision } from '../queries/standing'
import { decideObjectionOutcome } from '../rules/objection'
import { decideFoundedGrant, type DecideRefusal } from '../rules/replacement'
import { OBJECTION_DECISION_DRAFT } from '../rules/typed'
import type { DecideObjection } from '../schema'
import { change, letterOf, loadObjection, type Work } from './load'
import { replaceDecision } from './replace'

/** The mandate's subject by which an officer decides on objections in a college's name. */
export const OBJECTION_MANDATE = 'objection-decision'

/** The mandate of the day for deciding on objections in this municipality. */
const objectionMandate = (tx: Tx, { row, today }: Work) =>
  tx.mandate.findFirst({ where: { municipalityId: row.municipalityId, subject: OBJECTION_MANDATE, validFrom: { lte: today }, OR: [{ validUntil: null }, { validUntil: { gt: today } }] }, orderBy: { validFrom: 'desc' }, select: { id: true, text: true } })

/**
 * Decides on an objection, never by who took the decision (four eyes). Unfounded or inadmissible, the first decision stays; founded, in
 * whole or in part, another comes in its place from the day the help began: a decision of its own, never a silent change. Against
 * temporary help nothing comes in its place here.
 */
export const decideObjection = (actor: Actor, input: DecideObjection): Promise<Result<{ objectionId: string }, DecideRefusal>> =>
  write(actor, async (tx, now) => {
    const work = await loadObjection(tx, now, actor, input.objectionId)
    const { row, today } = work
    const mandate = await objectionMandate(tx, work)
    const verdict = decideObjectionOutcome(work.facts, input.outcome, { tookFirstDecision: tookFirst(work, actor), mandate: mandate !== null }, today)
    if (!verdict.ok) return verdict
    if (!mandate) return refuse('no-mandate')
    const founded = input.outcome === 'founded' || input.outcome === 'partly-founded'
    // Temporary help gets no decision in its place, a consultant gives other; nor does what was left unprocessed. A form of before it was known is stale.
    if ((input.grant !== null) !== (founded && work.against.replaced)) throw new Halt('stale')
    const view = input.grant && (await caseView(tx, now, actor, row.caseId))
    const reckoning = view && (await reckoningOf(tx, work, view))
    const standing = view && withReckoning(await standingDecision(tx, view), reckoning)
    if (input.grant && (!view || !standing)) throw new Halt('not-found')
    if (standing && standing.id !== row.decisionId) return refuse('decided-again', { reference: standing.reference })
    const given = input.grant && standing ? decideFoundedGrant(standing.basis, input.grant) : null
    if (given && !given.ok) return given
    const budget = view && standing ? await budgetAgain(tx, view, standing, input.grant) : allow(null)
    if (!budget.ok) return budget

    const newDecisionId = input.grant ? crypto.randomUUID() : null
    const text = await letterText(tx, 'objection-decision', { municipalityId: row.municipalityId }, today)
    const letterId = await issueLetter(tx, now, actor, {
      kind: text.kind,
      textId: text.id,
      view: objectionDecided({
        ...(await letterOf(tx, actor, work)), outcome: input.outcome, motivation: input.motivation, heardOn: work.facts.hearing === 'held' ? work.facts.hearingOn : null, unheard: work.facts.hearingGround,
        mandate: mandate.text, appealClause: work.terms?.appealClause ?? null, help: input.grant && view ? { product: reckoning?.product?.name ?? view.product?.name ?? '', grant: input.grant, budget: budget.value, reckoned: reckonedFor(reckoning, input.grant) } : null,
      }, text),
      subject: { type: 'objection', id: row.id },
      // What comes in place of a decision is the consultant's to carry out.
      scope: { ...work.letterScope, compartment: input.grant ? 'objected' : 'objection' },
    })
    if (input.grant && view && standing && newDecisionId && given?.ok) {
      const replaced = await replaceDecision(tx, work.person, view, standing, {
        decisionId: newDecisionId, outcome: input.outcome === 'founded' ? 'granted' : 'partly-granted', motivation: input.motivation, mandate, letterId, objectionUntil: null,
        grant: { ...input.grant, adjustment: given.value.adjustment, budget: budget.value }, ends: { as: 'superseded' }, objectedAt: now,
      })
      if (!replaced.ok) return replaced
    }
    const { version } = await change(
      tx, work, input.version,
      { status: 'decided', outcome: input.outcome, motivation: input.motivation, decidedOn: today, decidedById: work.person.personId, decidedByName: work.person.name, mandateId: mandate.id, mandateText: mandate.text, newDecisionId },
      {},
    )
    await dropDraft(tx, actor, OBJECTION_DECISION_DRAFT, row.id)
    await record(tx, actor, { event: 'objection.decided', subject: { type: 'objection', id: row.id, version }, ...work.trace, changes: [{ field: 'outcome', label: 'Beslissing', from: '', to: OUTCOME_LABELS[input.outcome] }], detail: { letterId, mandate: mandate.text, newDecisionId } })
    if (newDecisionId) await record(tx, actor, { event: 'case.decision-replaced', compartment: 'resident', subject: { type: 'case', id: row.caseId }, municipalityId: row.municipalityId, residentId: row.residentId, purpose: 'bezwaar', detail: { decisionId: newDecisionId, replaces: row.decisionId } })
    return allow({ objectionId: row.id })
  })
