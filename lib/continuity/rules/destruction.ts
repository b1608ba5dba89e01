import { addDays, addMonths, addYears, day, type Day, partsOf } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { DestructionGround, DestructionStatus } from '../schema/destruction'

export type Retention = { readonly helpYears: number; readonly noHelpYears: number; readonly countsFrom: 'last-day' | 'end-of-year' }
export type FileFacts = { readonly lastDay: Day; readonly hadHelp: boolean; readonly running: boolean; readonly held: boolean }

/** From which day a file may be destroyed, by the dated rule: so many years after its last day, or after that year. */
export function destroyableFrom({ lastDay, hadHelp }: Pick<FileFacts, 'lastDay' | 'hadHelp'>, rule: Retention): Day {
  const from = rule.countsFrom === 'last-day' ? lastDay : day(`${String(partsOf(lastDay).year)}-12-31`)
  return addDays(addYears(from, hadHelp ? rule.helpYears : rule.noHelpYears), 1)
}

export type ProposeRefusal = 'still-running' | 'held' | 'no-rule' | 'not-due' | 'request-in-future' | 'proposed-already'

/** Whether a file's destruction may be proposed: nothing runs, nothing holds it, and its term is over, or the resident asks (art. 5.3.5). */
export function decidePropose(file: FileFacts & { readonly proposed: boolean }, ground: DestructionGround, requestedOn: Day | null, rule: Retention | null, today: Day): Result<{ readonly dueOn: Day | null }, ProposeRefusal> {
  if (file.proposed) return refuse('proposed-already')
  if (file.running) return refuse('still-running')
  if (file.held) return refuse('held')
  if (ground === 'request') return requestedOn !== null && requestedOn > today ? refuse('request-in-future') : allow({ dueOn: null })
  if (rule === null) return refuse('no-rule')
  const dueOn = destroyableFrom(file, rule)
  return dueOn > today ? refuse('not-due', { day: dueOn }) : allow({ dueOn })
}

/** Until when a request is answered: three months (Wmo 2015 art. 5.3.5). */
export const requestDue = (requestedOn: Day): Day => addMonths(requestedOn, 3)

type Proposal = { readonly status: DestructionStatus; readonly proposedById: string }
export type DestroyRefusal = 'decided-already' | 'own-proposal' | 'held' | 'still-running' | 'trail-of-before'

/** Whether this person may carry the destruction out: another than who proposed it, once, and if nothing came in between. */
export function decideDestroy(proposal: Proposal, by: string, file: Pick<FileFacts, 'running' | 'held'>): Result<undefined, DestroyRefusal> {
  if (proposal.status !== 'proposed') return refuse('decided-already')
  if (proposal.proposedById === by) return refuse('own-proposal')
  if (file.held) return refuse('held')
  return file.running ? refuse('still-running') : allow()
}

/** What is signed: the same text for the same record, whatever the order of its counts. */
export function recordText(record: { readonly id: string; readonly municipality: string; readonly ground: string; readonly basis: string; readonly proposedBy: string; readonly decidedBy: string; readonly decidedAt: Date; readonly counts: Readonly<Record<string, number>> }): string {
  const counts = Object.entries(record.counts).sort(([a], [b]) => (a < b ? -1 : 1)).map(([table, rows]) => `${table}=${String(rows)}`)
  return ['perceel/vernietiging/1', record.id, record.municipality, record.ground, record.basis, record.proposedBy, record.decidedBy, record.decidedAt.toISOString(), ...counts].join('\n')
}
