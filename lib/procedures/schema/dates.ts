import { z } from 'zod'
import { checkbox, choice, countField, dayField, idField, optional, text, timeField, versionField } from '@/lib/kernel/fields'

/** The dates of a window that can follow from another, in the order in which they come. */
export const PLAN_DATES = ['opens', 'questions', 'answers', 'closes', 'decisions', 'start'] as const
export type PlanDate = (typeof PLAN_DATES)[number]

/** What a date can follow from; final: the decisions and the reaction term after them. */
export const ANCHORS = [...PLAN_DATES, 'final'] as const
export type Anchor = (typeof ANCHORS)[number]

export const DATE_UNITS = ['days', 'weeks', 'months'] as const
export type DateUnit = (typeof DATE_UNITS)[number]

/** A date that follows from another by so many days, weeks or months; before it when negative. */
export type DateRule = { readonly target: PlanDate; readonly anchor: Anchor; readonly amount: number; readonly unit: DateUnit }

const row = { anchor: optional(choice('waaruit de datum volgt', ANCHORS)), amount: optional(countField('het aantal', { min: 0, max: 400 })), unit: optional(choice('dagen, weken of maanden', DATE_UNITS)), side: optional(choice('ervoor of erna', ['before', 'after'])) }

/** Per date a row of the form: without an anchor it is a fixed date. */
export const SetDateRules = z
  .strictObject({ id: idField('een instapmoment'), version: versionField(), moveAlong: checkbox(), rows: z.strictObject(Object.fromEntries(PLAN_DATES.map((date) => [date, z.strictObject(row)])) as Record<PlanDate, z.ZodObject<typeof row>>) })
  .transform(({ rows, ...input }, ctx) => {
    const rules = PLAN_DATES.flatMap((target): DateRule[] => {
      const { anchor, amount, unit, side } = rows[target]
      if (anchor === null) return []
      const need = (field: string, message: string) => ctx.issues.push({ code: 'custom', message, path: ['rows', target, field], input: rows })
      if (anchor === target) need('anchor', 'Een datum volgt niet uit zichzelf. Kies een andere datum.')
      if (amount === null) need('amount', 'Vul in hoeveel dagen, weken of maanden.')
      return [{ target, anchor, amount: (side === 'before' ? -1 : 1) * (amount ?? 0), unit: unit ?? 'days' }]
    })
    return { ...input, rules }
  })
export type SetDateRules = { readonly id: string; readonly version: number; readonly moveAlong: boolean; readonly rules: readonly DateRule[] }

export const MoveDate = z.strictObject({
  id: idField('een instapmoment'),
  version: versionField(),
  date: choice('welke datum u verschuift', ['questions', 'answers', 'decisions', 'start']),
  day: dayField('de nieuwe dag'),
  time: optional(timeField('de nieuwe tijd')),
  reason: text('de reden', { max: 1000, min: 10, multiline: true }),
  moveAlong: checkbox(),
})
export type MoveDate = z.output<typeof MoveDate>
