import type { Proceedings } from '@/lib/admissions/rules/decision'
import { SUMMONS_ENDS, type SummonsEnd } from '@/lib/admissions/schema/decision'
import { day } from '@/lib/kernel/day'

/** What must be read of a decision's summonses to say whether it can become final. */
export const PROCEEDINGS = { receivedOn: true, ended: true } as const

export const asEnd = (text: string | null): SummonsEnd | null => SUMMONS_ENDS.find((each) => each === text) ?? null

/** What must be read of its outcomes, to say whether the college followed what a court granted. */
export const FOLLOWED = { where: { replacedBy: { ground: 'judgment', sharedAt: { not: null } } }, take: 1, select: { id: true } } as const

export type ProceedingsRow = {
  readonly summons: readonly { readonly receivedOn: string; readonly ended: string | null }[]
  readonly outcomes: readonly unknown[]
}

/** The proceedings against a decision. A judgment is followed once a later decision on that ground was made known. */
export function proceedingsOf(decision: ProceedingsRow): Proceedings[] {
  const followed = decision.outcomes.length > 0
  return decision.summons.map((row) => ({ receivedOn: day(row.receivedOn), ended: asEnd(row.ended), followed }))
}
