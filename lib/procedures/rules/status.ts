import { allow, refuse, type Result } from '@/lib/kernel/result'
import type { ProcedureStatus } from '@/lib/procedures/schema/procedure'
import type { WindowMoments } from '@/lib/procedures/rules/window'

export const TRANSITIONS = {
  draft: ['published', 'withdrawn'],
  published: ['concluded', 'withdrawn'],
  concluded: [],
  withdrawn: [],
} as const satisfies Record<ProcedureStatus, readonly ProcedureStatus[]>

export function canBecome(from: ProcedureStatus, to: ProcedureStatus): boolean {
  return (TRANSITIONS[from] as readonly ProcedureStatus[]).includes(to)
}

/** Text, lots, criteria and clauses change in a draft only: whoever enters relies on what was published. */
export function decideChange(status: ProcedureStatus): Result<undefined, 'not-draft'> {
  return status === 'draft' ? allow() : refuse('not-draft')
}

/** A later window and a new version of a document come in a published procedure too. */
export function decideAddition(status: ProcedureStatus): Result<undefined, 'not-open'> {
  return status === 'draft' || status === 'published' ? allow() : refuse('not-open')
}

/** Withdrawing is refused once a college decided (`decisions` counts them): that is not undone by taking the procedure back. */
export function decideWithdraw(status: ProcedureStatus, decisions: number): Result<undefined, 'not-withdrawable' | 'already-decided'> {
  if (!canBecome(status, 'withdrawn')) return refuse('not-withdrawable')
  return decisions > 0 ? refuse('already-decided') : allow()
}

/** A procedure ends after its last window: every published one decided or without an entry, and none planned. */
export function decideConclude(status: ProcedureStatus, windows: readonly WindowMoments[]): Result<undefined, 'not-published' | 'windows-run'> {
  if (!canBecome(status, 'concluded')) return refuse('not-published')
  const published = windows.filter((window) => window.publishedAt !== null)
  if (published.length === 0 || published.some((window) => window.decidedAt === null)) return refuse('windows-run')
  return allow()
}
