import type { AgreementStatus, ParticipationStatus, SubcontractorStatus } from '@/lib/contracts/schema'
import { addDays, addMonths, firstOfNextMonth, latestDay, type Day } from '@/lib/kernel/day'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { isContinuous } from '@/lib/procedures/rules/continuous'
import { NOTICE_MONTHS } from '@/lib/procedures/rules/window'
import { needsTwo } from '@/lib/providers/rules'
import type { ChangeKind, ChangeStatus } from '@/lib/providers/schema'

const AGREEMENT = {
  draft: ['offered', 'lapsed'],
  offered: ['signed', 'declined', 'lapsed'],
  signed: [],
  declined: [],
  lapsed: [],
} as const satisfies Record<AgreementStatus, readonly AgreementStatus[]>

const PARTICIPATION = {
  running: ['suspended', 'notice-given', 'ended', 'dissolved'],
  suspended: ['running', 'notice-given', 'ended', 'dissolved'],
  'notice-given': ['ended', 'dissolved'],
  ended: [],
  dissolved: [],
} as const satisfies Record<ParticipationStatus, readonly ParticipationStatus[]>

export const agreementCanBecome = (from: AgreementStatus, to: AgreementStatus): boolean => (AGREEMENT[from] as readonly AgreementStatus[]).includes(to)
export const participationCanBecome = (from: ParticipationStatus, to: ParticipationStatus): boolean => (PARTICIPATION[from] as readonly ParticipationStatus[]).includes(to)

export type TermPlan = { readonly termMonths: number; readonly optionCount: number; readonly optionMonths: number; readonly maxMonths: number }
export type Term = { readonly startsOn: Day; readonly endsOn: Day; readonly maxEndsOn: Day; readonly options: readonly { number: number; startsOn: Day; endsOn: Day }[] }

/**
 * The term of an agreement in a procedure (N11, F45). A later entrant joins the part of the term that runs on its start,
 * the first term or an option period, and ends with everyone's; what follows are its options. All ends are last days,
 * included. Refuses options that go past the maximum, and a start after the last part.
 */
export function agreementTerm(procedureStart: Day, startsOn: Day, plan: TermPlan): Result<Term, 'beyond-maximum' | 'starts-too-late'> {
  if (plan.termMonths + plan.optionCount * plan.optionMonths > plan.maxMonths) return refuse('beyond-maximum')
  const ends = (months: number) => addDays(addMonths(procedureStart, months), -1)
  const parts = Array.from({ length: plan.optionCount + 1 }, (_, index) => ({
    number: index,
    startsOn: index === 0 ? procedureStart : addMonths(procedureStart, plan.termMonths + (index - 1) * plan.optionMonths),
    endsOn: ends(plan.termMonths + index * plan.optionMonths),
  }))
  const current = parts.find((part) => startsOn <= part.endsOn)
  if (!current) return refuse('starts-too-late')
  return allow({ startsOn, endsOn: current.endsOn, maxEndsOn: ends(plan.maxMonths), options: parts.filter((part) => part.number > current.number) })
}

/**
 * The day on which a provider's agreement starts: the window's own, and after that the first of next month. Where entry is
 * continuous it follows from its own decisions: the first of the month three months after the last is final (Uitvoeringsbesluit
 * Wmo 2015, art. 5.1 lid 2), or of the next month where the window was published with a reason for less.
 */
export function startOf(window: { readonly kind: string; readonly contractStart: Day; readonly shortReason: string | null }, finals: readonly Day[], today: Day): Day {
  const next = window.contractStart > today ? window.contractStart : firstOfNextMonth(today)
  if (!isContinuous(window) || window.shortReason !== null || finals.length === 0) return next
  const noticed = addMonths(latestDay(...(finals as [Day, ...Day[]])), NOTICE_MONTHS)
  return latestDay(next, firstOfNextMonth(addDays(noticed, -1)))
}

export type Standing = 'coming' | 'running' | 'past' | Exclude<ParticipationStatus, 'running'>

/** How a participation stands on a day: its stored status, else derived from its first and last day. */
export function standingOf(part: { readonly status: ParticipationStatus; readonly startsOn: string; readonly endsOn: string }, today: Day): Standing {
  if (part.status !== 'running') return part.status
  return today < part.startsOn ? 'coming' : today > part.endsOn ? 'past' : 'running'
}

/** Whether help may be allocated on this day under this participation for this product (invariant 7). */
export const takesClients = (part: { readonly status: ParticipationStatus; readonly startsOn: string; readonly endsOn: string; readonly productIds: readonly string[] }, productId: string, on: Day): boolean =>
  standingOf(part, on) === 'running' && part.productIds.includes(productId)

