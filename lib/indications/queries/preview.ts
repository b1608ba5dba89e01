import { actorId, type Tx } from '@/lib/db'
import { type Draft, draftOf } from '@/lib/drafts'
import type { Actor } from '@/lib/kernel/actor'
import { asConcept } from '@/lib/letters/concept'
import { renderPdf } from '@/lib/letters/render'
import type { LetterView } from '@/lib/letters/view'
import { type MoveOut, moveOutSince } from '@/lib/residents/queries/moves'
import { mayDecide } from '../policy'
import { type MotivationPoint, motivationPoints } from '../rules/motivation'
import type { SecondReason } from '../rules/second'
import { fittingTalks } from '../rules/talk'
import { DECISION_DRAFT } from '../rules/typed'
import { Decide, type Outcome } from '../schema'
import { type CaseView, recordedCase } from './case'
import { drawUp } from './drawn-up'
import { lookFirstOn } from './looking'
import { type TalkScript, scriptsOn, talkBasis } from './talk'

/** The letter of a decision that is not taken yet, in this person's name, why a second consultant would take it, and what to look at in its motivation. */
export type Preview = { readonly letter: LetterView; readonly why: readonly SecondReason[]; readonly points: readonly MotivationPoint[] }

/** What to look at in a motivation beside what was asked and found in the case. */
export function pointsOf({ request, investigation: { needs, ownStrength, network, carerSupport, household } }: CaseView, motivation: string, outcome: Outcome): MotivationPoint[] {
  return motivationPoints({ motivation, outcome, found: [request, household, needs, ownStrength, network, carerSupport] })
}

/** The letter of the proposal that waits, or of what this person typed; null when there is neither, or when it can't be decided so now. */
async function previewOf(tx: Tx, view: CaseView, actor: Actor, draft: Draft | null): Promise<Preview | null> {
  if (view.decision || !mayDecide(actor, { municipalityId: view.municipality.id })) return null
  const typed = draft && Decide.safeParse({ ...draft.values, caseId: view.id, version: String(view.version) })
  const input = view.proposal?.status === 'proposed' ? { caseId: view.id, version: view.version, ...view.proposal.input } : typed?.data
  const drawn = input && (await drawUp(tx, view, actor, input))
  if (!input || !drawn?.ok) return null
  return { letter: drawn.value.letter, why: drawn.value.why, points: pointsOf(view, input.motivation, input.outcome) }
}

export type DecisionView = { readonly view: CaseView; readonly preview: Preview | null; readonly draft: Draft | null; /** For how many weeks help from the wished start is given to look first. */ readonly lookFirstWeeks: number | null; /** A move out of the municipality that was reported meanwhile. */ readonly movesOut: MoveOut | null; /** For the talks that fit the case now. */ readonly scripts: readonly TalkScript[]; readonly me: string }

/** The decision's tab, with what this person typed and did not send; beside the data the letter of a proposal that waits, or, when asked for, of what was typed. */
export const decisionScreen = (actor: Actor, caseId: string, asked = false): Promise<DecisionView | null> =>
  recordedCase(actor, caseId, async (view, tx) => {
    const draft = view.status === 'applied' ? await draftOf(actor, DECISION_DRAFT, caseId) : null
    const preview = asked || view.proposal?.status === 'proposed' ? await previewOf(tx, view, actor, draft) : null
    const lookFirstWeeks = view.status === 'applied' ? await lookFirstOn(tx, view, view.wishes?.wishedStart ?? view.today) : null
    const scripts = await scriptsOn(tx, view.municipality.id, fittingTalks(talkBasis(view), view.today), view.today)
    const movesOut = view.status === 'applied' ? await moveOutSince(tx, view.resident.id, view.notifiedOn) : null
    return { view, preview, draft, lookFirstWeeks, movesOut, scripts, me: actorId(actor) }
  })

/** The same letter as the PDF it would be, marked as a concept; null when there is nothing to show, and for who may not decide. */
export async function decisionConcept(actor: Actor, caseId: string): Promise<{ name: string; bytes: Buffer } | null> {
  const found = await decisionScreen(actor, caseId, true)
  if (!found?.preview) return null
  const { letter } = found.preview
  return { name: 'concept-besluit.pdf', bytes: await renderPdf(letter.kind, asConcept(letter, 'Er is nog niets besloten. De dag, de termijn en wie tekent staan pas vast als het besluit is genomen.')) }
}
