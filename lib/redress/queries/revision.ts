import { read, type Tx } from '@/lib/db'
import { type Draft, draftOf } from '@/lib/drafts'
import { mayDecide } from '@/lib/indications/policy'
import { type CaseView, caseView, recordedCase } from '@/lib/indications/queries/case'
import { calendarOf } from '@/lib/indications/queries/calendar'
import { mandateOn } from '@/lib/indications/queries/drawn-up'
import type { KeptCalculation } from '@/lib/indications/queries/parts'
import { pointsOf, type Preview } from '@/lib/indications/queries/preview'
import { type TalkScript, scriptsOn } from '@/lib/indications/queries/talk'
import type { Budget } from '@/lib/indications/rules/budget'
import type { SecondReason } from '@/lib/indications/rules/second'
import { type Term, objectionTerm } from '@/lib/indications/rules/terms'
import type { Actor, Person } from '@/lib/kernel/actor'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { asConcept } from '@/lib/letters/concept'
import { letterText } from '@/lib/letters/library'
import { renderPdf } from '@/lib/letters/render'
import type { LetterView } from '@/lib/letters/view'
import { ruleOn } from '@/lib/rulebook/queries'
import { revisionLetter } from '../letters/revision'
import type { NewGrant } from '../rules/replacement'
import { decideRevision, type RevisionRefusal, secondForRevision } from '../rules/revision'
import { REVISION_DRAFT } from '../rules/typed'
import { ReviseDecision } from '../schema'
import { budgetAgain, nextReference, type Standing, standingDecision } from './standing'

export type DrawnRevision = {
  readonly standing: Standing
  readonly mandate: { readonly id: string; readonly text: string }
  readonly grant: (NewGrant & { readonly adjustment: number; readonly budget: Budget | null }) | null
  readonly objection: Term
  readonly reference: string
  readonly letter: LetterView
  readonly textId: string | null
  /** For what reasons a second consultant decides, by the rule of the day. */
  readonly why: readonly SecondReason[]
}

/** A revision as this person would decide it today, with its letter; changes nothing. `anew` is a calculation under other norms. Refuses what decideRevision refuses. */
export async function drawUpRevision(tx: Tx, view: CaseView, actor: Person & { readonly accessOrganisationId: string }, input: ReviseDecision, anew: KeptCalculation | null = null): Promise<Result<DrawnRevision, RevisionRefusal>> {
  const standing = await standingDecision(tx, view)
  if (!standing?.indication) return refuse('no-help')
  const mandate = await mandateOn(tx, view, actor.accessOrganisationId)
  const objectionRuns = (await tx.objectionStanding.count({ where: { caseId: view.id, standing: 'running' } })) > 0
  const basis = { ...standing.basis, ...(anew ? { norm: anew.norm } : {}), frequency: view.decision?.indication?.frequency ?? null, mandate: mandate !== null, objectionRuns, lookOpen: (view.decision?.lookPurpose ?? null) !== null && !view.moments.some((each) => each.kind === 'looking-first' && each.heldOn !== null) }
  const asked = input.kind === 'withdraw' || input.help === null ? null : { ...input.help, startsOn: input.from }
  const verdict = decideRevision(basis, input.kind, input.from, asked, input.talk, view.today)
  if (!verdict.ok) return verdict
  if (!mandate) return refuse('no-mandate')
  const budget = await budgetAgain(tx, view, standing, asked)
  if (!budget.ok) return budget
  const { adjustment } = verdict.value
  const objection = objectionTerm(view.today, await calendarOf(tx))
  const rule = await ruleOn(tx, 'second-consultant', { regionId: view.municipality.regionId, municipalityId: view.municipality.id }, view.today)
  const reference = nextReference(view, await tx.wmoDecision.count({ where: { caseId: view.id } }))
  const text = await letterText(tx, 'wmo-revision', { municipalityId: view.municipality.id }, view.today)
  return allow({
    standing, mandate, objection, reference, textId: text.id, grant: asked && { ...asked, adjustment, budget: budget.value },
    letter: revisionLetter(view, { author: actor.name, reference, replaces: standing.referred, input, grant: asked, budget: budget.value, mandate: mandate.text, objection }, text),
    why: secondForRevision(rule?.value ?? null, basis, asked, adjustment),
  })
}

/** What was proposed for a second consultant, as the form of a revision posts it. */
export const proposedRevision = (view: Pick<CaseView, 'id' | 'version' | 'proposal'>): ReviseDecision | null =>
  view.proposal?.replacesId ? { ...(view.proposal.input as unknown as Omit<ReviseDecision, 'caseId' | 'version'>), caseId: view.id, version: view.version } : null

/** The letter of the revision that waits on a second consultant, or of what this person typed; null when it can't be decided so now. */
async function previewOf(tx: Tx, view: CaseView, actor: Actor, draft: Draft | null): Promise<Preview | null> {
  if (!view.decision || !mayDecide(actor, { municipalityId: view.municipality.id })) return null
  const typed = draft && ReviseDecision.safeParse({ ...draft.values, caseId: view.id, version: String(view.version) })
  const input = view.proposal?.status === 'proposed' ? proposedRevision(view) : (typed?.data ?? null)
  const drawn = input && (await drawUpRevision(tx, view, actor, input))
  return input && drawn?.ok ? { letter: drawn.value.letter, why: drawn.value.why, points: pointsOf(view, input.motivation, input.kind === 'withdraw' ? 'refused' : 'granted') } : null
}

export type RevisionView = { readonly view: CaseView; readonly scripts: readonly TalkScript[]; readonly draft: Draft | null; readonly preview: Preview | null }

/** The page on which help is revised or withdrawn, with what this person typed there and, when asked for, its letter. */
export const revisionScreen = (actor: Actor, caseId: string, asked: boolean): Promise<RevisionView | null> =>
  recordedCase(actor, caseId, async (view, tx) => {
    const draft = await draftOf(actor, REVISION_DRAFT, caseId)
    return { view, draft, scripts: await scriptsOn(tx, view.municipality.id, ['less'], view.today), preview: asked || view.proposal?.status === 'proposed' ? await previewOf(tx, view, actor, draft) : null }
  })

/** The letter of a revision that waits on a second consultant, for the tab of the decision, which is recorded itself. */
export const revisionProposed = (actor: Actor, caseId: string): Promise<LetterView | null> =>
  read(actor, async (tx, now) => {
    const view = await caseView(tx, now, actor, caseId)
    return view?.proposal?.status === 'proposed' ? ((await previewOf(tx, view, actor, null))?.letter ?? null) : null
  })

/** The letter of a revision as PDF marked as a concept; null when there is none to show. */
export async function revisionConcept(actor: Actor, caseId: string): Promise<{ name: string; bytes: Buffer } | null> {
  const letter = (await revisionScreen(actor, caseId, true))?.preview?.letter
  return letter ? { name: 'concept-besluit.pdf', bytes: await renderPdf(letter.kind, asConcept(letter, 'Er is nog niets besloten. De dag, de termijn en wie tekent staan pas vast als het besluit is genomen.')) } : null
}