export type OfferRefusal = 'not-draft' | 'not-final' | 'start-passed'

/** Whether the agreement can be offered: every college's decision that admits this provider must be final. */
export function decideOffer(agreement: { readonly status: AgreementStatus; readonly startsOn: string }, decisions: readonly { readonly municipality: string; readonly status: string }[], today: Day): Result<undefined, OfferRefusal> {
  if (!agreementCanBecome(agreement.status, 'offered')) return refuse('not-draft')
  const open = decisions.filter((decision) => decision.status !== 'final')
  if (open.length > 0) return refuse('not-final', { names: open.map((decision) => decision.municipality).join(', ') })
  if (today >= agreement.startsOn) return refuse('start-passed', { start: agreement.startsOn })
  return allow()
}

export type SignRefusal = 'not-offered' | 'lapsed' | 'already-signed' | 'provider-first' | 'other-document' | 'mandate-missing' | 'decided-again' | 'criteria-unmet'
export type Side = 'provider' | 'region'

/**
 * Whether this side can sign now: the provider first, then the region for its municipalities by mandate; each once,
 * before the offer lapses, and on the same PDF as offered (its SHA-256).
 */
export function decideSign(
  agreement: { readonly status: AgreementStatus; readonly offeredUntil: string | null; readonly pdfSha256: string | null },
  signed: readonly Side[],
  side: Side,
  fingerprint: string,
  today: Day,
  municipalitiesWithoutMandate: readonly string[] = [],
): Result<{ complete: boolean }, SignRefusal> {
  if (agreement.status !== 'offered') return refuse('not-offered')
  if (agreement.offeredUntil && today > agreement.offeredUntil) return refuse('lapsed', { until: agreement.offeredUntil })
  if (signed.includes(side)) return refuse('already-signed')
  if (side === 'region' && !signed.includes('provider')) return refuse('provider-first')
  if (fingerprint !== agreement.pdfSha256) return refuse('other-document')
  if (side === 'region' && municipalitiesWithoutMandate.length > 0) return refuse('mandate-missing', { names: municipalitiesWithoutMandate.join(', ') })
  return allow({ complete: side === 'region' })
}

export type ReportedChange = { readonly kind: ChangeKind; readonly status: ChangeStatus; readonly validFrom: Day; readonly reportedBy: string; readonly checkedBy: string | null }
export type ChangeRefusal = 'decided' | 'own-report' | 'one-is-enough' | 'checked-already' | 'check-first' | 'second-person' | 'not-yet-valid'

/** The first of two: only where the subject asks for two, and never by who reported it. */
export function decideCheck(change: ReportedChange, personId: string): Result<undefined, ChangeRefusal> {
  if (change.status === 'checked') return refuse('checked-already')
  if (change.status !== 'reported') return refuse('decided')
  if (!needsTwo(change.kind)) return refuse('one-is-enough')
  return change.reportedBy === personId ? refuse('own-report') : allow()
}

/**
 * One decision per report. Approving waits for the day from which it holds, so that the dossier never runs ahead of it; a
 * merger moves nothing and can be approved before its day. Where the subject asks for two, the second is another person.
 */
export function decideOnChange(change: ReportedChange, decision: 'approved' | 'refused', personId: string, today: Day): Result<undefined, ChangeRefusal> {
  if (change.status !== 'reported' && change.status !== 'checked') return refuse('decided')
  if (change.reportedBy === personId) return refuse('own-report')
  if (decision === 'refused') return allow()
  if (change.kind !== 'merger' && change.validFrom > today) return refuse('not-yet-valid', { day: change.validFrom })
  if (!needsTwo(change.kind)) return allow()
  if (change.checkedBy === null) return refuse('check-first')
  return change.checkedBy === personId ? refuse('second-person') : allow()
}

/** The stored statuses of a participation that stands. */
export const LIVE = ['running', 'suspended', 'notice-given'] as const satisfies readonly ParticipationStatus[]

type AdmittedOutcome = { readonly outcome: string; readonly lotId: string; readonly providerId: string; readonly replacesId: string | null; readonly sharedAt: Date | null; readonly provider: { readonly name: string }; readonly decision: { readonly status: string; readonly municipality: { readonly name: string } } }
type Covering = { readonly providerId: string; readonly status: string; readonly number: number; readonly participations: readonly { readonly lotId: string; readonly status: string }[] }

/** Whether a provider with an admission that isn't covered gets a new agreement beside those it has: a concept or an offer takes every admitted lot along, a declined one was its own choice. */
export const takesAnother = (statuses: readonly string[]): boolean => statuses.every((status) => status === 'signed' || status === 'lapsed')

