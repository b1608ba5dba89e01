import { z } from 'zod'
import { PARTICIPATION_STATUSES } from '@/lib/contracts/schema'
import { MOMENT_KINDS } from '@/lib/indications/schema/track'
import { day } from '@/lib/kernel/day'
import { CHANGE_KINDS } from '@/lib/providers/schema'
import { SIGNAL_KINDS } from '@/lib/residents/schema/signals'

/** What the work list's statements give back as JSON, one shape per side of the portal. */
const dayText = z.string().transform((text) => day(text))
const instant = z.string().transform((text) => new Date(text))
const id = z.string()
const count = z.number()

export const ProcurementFacts = z.strictObject({
  drafts: z.array(z.strictObject({ id, title: z.string() })),
  windows: z.array(
    z.strictObject({
      id,
      name: z.string(),
      kind: z.string(),
      decisionDays: count.nullable(),
      received: z.array(z.strictObject({ id, receivedAt: instant, requestedBy: z.string().nullable(), requestedName: z.string().nullable(), requestedAt: instant.nullable() })),
      toPropose: count,
      opensAt: instant,
      closesAt: instant,
      stoppedAt: instant.nullable(),
      openedAt: instant.nullable(),
      openedCount: count.nullable(),
      decidedAt: instant.nullable(),
      decisionsBy: dayText,
      requestedBy: z.string().nullable(),
      requestedName: z.string().nullable(),
      requestedAt: instant.nullable(),
      move: z.strictObject({ by: z.string(), name: z.string(), to: instant }).nullable(),
      entries: count,
      assessed: count,
      municipalities: count,
      decisions: count,
      notified: count,
      councilLetters: count,
    }),
  ),
  assessments: z.array(z.strictObject({ id, provider: z.string(), window: z.string(), decisionsBy: dayText, clarification: z.boolean(), lots: count, total: count, judged: count })),
  questions: z.array(z.strictObject({ id, procedureId: id, window: z.string(), answersBy: instant.nullable(), open: count, late: count, ready: count })),
  answers: z.array(z.strictObject({ id, submissionId: id, criterionId: id, lotId: id.nullable(), criterion: z.string(), provider: z.string(), answeredAt: instant })),
})
export type ProcurementFacts = z.output<typeof ProcurementFacts>

export const DecisionFacts = z.array(
  z.strictObject({ id, status: z.enum(['proposed', 'decided', 'notified']), municipality: z.string(), municipalityId: id, window: z.string(), decisionsBy: dayText, reactionUntil: dayText.nullable(), summons: z.boolean(), mandate: z.boolean() }),
)
export type DecisionFacts = z.output<typeof DecisionFacts>

export const AgreementFacts = z.strictObject({
  toPrepare: z.array(z.strictObject({ window: z.string(), providers: count })),
  agreements: z.array(z.strictObject({ id, reference: z.string(), provider: z.string(), status: z.enum(['draft', 'offered']), startsOn: dayText, offeredUntil: dayText.nullable(), byProvider: z.boolean() })),
  endings: z.array(z.strictObject({ endsOn: dayText, option: count, agreements: count, firstId: id })),
})
export type AgreementFacts = z.output<typeof AgreementFacts>

export const ChangeFacts = z.array(z.strictObject({ id, provider: z.string(), kind: z.enum(CHANGE_KINDS), validFrom: dayText, checkedBy: z.string().nullable() }))

export const SubcontractorFacts = z.array(z.strictObject({ id, agreementId: id, provider: z.string(), name: z.string(), validFrom: dayText }))

