import { addDays, type Day } from '@/lib/kernel/day'
import { startOfDay } from '@/lib/kernel/instant'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import type { RequestKind, RequestStatus, Verdict } from './schema'

export type Term = { readonly kind: RequestKind; readonly status: RequestStatus; readonly dueOn: Day | null }

/** Until when a bureau reads: the end of its last day. A board keeps what was shared with it. */
export const openUntil = (kind: RequestKind, dueOn: Day): Date | null => (kind === 'tariffs' ? startOfDay(addDays(dueOn, 1)) : null)

/** Whether a bureau's invitation ended by itself: its last day went by without its advice. */
export const invitationOver = ({ kind, status, dueOn }: Term, today: Day): boolean => kind === 'tariffs' && status === 'sent' && dueOn !== null && dueOn < today

/** Only a draft is changed or sent; what was sent is what the body answers. */
export const decideChange = (status: RequestStatus): Result<undefined, 'not-a-draft'> => (status === 'draft' ? allow() : refuse('not-a-draft'))

/** The asker's own last day: the law has none for these bodies, so any day after today will do. */
export function decideSending(status: RequestStatus, dueOn: Day, today: Day): Result<undefined, 'not-a-draft' | 'due-too-early'> {
  if (status !== 'draft') return refuse('not-a-draft')
  return dueOn <= today ? refuse('due-too-early', { day: addDays(today, 1) }) : allow()
}

/** A later last day, as long as there is no advice; also after the old one went by. */
export function decideExtension(term: Term, dueOn: Day, today: Day): Result<undefined, 'not-open' | 'due-too-early'> {
  if (term.status !== 'sent' || term.dueOn === null) return refuse('not-open')
  const earliest = addDays(term.dueOn > today ? term.dueOn : today, 1)
  return dueOn < earliest ? refuse('due-too-early', { day: earliest }) : allow()
}

export const decideWithdrawal = (status: RequestStatus): Result<undefined, 'not-open'> => (status === 'draft' || status === 'sent' ? allow() : refuse('not-open'))

/** Papers are added until there is advice; the body must be able to read what it advises on. */
export const decideSharing = (status: RequestStatus): Result<undefined, 'not-open'> => (status === 'draft' || status === 'sent' ? allow() : refuse('not-open'))

/** What a body does before its advice is out: asking back, writing points. A bureau until its last day. */
export function decideBodyWork(term: Term, today: Day): Result<undefined, 'not-open' | 'invitation-over'> {
  if (term.status !== 'sent') return refuse('not-open')
  return invitationOver(term, today) ? refuse('invitation-over') : allow()
}

/** Advice is given once, with at least one point. After the last day it is late, and taken all the same. */
export function decideGiving(term: Term, points: number, today: Day): Result<{ readonly late: boolean }, 'not-open' | 'invitation-over' | 'no-points'> {
  const work = decideBodyWork(term, today)
  if (!work.ok) return work
  return points === 0 ? refuse('no-points') : allow({ late: term.dueOn !== null && today > term.dueOn })
}

export const decideAnswer = (answered: boolean): Result<undefined, 'answered-already'> => (answered ? refuse('answered-already') : allow())

export const decideReply = (status: RequestStatus): Result<undefined, 'not-advised'> => (status === 'advised' ? allow() : refuse('not-advised'))

/** The reasoned reply goes out as a whole: every point has an answer with its reason (H16). */
export function decideReplying(status: RequestStatus, points: number, replies: number): Result<undefined, 'not-advised' | 'points-open'> {
  if (status !== 'advised') return refuse('not-advised')
  return replies < points ? refuse('points-open', { open: points - replies }) : allow()
}

/** Made public once, after the reply, from today or a later day. */
export function decidePublication(status: RequestStatus, publishedAt: Date | null, on: Day, today: Day): Result<undefined, 'not-replied' | 'public-already' | 'in-past'> {
  if (status !== 'replied') return refuse('not-replied')
  if (publishedAt !== null) return refuse('public-already')
  return on < today ? refuse('in-past') : allow()
}

/** How many points got each verdict, in the order of the list. */
export const countVerdicts = (verdicts: readonly Verdict[]): readonly { readonly verdict: Verdict; readonly count: number }[] => {
  const seen = [...new Set(verdicts)]
  return (['adopted', 'partly', 'not-adopted', 'not-ours'] as const).filter((verdict) => seen.includes(verdict)).map((verdict) => ({ verdict, count: verdicts.filter((each) => each === verdict).length }))
}
