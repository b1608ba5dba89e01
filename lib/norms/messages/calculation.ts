import { formatDuration, formatDurationShort } from '@/lib/kernel/duration'
import { add, decimalText, fraction, fromDecimal, multiply } from '@/lib/kernel/fraction'
import type { Refused } from '@/lib/kernel/result'
import { type AnswerRefusal, visitsOf } from '../rules/answers'
import { type Calculation, type CalculationLine, type CalculationRefusal, countsTimes } from '../rules/calculation'
import type { CellStatus, LessBy, NormCell, NormKind, NormSetStatus, NormUnit, ResultArea, Rounding } from '../schema/cells'

export const AREA_LABELS = {
  house: 'Schoon en leefbaar huis',
  laundry: 'Wasverzorging',
  groceries: 'Boodschappen',
  meals: 'Maaltijden',
  children: 'Verzorging minderjarige kinderen',
  direction: 'Dagelijkse organisatie (regie)',
  advice: 'Advies, instructie en voorlichting',
  'not-average': 'Niet-gemiddelde huishoudens',
  'general-facility': 'Algemene voorziening',
} as const satisfies Record<ResultArea, string>

export const UNIT_LABELS = {
  'hours-per-year': 'uur per jaar',
  'minutes-per-week': 'minuten per week',
  'minutes-per-two-weeks': 'minuten per twee weken',
  'minutes-per-time': 'minuten per keer',
} as const satisfies Record<NormUnit, string>

export const KIND_LABELS = {
  base: 'Basis',
  adjustment: 'Aanpassing',
  'per-count': 'Aanpassing per stuk',
  exclusive: 'Een van de mogelijkheden',
} as const satisfies Record<NormKind, string>

export const CELL_STATUS_LABELS = {
  confirmed: 'Volgens de bron',
  derived: 'Berekend uit de bron',
  unconfirmed: 'Nog te controleren',
  example: 'Voorbeeld, verzonnen',
  empty: 'Nog niet vastgesteld',
} as const satisfies Record<CellStatus, string>

export const NORM_SET_STATUS_LABELS = {
  published: 'Zoals gepubliceerd',
  concept: 'Concept',
  proposed: 'Ligt voor',
  adopted: 'Vastgesteld',
  withdrawn: 'Teruggenomen',
} as const satisfies Record<NormSetStatus, string>

type Detail = Readonly<Record<string, string | number>>

/** One sentence for each way in which a calculation can be refused: what is wrong and what to do. */
export const CALCULATION_REFUSALS: Readonly<Record<CalculationRefusal, (detail: Detail) => string>> = {
  'no-cells': () => 'Dit normenkader heeft nog geen normen. Kies een ander normenkader.',
  'nothing-applied': () => 'Kies ten minste één norm die van toepassing is.',
  'unknown-cell': ({ key }) => `Het normenkader heeft geen norm "${key}". Laad de pagina opnieuw.`,
  'cell-empty': ({ label }) =>
    `De norm "${label}" is nog niet vastgesteld. Vul eerst de norm aan, of kies een ander normenkader.`,
  'cell-unconfirmed': ({ label }) =>
    `De norm "${label}" is nog niet gecontroleerd. Laat de beleidsadviseur de bron nakijken, of kies een ander normenkader.`,
  'cell-without-source': ({ label }) => `De norm "${label}" heeft geen bron. Vul eerst de bron aan.`,
  'example-outside-demo': ({ label }) =>
    `De norm "${label}" is een voorbeeld en telt alleen in de demonstratie. Kies een vastgesteld normenkader.`,
  'both-alternatives': ({ first, second }) => `Kies "${first}" of "${second}". Ze gelden niet allebei.`,
  'count-out-of-bounds': ({ label, min, max }) => `Vul bij "${label}" een aantal in van ${min} tot en met ${max}.`,
  'not-subtractable': ({ label }) => `Van de norm "${label}" gaat geen tijd af. Kies een aanpassing, of leg een afwijking vast met een reden.`,
  'less-not-whole': ({ label }) => `Vul bij "${label}" in hele minuten in hoeveel eraf gaat.`,
  'less-than-nothing': ({ label, most }) => `Van "${label}" kan hooguit ${formatDuration(Number(most))} af. Trek niet meer af dan de norm geeft.`,
  'rounding-impossible': () => 'De afronding van de gemeente klopt niet. Vraag de beleidsadviseur om de instelling te herstellen.',
  'deviation-not-whole': () => 'Vul de afwijking in hele minuten in.',
  'deviation-without-reason': () => 'Schrijf op waarom u van de norm afwijkt. De inwoner leest deze reden in het besluit.',
  'negative-area': ({ area }) => `Bij "${areaLabel(area)}" gaat er meer af dan er is. Pas de aanpassingen aan.`,
  'negative-total': ({ norm, adjustment }) =>
    `De norm geeft ${formatDuration(Number(norm))} en u trekt er ${formatDuration(Math.abs(Number(adjustment)))} af. Trek niet meer af dan de norm geeft.`,
  'too-many-minutes': () => 'De uitkomst is meer dan een hele week. Controleer de aantallen.',
}

export const ANSWER_REFUSALS: Readonly<Record<AnswerRefusal, (detail: Detail) => string>> = {
  'less-without-reason': ({ label }) => `Schrijf bij "${label}" op waarom er tijd af gaat. De inwoner leest dit in het besluit.`,
  'two-weekly-without-reason': ({ label }) => `Schrijf bij "${label}" op waarom een keer per twee weken voor deze inwoner past.`,
}

