import type { Tx } from '@/lib/db'
import type { Day } from '@/lib/kernel/day'
import { calendarOf } from '../queries/calendar'
import type { CaseView } from '../queries/case'
import { termRulesOf } from '../queries/terms'
import { type TermMove, termWith } from '../rules/standstill'

/** What was announced moves the term once its letter is sent. Joins the caller's transaction. */
export async function moveWasSent(tx: Tx, view: CaseView, letterId: string, sentOn: Day): Promise<void> {
  const move = view.moves.find((each) => each.letterId === letterId)
  if (!move || move.sentOn !== null) return
  await tx.wmoTermMove.updateMany({ where: { id: move.id }, data: { sentOn, version: { increment: 1 } } })
  await keepTerm(tx, view, view.moves.map((each) => (each.id === move.id ? { ...each, sentOn } : each)))
}

/** The last day to decide stays with the case, by which lists are sorted. */
export async function keepTerm(tx: Tx, view: CaseView, moves: readonly TermMove[]): Promise<void> {
  if (view.appliedOn === null) return
  const { term } = termWith(view.appliedOn, moves, await calendarOf(tx), await termRulesOf(tx, view.municipality, view.notifiedOn))
  await tx.wmoCase.updateMany({ where: { id: view.id }, data: { decideBy: term.lastDay } })
}
