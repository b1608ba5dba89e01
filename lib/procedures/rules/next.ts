import { isContinuous } from '@/lib/procedures/rules/continuous'
import type { ProcedureStatus } from '@/lib/procedures/schema/procedure'
import type { WindowStanding } from '@/lib/procedures/schema/window'

export type NextKind = 'set-lots' | 'add-criteria' | 'plan-window' | 'add-documents' | 'add-clauses' | 'publish' | 'publish-window' | 'wait-opening' | 'wait-closing' | 'entry-runs' | 'window-stopped' | 'open-entries' | 'assess' | 'entry-ended' | 'conclude' | 'plan-later' | 'none'

/** What comes next in a procedure, and the window it is about. */
export type NextStep<W> = { readonly kind: NextKind; readonly window: W | null }

type Counts = { readonly lots: number; readonly criteria: number; readonly windows: number; readonly documents: number; readonly clauses: number }

// What asks something of an officer now comes before what only has to be waited for.
const URGENCY: readonly (readonly [WindowStanding, NextKind])[] = [
  ['closed', 'open-entries'],
  ['opened', 'assess'],
  ['draft', 'publish-window'],
  ['open', 'wait-closing'],
  ['stopped', 'window-stopped'],
  ['planned', 'wait-opening'],
]

// Where entry is continuous there is no closing to wait for.
const RUNNING: Partial<Record<NextKind, NextKind>> = { 'wait-closing': 'entry-runs', 'open-entries': 'entry-ended' }

/** A window as the next step sees it. settled: entry is continuous, entering has ended and nothing in it waits. */
type Seen = { readonly standing: WindowStanding; readonly kind?: string; readonly settled?: boolean }

/** The next step by what a draft lacks first, and of a published procedure by its most urgent window. */
export function nextStepOf<W extends Seen>(procedure: { readonly status: ProcedureStatus; readonly counts: Counts }, windows: readonly W[]): NextStep<W> {
  const { status, counts } = procedure
  if (status === 'draft') {
    if (counts.lots === 0) return { kind: 'set-lots', window: null }
    if (counts.criteria === 0) return { kind: 'add-criteria', window: null }
    if (counts.windows === 0) return { kind: 'plan-window', window: null }
    if (counts.documents === 0) return { kind: 'add-documents', window: null }
    return { kind: counts.clauses === 0 ? 'add-clauses' : 'publish', window: null }
  }
  if (status !== 'published') return { kind: 'none', window: null }
  for (const [standing, kind] of URGENCY) {
    const window = windows.find((each) => each.standing === standing && !each.settled)
    if (window) return { kind: isContinuous(window) ? (RUNNING[kind] ?? kind) : kind, window }
  }
  const settled = windows.find((each) => each.settled)
  return settled ? { kind: 'conclude', window: settled } : { kind: 'plan-later', window: null }
}
