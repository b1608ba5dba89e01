import { type Column, DataTable } from '@/components/ui/DataTable'
import { PanelFoot } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import type { KeptCalculation } from '@/lib/indications/queries/parts'
import { formatDurationShort } from '@/lib/kernel/duration'
import { AREA_LABELS, explanationOf, roundingText } from '@/lib/norms/messages/calculation'
import type { Comparison } from '@/lib/norms/rules/calculation'
import { RESULT_AREAS, type ResultArea } from '@/lib/norms/schema/cells'
import { list } from '@/lib/format'
import { routes } from '@/lib/routes'

export type ComparedWith = { readonly name: string; readonly comparison: Comparison }

type Row = {
  readonly key: string
  readonly title: string
  readonly second: string | null
  readonly norm: number | null
  readonly adjustment: number | null
  readonly minutes: number
  readonly other: number | 'absent' | undefined
  readonly applied: boolean
}

/** Every row of a calculation with how it came about, the decision's minutes, and another set's beside it. Rows that do not apply stay, quietly. */
export function CalculationTable({ calculation, compared, sources = true }: { calculation: KeptCalculation; compared?: ComparedWith | undefined; /** Whether who looks can open the norm set. */ sources?: boolean }) {
  const rows = rowsOf(calculation, compared)
  const columns: Column<Row>[] = [
    { head: 'Resultaatgebied en uitleg', cell: (row) => row.title, second: (row) => row.second, total: 'Samen per week' },
    { head: 'Norm', align: 'right', cell: (row) => row.norm !== null && formatDurationShort(row.norm), total: formatDurationShort(calculation.norm) },
    { head: 'Aanpassing', align: 'right', cell: (row) => row.adjustment !== null && signed(row.adjustment), total: calculation.adjustment === 0 ? '0:00' : signed(calculation.adjustment) },
    { head: 'Dit besluit', align: 'right', tint: true, cell: (row) => <span className={row.minutes === 0 ? undefined : 'font-semibold'}>{formatDurationShort(row.minutes)}</span>, total: formatDurationShort(calculation.minutes) },
  ]
  if (compared) {
    const { comparison, name } = compared
    columns.push(
      { head: name, align: 'right', cell: (row) => (row.other === 'absent' ? 'niet in set' : row.other !== undefined && formatDurationShort(row.other)), total: formatDurationShort(comparison.other) },
      { head: 'Verschil', align: 'right', cell: (row) => typeof row.other === 'number' && difference(row.other - row.minutes), total: difference(comparison.other - comparison.minutes) },
    )
  }
  return (
    <DataTable
      bare
      calculation
      caption="Berekening per resultaatgebied, in uren en minuten per week"
      rows={rows}
      rowKey={(row) => row.key}
      rowState={(row) => (row.applied ? undefined : 'dim')}
      columns={columns}
      foot={<PanelFoot end={sources && <TextLink href={routes.normSet(calculation.normSet.id)}>Bron van elke norm bekijken</TextLink>}>{roundingText(calculation.rounding)}</PanelFoot>}
    />
  )
}

function rowsOf(calculation: KeptCalculation, compared: ComparedWith | undefined): Row[] {
  const rows = RESULT_AREAS.flatMap((area) => areaRows(area, calculation, compared))
  const extra = { norm: null, adjustment: null, applied: true } as const
  if (calculation.roundingDifference !== 0) rows.push({ ...extra, key: 'rounding', title: 'Afronding op het totaal', second: null, norm: calculation.roundingDifference, minutes: calculation.roundingDifference, other: undefined })
  if (calculation.adjustment !== 0)
    rows.push({ ...extra, key: 'deviation', title: 'Afwijking met reden', second: calculation.deviationReason, adjustment: calculation.adjustment, minutes: calculation.adjustment, other: compared ? calculation.adjustment : undefined })
  return rows
}

/** The rows of one area: each that counts or has a reason of its own, and one quiet row that names the rest. */
function areaRows(area: ResultArea, calculation: KeptCalculation, compared: ComparedWith | undefined): Row[] {
  const lines = calculation.lines.filter((line) => line.area === area)
  if (lines.length === 0) return []
  const otherOf = (keys: readonly string[]): Row['other'] => {
    if (!compared) return undefined
    const others = compared.comparison.rows.filter((row) => keys.includes(row.key)).flatMap((row) => (row.other === null ? [] : [row.other]))
    return others.length === 0 ? 'absent' : others.reduce((sum, minutes) => sum + minutes, 0)
  }
  const told = lines.filter((line) => line.applied || line.why !== null)
  const rest = lines.filter((line) => !told.includes(line))
  const rows = told.map((line): Row => {
    const explained = explanationOf(line, calculation.rounding)
    const opens = line.kind === 'base' && line.label !== AREA_LABELS[area]
    const arithmetic = opens ? `${line.label}: ${explained}` : explained
    return {
      key: line.key, title: opens ? AREA_LABELS[area] : line.label, second: line.applied && line.why ? `${arithmetic}. ${line.why}` : arithmetic,
      norm: line.minutes, adjustment: null, minutes: line.minutes, other: otherOf([line.key]), applied: line.applied,
    }
  })
  if (rest.length > 0) {
    const names = rest.map((line) => line.label)
    rows.push({
      key: `${area}-rest`, title: told.length === 0 ? AREA_LABELS[area] : `${AREA_LABELS[area]}, andere normen`,
      second: names.length === 1 && told.length === 0 ? 'Niet van toepassing' : `Niet van toepassing: ${list(names)}`,
      norm: 0, adjustment: null, minutes: 0, other: otherOf(rest.map((line) => line.key)), applied: false,
    })
  }
  return rows
}

const signed = (minutes: number) => (minutes > 0 ? `+${formatDurationShort(minutes)}` : formatDurationShort(minutes))
const difference = (minutes: number) => (minutes === 0 ? '0:00' : signed(minutes))
