import type { ProcedureStatus } from '@/lib/procedures/schema/procedure'
import type { WindowStanding } from '@/lib/procedures/schema/window'

/** Where a procedure stands for who is outside: what can be entered now, what comes, what waits for its outcome, what is over. */
export const PUBLIC_STANDINGS = ['open', 'coming', 'stopped', 'waiting', 'done'] as const
export type PublicStanding = (typeof PUBLIC_STANDINGS)[number]

type Moments = { readonly standing: WindowStanding; readonly opensAt: Date; readonly closesAt: Date }

/** The standing of a procedure, and the window it is about: the first to close, the first to open, or the last one. */
export function publicStanding<W extends Moments>(status: ProcedureStatus, windows: readonly W[]): { standing: PublicStanding; window: W | null } {
  const by = (standings: readonly WindowStanding[], at: (window: W) => Date) => windows.filter((window) => standings.includes(window.standing)).sort((a, b) => at(a).getTime() - at(b).getTime())
  const last = by(['open', 'planned', 'stopped', 'closed', 'opened', 'decided', 'empty'], (window) => window.closesAt).at(-1) ?? null
  if (status !== 'published') return { standing: 'done', window: last }
  const open = by(['open'], (window) => window.closesAt)[0]
  if (open) return { standing: 'open', window: open }
  const planned = by(['planned'], (window) => window.opensAt)[0]
  if (planned) return { standing: 'coming', window: planned }
  const stopped = by(['stopped'], (window) => window.closesAt)[0]
  if (stopped) return { standing: 'stopped', window: stopped }
  const waiting = by(['closed', 'opened'], (window) => window.closesAt).at(-1)
  return waiting ? { standing: 'waiting', window: waiting } : { standing: 'done', window: last }
}
