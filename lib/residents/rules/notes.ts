import type { Day } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'

type Consent = { readonly aspect: string; readonly granted: boolean; readonly givenOn: Day; readonly revokedOn: Day | null }

/** Whether a consent allows something on a day: it was given, for this, by then, and not taken back. */
export const consentStands = (consent: Consent, aspect: 'advice' | 'transfer' | 'digital', on: Day): boolean =>
  consent.aspect === aspect && consent.granted && consent.givenOn <= on && consent.revokedOn === null

/** Whether somebody outside may be asked: only with a consent for advice that stands on that day, and not in the future. */
export function decideAskAdvice(consent: Consent, askedOn: Day, today: Day): Result<Day, 'no-consent' | 'in-future'> {
  if (askedOn > today) return refuse('in-future')
  return consentStands(consent, 'advice', askedOn) ? allow(askedOn) : refuse('no-consent')
}

/** Whether an answer may be taken in: once, not before the question, and not after the resident took his consent back. */
export function decideAnswerAdvice(
  { consent, askedOn, ended }: { readonly consent: Consent; readonly askedOn: Day; readonly ended: boolean },
  answeredOn: Day,
  today: Day,
): Result<Day, 'ended-already' | 'consent-revoked' | 'before-question' | 'in-future'> {
  if (ended) return refuse('ended-already')
  if (consent.revokedOn !== null) return refuse('consent-revoked')
  if (answeredOn > today) return refuse('in-future')
  return answeredOn < askedOn ? refuse('before-question') : allow(answeredOn)
}

/** Whether a consent can be taken back on this day: a yes, not before it was given, not in the future, once. */
export function decideRevoke({ granted, givenOn, revokedOn }: Consent, on: Day, today: Day): Result<Day, 'nothing-to-revoke' | 'before-given' | 'in-future'> {
  if (!granted || revokedOn !== null) return refuse('nothing-to-revoke')
  if (on > today) return refuse('in-future')
  return on < givenOn ? refuse('before-given') : allow(on)
}
