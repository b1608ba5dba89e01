import type { Verdict } from '@/lib/admissions/schema/assessment'
import type { PlaceRefusal } from '@/lib/admissions/rules/decision-place'
import type { DecisionStatus, FirstOutcome, LaterOutcome, SummonsEnd } from '@/lib/admissions/schema/decision'
import { addDays, formatDay, weekday, type Day } from '@/lib/kernel/day'
import { allow, refuse, type Result } from '@/lib/kernel/result'

const TRANSITIONS = {
  proposed: ['decided'],
  decided: ['notified'],
  notified: ['final'],
  final: [],
} as const satisfies Record<DecisionStatus, readonly DecisionStatus[]>

/** Whether a college's decision can go from one status to the other. */
export const decisionCanBecome = (from: DecisionStatus, to: DecisionStatus): boolean => (TRANSITIONS[from] as readonly DecisionStatus[]).includes(to)

export const isDecisionStatus = (status: string): status is DecisionStatus => status in TRANSITIONS

/** `later`: it must hold after the decision, so that not yet proved is no bar; not met still is. */
export type Judged = { readonly title: string; readonly verdict: Verdict; readonly later?: boolean }

const isOpen = (each: Judged): boolean => each.verdict === 'not-yet-proved' && each.later !== true

/** The verdicts that an outcome depends on: what may be proved after the decision and isn't yet, weighs nothing. */
export const weighed = (judged: readonly Judged[]): Verdict[] => judged.filter((each) => each.verdict !== 'not-yet-proved' || isOpen(each)).map((each) => each.verdict)
export type Proposal = { readonly outcome: FirstOutcome; readonly reason: string; readonly condition: string | null; readonly statedReason: string | null; readonly statedSource: string | null }

/** The outcome that follows from the assessment of one provider in one lot. The officer may depart from it within `decideOutcome`. */
export function proposeOutcome(judged: readonly Judged[], stated: { readonly words: string; readonly source: string } | null): Proposal {
  if (stated) return { outcome: 'refused', reason: 'Criterium: niet vermeld in de bron.', condition: null, statedReason: stated.words, statedSource: stated.source }
  const none = { statedReason: null, statedSource: null }
  const failed = judged.filter((each) => each.verdict === 'not-met').map((each) => each.title)
  if (failed.length > 0) return { ...none, outcome: 'refused', reason: `De inschrijving voldoet niet aan: ${failed.join('; ')}.`, condition: null }
  const open = judged.filter(isOpen).map((each) => each.title)
  if (open.length > 0)
    return { ...none, outcome: 'conditionally-admitted', reason: `Nog niet aangetoond: ${open.join('; ')}.`, condition: `U toont alsnog aan, vóór de start van de overeenkomst: ${open.join('; ')}.` }
  const later = judged.filter((each) => each.verdict === 'not-yet-proved').map((each) => each.title)
  return { ...none, outcome: 'admitted', reason: later.length === 0 ? 'De inschrijving voldoet aan alle criteria.' : `De inschrijving voldoet aan alle criteria die nu gelden. Later toont de aanbieder aan: ${later.join('; ')}.`, condition: null }
}

/** Whether a proof had ended on a day; one without a last day hasn't, nor has one that was not given: the assessors judged that. */
export const endedOn = (proof: { readonly validUntil: string | null } | null, on: Day): boolean => proof !== null && proof.validUntil !== null && proof.validUntil < on

/** What the verdicts leave room for. Nobody is admitted on a criterion that isn't met, nor refused when all are; with a set number of places who meets them all may still get none. */
export function allowedOutcomes(verdicts: readonly Verdict[], stated: boolean, award = false): readonly FirstOutcome[] {
  if (stated || verdicts.includes('not-met')) return ['refused']
  if (verdicts.includes('not-yet-proved')) return ['conditionally-admitted', 'deferred', 'refused']
  return award ? ['admitted', 'deferred', 'refused'] : ['admitted', 'deferred']
}

