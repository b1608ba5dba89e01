import { type Day } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { Calculation } from '@/lib/norms/rules/calculation'
import type { Looked, UsualHelp } from '../schema/facts'
import type { JointStatus } from '../schema/joint'
import type { TrackStatus } from '../schema/track'
import { type CaseStatus, type Closing, ELEMENTS, type Element, type IdentityDocument } from '../schema'
import { type Member, unansweredMembers, usualHelpFounded } from './facts'
import { jointOpen } from './joint'
import { type TermCalendar, type Term, type TermRules, receiveApplication } from './terms'

/** What may follow on what. An application after the six weeks counts though no findings were sent (art. 2.3.2 lid 9). */
export const TRANSITIONS = {
  notified: ['investigating', 'applied', 'withdrawn', 'not-processed', 'referred'],
  investigating: ['findings-sent', 'applied', 'withdrawn', 'not-processed', 'referred'],
  'findings-sent': ['applied', 'withdrawn', 'not-processed', 'referred'],
  applied: ['decided', 'withdrawn', 'not-processed'],
  decided: [],
  withdrawn: [],
  'not-processed': [],
  referred: [],
} as const satisfies Record<CaseStatus, readonly CaseStatus[]>

export function canBecome(from: CaseStatus, to: CaseStatus): boolean {
  return (TRANSITIONS[from] as readonly CaseStatus[]).includes(to)
}

/** Whether the case still waits for something: everything but decided and the three other ends. */
export function isOpen(status: CaseStatus): boolean {
  return TRANSITIONS[status].length > 0
}

/** The part of a case that decisions look at. */
export type CaseFacts = {
  readonly status: CaseStatus
  readonly notifiedOn: Day
  /** The findings as drawn up; from then on the investigation stands. */
  readonly findingsLetterId: string | null
  readonly findingsSentOn: Day | null
  readonly appliedOn: Day | null
}

export type Investigation = {
  readonly talkOn: Day | null
  readonly identityDocument: IdentityDocument | null
  readonly household: string | null
  readonly conclusion: string | null
  readonly usualHelp: readonly UsualHelp[]
  readonly lookedAt: readonly Looked[]
} & Readonly<Record<Element, string | null>>

/** Whether what was found may still be written down: until the findings are drawn up or the case is over. */
export function investigationOpen({ status, findingsLetterId }: CaseFacts): boolean {
  return isOpen(status) && findingsLetterId === null
}

/** The status after a first saved step. */
export function afterStep(facts: CaseFacts): Result<CaseStatus, 'case-closed' | 'findings-drawn-up'> {
  if (!isOpen(facts.status)) return refuse('case-closed')
  if (!investigationOpen(facts)) return refuse('findings-drawn-up')
  return allow(facts.status === 'notified' ? 'investigating' : facts.status)
}

export type Part = 'talkOn' | 'identityDocument' | 'household' | 'usualHelp' | 'conclusion' | Element
/** What is asked of every investigation; usual help besides, where somebody lives with the resident. */
export const PARTS = ['talkOn', 'identityDocument', 'household', ...ELEMENTS, 'conclusion'] as const satisfies readonly Part[]

/** What the investigation still lacks: every element of art. 2.3.2 lid 4, identity, household, each member's usual help, and conclusion. */
export function missingParts(investigation: Investigation | null, members: readonly Member[]): Part[] {
  const missing: Part[] = PARTS.filter((part) => !investigation?.[part])
  return unansweredMembers(members, investigation?.usualHelp ?? []).length > 0 ? [...missing, 'usualHelp'] : missing
}

