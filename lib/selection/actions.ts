'use server'

import { formAction } from '@/lib/action'
import { routes, withNotice } from '@/lib/routes'
import { proposeAward } from '@/lib/selection/commands/award'
import { redrawAward } from '@/lib/selection/commands/redraw'
import { giveScores, settleScores } from '@/lib/selection/commands/score'
import { setSelection } from '@/lib/selection/commands/set'
import { AWARD_REFUSALS, CONSENSUS_REFUSALS, REDRAW_REFUSALS, SCORE_REFUSALS, SET_REFUSALS } from '@/lib/selection/messages'
import { GiveScores, ProposeAward, RedrawAward, SetSelection, SettleScores } from '@/lib/selection/schema'

type Values = Readonly<Record<string, string | string[]>>

/** Rows called <name>.<row>.<part>; a row with nothing in it is null, so that the others keep their place. */
function rows(values: Values, name: string): { list: (Record<string, string> | null)[]; rest: Record<string, unknown> } {
  const found: (Record<string, string> | undefined)[] = []
  const rest: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(values)) {
    const [head, row, part] = field.split('.')
    if (head !== name || part === undefined || !/^\d{1,2}$/.test(row ?? '')) rest[field] = value
    else if (typeof value === 'string') found[Number(row)] = { ...found[Number(row)], [part]: value.trim() }
  }
  return { list: Array.from(found, (row) => (row && Object.values(row).some((each) => each !== '') ? row : null)), rest }
}

const scoresIn = (values: Values) => {
  const { list, rest } = rows(values, 'scores')
  return { ...rest, scores: list.filter((row) => row !== null) }
}

export const setSelectionAction = formAction({
  name: 'selection.set',
  schema: SetSelection,
  run: setSelection,
  refusals: SET_REFUSALS,
  fieldOf: { 'weights-not-100': 'criteria.0.weight', 'title-twice': 'criteria.0.title' },
  read: (values) => {
    const { list, rest } = rows(values, 'criteria')
    return { ...rest, criteria: list }
  },
  to: ({ procedureId }) => withNotice(routes.procedureSelection(procedureId), 'bewaard'),
})

export const giveScoresAction = formAction({ name: 'selection.give-scores', schema: GiveScores, run: giveScores, refusals: SCORE_REFUSALS, read: scoresIn, to: ({ windowId, submissionId, areaId }) => withNotice(routes.selectionEntry(windowId, submissionId, areaId), 'scores-gegeven') })

export const settleScoresAction = formAction({ name: 'selection.settle-scores', schema: SettleScores, run: settleScores, refusals: CONSENSUS_REFUSALS, fieldOf: { 'met-in-future': 'metOn' }, read: scoresIn, to: ({ windowId }) => withNotice(routes.windowSelection(windowId), 'scores-vastgesteld') })

export const proposeAwardAction = formAction({ name: 'selection.propose-award', schema: ProposeAward, run: proposeAward, refusals: AWARD_REFUSALS, to: ({ decisionId }) => withNotice(routes.collegeDecision(decisionId), 'voorstel-gemaakt') })

export const redrawAwardAction = formAction({ name: 'selection.redraw-award', schema: RedrawAward, run: redrawAward, refusals: REDRAW_REFUSALS, to: ({ decisionId }) => withNotice(routes.collegeDecision(decisionId), 'volgorde-bepaald') })
