import { record } from '@/lib/audit/record'
import { databaseRefusal, updateVersioned, write } from '@/lib/db'
import { dropDraft } from '@/lib/drafts'
import { letterScope, loadCase } from '@/lib/indications/commands/load'
import { keepTalk } from '@/lib/indications/commands/talk'
import { mayDecide } from '@/lib/indications/policy'
import type { KeptCalculation } from '@/lib/indications/queries/parts'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { issueLetter } from '@/lib/letters/store'
import { REVISION_GROUNDS } from '../messages'
import { drawUpRevision } from '../queries/revision'
import { lastDayBefore } from '../rules/replacement'
import type { RevisionRefusal } from '../rules/revision'
import { REVISION_DRAFT } from '../rules/typed'
import type { ReviseDecision } from '../schema'
import { replaceDecision } from './replace'

export type Revised = { readonly caseId: string; readonly decisionId: string }
export type ReviseRefusal = RevisionRefusal | 'second-needed' | 'proposal-waits'

/**
 * Revises or withdraws help from a day to come (art. 2.3.9, 2.3.10): a decision of its own with its ground, that joins the old one.
 * Less help only after the talk that is recorded with it, and by re-examination never within the transition of a campaign (H19). What runs
 * stops and goes on under a new number. `anew` is a calculation under other norms, when it is those that changed. Refuses, without `seconds`
 * (a second consultant's own) or `anew`, what the rule asks a second for.
 */
export const reviseDecision = (actor: Actor, input: ReviseDecision, anew: KeptCalculation | null = null, { seconds = false } = {}): Promise<Result<Revised, ReviseRefusal>> =>
  revise(actor, input, anew, seconds).catch((thrown: unknown) => {
    const found = databaseRefusal(thrown)
    if (found?.state !== 'PI024') throw thrown
    return refuse('transition-runs', { day: found.detail })
  })

const revise = (actor: Actor, input: ReviseDecision, anew: KeptCalculation | null, seconds: boolean): Promise<Result<Revised, ReviseRefusal>> =>
  write(actor, async (tx, now) => {
    const { view, person, trace } = await loadCase(tx, now, actor, input.caseId)
    if (!mayDecide(actor, { municipalityId: view.municipality.id })) throw new Halt('forbidden')
    if (view.proposal?.status === 'proposed') return refuse('proposal-waits')
    const drawn = await drawUpRevision(tx, view, actor, input, anew)
    if (!drawn.ok) return drawn
    const { standing, mandate, grant, objection, reference, letter, textId, why } = drawn.value
    if (why.length > 0 && !seconds && anew === null) return refuse('second-needed', { why: why.join(' ') })
    const version = await updateVersioned(tx.wmoCase, { id: view.id, version: input.version }, {})
    const decisionId = crypto.randomUUID()
    const letterId = await issueLetter(tx, now, actor, { kind: 'wmo-revision', textId, view: letter, subject: { type: 'decision', id: decisionId }, scope: letterScope(view) })
    const found = await tx.wmoCase.findUniqueOrThrow({ where: { id: view.id }, select: { objectedAt: true } })
    const replaced = await replaceDecision(tx, actor, view, standing, {
      decisionId, outcome: input.kind === 'withdraw' ? 'withdrawn' : 'revised', motivation: input.motivation, mandate, letterId, objectionUntil: objection.lastDay,
      grant, ends: { as: 'ended', on: lastDayBefore(input.from) }, objectedAt: found.objectedAt,
      anew, more: { ground: input.ground, talkOn: input.talk?.on ?? null, talkAbout: input.talk?.about ?? null },
    })
    if (!replaced.ok) return replaced
    // The decision says that there was a talk; what stood beside it is kept with the talk itself (S15).
    if (input.talk) await keepTalk(tx, now, person.name, { municipalityId: view.municipality.id, caseId: view.id, kind: 'less', heldOn: input.talk.on, about: input.talk.about, reaction: null, textId: input.talk.script ?? null, decisionId })
    await dropDraft(tx, actor, REVISION_DRAFT, view.id)
    await record(tx, actor, {
      event: 'case.decision-revised', subject: { type: 'case', id: view.id, version }, ...trace,
      changes: [{ field: 'decision', label: 'Besluit', from: standing.reference, to: reference }],
      detail: { decisionId, kind: input.kind, ground: input.ground, article: REVISION_GROUNDS[input.ground].article, from: input.from, indicationId: replaced.value.indicationId, letterId },
    })
    return allow({ caseId: view.id, decisionId })
  })
