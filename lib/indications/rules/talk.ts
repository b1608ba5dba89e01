import type { Day } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { DecisionOutcome, IndicationForm } from '../schema'
import { TALK_KINDS, type TalkKind } from '../schema/talk'

export type TalkBasis = { readonly open: boolean; readonly outcome: DecisionOutcome | null; /** The help that was granted; its last day included. */ readonly help: { readonly form: IndicationForm; readonly endsOn: Day } | null }

/** Which talks fit a case on a day (S15, S30): a no while it is decided or was refused, less while help lasts, waiting while help in kind lasts. In the order of the list. */
export function fittingTalks({ open, outcome, help }: TalkBasis, today: Day): TalkKind[] {
  const refusing = open || outcome === 'refused'
  const lasts = help !== null && help.endsOn >= today
  const fits = { refusal: refusing, prior: refusing, less: lasts, waiting: lasts && help.form === 'in-kind' } as const satisfies Record<TalkKind, boolean>
  return TALK_KINDS.filter((kind) => fits[kind])
}

export type TalkRefusal = 'talk-fits-not' | 'day-in-future' | 'before-notification'

/** Whether a talk can be recorded: one that fits the case, held on a day from the notification until today. */
export function decideTalk(basis: TalkBasis, kind: TalkKind, heldOn: Day, notifiedOn: Day, today: Day): Result<undefined, TalkRefusal> {
  if (!fittingTalks(basis, today).includes(kind)) return refuse('talk-fits-not')
  if (heldOn > today) return refuse('day-in-future')
  return heldOn < notifiedOn ? refuse('before-notification') : allow()
}