export const LESS_BY_LABELS = {
  'own-strength': 'inwoner zelf',
  'usual-help': 'huisgenoten (gebruikelijke hulp)',
  network: 'netwerk of mantelzorg',
} as const satisfies Record<LessBy, string>

/** What the user reads when a calculation is refused. */
export function calculationSentence(refusal: Refused<CalculationRefusal>): string {
  return CALCULATION_REFUSALS[refusal.reason](refusal.detail ?? {})
}

/** "108 uur per jaar", "150 minuten per twee weken", or "nog niet vastgesteld". */
export function amountText({ amount, unit }: Pick<NormCell, 'amount' | 'unit'>): string {
  return amount === null || unit === null ? 'nog niet vastgesteld' : `${decimalText(fromDecimal(amount), 2)} ${UNIT_LABELS[unit]}`
}

/** One step of the arithmetic: "Per week: 6.480 : 52" and "124,62 minuten". */
export type Step = { readonly what: string; readonly value: string }

/** From the amount of a row to its minutes, a step each; nothing for a row that does not apply. */
export function stepsOf(line: CalculationLine, rounding: Rounding): Step[] {
  const { amount, unit } = line
  if (!line.applied || amount === null || unit === null) return []
  const steps: Step[] = [{ what: line.label, value: amountText(line) }]
  const total = multiply(fromDecimal(amount), fraction(line.count ?? 1))
  const text = decimalText(total, 2)
  if (countsTimes(line)) {
    const per = unit === 'minutes-per-time' ? UNIT_LABELS['minutes-per-week'] : UNIT_LABELS[unit]
    steps.push({ what: `Aantal: ${line.count} × ${decimalText(fromDecimal(amount), 2)}`, value: `${text} ${per}` })
  }
  if (unit === 'hours-per-year') {
    const perYear = decimalText(multiply(total, fraction(60)), 2)
    steps.push({ what: `In minuten: ${text} × 60`, value: `${perYear} per jaar` })
    steps.push({ what: `Per week: ${perYear} : ${rounding.weeksPerYear}`, value: `${decimalText(fullOf(line), 2)} minuten` })
  }
  if (unit === 'minutes-per-two-weeks') steps.push({ what: `Per week: ${text} : 2`, value: `${decimalText(fullOf(line), 2)} minuten` })
  if (line.less !== undefined) steps.push({ what: `Eraf: ${lessText(line)}`, value: `${decimalText(line.exact, 2)} minuten` })
  if (rounding.rule === 'per-row') steps.push({ what: roundedTo(rounding.toMinutes), value: `${decimalText(fraction(line.minutes), 0)} minuten` })
  steps.push({ what: 'In uren en minuten', value: formatDurationShort(line.minutes) })
  return steps
}

/** One line under a row: "108 uur per jaar × 60 : 52 = 124,62", or why it does not apply. */
export function explanationOf(line: CalculationLine, rounding: Rounding): string {
  if (!line.applied || line.unit === null) return line.why ?? 'Niet van toepassing'
  const times = line.count === null ? '' : ` × ${line.count}`
  const tails = {
    'hours-per-year': ` × 60 : ${rounding.weeksPerYear} = ${decimalText(fullOf(line), 2)}`,
    'minutes-per-week': line.count === null ? '' : ` = ${decimalText(fullOf(line), 2)}`,
    'minutes-per-two-weeks': ` : 2 = ${decimalText(fullOf(line), 2)}`,
    'minutes-per-time': ` = ${decimalText(fullOf(line), 2)}`,
  } as const satisfies Record<NormUnit, string>
  const less = line.less === undefined ? '' : `, eraf ${lessText(line)}`
  return `${amountText(line)}${times}${tails[line.unit]}${less}`
}

/** A row's minutes a week before anything came off. */
const fullOf = (line: CalculationLine) => add(line.exact, fraction(line.less ?? 0))

const lessText = ({ less, by }: CalculationLine) => `${formatDuration(less ?? 0)}${by === undefined ? '' : ` door ${LESS_BY_LABELS[by]}`}`

/** "Een keer per twee weken 2 uur en 30 minuten", or null where help comes every week. */
export function visitsText(calculation: Calculation): string | null {
  const { weeks, minutes } = visitsOf(calculation)
  return weeks === 1 ? null : `Een keer per twee weken ${formatDuration(minutes)}.`
}

/** "per week: 2 uur en 5 minuten volgens de norm, 15 minuten erbij met een reden." */
export function outcomeText({ norm, adjustment }: Calculation): string {
  if (adjustment === 0) return `per week: ${formatDuration(norm)} volgens de norm.`
  const change = `${formatDuration(Math.abs(adjustment))} ${adjustment > 0 ? 'erbij' : 'eraf'}`
  return `per week: ${formatDuration(norm)} volgens de norm, ${change} met een reden.`
}

/** "Afronden: per regel op hele minuten." */
export function roundingText({ rule, toMinutes }: Rounding): string {
  return `Afronden: ${rule === 'per-row' ? 'per regel' : 'op het totaal'} op ${toMinutes === 1 ? 'hele minuten' : `${toMinutes} minuten`}.`
}

function roundedTo(minutes: number): string {
  return minutes === 1 ? 'Afgerond op hele minuten' : `Afgerond op ${minutes} minuten`
}

function areaLabel(area: string | number | undefined): string {
  return Object.entries(AREA_LABELS).find(([code]) => code === area)?.[1] ?? String(area)
}
