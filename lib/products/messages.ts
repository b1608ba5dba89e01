import { formatDuration } from '@/lib/kernel/duration'
import type { UnitOption } from './rules'
import type { Frequency, ProductKind, RateKind, Unit } from './schema'

export const PRODUCT_KIND_LABELS = {
  regular: 'Regulier',
  direction: 'Met overname regie',
  combi: 'Combi',
  bespoke: 'Maatwerk',
  package: 'Pakket',
  module: 'Module',
  restorative: 'Herstelgerichte hulp',
  general: 'Algemene voorziening',
} as const satisfies Record<ProductKind, string>

export const UNIT_LABELS = {
  'minutes-week': 'Uren en minuten per week',
  'result-month': 'Resultaat met een bedrag per maand',
  'hours-year': 'Uren per jaar',
  modules: 'Vaste modules',
  packages: 'Pakketten',
  classes: 'Klassen',
} as const satisfies Record<Unit, string>

export const FREQUENCY_LABELS = {
  weekly: 'elke week',
  'two-weekly': 'een keer per twee weken',
} as const satisfies Record<Frequency, string>

export const RATE_KIND_LABELS = {
  'in-kind': 'Zorg in natura',
  'formal-budget': 'Persoonsgebonden budget, formele hulp',
  'informal-budget': 'Persoonsgebonden budget, informele hulp',
} as const satisfies Record<RateKind, string>

/** "1 uur 30 per week" of a module or package, "1 uur tot en met 2 uur per week" of a class. */
export const minutesText = ({ minutesFrom, minutesTo }: Pick<UnitOption, 'minutesFrom' | 'minutesTo'>): string =>
  minutesFrom === minutesTo ? `${formatDuration(minutesTo)} per week` : `${formatDuration(minutesFrom)} tot en met ${formatDuration(minutesTo)} per week`

/** What an option holds, in one line. */
export const optionText = (option: UnitOption): string =>
  [minutesText(option), option.frequency && FREQUENCY_LABELS[option.frequency], option.laundry === null ? null : option.laundry ? 'met de was' : 'zonder de was'].filter(Boolean).join(', ')