/** Whether the findings may be drawn up. Refuses by name what is missing; a case that needs support needs its minutes too, and minutes that come off for a household need one that helps. */
export function decideFindings(
  facts: CaseFacts,
  investigation: Investigation | null,
  { needsSupport, calculated, members, calculation, joint }: { readonly needsSupport: boolean; readonly calculated: boolean; readonly members: readonly Member[]; readonly calculation: Pick<Calculation, 'lines'> | null; readonly joint?: JointStatus | undefined },
): Result<undefined, 'case-closed' | 'findings-drawn-up' | 'investigation-incomplete' | 'not-calculated' | 'joint-open' | 'usual-help-unfounded'> {
  const next = afterStep(facts)
  if (!next.ok) return next
  const missing = missingParts(investigation, members)
  if (missing.length > 0) return refuse('investigation-incomplete', { first: missing[0] ?? '', count: missing.length })
  if (needsSupport && !calculated) return refuse('not-calculated')
  if (jointOpen(joint)) return refuse('joint-open')
  if (!usualHelpFounded(calculation, investigation?.usualHelp ?? [])) return refuse('usual-help-unfounded')
  return allow()
}

export type Received = { readonly countsAs: 'application' | 'notification'; readonly term: Term }

/** What a received application does. It is never blocked: too early it counts as the notification that already runs. */
export function decideApplication(
  facts: CaseFacts,
  receivedOn: Day,
  today: Day,
  calendar: TermCalendar,
  rules?: TermRules,
): Result<Received, 'case-closed' | 'already-applied' | 'received-in-future' | 'before-notification'> {
  if (!isOpen(facts.status)) return refuse('case-closed')
  if (facts.appliedOn !== null) return refuse('already-applied')
  if (receivedOn > today) return refuse('received-in-future')
  if (receivedOn < facts.notifiedOn) return refuse('before-notification')
  return allow(receiveApplication(receivedOn, facts, calendar, rules))
}

/** Ends a case without a decision. Not to process an application is itself a decision (Awb 4:5), except of who has died. */
export function decideClosing({ status, died }: { readonly status: CaseStatus; readonly died: boolean }, closing: Closing): Result<CaseStatus, 'case-closed' | 'not-from-here' | 'decide-instead'> {
  if (!isOpen(status)) return refuse('case-closed')
  if (status === 'applied' && closing === 'not-processed' && !died) return refuse('decide-instead')
  return canBecome(status, closing) ? allow(closing) : refuse('not-from-here')
}

export const NEXT_STEPS = ['support', 'investigate', 'calculate', 'joint', 'findings', 'send-findings', 'application', 'wishes', 'choose', 'ask-track', 'decide', 'send-decision', 'allocate', 'send-track', 'follow-track', 'close-died', 'nothing'] as const
export type NextStep = (typeof NEXT_STEPS)[number]

export type Progress = CaseFacts & {
  /** Whether the resident has died: then the case is closed, whatever it waited for. */
  readonly died: boolean
  readonly supportOffered: boolean
  readonly investigationComplete: boolean
  readonly needsSupport: boolean
  readonly calculated: boolean
  readonly wishesRecorded: boolean
  readonly providerChosen: boolean
  readonly granted: boolean
  /** How the question to a provider stands; undefined where none was asked. */
  readonly joint?: JointStatus | undefined
  readonly decisionSent: boolean
  /** How a restorative track stands; null where the support that suits is another. */
  readonly track: TrackStatus | 'unanswered' | null
}

/** The one thing to do next in a case. */
export function nextStep(at: Progress): NextStep {
  if (at.status === 'decided') return !at.decisionSent ? 'send-decision' : at.granted ? (at.wishesRecorded ? 'allocate' : 'wishes') : at.track === 'joins' ? 'send-track' : at.track === 'finished' ? 'follow-track' : 'nothing'
  if (!isOpen(at.status)) return 'nothing'
  if (at.died) return 'close-died'
  if (!at.supportOffered && at.findingsLetterId === null) return 'support'
  if (!at.investigationComplete && at.findingsLetterId === null) return 'investigate'
  if (at.needsSupport && !at.calculated) return 'calculate'
  if (at.findingsLetterId === null) return jointOpen(at.joint) ? 'joint' : 'findings'
  if (at.findingsSentOn === null) return 'send-findings'
  if (at.appliedOn === null) return 'application'
  // Who may join a track first is asked that, and chooses nothing else.
  if (at.track !== null) return at.track === 'unanswered' ? 'ask-track' : 'decide'
  if (at.needsSupport && !at.wishesRecorded) return 'wishes'
  if (at.needsSupport && !at.providerChosen) return 'choose'
  return 'decide'
}
