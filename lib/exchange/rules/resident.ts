import type { Day } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { StartExport } from '../schema/resident'

/** How long the files can be downloaded after the identity was established, in minutes. */
export const EXPORT_MINUTES = 30

/** Whether an export of then can still be downloaded now. */
export const exportStands = (madeAt: Date, now: Date): boolean => now.getTime() - madeAt.getTime() < EXPORT_MINUTES * 60_000

/** Whether what there is about a resident may be handed out: asked and seen by today, in that order, and to a representative only when there is one whose authority was seen. */
export function decideExport(input: StartExport, { today, represented }: { readonly today: Day; readonly represented: boolean }): Result<StartExport, 'in-future' | 'seen-before-asked' | 'no-representative'> {
  if (input.askedOn > today || input.identitySeenOn > today) return refuse('in-future')
  if (input.identitySeenOn < input.askedOn) return refuse('seen-before-asked')
  return input.askedBy === 'representative' && !represented ? refuse('no-representative') : allow(input)
}
