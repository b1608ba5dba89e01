import type { Tx } from '@/lib/db'
import { type Day, day } from '@/lib/kernel/day'
import type { Calculation, CalculationLine } from '@/lib/norms/rules/calculation'
import { type Answers, type Rounding } from '@/lib/norms/schema/cells'
import { AnswersRow, RoundingRow } from '@/lib/norms/schema/rows'
import { mustSpeakFluently, openWindows, type Consents } from '@/lib/residents/rules'
import { CONSENT_ASPECTS } from '@/lib/residents/schema'
import { TIME_WINDOWS, type TimeWindow } from '@/lib/rulebook/schema'
import type { Investigation } from '../rules/case'
import { SECOND_REASONS, type SecondReason } from '../rules/second'
import type { Spread } from '../rules/spread'
import { type Channel, CHANNELS, type Decide, FREQUENCIES, type Frequency, IDENTITY_DOCUMENTS, DECISION_OUTCOMES, type DecisionOutcome, SpreadRow } from '../schema'
import { LookedRow, UsualHelpRow } from '../schema/facts'
import type { UrgentKind } from '../schema/urgent'

export type KeptInvestigation = Investigation & { readonly version: number }

type InvestigationRow = { readonly [K in Exclude<keyof Investigation, 'usualHelp' | 'lookedAt'>]: string | null } & { readonly version: number; readonly usualHelp: unknown; readonly lookedAt: unknown }

export const INVESTIGATION = {
  version: true, talkOn: true, identityDocument: true, household: true, needs: true, ownStrength: true, network: true, carerSupport: true,
  generalFacility: true, cooperation: true, contribution: true, conclusion: true, usualHelp: true, lookedAt: true,
} as const

export function toInvestigation(row: InvestigationRow): KeptInvestigation {
  return { ...row, talkOn: row.talkOn === null ? null : day(row.talkOn), identityDocument: IDENTITY_DOCUMENTS.find((each) => each === row.identityDocument) ?? null, usualHelp: UsualHelpRow.array().parse(row.usualHelp), lookedAt: LookedRow.array().parse(row.lookedAt) }
}

export type KeptCalculation = Calculation & {
  readonly version: number
  readonly normSet: { readonly id: string; readonly code: string; readonly edition: number; readonly name: string; readonly exampleOnly: boolean }
  readonly answers: Answers
  readonly spread: Spread | null
  readonly savedAt: Date
  readonly savedBy: string
}

export const CALCULATION = {
  version: true, rounding: true, answers: true, lines: true, deviationMinutes: true, deviationReason: true, spread: true, normMinutes: true, minutes: true, savedAt: true, savedBy: true,
  normSet: { select: { id: true, code: true, edition: true, name: true, exampleOnly: true } },
} as const

type CalculationRow = {
  readonly version: number
  readonly rounding: unknown
  readonly answers: unknown
  readonly lines: unknown
  readonly deviationMinutes: number
  readonly deviationReason: string | null
  readonly spread: unknown
  readonly normMinutes: number
  readonly minutes: number
  readonly savedAt: Date
  readonly savedBy: string
  readonly normSet: KeptCalculation['normSet']
}

/** A kept calculation as it was made. Its lines are the portal's own, written by `calculate`. */
export function toCalculation(row: CalculationRow): KeptCalculation {
  const lines = row.lines as readonly CalculationLine[]
  const rounding: Rounding = RoundingRow.parse(row.rounding)
  const shown = lines.reduce((sum, line) => sum + line.minutes, 0)
  return {
    version: row.version, normSet: row.normSet, answers: AnswersRow.parse(row.answers), spread: row.spread === null ? null : SpreadRow.parse(row.spread), savedAt: row.savedAt, savedBy: row.savedBy,
    lines, rounding, norm: row.normMinutes, roundingDifference: row.normMinutes - shown, adjustment: row.deviationMinutes,
    deviationReason: row.deviationReason, minutes: row.minutes,
  }
}

/** The resident's newest wishes and answers, with what follows from them for whoever comes to help. */
export type Wishes = {
  readonly windows: readonly TimeWindow[]
  readonly wishedStart: Day
  readonly prefersFluent: boolean
  readonly note: string | null
  readonly consents: Consents
  /** Aspects that were asked; with direction taken over the language is not. */
  readonly asked: Readonly<Partial<Record<keyof Consents, string>>>
  readonly recordedAt: Date
  readonly recordedBy: string
  /** In which windows help may come, by wish and consent. */
  readonly open: readonly TimeWindow[]
  /** Whether only staff who speak Dutch fluently may come. */
  readonly mustBeFluent: boolean
}