/**
 * The providers with an admission that no agreement covers: none made, or it lapsed, or a later decision admitted one more
 * lot. `open`: the municipalities whose decision about this provider isn't final yet; a later one that is being prepared counts.
 */
export function providersToOffer(outcomes: readonly AdmittedOutcome[], agreements: readonly Covering[]): { providerId: string; name: string; number: number; open: string[] }[] {
  return [...new Set(outcomes.map((each) => each.providerId))].flatMap((providerId) => {
    const own = outcomes.filter((each) => each.providerId === providerId)
    const theirs = agreements.filter((each) => each.providerId === providerId)
    if (!takesAnother(theirs.map((each) => each.status))) return []
    const covered = new Set(theirs.flatMap((each) => each.participations.filter((part) => (LIVE as readonly string[]).includes(part.status)).map((part) => part.lotId)))
    const admitted = own.filter((each) => each.outcome === 'admitted' && (each.replacesId === null || each.sharedAt !== null) && !covered.has(each.lotId))
    const [one] = admitted
    if (!one) return []
    const open = [...new Set(own.filter((each) => each.outcome !== 'replaced' && each.decision.status !== 'final').map((each) => each.decision.municipality.name))]
    return [{ providerId, name: one.provider.name, number: Math.max(0, ...theirs.map((each) => each.number)) + 1, open }]
  })
}

export type Unsigned = { readonly providerId: string; readonly name: string; readonly lots: readonly string[]; /** The latest agreement that was made, when there is one. */ readonly latest: { readonly id: string; readonly status: AgreementStatus } | null }

/** The providers that a college admitted in a lot of which no agreement was ever signed, by name, with those lots. */
export function unsignedAdmissions(
  admitted: readonly { readonly providerId: string; readonly lotId: string; readonly provider: { readonly name: string }; readonly lot: { readonly name: string } }[],
  agreements: readonly { readonly id: string; readonly providerId: string; readonly status: string; readonly participations: readonly { readonly lotId: string }[] }[],
): Unsigned[] {
  const rows = [...new Set(admitted.map((each) => each.providerId))].flatMap((providerId) => {
    const theirs = agreements.filter((each) => each.providerId === providerId)
    const signed = new Set(theirs.flatMap((each) => each.participations.map((part) => part.lotId)))
    const open = admitted.filter((each) => each.providerId === providerId && !signed.has(each.lotId))
    const [one] = open
    const last = theirs.at(-1)
    return one ? [{ providerId, name: one.provider.name, lots: open.map((each) => each.lot.name).sort((a, b) => a.localeCompare(b, 'nl')), latest: last ? { id: last.id, status: last.status as AgreementStatus } : null }] : []
  })
  return rows.sort((a, b) => a.name.localeCompare(b.name, 'nl'))
}

export type SubcontractorRefusal = 'not-signed' | 'own-kvk' | 'outside-agreement' | 'already-there' | 'ended-already' | 'ends-before-start' | 'decided' | 'own-report'
type Reported = { readonly kvk: string; readonly validFrom: Day }

/** Whether a subcontractor can be reported under this agreement: signed, another party than the provider, on a day within its longest term. `there` says that the party already works under it that day. */
export function decideSubcontractorReport(agreement: { readonly status: AgreementStatus; readonly startsOn: Day; readonly maxEndsOn: Day; readonly ownKvk: string }, reported: Reported, there: boolean): Result<undefined, SubcontractorRefusal> {
  if (agreement.status !== 'signed') return refuse('not-signed')
  if (reported.kvk === agreement.ownKvk) return refuse('own-kvk')
  if (reported.validFrom < agreement.startsOn || reported.validFrom > agreement.maxEndsOn) return refuse('outside-agreement')
  return there ? refuse('already-there') : allow()
}

/** The last day is said once, and not before the first. */
export function decideSubcontractorEnd(row: { readonly validFrom: Day; readonly ended: boolean }, validUntil: Day): Result<undefined, SubcontractorRefusal> {
  if (row.ended) return refuse('ended-already')
  return validUntil < row.validFrom ? refuse('ends-before-start') : allow()
}

export type SubcontractorStanding = 'reported' | 'refused' | 'coming' | 'working' | 'past'
/** How a subcontractor stands on a day: the verdict first, then its dates. */
export function subcontractorStanding(row: { readonly status: SubcontractorStatus; readonly validFrom: Day; readonly validUntil: Day | null }, today: Day): SubcontractorStanding {
  if (row.status !== 'approved') return row.status
  if (today < row.validFrom) return 'coming'
  return row.validUntil !== null && row.validUntil < today ? 'past' : 'working'
}