export const AccessFacts = z.strictObject({
  lookings: z.array(z.strictObject({ caseId: id, number: z.string(), endsOn: dayText })),
  moments: z.array(z.strictObject({ id, caseId: id, number: z.string(), kind: z.enum(MOMENT_KINDS), dueOn: dayText })),
  joints: z.array(z.strictObject({ caseId: id, number: z.string(), status: z.enum(['asked', 'proposed']), provider: z.string(), answerBy: dayText, proposedOn: dayText.nullable() })),
  tracks: z.array(z.strictObject({ caseId: id, number: z.string(), status: z.enum(['joins', 'finished']), since: dayText })),
  cases: z.array(z.strictObject({ id, number: z.string(), status: z.enum(['notified', 'investigating', 'findings-sent', 'applied']), product: z.string().nullable(), investigateBy: dayText, decideBy: dayText.nullable(), findingsSentOn: dayText.nullable() })),
  proposals: z.array(z.strictObject({ id, caseId: id, number: z.string(), decideBy: dayText.nullable(), by: z.string(), own: z.boolean() })),
  letters: z.strictObject({ count, since: dayText.nullable() }),
  signals: z.array(z.strictObject({ id, residentId: id, kind: z.enum(SIGNAL_KINDS), reportedOn: dayText })),
  longStays: z.array(z.strictObject({ id, residentId: id, since: dayText, dueOn: dayText })),
  incoming: z.array(z.strictObject({ id, from: z.string(), status: z.enum(['announced', 'opened']), expiresOn: dayText.nullable() })),
  merges: z.array(z.strictObject({ id, residentId: id, by: z.string(), own: z.boolean() })),
  undoings: z.array(z.strictObject({ id, signalId: id, residentId: id, by: z.string(), own: z.boolean() })),
  destructions: z.array(z.strictObject({ id, residentId: id, by: z.string(), at: instant, requestedOn: dayText.nullable(), own: z.boolean() })),
  grounds: z.array(z.strictObject({ caseId: id, number: z.string(), lookOn: dayText })),
  toOffer: z.array(z.strictObject({ id, caseNumber: z.string(), product: z.string(), startsOn: dayText, again: z.boolean() })),
  allocations: z.array(z.strictObject({ id, number: z.string(), status: z.enum(['offered', 'returned']), provider: z.string().nullable(), wishedStart: dayText, returnedAt: instant.nullable() })),
})
export type AccessFacts = z.output<typeof AccessFacts>

export const ProviderFacts = z.strictObject({
  joints: z.array(z.strictObject({ id, number: z.string(), municipality: z.string(), answerBy: dayText })),
  tracks: z.array(z.strictObject({ id, number: z.string(), status: z.enum(['sent', 'started']), sentAt: instant, startedOn: dayText.nullable(), weeks: count })),
  windows: z.array(z.strictObject({ id, procedureId: id, name: z.string(), closesAt: instant.nullable(), submissionId: id.nullable(), status: z.string().nullable(), lots: count })),
  questions: z.array(z.strictObject({ submissionId: id, criterion: z.string(), dueOn: dayText })),
  supervision: z.array(z.strictObject({ id, number: z.string(), from: z.string(), dueOn: dayText })),
  municipal: z.array(z.strictObject({ id, from: z.string(), dueOn: dayText })),
  agreements: z.array(z.strictObject({ id, reference: z.string(), offeredUntil: dayText.nullable() })),
  allocations: z.array(z.strictObject({ id, number: z.string(), status: z.enum(['offered', 'accepted']), postcode4: z.string(), minutes: count, wishedStart: dayText, startsOn: dayText.nullable() })),
  evidence: z.array(z.strictObject({ id, title: z.string(), validUntil: dayText })),
  messages: z.array(z.strictObject({ id, subject: z.string(), from: z.string(), sentAt: instant })),
})
export type ProviderFacts = z.output<typeof ProviderFacts>

export const ReviewFacts = z.strictObject({
  open: z.array(z.strictObject({ id, title: z.string(), dueOn: dayText, remarks: count })),
  due: count,
  firstDue: dayText.nullable(),
})
export type ReviewFacts = z.output<typeof ReviewFacts>

/** The story so far, per side. */
export const RegionStory = z.strictObject({
  providers: count,
  participations: count,
  since: dayText.nullable(),
  lots: z.array(z.strictObject({ name: z.string(), providers: count })),
  windows: z.array(
    z.strictObject({
      id,
      name: z.string(),
      kind: z.string(),
      publishedAt: instant,
      opensAt: instant,
      closesAt: instant,
      stoppedAt: instant.nullable(),
      openedAt: instant.nullable(),
      decidedAt: instant.nullable(),
      entries: count.nullable(),
      admitted: count,
      refused: count,
    }),
  ),
})
export type RegionStory = z.output<typeof RegionStory>

export const AccessStory = z.strictObject({ openCases: count, soon: count, offered: count, clients: count, providers: count })
export type AccessStory = z.output<typeof AccessStory>

export const ProviderStory = z.strictObject({
  entries: count,
  offers: count,
  clients: count,
  minutes: count,
  lots: z.array(z.strictObject({ name: z.string(), status: z.enum(PARTICIPATION_STATUSES), startsOn: dayText, endsOn: dayText })),
})
export type ProviderStory = z.output<typeof ProviderStory>
