import { record } from '@/lib/audit/record'
import { databaseRefusal, type Tx, updateVersioned, write } from '@/lib/db'
import { Prisma } from '@/lib/db/client/client'
import { dropDraft } from '@/lib/drafts'
import type { Actor } from '@/lib/kernel/actor'
import { formatDurationShort } from '@/lib/kernel/duration'
import { Halt } from '@/lib/kernel/errors'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { normSettingsOn } from '@/lib/norms/queries/sets'
import { type AnswerRefusal, checkAnswers, visitsOf } from '@/lib/norms/rules/answers'
import { type Calculation, type CalculationRefusal, calculate } from '@/lib/norms/rules/calculation'
import type { Answers, Deviation } from '@/lib/norms/schema/cells'
import type { CaseView } from '../queries/case'
import { spreadAfter } from '../rules/spread'
import { ANSWERS_DRAFT, DEVIATION_DRAFT } from '../rules/typed'
import type { SaveCalculation, SaveDeviation } from '../schema'
import { loadCase, type Trace } from './load'

export type CalculateRefusal = CalculationRefusal | AnswerRefusal | 'case-closed' | 'no-settings' | 'not-calculated'
type Saved = { readonly caseId: string; readonly minutes: number; readonly version: number }

/**
 * Calculates the minutes with the norm set and rounding of the municipality's rulebook for today and keeps them with the case, every
 * line and answer beside it. A deviation that was recorded stays.
 */
export const saveCalculation = (actor: Actor, input: SaveCalculation): Promise<Result<Saved, CalculateRefusal>> =>
  write(actor, async (tx, now) => {
    const { view, trace } = await loadCase(tx, now, actor, input.caseId)
    const settings = await settingsOf(tx, view)
    const said = settings ? checkAnswers(settings.set.cells, input.answers) : allow()
    if (!said.ok) return said
    const kept = view.calculation
    const deviation = kept && kept.adjustment !== 0 ? { minutes: kept.adjustment, reason: kept.deviationReason ?? '' } : undefined
    const saved = await keepCalculation(tx, now, actor, { view, trace, answers: input.answers, deviation, version: input.version })
    if (saved.ok) await dropDraft(tx, actor, ANSWERS_DRAFT, view.id)
    return saved
  })

/** Records, changes or (0 minutes) takes back a deviation from the norm, in minutes a week, with the reason the resident reads. */
export const saveDeviation = (actor: Actor, input: SaveDeviation): Promise<Result<Saved, CalculateRefusal>> =>
  write(actor, async (tx, now) => {
    const { view, trace } = await loadCase(tx, now, actor, input.caseId)
    if (!view.calculation) return refuse('not-calculated')
    const deviation = input.minutes === 0 ? undefined : { minutes: input.minutes, reason: input.reason ?? '' }
    const saved = await keepCalculation(tx, now, actor, { view, trace, answers: view.calculation.answers, deviation, version: input.version })
    if (saved.ok) await dropDraft(tx, actor, DEVIATION_DRAFT, view.id)
    return saved
  })

const settingsOf = (tx: Tx, view: CaseView) => normSettingsOn(tx, { regionId: view.municipality.regionId, municipalityId: view.municipality.id }, view.today)

type Work = { readonly view: CaseView; readonly trace: Trace; readonly answers: Answers; readonly deviation: Deviation | undefined; readonly version: number }

/** Calculates and keeps with the case, in the caller's transaction; at this version, 0 for the first. */
export async function keepCalculation(tx: Tx, now: Date, actor: Actor, { view, trace, answers, deviation, version }: Work): Promise<Result<Saved, CalculateRefusal>> {
  if (!view.open) return refuse('case-closed')
  const settings = await settingsOf(tx, view)
  if (!settings) return refuse('no-settings')
  const result = calculate({ cells: settings.set.cells, answers, rounding: settings.rounding, demo: settings.demo, deviation })
  if (!result.ok) return result
  const after = spreadAfter(view.calculation?.spread ?? null, visitsOf(result.value))
  const data = { ...columnsOf(result.value), normSetId: settings.set.id, rounding: settings.rounding, answers: plain(answers), spread: after === null ? Prisma.DbNull : plain(after), savedAt: now, savedBy: actor.kind === 'person' ? actor.name : '' }

  const row = await tx.calculation.findUnique({ where: { caseId: view.id }, select: { id: true, version: true } })
  let id = row?.id
  let next = 1
  if (id === undefined) {
    if (version !== 0) throw new Halt('stale')
    id = crypto.randomUUID()
    await tx.calculation.createMany({ data: [{ ...data, id, municipalityId: view.municipality.id, caseId: view.id }] }).catch(staleWhenFirst)
  } else {
    next = await updateVersioned(tx.calculation, { id, version }, data)
  }
  await record(tx, actor, {
    event: 'calculation.saved',
    subject: { type: 'calculation', id, version: next },
    ...trace,
    changes: [
      { field: 'minutes', label: 'Tijd per week', from: view.calculation ? formatDurationShort(view.calculation.minutes) : '', to: formatDurationShort(result.value.minutes) },
      ...(view.calculation?.adjustment === result.value.adjustment ? [] : [{ field: 'deviation', label: 'Afwijking', from: formatDurationShort(view.calculation?.adjustment ?? 0), to: formatDurationShort(result.value.adjustment) }]),
    ],
    detail: { caseId: view.id, normSet: `${settings.set.code} ${settings.set.edition}`, norm: result.value.norm, deviation: result.value.adjustment, minutes: result.value.minutes },
  })
  return allow({ caseId: view.id, minutes: result.value.minutes, version: next })
}

/** Two consultants make the first one at once: the second is told, like the loser of any edit. */
function staleWhenFirst(thrown: unknown): never {
  throw databaseRefusal(thrown)?.state === '23505' ? new Halt('stale') : thrown
}

const columnsOf = (calculation: Calculation) => ({
  lines: JSON.parse(JSON.stringify(calculation.lines)) as object[],
  deviationMinutes: calculation.adjustment,
  deviationReason: calculation.deviationReason,
  normMinutes: calculation.norm,
  minutes: calculation.minutes,
})

/** As JSON holds it: without the keys that were left open. */
const plain = (value: object) => JSON.parse(JSON.stringify(value)) as object
