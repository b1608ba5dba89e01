import { type Day, day } from '@/lib/kernel/day'
import { JOINT_AREAS, JOINT_STATUSES, type JointArea, type JointStatus, type Proposed, ProposedRow, type Settled, SettledRow } from '../schema/joint'

export const JOINT = {
  id: true, number: true, version: true, status: true, providerId: true, participationId: true, askedOn: true, askedBy: true, shownText: true, answerBy: true, talkFirst: true, areas: true,
  proposal: true, proposedOn: true, proposedBy: true, settlement: true, talkedOn: true, endedOn: true, endedBy: true, endReason: true, provider: { select: { name: true } },
} as const

type Dated = 'askedOn' | 'answerBy' | 'proposedOn' | 'talkedOn' | 'endedOn'
type Plain = { readonly id: string; readonly number: string; readonly version: number; readonly providerId: string; readonly participationId: string; readonly askedBy: string; readonly shownText: string; readonly talkFirst: boolean; readonly proposedBy: string | null; readonly endedBy: string | null; readonly endReason: string | null }
type JointRow = Plain & { readonly [K in Dated]: string | null } & { readonly status: string; readonly areas: readonly string[]; readonly proposal: unknown; readonly settlement: unknown; readonly provider: { readonly name: string } | null }

/** A question to a provider as both sides read it, without who the resident is. */
export type KeptJoint = Plain & { readonly provider: string; readonly status: JointStatus; readonly areas: readonly JointArea[]; readonly proposal: readonly Proposed[]; readonly settlement: readonly Settled[]; readonly askedOn: Day; readonly answerBy: Day; readonly proposedOn: Day | null; readonly talkedOn: Day | null; readonly endedOn: Day | null }

const orNull = (value: string | null): Day | null => (value === null ? null : day(value))
const byArea = <T extends { readonly area: JointArea }>(rows: readonly T[]): T[] => JOINT_AREAS.flatMap((area) => rows.filter((row) => row.area === area))

export const toJoint = (row: JointRow): KeptJoint => ({
  ...row, provider: row.provider?.name ?? 'Aanbieder niet meer gepubliceerd', status: JOINT_STATUSES.find((each) => each === row.status) ?? 'asked', areas: JOINT_AREAS.filter((area) => row.areas.includes(area)),
  proposal: byArea(ProposedRow.array().parse(row.proposal ?? [])), settlement: byArea(SettledRow.array().parse(row.settlement ?? [])),
  askedOn: day(row.askedOn ?? ''), answerBy: day(row.answerBy ?? ''), proposedOn: orNull(row.proposedOn), talkedOn: orNull(row.talkedOn), endedOn: orNull(row.endedOn),
})
