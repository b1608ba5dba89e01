import type { DeclarationContent, PartyKind, PartyStatus } from '@/lib/admissions/schema/party'
import { allow, refuse, type Result } from '@/lib/kernel/result'

/** What a party can become; who may do it differs: the lead invites and removes, the party answers and signs. */
export const PARTY_TRANSITIONS = {
  invited: ['accepted', 'declined', 'removed'],
  accepted: ['signed', 'declined', 'removed', 'accepted'],
  signed: ['accepted', 'declined', 'removed', 'signed'],
  declined: ['invited', 'removed'],
  removed: ['invited'],
} as const satisfies Record<PartyStatus, readonly PartyStatus[]>

export const partyCanBecome = (from: PartyStatus, to: PartyStatus): boolean => (PARTY_TRANSITIONS[from] as readonly PartyStatus[]).includes(to)

type Asked = { readonly id: string; readonly kind: string; readonly answerKind: string; readonly perLot: boolean; readonly evidenceKind: string | null }

/**
 * What a party declares itself: every exclusion ground; a member also every suitability requirement, a third party those it
 * is relied upon for. Plans and agreements are the combination's, answered once by the lead.
 */
export const askedOf = <C extends Asked>(kind: PartyKind, criteria: readonly C[], criterionIds: readonly string[]): C[] =>
  criteria.filter((criterion) => !criterion.perLot && (criterion.kind === 'exclusion' || (kind === 'member' && criterion.kind === 'suitability') || criterionIds.includes(criterion.id)))

/** Of what is asked, what the declaration lacks. A member may leave a document out: a combination proves its suitability together. */
export const declarationGaps = <C extends Asked>(kind: PartyKind, asked: readonly C[], declared: DeclarationContent | null): C[] =>
  asked.filter((criterion) => {
    const answer = declared?.answers.find((each) => each.criterionId === criterion.id)
    if (criterion.answerKind === 'evidence') return kind !== 'member' && !answer?.evidence
    return criterion.answerKind === 'text' ? (answer?.text ?? '').trim() === '' : answer?.yes === undefined || answer.yes === null
  })

export type PartyState = { readonly status: PartyStatus; readonly kind: PartyKind; readonly lotIds: readonly string[]; readonly submittedVersion: number | null }

/** Signing: for the lots asked, complete, and as a member in none of them twice. */
export function decideSign(party: PartyState, missing: number, taken: { readonly ownLotIds: readonly string[]; readonly elsewhereLotIds: readonly string[] }): Result<{ lotIds: string[] }, 'not-accepted' | 'no-lots-yet' | 'declaration-incomplete' | 'enters-itself' | 'member-elsewhere'> {
  if (!partyCanBecome(party.status, 'signed')) return refuse('not-accepted')
  if (party.lotIds.length === 0) return refuse('no-lots-yet')
  if (missing > 0) return refuse('declaration-incomplete', { missing })
  if (party.kind === 'member' && party.lotIds.some((id) => taken.ownLotIds.includes(id))) return refuse('enters-itself')
  if (party.kind === 'member' && party.lotIds.some((id) => taken.elsewhereLotIds.includes(id))) return refuse('member-elsewhere')
  return allow({ lotIds: [...party.lotIds] })
}

/** Accepting or declining; what was handed in with this party can only be changed by the lead. */
export function decideAnswer(party: PartyState, answer: 'accepted' | 'declined'): Result<undefined, 'answered-already' | 'handed-in'> {
  if (party.submittedVersion !== null && answer === 'declined') return refuse('handed-in')
  return party.status !== answer && partyCanBecome(party.status, answer) ? allow() : refuse('answered-already')
}

/** Whether a party keeps a lot from being handed in: it has not signed, or not for this lot. */
export function partyGap(party: { readonly status: PartyStatus; readonly signedLotIds: readonly string[] }, lotId: string): 'party-declined' | 'party-not-signed' | null {
  if (party.status === 'removed') return null
  if (party.status === 'declined') return 'party-declined'
  return party.status === 'signed' && party.signedLotIds.includes(lotId) ? null : 'party-not-signed'
}
