import { z } from 'zod'
import { choices, dayField, durationField, idField, mustTick, optional, text, versionField, yesNo } from '@/lib/kernel/fields'
import { RESULT_AREAS, type ResultArea } from '@/lib/norms/schema/cells'

/** How a question to a provider stands; settled: its proposal was answered, silent: it said nothing in its term. */
export const JOINT_STATUSES = ['asked', 'proposed', 'settled', 'silent', 'withdrawn'] as const
export type JointStatus = (typeof JOINT_STATUSES)[number]

/** The areas of a custom facility; a general facility is never indicated. */
export type JointArea = Exclude<ResultArea, 'general-facility'>
export const JOINT_AREAS = RESULT_AREAS.filter((area): area is JointArea => area !== 'general-facility')

/** What a provider proposes for one area, in minutes a week. */
export type Proposed = { readonly area: JointArea; readonly minutes: number; readonly reason: string }
/** What the consultant did with it, beside what the norms gave then. */
export type Settled = { readonly area: JointArea; readonly minutes: number; readonly norm: number; readonly taken: boolean; readonly reason: string | null }

const area = z.enum(JOINT_AREAS)
export const ProposedRow = z.strictObject({ area, minutes: z.int().nonnegative(), reason: z.string() })
export const SettledRow = z.strictObject({ area, minutes: z.int().nonnegative(), norm: z.int(), taken: z.boolean(), reason: z.string().nullable() })

const why = text('de reden', { max: 800, multiline: true })

export const AskJoint = z.strictObject({
  caseId: idField('een zaak'),
  version: versionField(),
  participationId: idField('een aanbieder'),
  areas: choices('waarover de aanbieder meedenkt', JOINT_AREAS),
  wishes: text('wat de inwoner wil', { max: 800, multiline: true }),
  agrees: mustTick('Vraag eerst of de inwoner het goed vindt. Zonder zijn toestemming vraagt u geen aanbieder.'),
})
export type AskJoint = Omit<z.output<typeof AskJoint>, 'agrees'>

const onRequest = { requestId: idField('een vraag'), version: versionField() }
export const OnJoint = z.strictObject(onRequest)
export type OnJoint = z.output<typeof OnJoint>

/** A proposal as posted: `areas.<area>.minutes` and `areas.<area>.reason`, gathered by the action. */
export const ProposeJoint = z.strictObject({ ...onRequest, areas: z.partialRecord(area, z.strictObject({ minutes: durationField('hoeveel per week', { max: 2400 }), reason: why })) })
export type ProposeJoint = z.output<typeof ProposeJoint>

/** The answer as posted, for each area in which the proposal differs: `areas.<area>.taken` and `areas.<area>.reason`. `calculationVersion` is the one it was laid beside. */
export const SettleJoint = z.strictObject({
  ...onRequest,
  calculationVersion: versionField(),
  areas: z.partialRecord(area, z.strictObject({ taken: yesNo('Neemt u dit over?'), reason: why })),
  talkedOn: optional(dayField('de dag van het overleg')),
})
export type SettleJoint = z.output<typeof SettleJoint>

export const WithdrawJoint = z.strictObject({ ...onRequest, reason: text('de reden', { max: 500, multiline: true }) })
export type WithdrawJoint = z.output<typeof WithdrawJoint>
