import { plural } from '@/lib/format'
import { formatDay, type Day } from '@/lib/kernel/day'
import { formatInstant } from '@/lib/kernel/instant'
import type { Move } from '@/lib/procedures/rules/dates'
import type { Anchor, DateRule, DateUnit, PlanDate } from '@/lib/procedures/schema/dates'

export const DATE_LABELS = { opens: 'Open vanaf', questions: 'Vragen tot', answers: 'Antwoorden uiterlijk', closes: 'Sluit', decisions: 'Besluiten uiterlijk', start: 'Start overeenkomst' } as const satisfies Record<PlanDate, string>

export const ANCHOR_LABELS = {
  opens: 'de opening', questions: 'het einde van de vragen', answers: 'de antwoorden', closes: 'de sluiting', decisions: 'de besluiten', start: 'de start van de overeenkomst', final: 'de definitieve toelating (besluiten en reactietermijn)',
} as const satisfies Record<Anchor, string>

export const UNIT_LABELS = { days: 'dagen', weeks: 'weken', months: 'maanden' } as const satisfies Record<DateUnit, string>
const ONE = { days: 'dag', weeks: 'week', months: 'maand' } as const satisfies Record<DateUnit, string>

export const dateText = (value: Date | Day | null): string => (value === null ? '' : value instanceof Date ? formatInstant(value) : formatDay(value))

/** "Besluiten uiterlijk: 6 weken na de sluiting" */
export function ruleText({ target, anchor, amount, unit }: DateRule): string {
  const length = plural(Math.abs(amount), ONE[unit], UNIT_LABELS[unit])
  return `${DATE_LABELS[target]}: ${amount === 0 ? 'gelijk met' : `${length} ${amount < 0 ? 'voor' : 'na'}`} ${ANCHOR_LABELS[anchor]}`
}

/** "Besluiten uiterlijk wordt 12-9-2023 (was 5-9-2023)." */
export const moveSentence = ({ date, from, to }: Move): string => `${DATE_LABELS[date]} wordt ${dateText(to)}${from === null ? '' : ` (was ${dateText(from)})`}.`

/** A move as a line of the trail and of the published history. */
export const changeOf = ({ date, from, to }: Move) => ({ field: date, label: DATE_LABELS[date], from: dateText(from), to: dateText(to) })

export const datesText = (moves: readonly Move[]): string => moves.map(moveSentence).join(' ')
