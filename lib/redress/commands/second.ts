import { updateVersioned, write } from '@/lib/db'
import { dropDraft, keepDraft } from '@/lib/drafts'
import { loadCase } from '@/lib/indications/commands/load'
import { keepProposal } from '@/lib/indications/commands/second'
import { mayDecide, visibleTo } from '@/lib/indications/policy'
import { decideAnswer } from '@/lib/indications/rules/second'
import type { AnswerProposal } from '@/lib/indications/schema/second'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { type ReasonOf, type Result, allow, refuse } from '@/lib/kernel/result'
import { drawUpRevision, proposedRevision } from '../queries/revision'
import { REVISION_DRAFT, typedRevision } from '../rules/typed'
import type { ReviseDecision } from '../schema'
import { reviseDecision, type Revised, type ReviseRefusal } from './revise'

type Refusal = Exclude<ReviseRefusal, 'second-needed'>
export type SubmittedRevision = Revised | { readonly caseId: string; readonly proposed: true } | { readonly caseId: string; readonly previewed: true }

/** Keeps what was typed so that the letter of a revision can be read before it is decided; the case does not change. */
const previewRevision = (actor: Actor, input: ReviseDecision): Promise<Result<SubmittedRevision, Refusal>> =>
  write(actor, async (tx, now) => {
    const { view } = await loadCase(tx, now, actor, input.caseId)
    if (!mayDecide(actor, { municipalityId: view.municipality.id })) throw new Halt('forbidden')
    if (view.proposal?.status === 'proposed') return refuse('proposal-waits')
    const drawn = await drawUpRevision(tx, view, actor, input)
    if (!drawn.ok) return drawn
    await keepDraft(actor, { form: REVISION_DRAFT, subjectId: view.id, key: crypto.randomUUID(), version: view.version, values: typedRevision(input) })
    return allow({ caseId: view.id, previewed: true as const })
  })

/** Revises or withdraws, shows only the letter where that is what was asked, or, where the municipality's rule asks a second consultant, keeps it as a proposal for one. */
export const submitRevision = (actor: Actor, input: ReviseDecision): Promise<Result<SubmittedRevision, Refusal>> =>
  write(actor, async (tx, now) => {
    if (input.look) return previewRevision(actor, input)
    const revised = await reviseDecision(actor, input)
    if (revised.ok || revised.reason !== 'second-needed') return revised as Result<Revised, Refusal>
    const work = await loadCase(tx, now, actor, input.caseId)
    const { caseId: _case, version, ...kept } = input
    await dropDraft(tx, actor, REVISION_DRAFT, work.view.id)
    await keepProposal(tx, now, actor, work, { version, outcome: input.kind === 'withdraw' ? 'withdrawn' : 'revised', replacesId: work.view.decision?.id ?? null, input: kept, why: String(revised.detail?.['why']) })
    return allow({ caseId: work.view.id, proposed: true as const })
  })

/** A second consultant takes a proposed revision over: the decision is then his. Refuses his own, and what reviseDecision refuses. */
export const approveRevision = (actor: Actor, input: AnswerProposal): Promise<Result<Revised, ReasonOf<ReturnType<typeof decideAnswer>> | ReviseRefusal>> =>
  write(actor, async (tx, now) => {
    const row = await tx.decisionProposal.findFirst({ where: { id: input.proposalId, replacesId: { not: null }, ...visibleTo(actor) } })
    if (!row) throw new Halt('not-found')
    const { view, person } = await loadCase(tx, now, actor, row.caseId)
    if (!mayDecide(actor, { municipalityId: view.municipality.id })) throw new Halt('forbidden')
    const may = decideAnswer(row, person.personId)
    if (!may.ok) return may
    const proposed = view.proposal?.id === row.id ? proposedRevision(view) : null
    if (!proposed) throw new Halt('not-found')
    await updateVersioned(tx.decisionProposal, { id: row.id, version: input.version }, { status: 'approved', answeredById: person.personId, answeredBy: person.name, answeredAt: now })
    return reviseDecision(actor, { ...proposed, version: input.caseVersion }, null, { seconds: true })
  })