/** What the resident last wished and agreed to in this case; null before it was asked. */
export async function wishesOf(tx: Tx, caseId: string, needsFluentDutch: boolean, offered: readonly TimeWindow[] = TIME_WINDOWS): Promise<Wishes | null> {
  const wish = await tx.preference.findFirst({
    where: { caseId },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    select: { windows: true, wishedStart: true, fluentDutch: true, note: true, recordedAt: true, recordedBy: true },
  })
  if (!wish) return null
  const rows = await tx.consent.findMany({ where: { caseId }, orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }], select: { aspect: true, granted: true, shownText: true } })
  const last = (aspect: string) => rows.findLast((row) => row.aspect === aspect)
  const consents = Object.fromEntries(CONSENT_ASPECTS.map((aspect) => [aspect, last(aspect)?.granted ?? false])) as Consents
  const asked = Object.fromEntries(CONSENT_ASPECTS.flatMap((aspect) => { const row = last(aspect); return row ? [[aspect, row.shownText]] : [] }))
  const windows = TIME_WINDOWS.filter((window) => wish.windows.includes(window))
  return {
    windows, wishedStart: day(wish.wishedStart), prefersFluent: wish.fluentDutch, note: wish.note, consents, asked,
    recordedAt: wish.recordedAt, recordedBy: wish.recordedBy, open: openWindows(windows, consents, offered), mustBeFluent: mustSpeakFluently(needsFluentDutch, consents),
  }
}

/** What came back of the findings. */
export type KeptReply = { readonly id: string; readonly version: number; readonly receivedOn: Day; readonly channel: Channel; readonly signed: boolean; readonly remarks: string | null; readonly handled: string | null; readonly handledOn: Day | null; readonly handledBy: string | null; readonly recordedBy: string }

export const REPLY = { id: true, version: true, receivedOn: true, channel: true, signed: true, remarks: true, handled: true, handledOn: true, handledBy: true, recordedBy: true } as const

type ReplyRow = { readonly [K in keyof KeptReply]: K extends 'receivedOn' | 'channel' ? string : K extends 'handledOn' ? string | null : KeptReply[K] }

export const toReply = (row: ReplyRow): KeptReply => ({ ...row, receivedOn: day(row.receivedOn), handledOn: row.handledOn === null ? null : day(row.handledOn), channel: CHANNELS.find((each) => each === row.channel) ?? 'letter' })

/** Temporary help before the decision, as it stands. */
export type KeptUrgent = {
  readonly id: string; readonly version: number; readonly kind: UrgentKind; readonly product: string; readonly helper: string; readonly otherReason: string | null; readonly minutesPerWeek: number; readonly frequency: Frequency
  readonly startsOn: Day; readonly endsOn: Day; readonly endedOn: Day | null; readonly endReason: string | null; readonly reason: string; readonly decidedOn: Day; readonly signedName: string; readonly mandate: string; readonly letterId: string
}

export const URGENT = {
  id: true, version: true, kind: true, helper: true, otherReason: true, minutesPerWeek: true, frequency: true, startsOn: true, endsOn: true, endedOn: true, endReason: true, reason: true, decidedOn: true, signedName: true, mandateText: true, letterId: true,
  product: { select: { name: true } },
} as const

type UrgentRow = Omit<KeptUrgent, 'kind' | 'product' | 'mandate' | 'frequency' | 'startsOn' | 'endsOn' | 'endedOn' | 'decidedOn'> & { readonly kind: string; readonly product: { readonly name: string }; readonly mandateText: string; readonly frequency: string; readonly startsOn: string; readonly endsOn: string; readonly endedOn: string | null; readonly decidedOn: string }

export const toUrgent = ({ product, mandateText, ...row }: UrgentRow): KeptUrgent => ({
  ...row, kind: row.kind === 'bridge' ? 'bridge' : 'urgent', product: product.name, mandate: mandateText, frequency: FREQUENCIES.find((each) => each === row.frequency) ?? 'weekly', startsOn: day(row.startsOn), endsOn: day(row.endsOn), endedOn: row.endedOn === null ? null : day(row.endedOn), decidedOn: day(row.decidedOn),
})

/** A decision proposed to a second consultant; one that revises or withdraws help holds what that form asks. */
export type KeptProposal = { readonly id: string; readonly version: number; readonly outcome: DecisionOutcome; readonly replacesId: string | null; readonly input: ProposedInput; readonly why: readonly SecondReason[]; readonly status: 'proposed' | 'approved' | 'returned'; readonly proposedById: string; readonly proposedBy: string; readonly proposedAt: Date; readonly answeredBy: string | null; readonly answer: string | null }
export type ProposedInput = Omit<Decide, 'caseId' | 'version'>

export const PROPOSAL = { id: true, version: true, outcome: true, replacesId: true, input: true, why: true, status: true, proposedById: true, proposedBy: true, proposedAt: true, answeredBy: true, answer: true } as const

type ProposalRow = Omit<KeptProposal, 'outcome' | 'input' | 'why' | 'status'> & { readonly outcome: string; readonly input: unknown; readonly why: readonly string[]; readonly status: string }

/** What was filled in with a proposal: the portal's own, kept as `decide` takes it. */
export const proposedInput = (input: unknown): ProposedInput => input as ProposedInput

export const toProposal = (row: ProposalRow): KeptProposal => ({
  ...row, outcome: DECISION_OUTCOMES.find((each) => each === row.outcome) ?? 'granted', input: proposedInput(row.input), why: SECOND_REASONS.filter((each) => row.why.includes(each)), status: (['proposed', 'approved', 'returned'] as const).find((each) => each === row.status) ?? 'proposed',
})
