import { record } from '@/lib/audit/record'
import { type Tx, updateVersioned, write } from '@/lib/db'
import { dropDraft } from '@/lib/drafts'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { type ReasonOf, type Result, allow } from '@/lib/kernel/result'
import { OUTCOME_LABELS } from '../messages'
import { mayDecide, visibleTo } from '../policy'
import { proposedInput } from '../queries/parts'
import { decideAnswer, SECOND_REASONS } from '../rules/second'
import { DECISION_DRAFT } from '../rules/typed'
import type { Decide, DecisionOutcome } from '../schema'
import type { AnswerProposal, ReturnProposal } from '../schema/second'
import { type DecideRefusal, type Decided, decide } from './decide'
import { loadCase } from './load'
import { type Previewed, previewDecision } from './preview'

export type Submitted = Decided | Previewed | { readonly caseId: string; readonly proposed: true }

/** Decides, shows only the letter where that is what was asked, or, where the municipality's rule asks a second consultant, keeps it as a proposal for one. Refuses what decide refuses. */
export const submitDecision = (actor: Actor, input: Decide): Promise<Result<Submitted, Exclude<DecideRefusal, 'second-needed'>>> =>
  write(actor, async (tx, now) => {
    if (input.look) return previewDecision(actor, input)
    const decided = await decide(actor, input)
    if (decided.ok || decided.reason !== 'second-needed') return decided as Result<Decided, Exclude<DecideRefusal, 'second-needed'>>
    const work = await loadCase(tx, now, actor, input.caseId)
    const { caseId: _case, version, ...kept } = input
    await dropDraft(tx, actor, DECISION_DRAFT, work.view.id)
    await keepProposal(tx, now, actor, work, { version, outcome: input.outcome, replacesId: null, input: kept, why: String(decided.detail?.['why']) })
    return allow({ caseId: work.view.id, proposed: true as const })
  })

type Work = Awaited<ReturnType<typeof loadCase>>
type ToPropose = { readonly version: number; readonly outcome: DecisionOutcome; readonly replacesId: string | null; readonly input: object; /** The reasons a second is asked, apart by a space. */ readonly why: string }

/** Keeps a decision as a proposal for a second consultant. Joins the caller's transaction. */
export async function keepProposal(tx: Tx, now: Date, actor: Actor, { view, person, trace }: Work, { version, outcome, replacesId, input, why }: ToPropose): Promise<void> {
  const reasons = SECOND_REASONS.filter((reason) => why.split(' ').includes(reason))
  const next = await updateVersioned(tx.wmoCase, { id: view.id, version }, {})
  await tx.decisionProposal.createMany({ data: [{ municipalityId: view.municipality.id, caseId: view.id, outcome, replacesId, input, why: reasons, proposedById: person.personId, proposedBy: person.name, proposedAt: now }] })
  await record(tx, actor, { event: 'case.decision-proposed', subject: { type: 'case', id: view.id, version: next }, ...trace, changes: [{ field: 'proposal', label: 'Voorstel', from: '', to: OUTCOME_LABELS[outcome] }], detail: { why: reasons } })
}

/** A second consultant takes a proposal over: the decision is then his, in his name and by his mandate of the day. Refuses his own, and what decide refuses. */
export const approveProposal = (actor: Actor, input: AnswerProposal): Promise<Result<Decided, ReasonOf<ReturnType<typeof decideAnswer>> | DecideRefusal>> =>
  write(actor, async (tx, now) => {
    const row = await tx.decisionProposal.findFirst({ where: { id: input.proposalId, replacesId: null, ...visibleTo(actor) } })
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
