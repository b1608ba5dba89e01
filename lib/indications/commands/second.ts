import { record } from '@/lib/audit/record'
import { updateVersioned, write } from '@/lib/db'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { type ReasonOf, type Result, allow } from '@/lib/kernel/result'
import { OUTCOME_LABELS } from '../messages'
import { mayDecide, visibleTo } from '../policy'
import { proposedInput } from '../queries/parts'
import { decideAnswer, SECOND_REASONS } from '../rules/second'
import type { Decide } from '../schema'
import type { AnswerProposal, ReturnProposal } from '../schema/second'
import { type DecideRefusal, type Decided, decide } from './decide'
import { loadCase } from './load'

export type Submitted = Decided | { readonly caseId: string; readonly proposed: true }

/** Decides, or, where the municipality's rule asks a second consultant, keeps it as a proposal for one. Refuses what decide refuses. */
export const submitDecision = (actor: Actor, input: Decide): Promise<Result<Submitted, Exclude<DecideRefusal, 'second-needed'>>> =>
  write(actor, async (tx, now) => {
    const decided = await decide(actor, input)
    if (decided.ok || decided.reason !== 'second-needed') return decided as Result<Decided, Exclude<DecideRefusal, 'second-needed'>>
    const { view, person, trace } = await loadCase(tx, now, actor, input.caseId)
    const { caseId: _case, version: _version, ...kept } = input
    const why = SECOND_REASONS.filter((reason) => String(decided.detail?.['why']).split(' ').includes(reason))
    const version = await updateVersioned(tx.wmoCase, { id: view.id, version: input.version }, {})
    await tx.decisionProposal.createMany({ data: [{ municipalityId: view.municipality.id, caseId: view.id, outcome: input.outcome, input: kept, why: [...why], proposedById: person.personId, proposedBy: person.name, proposedAt: now }] })
    await record(tx, actor, { event: 'case.decision-proposed', subject: { type: 'case', id: view.id, version }, ...trace, changes: [{ field: 'proposal', label: 'Voorstel', from: '', to: OUTCOME_LABELS[input.outcome] }], detail: { why: [...why] } })
    return allow({ caseId: view.id, proposed: true as const })
  })

/** A second consultant takes a proposal over: the decision is then his, in his name and by his mandate of the day. Refuses his own, and what decide refuses. */
export const approveProposal = (actor: Actor, input: AnswerProposal): Promise<Result<Decided, ReasonOf<ReturnType<typeof decideAnswer>> | DecideRefusal>> =>
  write(actor, async (tx, now) => {
    const row = await tx.decisionProposal.findFirst({ where: { id: input.proposalId, ...visibleTo(actor) } })
    if (!row) throw new Halt('not-found')
    const { view, person } = await loadCase(tx, now, actor, row.caseId)
    if (!mayDecide(actor, { municipalityId: view.municipality.id })) throw new Halt('forbidden')
    const may = decideAnswer(row, person.personId)
    if (!may.ok) return may
    await updateVersioned(tx.decisionProposal, { id: row.id, version: input.version }, { status: 'approved', answeredById: person.personId, answeredBy: person.name, answeredAt: now })
    return decide(actor, { caseId: view.id, version: input.caseVersion, ...proposedInput(row.input) }, { seconds: true })
  })

/** A second consultant sends a proposal back, with the reason; the first changes it and proposes again. */
export const returnProposal = (actor: Actor, input: ReturnProposal): Promise<Result<{ caseId: string }, ReasonOf<ReturnType<typeof decideAnswer>>>> =>
  write(actor, async (tx, now) => {
    const row = await tx.decisionProposal.findFirst({ where: { id: input.proposalId, ...visibleTo(actor) } })
    if (!row) throw new Halt('not-found')
    const { view, person, trace } = await loadCase(tx, now, actor, row.caseId)
    const may = decideAnswer(row, person.personId)
    if (!may.ok) return may
    await updateVersioned(tx.decisionProposal, { id: row.id, version: input.version }, { status: 'returned', answeredById: person.personId, answeredBy: person.name, answeredAt: now, answer: input.answer })
    await record(tx, actor, { event: 'case.proposal-returned', subject: { type: 'case', id: view.id, version: view.version }, ...trace, detail: { proposalId: row.id } })
    return allow({ caseId: view.id })
  })
