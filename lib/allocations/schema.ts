import { z } from 'zod'
import { choice, dayField, idField, optional, optionalText, text, versionField, yesNo } from '@/lib/kernel/fields'

/** Waiting is an entry of its own and not a status (domain model, "Statuses"). */
export const ALLOCATION_STATUSES = ['offered', 'accepted', 'started', 'paused', 'stopped', 'returned', 'cancelled-before-start', 'transferred'] as const
export type AllocationStatus = (typeof ALLOCATION_STATUSES)[number]

const onAllocation = { allocationId: idField('een toewijzing'), version: versionField() }

/** The offer to the provider that the resident chose; another participation records a new choice, for instance after a return. */
export const OfferAllocation = z.strictObject({
  indicationId: idField('een indicatie'),
  participationId: optional(idField('een aanbieder')),
  wishedStart: dayField('de gewenste startdatum'),
})
export type OfferAllocation = z.output<typeof OfferAllocation>

/** Who does not want the offer: the resident, or the municipality itself. */
export const CANCELLERS = ['municipality', 'resident'] as const
export const CancelAllocation = z.strictObject({ ...onAllocation, reason: text('de reden', { max: 1000, min: 5, multiline: true }), by: choice('wie dit aanbod niet wil', CANCELLERS) })
export type CancelAllocation = Omit<z.output<typeof CancelAllocation>, 'by'> & { readonly by?: (typeof CANCELLERS)[number] }

/** A resident's no to a provider that can help, before anything was offered. */
export const RefuseProvider = z.strictObject({ caseId: idField('een zaak'), participationId: idField('een aanbieder'), refusedOn: dayField('de dag'), reason: text('waarom de inwoner niet wil', { max: 1000, min: 3, multiline: true }) })
export type RefuseProvider = z.output<typeof RefuseProvider>

/** What the municipality says to a provider that gives an offer back. */
export const AnswerReturn = z.strictObject({
  ...onAllocation,
  agreed: yesNo('Gaat u akkoord met de teruggave?'),
  answer: text('de toelichting', { max: 1000, min: 5, multiline: true }),
})
export type AnswerReturn = z.output<typeof AnswerReturn>

export const AcceptAllocation = z.strictObject({ ...onAllocation, startsOn: dayField('de startdatum') })
export type AcceptAllocation = z.output<typeof AcceptAllocation>

/** What a provider's reason comes down to: no room, not in these windows, or something else. */
export const RETURN_CAUSES = ['no-room', 'windows', 'other'] as const
export type ReturnCause = (typeof RETURN_CAUSES)[number]
export const ReturnAllocation = z.strictObject({ ...onAllocation, cause: choice('waardoor het niet lukt', RETURN_CAUSES), reason: text('de reden', { max: 1000, min: 5, multiline: true }) })
export type ReturnAllocation = Omit<z.output<typeof ReturnAllocation>, 'cause'> & { readonly cause?: ReturnCause }

export const StartAllocation = z.strictObject(onAllocation)
export type StartAllocation = z.output<typeof StartAllocation>

/** The parts of a provider's work list, in the order of the tabs. */
export const WORK_PARTS = ['offered', 'accepted', 'started', 'ended'] as const
export type WorkPart = (typeof WORK_PARTS)[number]

/** Why somebody waits (D26), as the facts tell; 'unknown' is what they do not tell. */
export const WAITING_KINDS = ['administrative', 'capacity', 'choice'] as const
export type WaitingKind = (typeof WAITING_KINDS)[number]
export const LISTED_KINDS = [...WAITING_KINDS, 'unknown'] as const
export type ListedKind = (typeof LISTED_KINDS)[number]

/** A ground of the municipality's rule by which a resident goes before others. */
export const RecordGround = z.strictObject({ caseId: idField('een zaak'), ground: text('een grond', { max: 30 }), fromOn: dayField('de dag'), reason: optionalText('de reden', { max: 1000, multiline: true }) })
export type RecordGround = z.output<typeof RecordGround>

export const EndGround = z.strictObject({ caseId: idField('een zaak'), fromOn: dayField('de dag'), reason: text('waarom de voorrang stopt', { max: 1000, min: 3, multiline: true }) })
export type EndGround = z.output<typeof EndGround>
