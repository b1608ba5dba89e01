import { record } from '@/lib/audit/record'
import { write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { issueLetter } from '@/lib/letters/store'
import { heardSentence, objectionDecided } from '../letters/objection'
import { OUTCOME_LABELS } from '../messages'
import { tookFirst } from '../queries/objection'
import { decideObjectionOutcome, type ObjectionDecisionRefusal } from '../rules/objection'
import type { DecideObjection } from '../schema'
import { change, letterOf, loadObjection, type Work } from './load'
import type { Tx } from '@/lib/db'

/** The mandate's subject by which an officer decides on objections in a college's name. */
export const OBJECTION_MANDATE = 'objection-decision'

/** The mandate of the day for deciding on objections in this municipality. */
export const objectionMandate = (tx: Tx, { row, today }: Work) =>
  tx.mandate.findFirst({ where: { municipalityId: row.municipalityId, subject: OBJECTION_MANDATE, validFrom: { lte: today }, OR: [{ validUntil: null }, { validUntil: { gt: today } }] }, orderBy: { validFrom: 'desc' }, select: { id: true, text: true } })

/** Decides on an objection so that the first decision stays: unfounded or inadmissible. Never by who took it (four eyes). */
export const decideObjection = (actor: Actor, input: DecideObjection): Promise<Result<{ objectionId: string }, ObjectionDecisionRefusal>> =>
  write(actor, async (tx, now) => {
    const work = await loadObjection(tx, now, actor, input.objectionId)
    const mandate = await objectionMandate(tx, work)
    const verdict = decideObjectionOutcome(work.facts, input.outcome, { tookFirstDecision: tookFirst(work, actor), mandate: mandate !== null }, work.today)
    if (!verdict.ok) return verdict
    if (!mandate) return refuse('no-mandate')
    const { version } = await change(
      tx, work, input.version,
      { status: 'decided', outcome: input.outcome, motivation: input.motivation, decidedOn: work.today, decidedById: work.person.personId, decidedByName: work.person.name, mandateId: mandate.id, mandateText: mandate.text },
      {},
    )
    const letterId = await issueLetter(tx, now, actor, {
      kind: 'objection-decision',
      view: objectionDecided({
        ...(await letterOf(tx, actor, work)), outcome: input.outcome, motivation: input.motivation, heard: heardSentence(work.facts.hearing === 'held' ? 'held' : 'waived', work.facts.hearingOn),
        mandate: mandate.text, appealClause: work.terms?.appealClause ?? null, follows: [],
      }),
      subject: { type: 'objection', id: work.row.id },
      scope: work.letterScope,
    })
    await record(tx, actor, { event: 'objection.decided', subject: { type: 'objection', id: work.row.id, version }, ...work.trace, changes: [{ field: 'outcome', label: 'Beslissing', from: '', to: OUTCOME_LABELS[input.outcome] }], detail: { letterId, mandate: mandate.text } })
    return allow({ objectionId: work.row.id })
  })
