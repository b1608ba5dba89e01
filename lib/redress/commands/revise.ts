import { record } from '@/lib/audit/record'
import { databaseRefusal, updateVersioned, write } from '@/lib/db'
import { mandateOn } from '@/lib/indications/queries/drawn-up'
import { loadCase, letterScope } from '@/lib/indications/commands/load'
import { mayDecide } from '@/lib/indications/policy'
import { calendarOf } from '@/lib/indications/queries/calendar'
import { objectionTerm } from '@/lib/indications/rules/terms'
import type { KeptCalculation } from '@/lib/indications/queries/parts'
import type { Actor } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { letterText } from '@/lib/letters/library'
import { issueLetter } from '@/lib/letters/store'
import { revisionLetter } from '../letters/revision'
import { REVISION_GROUNDS } from '../messages'
import { lastDayBefore } from '../rules/replacement'
import { decideRevision, type RevisionRefusal } from '../rules/revision'
import type { ReviseDecision } from '../schema'
import { budgetAgain, nextReference, replaceDecision, standingDecision } from './replace'

/**
 * Revises or withdraws help from a day to come (art. 2.3.9, 2.3.10): a decision of its own with its ground, that joins the old one.
 * Less help only after the talk that is recorded with it, and by re-examination never within the transition of a campaign (H19). What runs stops and goes on under a new number. `anew` is a calculation under
 * other norms, when it is those that changed.
 */
export const reviseDecision = async (actor: Actor, input: ReviseDecision, anew: KeptCalculation | null = null): Promise<Result<{ caseId: string; decisionId: string }, RevisionRefusal>> =>
  revise(actor, input, anew).catch((thrown: unknown) => {
    const found = databaseRefusal(thrown)
    if (found?.state !== 'PI024') throw thrown
    return refuse('transition-runs', { day: found.detail })
  })

const revise = (actor: Actor, input: ReviseDecision, anew: KeptCalculation | null): Promise<Result<{ caseId: string; decisionId: string }, RevisionRefusal>> =>
  write(actor, async (tx, now) => {
    const { view, trace } = await loadCase(tx, now, actor, input.caseId)
    if (!mayDecide(actor, { municipalityId: view.municipality.id })) throw new Halt('forbidden')
    const standing = await standingDecision(tx, view)
    if (!standing?.indication) return refuse('no-help')
    const mandate = await mandateOn(tx, view, actor.accessOrganisationId)
    const objectionRuns = (await tx.objectionStanding.count({ where: { caseId: view.id, standing: 'running' } })) > 0
    const basis = { ...standing.basis, ...(anew ? { norm: anew.norm } : {}), frequency: view.decision?.indication?.frequency ?? null, mandate: mandate !== null, objectionRuns }
    const grant = input.kind === 'withdraw' || input.help === null ? null : { ...input.help, startsOn: input.from }
    const verdict = decideRevision(basis, input.kind, input.from, grant, input.talk, view.today)
    if (!verdict.ok) return verdict
    if (!mandate) return refuse('no-mandate')
    const budget = await budgetAgain(tx, view, standing, grant)
    if (!budget.ok) return budget
    const version = await updateVersioned(tx.wmoCase, { id: view.id, version: input.version }, {})
    const objection = objectionTerm(view.today, await calendarOf(tx))
    const decisionId = crypto.randomUUID()
    const reference = nextReference(view, await tx.wmoDecision.count({ where: { caseId: view.id } }))
    const text = await letterText(tx, 'wmo-revision', { municipalityId: view.municipality.id }, view.today)
    const letterId = await issueLetter(tx, now, actor, {
      kind: text.kind,
      textId: text.id,
      view: revisionLetter(view, { author: actor.name, reference, replaces: standing.reference, input, grant, budget: budget.value, mandate: mandate.text, objection }, text),
      subject: { type: 'decision', id: decisionId },
      scope: letterScope(view),
    })
    const found = await tx.wmoCase.findUniqueOrThrow({ where: { id: view.id }, select: { objectedAt: true } })
    const replaced = await replaceDecision(tx, actor, view, standing, {
      decisionId, outcome: input.kind === 'withdraw' ? 'withdrawn' : 'revised', motivation: input.motivation, mandate, letterId, objectionUntil: objection.lastDay,
      grant: grant && { ...grant, adjustment: verdict.value.adjustment, budget: budget.value }, ends: { as: 'ended', on: lastDayBefore(input.from) }, objectedAt: found.objectedAt,
      anew, more: { ground: input.ground, talkOn: input.talk?.on ?? null, talkAbout: input.talk?.about ?? null },
    })
    if (!replaced.ok) return replaced
    await record(tx, actor, {
      event: 'case.decision-revised', subject: { type: 'case', id: view.id, version }, ...trace,
      changes: [{ field: 'decision', label: 'Besluit', from: standing.reference, to: reference }],
      detail: { decisionId, kind: input.kind, ground: input.ground, article: REVISION_GROUNDS[input.ground].article, from: input.from, indicationId: replaced.value.indicationId, letterId },
    })
    return allow({ caseId: view.id, decisionId })
  })