export type OutcomeRefusal = PlaceRefusal | 'award-follows-scores' | 'not-proposed' | 'outcome-not-allowed' | 'condition-missing' | 'condition-not-needed'

/** Whether the officer's own outcome is one of those allowed; a conditional admission names its condition, others have none. */
export function decideOutcome(status: DecisionStatus, allowed: readonly LaterOutcome[], choice: { readonly outcome: LaterOutcome; readonly condition: string | null }): Result<undefined, OutcomeRefusal> {
  if (status !== 'proposed') return refuse('not-proposed')
  if (!allowed.includes(choice.outcome)) return refuse('outcome-not-allowed', { outcome: choice.outcome })
  if (choice.outcome === 'conditionally-admitted' && !choice.condition) return refuse('condition-missing')
  if (choice.outcome !== 'conditionally-admitted' && choice.condition) return refuse('condition-not-needed')
  return allow()
}

/** Where entry is continuous, what a proposal is about: assessed, and in no other first decision of this college. */
export const nextEntries = <E extends { readonly lotId: string; readonly submissionId: string; readonly submission: { readonly status: string } }>(entries: readonly E[], decided: readonly { readonly lotId: string; readonly submissionId: string }[]): E[] =>
  entries.filter((entry) => entry.submission.status === 'assessed' && !decided.some((each) => each.lotId === entry.lotId && each.submissionId === entry.submissionId))

export type ProposeRefusal = 'nothing-assessed' | 'award-follows-scores' | 'procedure-withdrawn' | 'not-opened' | 'no-entries' | 'not-assessed' | 'already-decided'

/** Whether a proposal can be made (or made again): the procedure stands, the window is opened and every entry for this municipality is assessed. */
export function decidePropose(procedure: { readonly status: string }, opened: boolean, entries: readonly { readonly name: string; readonly assessed: boolean }[], existing: DecisionStatus | null): Result<undefined, ProposeRefusal> {
  if (procedure.status === 'withdrawn') return refuse('procedure-withdrawn')
  if (!opened) return refuse('not-opened')
  if (existing !== null && existing !== 'proposed') return refuse('already-decided')
  if (entries.length === 0) return refuse('no-entries')
  const waiting = entries.filter((entry) => !entry.assessed)
  return waiting.length > 0 ? refuse('not-assessed', { names: waiting.map((entry) => entry.name).join(', ') }) : allow()
}

/** In whose hand the decision lies: the college's own clerk records it, anybody else only by a mandate. */
export type Capacity = { readonly own: true } | { readonly own: false; readonly mandates: readonly { readonly id: string; readonly validFrom: string; readonly validUntil: string | null }[] }

export type RecordRefusal = 'not-proposed' | 'procedure-withdrawn' | 'decided-in-future' | 'decided-before-opening' | 'no-mandate' | 'not-assessed' | 'outcome-not-allowed' | 'no-outcomes' | 'expired-at-decision' | 'integrity-running' | 'not-scored' | 'participation-signed'

/** One outcome of a proposal, and what the verdicts leave room for; `waits`: it admits while an integrity check runs; `signed`: the agreement that stands on the admission it ends, without a last day. */
export type ToRecord = { readonly name: string; readonly assessed: boolean; readonly outcome: string; readonly allowed: readonly string[]; readonly waits: boolean; /** Meets everything after all, without scores to place it by. */ readonly unscored: boolean; /** What must hold at the decision, with proof that had ended on that day. */ readonly ended: readonly string[]; readonly signed: { readonly reference: string; readonly lot: string } | null }

/**
 * Whether the proposal still says what the assessment says: it may have been taken up again after the proposal was made.
 * A signed participation is not ended by taking the admission back alone: the decision gives its last day.
 */
