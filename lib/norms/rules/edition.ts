import type { Day } from '@/lib/kernel/day'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import type { NormCell, NormSetStatus } from '../schema/cells'

/** Where an edition of one's own may go; what is published or adopted stays as it is (F66). */
export const TRANSITIONS = {
  published: [],
  concept: ['proposed', 'withdrawn'],
  proposed: ['concept', 'adopted', 'withdrawn'],
  adopted: [],
  withdrawn: [],
} as const satisfies Record<NormSetStatus, readonly NormSetStatus[]>

const goes = (from: NormSetStatus, to: NormSetStatus): boolean => (TRANSITIONS[from] as readonly NormSetStatus[]).includes(to)

export type ChangeRefusal = 'not-a-concept'

/** Whether cells and head may change: in a concept only. */
export const decideEdit = (status: NormSetStatus): Result<undefined, ChangeRefusal> => (status === 'concept' ? allow() : refuse('not-a-concept'))

type Cells = readonly Pick<NormCell, 'key' | 'status'>[]
export type ProposalRefusal = ChangeRefusal | 'nothing-filled' | 'same-day'

/**
 * Offering a concept to a second person. Refuses a set without a single amount (empty cells may stay, they are refused by name when needed),
 * and a second set for a day for which one lies there already: only one of them could be adopted.
 */
export function decideProposal(status: NormSetStatus, cells: Cells, validFrom: Day, proposedFrom: readonly Day[]): Result<undefined, ProposalRefusal> {
  if (!goes(status, 'proposed')) return refuse('not-a-concept')
  if (!cells.some((cell) => cell.status !== 'empty')) return refuse('nothing-filled')
  return proposedFrom.includes(validFrom) ? refuse('same-day', { from: validFrom }) : allow()
}

export type AdoptionRefusal = 'not-proposed' | 'same-person' | 'invented' | 'in-the-past' | 'rule-stands-later'
export type Adoption = {
  readonly status: NormSetStatus
  readonly proposedById: string | null
  readonly adopterId: string
  readonly validFrom: Day
  readonly today: Day
  readonly exampleOnly: boolean
  readonly cells: Cells
  /** Whether the database is a demonstration: only there invented amounts can be adopted. */
  readonly demo: boolean
  /** First days of what this municipality or region ruled about its norm set itself. */
  readonly ruledFrom: readonly Day[]
}

/**
 * Adopting a proposed set: by another person than who proposed it, from today or later (nothing becomes valid backwards), after
 * whatever the same municipality or region ruled before. Refuses invented amounts outside a demonstration.
 */
export function decideAdoption({ status, proposedById, adopterId, validFrom, today, exampleOnly, cells, demo, ruledFrom }: Adoption): Result<undefined, AdoptionRefusal> {
  if (!goes(status, 'adopted')) return refuse('not-proposed')
  if (proposedById === adopterId) return refuse('same-person')
  if (!demo && (exampleOnly || cells.some((cell) => cell.status === 'example'))) return refuse('invented')
  if (validFrom < today) return refuse('in-the-past', { from: validFrom, today })
  const later = ruledFrom.find((from) => from >= validFrom)
  return later === undefined ? allow() : refuse('rule-stands-later', { from: later })
}

/** Sending a proposal back to be changed, or taking a concept or proposal back for good. */
export const decideReturn = (status: NormSetStatus): Result<undefined, 'not-proposed'> => (status === 'proposed' ? allow() : refuse('not-proposed'))
export const decideWithdrawal = (status: NormSetStatus): Result<undefined, 'not-open'> => (goes(status, 'withdrawn') ? allow() : refuse('not-open'))

/** One cell beside the same cell of another set: what differs, part by part; null where a set lacks it. */
export type CellDifference = { readonly key: string; readonly own: NormCell | null; readonly other: NormCell | null; readonly parts: readonly (keyof NormCell)[] }

const PARTS = ['area', 'label', 'amount', 'unit', 'kind', 'group', 'per', 'subtractable', 'condition', 'status', 'source', 'sourceUrl', 'verbatim'] as const satisfies readonly (keyof NormCell)[]

/** Two sets cell by cell, in the order of the first and then what only the second has; cells that are the same have no parts. */
export function differences(own: readonly NormCell[], other: readonly NormCell[]): CellDifference[] {
  const theirs = new Map(other.map((cell) => [cell.key, cell]))
  const here = own.map((cell): CellDifference => {
    const second = theirs.get(cell.key) ?? null
    return { key: cell.key, own: cell, other: second, parts: second === null ? PARTS : PARTS.filter((part) => cell[part] !== second[part]) }
  })
  const known = new Set(own.map((cell) => cell.key))
  return [...here, ...other.filter((cell) => !known.has(cell.key)).map((cell): CellDifference => ({ key: cell.key, own: null, other: cell, parts: PARTS }))]
}

/** What is wrong with a file: in which row (as a spreadsheet counts them), in which column, and what to do. */
export type TableError = { readonly row: number; readonly column: string; readonly message: string }

/** Whether a tried file may be taken over: without errors, and tried on the set as it is now. */
export function decideTakeOver(tried: { readonly errors: readonly TableError[]; readonly version: number } | null, version: number): Result<undefined, 'nothing-tried' | 'has-errors' | 'changed-since'> {
  if (tried === null) return refuse('nothing-tried')
  if (tried.errors.length > 0) return refuse('has-errors', { count: tried.errors.length })
  return tried.version === version ? allow() : refuse('changed-since')
}
