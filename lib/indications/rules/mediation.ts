import type { Day } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { MediationStatus } from '../schema/mediation'
import { type BudgetRequest, formOf } from './budget'

/** Whether mediation can be asked: for an informal budget that fits (G28), once, while it is not decided that nothing is given. */
export function decideAsk(budget: BudgetRequest | null, asked: boolean, granted: boolean, open: boolean): Result<undefined, 'no-informal-budget' | 'asked-already'> {
  if (asked) return refuse('asked-already')
  return budget?.kind === 'informal' && formOf(budget) === 'personal-budget' && (open || granted) ? allow() : refuse('no-informal-budget')
}

const NEXT = { couple: ['asked', 'coupled'], agree: ['coupled'], talk: ['asked', 'coupled', 'agreed'], end: ['asked', 'coupled', 'agreed'] } as const satisfies Record<string, readonly MediationStatus[]>
export type MediationStep = keyof typeof NEXT

/** Whether this step can be taken on this day: in its order, and on a day between the request and today. */
export function decideStep(step: MediationStep, { status, askedOn }: { readonly status: MediationStatus; readonly askedOn: Day }, on: Day, today: Day): Result<undefined, 'mediation-step' | 'day-in-future' | 'before-asked'> {
  if (!(NEXT[step] as readonly MediationStatus[]).includes(status)) return refuse('mediation-step')
  if (on > today) return refuse('day-in-future')
  return on < askedOn ? refuse('before-asked', { day: askedOn }) : allow()
}