export function decideStillFits(entries: readonly ToRecord[]): Result<undefined, RecordRefusal> {
  if (entries.length === 0) return refuse('no-outcomes')
  const names = (which: typeof entries) => which.map((entry) => entry.name).join(', ')
  const open = entries.filter((entry) => !entry.assessed)
  if (open.length > 0) return refuse('not-assessed', { names: names(open) })
  const waits = entries.filter((entry) => entry.waits)
  if (waits.length > 0) return refuse('integrity-running', { names: names(waits) })
  const unscored = entries.filter((entry) => entry.unscored)
  if (unscored.length > 0) return refuse('not-scored', { names: names(unscored) })
  const ended = entries.flatMap((entry) => entry.ended.map((title) => `${entry.name}: ${title}`))
  if (ended.length > 0) return refuse('expired-at-decision', { names: [...new Set(ended)].join('; ') })
  const wrong = entries.filter((entry) => !entry.allowed.includes(entry.outcome))
  if (wrong.length > 0) return refuse('outcome-not-allowed', { names: names(wrong) })
  const signed = entries.flatMap((entry) => (entry.signed ? [`${entry.name}, perceel ${entry.signed.lot} (${entry.signed.reference})`] : []))
  return signed.length > 0 ? refuse('participation-signed', { names: signed.join('; ') }) : allow()
}

/** Whether the college's decision can be recorded as taken on that day, and by which mandate when not by its own clerk. */
export function decideRecord(procedure: { readonly status: string }, status: DecisionStatus, decidedOn: Day, openedOn: Day, today: Day, capacity: Capacity): Result<{ mandateId: string | null }, RecordRefusal> {
  if (!decisionCanBecome(status, 'decided')) return refuse('not-proposed')
  if (procedure.status === 'withdrawn') return refuse('procedure-withdrawn')
  if (decidedOn > today) return refuse('decided-in-future', { today: formatDay(today) })
  if (decidedOn < openedOn) return refuse('decided-before-opening', { opened: formatDay(openedOn) })
  if (capacity.own) return allow({ mandateId: null })
  const mandate = capacity.mandates.find((each) => each.validFrom <= decidedOn && (each.validUntil === null || decidedOn < each.validUntil))
  return mandate ? allow({ mandateId: mandate.id }) : refuse('no-mandate', { day: formatDay(decidedOn) })
}

/**
 * The last day on which a provider can summon. The day after dispatch is day 1. The term is the procedure's own, so the
 * Algemene termijnenwet doesn't govern it; a last day on a weekend or a public holiday (`closed`) moves to the next
 * working day all the same, in the provider's favour, and the letter names the day.
 */
export function reactionTerm(dispatchedOn: Day, days: number, closed: ReadonlySet<string>): Day {
  let last = addDays(dispatchedOn, days)
  while (weekday(last) >= 6 || closed.has(last)) last = addDays(last, 1)
  return last
}

export type NotifyRefusal = 'not-decided'

export const decideNotify = (status: DecisionStatus): Result<'notified', NotifyRefusal> => (decisionCanBecome(status, 'notified') ? allow('notified') : refuse('not-decided'))

export type DocumentRefusal = 'already-decided' | 'no-outcomes' | 'not-assessed'

/** Whether a proposal can go to the college as a document: it is one, it holds an outcome, and every entry in it is assessed. */
export function decideDocument(status: DecisionStatus, outcomes: readonly { readonly name: string; readonly assessed: boolean }[]): Result<undefined, DocumentRefusal> {
  if (status !== 'proposed') return refuse('already-decided')
  if (outcomes.length === 0) return refuse('no-outcomes')
  const open = outcomes.filter((each) => !each.assessed)
  return open.length > 0 ? refuse('not-assessed', { names: [...new Set(open.map((each) => each.name))].join(', ') }) : allow()
}

export type LettersRefusal = 'letters-whole'

/** Whether there is a letter left to finish: one that was issued and whose PDF did not come through. */
export const decideFinishLetters = (without: number): Result<undefined, LettersRefusal> => (without > 0 ? allow() : refuse('letters-whole'))

