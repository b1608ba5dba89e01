'use server'

import { formAction } from '@/lib/action'
import { recordSubcontractor, stateEffect, stateNotApplied } from '@/lib/admissions/commands/decision-facts'
import { issueProposal } from '@/lib/admissions/commands/decision-document'
import { finishLetters, notifyDecision } from '@/lib/admissions/commands/decision-notify'
import { fillReason } from '@/lib/admissions/commands/phrase'
import { changeOutcome, proposeDecision } from '@/lib/admissions/commands/decision-propose'
import { finaliseDecision, recordDecision } from '@/lib/admissions/commands/decision-record'
import { endSummons, recordSummons } from '@/lib/admissions/commands/decision-summons'
import { DOCUMENT_REFUSALS, EFFECT_REFUSALS, FINAL_REFUSALS, LETTERS_REFUSALS, NOTIFY_REFUSALS, NOT_APPLIED_REFUSALS, OUTCOME_REFUSALS, PROPOSE_REFUSALS, RECORD_REFUSALS, SUBCONTRACTOR_REFUSALS, SUMMONS_END_REFUSALS, SUMMONS_REFUSALS } from '@/lib/admissions/messages/decision'
import { ChangeOutcome, DecisionStep, EndSummons, FinishLetters, ProposeDecision, RecordDecision, RecordSubcontractor, RecordSummons, StateEffect, StateNotApplied } from '@/lib/admissions/schema/decision'
import { routes, withNotice } from '@/lib/routes'

export const proposeDecisionAction = formAction({
  name: 'admissions.propose-decision',
  schema: ProposeDecision,
  run: proposeDecision,
  refusals: PROPOSE_REFUSALS,
  to: ({ decisionId }) => withNotice(routes.collegeDecision(decisionId), 'voorstel-gemaakt'),
})

export const changeOutcomeAction = formAction({
  name: 'admissions.change-outcome',
  schema: ChangeOutcome,
  run: changeOutcome,
  refusals: OUTCOME_REFUSALS,
  fill: fillReason,
  fieldOf: { 'no-place-free': 'outcome', 'not-compared': 'outcome', 'outcome-not-allowed': 'outcome', 'condition-missing': 'condition', 'condition-not-needed': 'condition' },
  to: ({ decisionId }) => withNotice(routes.collegeDecision(decisionId), 'uitkomst-gewijzigd'),
})

export const recordDecisionAction = formAction({
  name: 'admissions.record-decision',
  schema: RecordDecision,
  run: recordDecision,
  refusals: RECORD_REFUSALS,
  fieldOf: { 'decided-in-future': 'decidedOn', 'decided-before-opening': 'decidedOn' },
  to: ({ decisionId }) => withNotice(routes.collegeDecision(decisionId), 'besluit-vastgelegd'),
})

export const notifyDecisionAction = formAction({
  name: 'admissions.notify-decision',
  schema: DecisionStep,
  run: notifyDecision,
  refusals: NOTIFY_REFUSALS,
  to: ({ decisionId }) => withNotice(routes.collegeDecision(decisionId), 'besluit-bekendgemaakt'),
})

export const issueProposalAction = formAction({
  name: 'admissions.issue-proposal',
  schema: DecisionStep,
  run: issueProposal,
  refusals: DOCUMENT_REFUSALS,
  to: ({ decisionId }) => withNotice(routes.collegeDecision(decisionId), 'collegevoorstel-gemaakt'),
})

export const finishLettersAction = formAction({
  name: 'admissions.finish-letters',
  schema: FinishLetters,
  run: finishLetters,
  refusals: LETTERS_REFUSALS,
  to: ({ decisionId }) => withNotice(routes.collegeDecision(decisionId), 'brieven-afgemaakt'),
})

export const recordSummonsAction = formAction({
  name: 'admissions.record-summons',
  schema: RecordSummons,
  run: recordSummons,
  refusals: SUMMONS_REFUSALS,
  fieldOf: { 'summons-in-future': 'receivedOn', 'summons-before-letter': 'receivedOn', 'summons-late': 'receivedOn' },
  to: ({ decisionId }) => withNotice(routes.collegeDecision(decisionId), 'dagvaarding-vastgelegd'),
})

export const endSummonsAction = formAction({
  name: 'admissions.end-summons',
  schema: EndSummons,
  run: endSummons,
  refusals: SUMMONS_END_REFUSALS,
  fieldOf: { 'end-in-future': 'endedOn', 'end-before-summons': 'endedOn' },
  to: ({ decisionId }) => withNotice(routes.collegeDecision(decisionId), 'kort-geding-afgelopen'),
})

export const finaliseDecisionAction = formAction({
  name: 'admissions.finalise-decision',
  schema: DecisionStep,
  run: finaliseDecision,
  refusals: FINAL_REFUSALS,
  to: ({ decisionId }) => withNotice(routes.collegeDecision(decisionId), 'besluit-definitief'),
})

export const stateEffectAction = formAction({
  name: 'admissions.state-effect',
  schema: StateEffect,
  run: stateEffect,
  refusals: EFFECT_REFUSALS,
  fieldOf: { 'count-missing': 'count', 'count-not-needed': 'count', 'stated-in-future': 'statedOn' },
  to: ({ windowId }) => withNotice(routes.windowFacts(windowId), 'feit-vastgelegd'),
})

export const stateNotAppliedAction = formAction({
  name: 'admissions.state-not-applied',
  schema: StateNotApplied,
  run: stateNotApplied,
  refusals: NOT_APPLIED_REFUSALS,
  fieldOf: { 'did-apply': 'providerId', 'already-stated': 'providerId' },
  to: ({ windowId }) => withNotice(routes.windowFacts(windowId), 'feit-vastgelegd'),
})

export const recordSubcontractorAction = formAction({
  name: 'admissions.record-subcontractor',
  schema: RecordSubcontractor,
  run: recordSubcontractor,
  refusals: SUBCONTRACTOR_REFUSALS,
  fieldOf: { 'own-subcontractor': 'ofProviderId', 'already-running': 'providerId' },
  to: ({ windowId }) => withNotice(routes.windowFacts(windowId), 'feit-vastgelegd'),
})
