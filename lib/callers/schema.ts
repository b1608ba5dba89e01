import { z } from 'zod'
import { choice, choices, idField, phoneField, textField, versionField } from '@/lib/kernel/fields'

/** What one can ask a caller to know that it is him. */
export const CHECKS = ['birth-date', 'address', 'bsn-end', 'phone'] as const
export type Check = (typeof CHECKS)[number]

/** How a custom case stands, in steps that say nothing of what is in it. */
export const STANDING_STEPS = ['notified', 'investigating', 'findings-sent', 'applied', 'decided', 'to-offer', 'offered', 'accepted', 'started', 'paused'] as const
export type StandingStep = (typeof STANDING_STEPS)[number]

/** What sort of waiting it is (D26), as a caller hears it. */
export const CALLER_WAITS = ['administrative', 'capacity', 'choice', 'unknown'] as const
export type CallerWait = (typeof CALLER_WAITS)[number]

/** What a resident wants to be called about: a choice, so that nothing about health is written down. */
export const CALL_SUBJECTS = ['case', 'help', 'letter', 'contribution', 'other'] as const
export type CallSubject = (typeof CALL_SUBJECTS)[number]
export const REACH_TIMES = ['any', 'morning', 'afternoon'] as const
export type ReachTime = (typeof REACH_TIMES)[number]
export const CALL_STATUSES = ['open', 'done'] as const
export type CallStatus = (typeof CALL_STATUSES)[number]
export const CALL_OUTCOMES = ['spoken', 'message-left', 'letter-sent', 'not-reached'] as const
export type CallOutcome = (typeof CALL_OUTCOMES)[number]

const onResident = { residentId: idField('een inwoner') }
/** Who calls: the resident, one of his representatives by id, or somebody else. */
const caller = textField((value) => (value === 'resident' || value === 'other' || idField('wie er belt').safeParse(value).success ? { value } : { sentence: 'Kies wie er belt.' }))
export const CheckCaller = z.strictObject({ ...onResident, caller, asked: choices('ten minste twee dingen die klopten', CHECKS, { min: 2 }) })
export type CheckCaller = z.output<typeof CheckCaller>

export const AskCallBack = z.strictObject({ ...onResident, about: choice('waarover de inwoner gebeld wil worden', CALL_SUBJECTS), phone: phoneField(), reach: choice('wanneer de inwoner bereikbaar is', REACH_TIMES) })
export type AskCallBack = z.output<typeof AskCallBack>

export const CloseCallBack = z.strictObject({ callBackId: idField('een terugbelverzoek'), version: versionField(), outcome: choice('hoe het afliep', CALL_OUTCOMES) })
export type CloseCallBack = z.output<typeof CloseCallBack>