export type SummonsRefusal = 'not-notified' | 'summons-in-future' | 'summons-before-letter' | 'summons-late'

/** Whether a summons counts: received within the reaction term, after the letters went out. It keeps the decision from becoming final. */
export function decideSummons(status: DecisionStatus, term: { readonly notifiedOn: Day | null; readonly until: Day | null }, receivedOn: Day, today: Day): Result<undefined, SummonsRefusal> {
  if (status !== 'notified' || !term.notifiedOn || !term.until) return refuse('not-notified')
  if (receivedOn > today) return refuse('summons-in-future')
  if (receivedOn < term.notifiedOn) return refuse('summons-before-letter', { day: formatDay(term.notifiedOn) })
  return receivedOn > term.until ? refuse('summons-late', { day: formatDay(term.until) }) : allow()
}

export type SummonsEndRefusal = 'already-ended' | 'end-in-future' | 'end-before-summons'

/** Whether the end of summary proceedings can be recorded: once, on a day between the summons and today. */
export function decideSummonsEnd(summons: { readonly receivedOn: Day; readonly ended: boolean }, endedOn: Day, today: Day): Result<undefined, SummonsEndRefusal> {
  if (summons.ended) return refuse('already-ended')
  if (endedOn > today) return refuse('end-in-future')
  return endedOn < summons.receivedOn ? refuse('end-before-summons', { day: formatDay(summons.receivedOn) }) : allow()
}

/** Summary proceedings against a decision; `followed`: the college decided again after they were granted. */
export type Proceedings = { readonly receivedOn: Day; readonly ended: SummonsEnd | null; readonly followed: boolean }

export type FinalRefusal = 'not-notified' | 'term-running' | 'summons' | 'judgment-open'

/** Whether the decision is final: the whole reaction term is over, no summons waits for the court, and what a court granted is followed. */
export function decideFinal(status: DecisionStatus, reactionUntil: Day | null, proceedings: readonly Proceedings[], today: Day): Result<'final', FinalRefusal> {
  if (!decisionCanBecome(status, 'final') || !reactionUntil) return refuse('not-notified')
  const open = proceedings.find((each) => each.ended === null)
  if (open) return refuse('summons', { day: formatDay(open.receivedOn) })
  if (proceedings.some((each) => each.ended === 'granted' && !each.followed)) return refuse('judgment-open')
  return today <= reactionUntil ? refuse('term-running', { day: formatDay(reactionUntil) }) : allow('final')
}

export type EffectRefusal = 'count-missing' | 'count-not-needed' | 'stated-in-future'

/** A stated effect on residents has a number only when it is known or a lower bound. */
export function decideEffect(known: 'known' | 'at-least' | 'none' | 'unknown', count: number | null, statedOn: Day, today: Day): Result<undefined, EffectRefusal> {
  if (statedOn > today) return refuse('stated-in-future')
  const counted = known === 'known' || known === 'at-least'
  if (counted && count === null) return refuse('count-missing')
  return !counted && count !== null ? refuse('count-not-needed') : allow()
}

export type NotAppliedRefusal = 'did-apply' | 'already-stated' | 'not-opened'

/** Only after the opening is it known who did not enter. */
export function decideNotApplied(opened: boolean, entered: boolean, stated: boolean): Result<undefined, NotAppliedRefusal> {
  if (!opened) return refuse('not-opened')
  if (entered) return refuse('did-apply')
  return stated ? refuse('already-stated') : allow()
}

export type SubcontractorRefusal = 'own-subcontractor' | 'already-running'

/** A party is nobody's subcontractor twice at once, and never its own. */
export function decideSubcontractor(providerId: string, ofProviderId: string | null, running: boolean): Result<undefined, SubcontractorRefusal> {
  if (providerId === ofProviderId) return refuse('own-subcontractor')
  return running ? refuse('already-running') : allow()
}
