import type { Day } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { About, NewHouseholdMember, NewRepresentative, Receives, RepresentativeKind } from '../schema/people'

type Authority = { readonly kind: RepresentativeKind; readonly receives: Receives; readonly about: About; readonly startsOn: Day; readonly endsOn: Day | null; readonly proofSeenOn: Day | null }

/** Whether a period from a day, perhaps without an end, holds this day. */
export const runsOn = ({ startsOn, endsOn }: { readonly startsOn: Day; readonly endsOn: Day | null }, on: Day): boolean => startsOn <= on && (endsOn === null || on <= endsOn)

/**
 * Whether somebody may be recorded as representative or contact. Refuses a nameless one, letters for a contact (who has no authority), a curator
 * without letters (he stands in the resident's place),
 * letters without an authority that was seen or without an address to send them to, a proof without the day it was seen (or the other
 * way about), and one seen after today.
 */
export function decideRepresentative(
  input: NewRepresentative,
  today: Day,
): Result<NewRepresentative, 'nameless' | 'contact-gets-no-letters' | 'curator-gets-letters' | 'authority-not-seen' | 'address-missing' | 'proof-without-day' | 'day-without-proof' | 'proof-in-future'> {
  if (input.organisation === null && input.surname === null) return refuse('nameless')
  if (input.kind === 'contact' && input.receives !== 'none') return refuse('contact-gets-no-letters')
  if (input.kind === 'curator' && input.receives === 'none') return refuse('curator-gets-letters')
  if (input.proof !== null && input.proofSeenOn === null) return refuse('proof-without-day')
  if (input.proof === null && input.proofSeenOn !== null) return refuse('day-without-proof')
  if (input.proofSeenOn !== null && input.proofSeenOn > today) return refuse('proof-in-future')
  if (input.receives === 'none') return allow(input)
  if (input.proofSeenOn === null) return refuse('authority-not-seen')
  if (input.postcode === null || input.houseNumber === null || input.street === null || input.city === null) return refuse('address-missing')
  return allow(input)
}

/** Whether a last day fits: not before the first. */
export const decideEnd = ({ startsOn }: { readonly startsOn: Day }, endsOn: Day): Result<Day, 'ends-before-start'> => (endsOn < startsOn ? refuse('ends-before-start') : allow(endsOn))

/** Whether a member of the household is given by a file or by a name, and not by both; his birth date has come. */
export function decideMember(input: NewHouseholdMember, today: Day): Result<NewHouseholdMember, 'who-is-it' | 'file-or-name' | 'born-in-future'> {
  if (input.bsn === null && input.name === null) return refuse('who-is-it')
  if (input.bsn !== null && (input.name !== null || input.birthDate !== null)) return refuse('file-or-name')
  if (input.birthDate !== null && input.birthDate > today) return refuse('born-in-future')
  return allow(input)
}

/**
 * Who gets a letter about this on this day: the resident, or who stands in his place, and who gets a copy. Only an authority that was
 * seen and runs that day counts, for everything or for these matters. After a death nobody: authority ends with the person, and a
 * letter to the deceased is never sent.
 */
export function decideCorrespondents<R extends Authority>(
  { diedOn, representatives }: { readonly diedOn: Day | null; readonly representatives: readonly R[] },
  on: Day,
  about: About,
): { readonly to: 'resident' | R | 'nobody'; readonly copies: readonly R[] } {
  if (diedOn !== null && diedOn <= on) return { to: 'nobody', copies: [] }
  const able = representatives.filter((each) => each.kind !== 'contact' && each.proofSeenOn !== null && runsOn(each, on) && (about === 'all' || each.about === 'all' || each.about === about))
  return { to: able.find((each) => each.receives === 'instead') ?? 'resident', copies: able.filter((each) => each.receives === 'copy') }
}
