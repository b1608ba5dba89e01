import { write } from '@/lib/db'
import { keepDraft } from '@/lib/drafts'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { mayDecide } from '../policy'
import { drawUp } from '../queries/drawn-up'
import type { DecisionRefusal } from '../rules/decision'
import { DECISION_DRAFT, typedDecision } from '../rules/typed'
import type { Decide } from '../schema'
import { loadCase } from './load'

export type Previewed = { readonly caseId: string; readonly previewed: true }

/** Keeps what was typed so that its letter can be read before anything is decided (issue 4 item 7); the case does not change. Refuses what deciding would refuse. */
export const previewDecision = (actor: Actor, input: Decide): Promise<Result<Previewed, DecisionRefusal | 'proposal-waits'>> =>
  write(actor, async (tx, now) => {
    const { view } = await loadCase(tx, now, actor, input.caseId)
    if (!mayDecide(actor, { municipalityId: view.municipality.id })) throw new Halt('forbidden')
    if (view.proposal?.status === 'proposed') return refuse('proposal-waits')
    const drawn = await drawUp(tx, view, actor, input)
    if (!drawn.ok) return drawn
    await keepDraft(actor, { form: DECISION_DRAFT, subjectId: view.id, key: crypto.randomUUID(), version: view.version, values: typedDecision(input) })
    return allow({ caseId: view.id, previewed: true as const })
  })
