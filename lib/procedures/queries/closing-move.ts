import { read, type Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { mayManageProcedure } from '@/lib/procedures/policy'
import { dateRulesOf } from '@/lib/procedures/queries/dates'
import type { DateRule } from '@/lib/procedures/schema/dates'
import { procedureHead, type ProcedureHead, type WindowView } from '@/lib/procedures/queries/head'
import { movesFrom } from '@/lib/procedures/rules/closing-move'
import { MOVABLE, type Move } from '@/lib/procedures/rules/dates'
import { Along, type MoveKind } from '@/lib/procedures/schema/closing-move'
import { isContinuous } from '@/lib/procedures/rules/continuous'

const MOVE = { id: true, windowId: true, kind: true, fromClosesAt: true, toClosesAt: true, outageFrom: true, outageUntil: true, reason: true, along: true, proposedBy: true, proposedName: true, proposedAt: true, confirmedName: true, confirmedAt: true, version: true, window: { select: { name: true } } } as const

export type MoveView = {
  readonly id: string
  readonly windowId: string
  readonly window: string
  readonly kind: MoveKind
  readonly fromClosesAt: Date
  readonly toClosesAt: Date
  readonly outageFrom: Date | null
  readonly outageUntil: Date | null
  readonly reason: string
  /** What moves along with it. */
  readonly along: readonly Move[]
  readonly proposedBy: string
  readonly proposedName: string
  readonly proposedAt: Date
  readonly confirmedAt: Date | null
  readonly version: number
}

async function rows(tx: Tx, where: object): Promise<MoveView[]> {
  const found = await tx.closingMove.findMany({ where: { withdrawnAt: null, ...where }, orderBy: { proposedAt: 'desc' }, select: MOVE })
  return found.map(({ window, kind, along, ...row }) => ({ ...row, kind: kind as MoveKind, along: movesFrom(Along.parse(along)), window: window.name }))
}

/** Every closing of a procedure's windows that was moved, with its reason, the newest first. Joins the caller's transaction. */
export const movesOf = (tx: Tx, procedureId: string): Promise<MoveView[]> => rows(tx, { procedureId, confirmedAt: { not: null } })

export type MovePage = { readonly head: ProcedureHead; readonly window: WindowView; readonly waiting: MoveView | null; readonly mine: boolean; readonly moves: readonly MoveView[]; readonly passed: boolean; /** Dates that follow from another. */ readonly rules: readonly DateRule[] }

/** The closing of a published window, the proposal that waits for a second officer, and what was moved before; null when nothing can be moved. */
export const movePage = (actor: Person, windowId: string): Promise<MovePage | null> =>
  read(actor, async (tx, now) => {
    const row = await tx.entryWindow.findUnique({ where: { id: windowId }, select: { procedureId: true, regionId: true, openedAt: true } })
    if (!row || !mayManageProcedure(actor, row)) return null
    const head = await procedureHead(tx, actor, row.procedureId, now)
    const window = head?.windows.find((each) => each.id === windowId)
    if (!head || !window || head.status !== 'published' || window.standing === 'draft' || isContinuous(window) || row.openedAt !== null) return null
    const all = await rows(tx, { windowId })
    const waiting = all.find((move) => move.confirmedAt === null) ?? null
    return { head, window, waiting, mine: waiting?.proposedBy === actor.personId, moves: all.filter((move) => move.confirmedAt !== null), passed: now >= window.closesAt, rules: (await dateRulesOf(tx, windowId)).filter((rule) => MOVABLE.some((date) => date === rule.target)) }
  })
