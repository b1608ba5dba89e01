import { allow, refuse, type Result } from '@/lib/kernel/result'
import type { ReportStatus } from '../schema/burden'

export type ReportRefusal = 'choose-region' | 'no-region' | 'answered-already'

/** To which region a provider reports: the one it chose of those it works for, or the only one. Refuses a provider that works for none, and no choice among several. */
export function decideRegion(chosen: string | null, regionIds: readonly string[]): Result<string, 'choose-region' | 'no-region'> {
  const [only, other] = regionIds
  if (only === undefined) return refuse('no-region')
  if (chosen !== null && regionIds.includes(chosen)) return allow(chosen)
  return other === undefined && chosen === null ? allow(only) : refuse('choose-region')
}

/** A report is answered once. */
export const decideAnswer = (status: ReportStatus): Result<void, 'answered-already'> => (status === 'reported' ? allow() : refuse('answered-already'))
