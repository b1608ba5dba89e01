import { record } from '@/lib/audit/record'
import { write } from '@/lib/db'
import { dropDraft } from '@/lib/drafts'
import { caseView } from '@/lib/indications/queries/case'
import type { Actor } from '@/lib/kernel/actor'
import { formatDurationShort } from '@/lib/kernel/duration'
import { Halt } from '@/lib/kernel/errors'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { type AnswerRefusal, checkAnswers } from '@/lib/norms/rules/answers'
import { type CalculationRefusal, calculate } from '@/lib/norms/rules/calculation'
import { tookFirst } from '../queries/objection'
import { reckoningOf } from '../queries/reckoning'
import { decideReckoning, type ReckoningRefusal } from '../rules/reckoning'
import { OBJECTION_ANSWERS_DRAFT } from '../rules/typed'
import type { CalculateObjection } from '../schema'
import { change, loadObjection } from './load'

export type CalculateObjectionRefusal = ReckoningRefusal | CalculationRefusal | AnswerRefusal | 'no-settings'

/**
 * Gives the answers that were never given: calculates the minutes a week of an objection against a refusal without a calculation, with the
 * norm set and rounding of the day of that decision, and keeps them with the objection (ADR 0104). The case and its decision stay as they
 * were; how far the help deviates is said with the decision. Refuses what decideReckoning and the calculation refuse.
 */
export const calculateObjection = (actor: Actor, input: CalculateObjection): Promise<Result<{ objectionId: string }, CalculateObjectionRefusal>> =>
  write(actor, async (tx, now) => {
    const work = await loadObjection(tx, now, actor, input.objectionId)
    const view = await caseView(tx, now, actor, work.row.caseId)
    if (!view) throw new Halt('not-found')
    const reckoning = await reckoningOf(tx, work, view)
    const verdict = decideReckoning({ status: work.facts.status, tookFirstDecision: tookFirst(work, actor), offered: reckoning && reckoning.products.map((each) => each.id) }, input.productId)
    if (!verdict.ok) return verdict
    const settings = reckoning?.settings
    if (!settings) return refuse('no-settings')
    const { id, code, edition, name, exampleOnly, cells } = settings.set
    const said = checkAnswers(cells, input.answers)
    if (!said.ok) return said
    const made = calculate({ cells, answers: input.answers, rounding: settings.rounding, demo: settings.demo, deviation: undefined })
    if (!made.ok) return made
    const kept = { ...made.value, version: (reckoning.calculation?.version ?? 0) + 1, normSet: { id, code, edition, name, exampleOnly }, answers: input.answers, spread: null, savedAt: now, savedBy: work.person.name }
    const { version } = await change(tx, work, input.version, { productId: input.productId, normSetId: id, calculation: JSON.parse(JSON.stringify(kept)) as object }, {})
    await dropDraft(tx, actor, OBJECTION_ANSWERS_DRAFT, work.row.id)
    await record(tx, actor, {
      event: 'objection.calculated', subject: { type: 'objection', id: work.row.id, version }, ...work.trace,
      changes: [{ field: 'minutes', label: 'Tijd per week', from: reckoning.calculation ? formatDurationShort(reckoning.calculation.norm) : '', to: formatDurationShort(made.value.norm) }],
      detail: { productId: input.productId, normSet: `${code} ${edition}`, norm: made.value.norm, on: reckoning.on },
    })
    return allow({ objectionId: work.row.id })
  })
