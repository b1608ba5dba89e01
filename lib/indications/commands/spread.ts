import { record } from '@/lib/audit/record'
import { updateVersioned, write } from '@/lib/db'
import { Prisma } from '@/lib/db/client/client'
import type { Actor } from '@/lib/kernel/actor'
import { formatDuration } from '@/lib/kernel/duration'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { visitsOf } from '@/lib/norms/rules/answers'
import { TIME_WINDOWS } from '@/lib/rulebook/schema'
import { ruleOn } from '@/lib/rulebook/queries'
import { type SpreadRefusal, decideSpread } from '../rules/spread'
import type { DayPart, SaveSpread } from '../schema'
import { loadCase } from './load'

/** Keeps how the calculated minutes are spread over the week, or takes the spread away when nothing is filled in. */
export const saveSpread = (actor: Actor, input: SaveSpread): Promise<Result<{ readonly caseId: string }, SpreadRefusal | 'case-closed' | 'not-calculated'>> =>
  write(actor, async (tx, now) => {
    const { view, trace } = await loadCase(tx, now, actor, input.caseId)
    if (!view.open) return refuse('case-closed')
    const row = await tx.calculation.findUnique({ where: { caseId: view.id }, select: { id: true } })
    if (!view.calculation || !row) return refuse('not-calculated')
    const rule = await ruleOn(tx, 'time-windows', { regionId: view.municipality.regionId, municipalityId: view.municipality.id }, view.today)
    const parts = Object.entries(input.parts).flatMap(([place, minutes]) => {
      const [day = '', part = ''] = place.split('-')
      return minutes === null ? [] : [{ day: Number(day), part: part as DayPart, minutes }]
    })
    const decision = decideSpread(visitsOf(view.calculation), parts, rule?.value.windows ?? TIME_WINDOWS)
    if (!decision.ok) return decision
    const spread = decision.value
    const version = await updateVersioned(tx.calculation, { id: row.id, version: input.version }, { spread: spread === null ? Prisma.DbNull : (JSON.parse(JSON.stringify(spread)) as object) })
    const total = spread?.parts.reduce((sum, each) => sum + each.minutes, 0) ?? 0
    await record(tx, actor, {
      event: 'calculation.spread', subject: { type: 'calculation', id: row.id, version }, ...trace,
      changes: [{ field: 'spread', label: 'Verdeling over de week', from: view.calculation.spread ? `${view.calculation.spread.parts.length} momenten` : '', to: spread ? `${spread.parts.length} momenten, samen ${formatDuration(total)}` : '' }],
      detail: { caseId: view.id, weeks: spread?.weeks ?? 0, moments: spread?.parts.length ?? 0 },
    })
    return allow({ caseId: view.id })
  })
