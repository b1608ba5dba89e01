import type { Tx } from '@/lib/db'
import type { Day } from '@/lib/kernel/day'
import { calendarOf } from '../queries/calendar'
import type { CaseView } from '../queries/case'
import type { PostCase } from '../queries/dispatch'
import { termRulesOf } from '../queries/terms'
import { type TermMove, termWith } from '../rules/standstill'

/** Until when is decided once the letter of an announcement was sent; null when the letter moves nothing. Joins the caller's transaction. */
export async function decideByAfter(tx: Tx, about: PostCase, letterId: string, sentOn: Day): Promise<Day | null> {
  const move = about.moves.find((each) => each.letterId === letterId)
  if (!move || move.sentOn !== null || about.appliedOn === null) return null
  const moves = about.moves.map((each) => (each === move ? { ...each, sentOn } : each))
  return termWith(about.appliedOn, moves, await calendarOf(tx), await termRulesOf(tx, about.municipality, about.notifiedOn)).term.lastDay
}

/** The last day to decide stays with the case, by which lists are sorted. */
export async function keepTerm(tx: Tx, view: CaseView, moves: readonly TermMove[]): Promise<void> {
  if (view.appliedOn === null) return
  const { term } = termWith(view.appliedOn, moves, await calendarOf(tx), await termRulesOf(tx, view.municipality, view.notifiedOn))
  await tx.wmoCase.updateMany({ where: { id: view.id }, data: { decideBy: term.lastDay } })
}
