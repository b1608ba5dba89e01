import type { EvidenceKind } from '@/lib/providers/schema'
import { addDays, type Day } from '@/lib/kernel/day'
import { allow, refuse, type Result } from '@/lib/kernel/result'

/** Days before its end that a piece of evidence starts to ask for attention. */
export const EXPIRES_SOON_DAYS = 60

/** What each kind must say about its own dates; a new kind is a new row. */
export const EVIDENCE_TERMS = {
  'kvk-extract': { issuedOn: 'required', validUntil: 'optional' },
  'liability-insurance': { issuedOn: 'optional', validUntil: 'required' },
  'quality-certificate': { issuedOn: 'optional', validUntil: 'required' },
  'vog-statement': { issuedOn: 'required', validUntil: 'none' },
  'tax-statement': { issuedOn: 'required', validUntil: 'optional' },
  'local-plan': { issuedOn: 'optional', validUntil: 'none' },
  other: { issuedOn: 'optional', validUntil: 'optional' },
} as const satisfies Record<EvidenceKind, { issuedOn: 'required' | 'optional'; validUntil: 'required' | 'optional' | 'none' }>

export type EvidenceDates = { readonly issuedOn: Day | null; readonly validUntil: Day | null }

/** Whether a document's dates can be true for its kind. `today` is the day of the upload; the last valid day counts as valid. */
export function decideEvidence(kind: EvidenceKind, dates: EvidenceDates, today: Day): Result<EvidenceDates, 'issued-missing' | 'issued-in-future' | 'until-missing' | 'until-not-for-kind' | 'until-before-issued'> {
  const terms = EVIDENCE_TERMS[kind]
  if (terms.issuedOn === 'required' && dates.issuedOn === null) return refuse('issued-missing')
  if (dates.issuedOn !== null && dates.issuedOn > today) return refuse('issued-in-future')
  if (terms.validUntil === 'required' && dates.validUntil === null) return refuse('until-missing')
  if (terms.validUntil === 'none' && dates.validUntil !== null) return refuse('until-not-for-kind')
  if (dates.issuedOn !== null && dates.validUntil !== null && dates.validUntil < dates.issuedOn) return refuse('until-before-issued')
  return allow({ issuedOn: dates.issuedOn, validUntil: dates.validUntil })
}

export const EVIDENCE_STATES = ['no-term', 'valid', 'expires-soon', 'expires-before-start', 'expired'] as const
export type EvidenceState = (typeof EVIDENCE_STATES)[number]

/**
 * How a version of evidence stands on `today`. `validUntil` is its last valid day. With `contractStart` (an entry) the
 * question is whether it still holds when the agreement starts; without it (the dossier) whether it ends within 60 days.
 */
export function evidenceState(version: { readonly validUntil: Day | null }, today: Day, contractStart?: Day): EvidenceState {
  if (version.validUntil === null) return 'no-term'
  if (version.validUntil < today) return 'expired'
  if (contractStart !== undefined) return version.validUntil < contractStart ? 'expires-before-start' : 'valid'
  return version.validUntil <= addDays(today, EXPIRES_SOON_DAYS) ? 'expires-soon' : 'valid'
}

/** The facts about an organisation that an entry can't do without, in the order of the form. */
export const REQUIRED_FACTS = ['legalForm', 'kvk', 'street', 'houseNumber', 'postcode', 'city', 'contactName', 'email', 'signatory'] as const
export type RequiredFact = (typeof REQUIRED_FACTS)[number]

/** Which of the facts that an entry needs the dossier still lacks. */
export function missingFacts(organisation: Readonly<Record<RequiredFact, string | null>>): RequiredFact[] {
  return REQUIRED_FACTS.filter((fact) => (organisation[fact] ?? '').trim() === '')
}

/** House number, letter and addition as one text ("12A-2") and back; the dossier keeps it as one. */
export function joinHouseNumber(number: number, letter: string | null, addition: string | null): string {
  return `${number}${letter ?? ''}${addition ? `-${addition}` : ''}`
}

export function splitHouseNumber(text: string | null): { readonly number: string; readonly letter: string; readonly addition: string } {
  const match = /^(\d+)([A-Z])?(?:-(.+))?$/.exec(text ?? '')
  return { number: match?.[1] ?? text ?? '', letter: match?.[2] ?? '', addition: match?.[3] ?? '' }
}
