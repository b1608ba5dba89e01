import { formatDay } from '@/lib/kernel/day'
import { formatDurationShort } from '@/lib/kernel/duration'
import type { FormValues } from '@/lib/kernel/form-state'
import { formatAmount } from '@/lib/kernel/money'
import type { Decide } from '../schema'

/** The name under which what was typed in a decision is kept until it is taken. */
export const DECISION_DRAFT = 'decision'

/** The same for the other forms of a case. */
export const ANSWERS_DRAFT = 'calculation-answers'
export const DEVIATION_DRAFT = 'calculation-deviation'
export const URGENT_DRAFT = 'urgent-help'
export const REPLY_DRAFT = 'findings-reply'
export const ASK_DRAFT = 'joint-ask'

/** About a reply or a question to a provider: kept under its own id, and gone with its next step (46_drafts_of_providers.sql). */
export const HANDLED_DRAFT = 'findings-reply-handled'
export const SETTLE_DRAFT = 'joint-settle'
export const PROPOSE_DRAFT = 'joint-propose'

/** A decision as its form shows it, so that reading it again gives the same. */
export function typedDecision({ outcome, motivation, grant }: Pick<Decide, 'outcome' | 'motivation' | 'grant'>): FormValues {
  if (!grant) return { outcome, motivation }
  const { startsOn, endsOn, frequency, optionId, monthCents, minutes, minutesReason, lookPurpose } = grant
  const values = {
    outcome, motivation, startsOn: formatDay(startsOn), endsOn: formatDay(endsOn), frequency, optionId, minutesReason, lookPurpose,
    monthCents: typeof monthCents === 'number' ? formatAmount(monthCents) : null, minutes: typeof minutes === 'number' ? formatDurationShort(minutes) : null,
  }
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
}
