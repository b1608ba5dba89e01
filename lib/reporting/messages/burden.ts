import { partsOf, type Day } from '@/lib/kernel/day'
import { decimal, number } from '@/lib/format'
import { PARTIES, trendOf, type BurdenFigure, type BurdenMeasure, type BurdenRow, type BurdenStanding } from '../rules/burden'
import type { BurdenStep } from '../schema/burden'

/** Derde kwartaal van 2025 */
export const quarterText = (first: Day): string => `${['Eerste', 'Tweede', 'Derde', 'Vierde'][Math.floor((partsOf(first).month - 1) / 3)] ?? ''} kwartaal van ${partsOf(first).year}`

/** What a step is called, and from what until what its days are counted. */
export const STEP_LABELS = {
  confirm: { name: 'Melding bevestigen', span: 'melding tot bevestiging' },
  talk: { name: 'Gesprek', span: 'bevestiging tot gesprek' },
  findings: { name: 'Verslag van het onderzoek', span: 'gesprek tot verzonden verslag' },
  apply: { name: 'Aanvraag', span: 'verslag tot aanvraag' },
  decide: { name: 'Besluit', span: 'aanvraag tot besluit' },
  dispatch: { name: 'Besluit versturen', span: 'besluit tot verzending' },
  offer: { name: 'Toewijzing aanbieden', span: 'verzending tot aanbod' },
  accept: { name: 'Toewijzing aannemen', span: 'aanbod tot aanname' },
  start: { name: 'Hulp beginnen', span: 'aanname tot eerste dag' },
  enter: { name: 'Inschrijving indienen', span: 'begin tot indienen' },
  change: { name: 'Wijziging van het dossier', span: 'gemeld tot besloten' },
  proof: { name: 'Bewijs opnieuw inleveren', span: 'ingeleverd tot beoordeeld' },
} as const satisfies Record<BurdenStep, { name: string; span: string }>

export const MEASURE_NAMES = {
  consultant: 'Consulent', 'back-office': 'Backoffice', desk: 'Balie', region: 'Inkoop en contract', provider: 'Aanbieder', looked: 'Ingezien door aanbieder', again: 'Opnieuw gedaan',
} as const satisfies Record<BurdenMeasure, string>

export type Who = 'mensen' | 'aanbieders'

/** A figure of a step, or in words why it isn't shown; nothing that happened is 0. */
export function burdenText(figure: BurdenFigure, least: number, who: Who, format: (value: number) => string = number): string {
  if (figure === null) return format(0)
  if (figure.value !== null) return format(figure.value)
  return figure.standing === 'few' ? `minder dan ${least} ${who}` : figure.standing === 'alone' ? 'minder dan 3 medewerkers' : 'afgeschermd'
}

/** Without a case there are no days: the cell stays empty. */
export const daysText = (figure: BurdenFigure, least: number, who: Who): string => (figure === null ? '' : burdenText(figure, least, who, (value) => `${decimal(value)} ${value === 1 ? 'dag' : 'dagen'}`))

/** The longest need twice as many. */
export const longestText = (figure: BurdenFigure, least: number, who: Who): string => (figure === null ? '' : burdenText(figure, figure.standing === 'few' ? 2 * least : least, who, (value) => `${decimal(value)} ${value === 1 ? 'dag' : 'dagen'}`))

/** 1,4 of 14 tenths */
export const tenths = (value: number): string => decimal(value / 10)

/** What isn't counted, and why: it isn't in the portal. */
export const NOT_COUNTED = [
  { step: 'Verantwoording', why: 'Aanbieders melden geleverde uren nog niet in Perceel.' },
  { step: 'Facturatie', why: 'Facturen lopen nog niet via Perceel.' },
  { step: 'Werk buiten Perceel', why: 'Telefoon, reistijd en andere systemen laten hier niets achter.' },
] as const

export const BURDEN_COLUMNS = ['Kwartaal', 'Gemeente', 'Stap', 'Meting', 'Waarde', 'Eenheid', 'Stand'] as const
export const BURDEN_STANDING_LABELS = { shown: '', few: 'te weinig', covered: 'afgeschermd', alone: 'minder dan 3 medewerkers' } as const satisfies Record<BurdenStanding, string>

const csvOf = (figure: BurdenFigure, format: (value: number) => string): readonly [string, string] => (figure === null ? ['0', ''] : [figure.value === null ? '' : format(figure.value), BURDEN_STANDING_LABELS[figure.standing]])

/** The lines of a step in the CSV: step, what was counted, the figure, its unit and why it is not there. Days of a step that nobody went through are left out. */
export const burdenLines = (row: BurdenRow): (readonly string[])[] => {
  const line = (measure: string, figure: BurdenFigure, unit: string, format: (value: number) => string) => {
    const [value, standing] = csvOf(figure, format)
    return [STEP_LABELS[row.step].name, measure, value, unit, standing]
  }
  const days = [['Midden', row.median], ['Langste', row.longest], ['Midden kwartaal ervoor', row.medianBefore], ['Midden jaar ervoor', row.medianYearBefore]] as const
  return [
    line('Zaken', row.cases, 'zaken', String),
    ...days.flatMap(([name, figure]) => (figure === null ? [] : [line(name, figure, 'dagen', decimal)])),
    ...PARTIES.map((party) => line(MEASURE_NAMES[party], row.acts[party], 'handelingen per zaak', tenths)),
    line(MEASURE_NAMES.looked, row.looked, 'keer per zaak', tenths),
    line(MEASURE_NAMES.again, row.again, 'zaken', String),
  ]
}

/** Which step takes longest and how that was a quarter before, in words. */
export function longestStepText(rows: readonly BurdenRow[]): string {
  const [most] = rows.filter((row) => row.median?.value).sort((a, b) => (b.median?.value ?? 0) - (a.median?.value ?? 0))
  const now = most?.median?.value
  if (!most || !now) return 'U ziet alleen sommen, nooit een inwoner of een medewerker.'
  const trend = trendOf(now, most.medianBefore?.value ?? null)
  return `De langste stap is ${STEP_LABELS[most.step].name.toLowerCase()}: in het midden ${decimal(now)} ${now === 1 ? 'dag' : 'dagen'}${trend === null ? '' : `, ${{ longer: 'langer dan', shorter: 'korter dan', same: 'even lang als' }[trend]} een kwartaal eerder`}.`
}
