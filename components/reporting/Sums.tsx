import { DataTable, type Column } from '@/components/ui/DataTable'
import { Tabs } from '@/components/ui/Tabs'
import type { ReactNode } from 'react'
import { number } from '@/lib/format'
import { hiddenText } from '@/lib/reporting/messages/sums'
import type { HelpSum } from '@/lib/reporting/queries/sums'
import type { Standing } from '@/lib/reporting/rules'
import { routes } from '@/lib/routes'

const TABS = [{ href: routes.sums(), label: 'Hulp en budgetten' }, { href: routes.lotUse(), label: 'Percelen' }, { href: routes.sumChanges(), label: 'Veranderingen' }, { href: routes.burden(), label: 'Lasten' }] as const

/** The pages of a controller. */
export const SumTabs = ({ current }: { current: (typeof TABS)[number]['href'] }) => <Tabs label="Onderdelen van Financiën" items={TABS.map((each) => (each.href === current ? { ...each, current: true as const } : each))} />

type Sum = { readonly standing: Standing }

/** A figure of a sum, or why it isn't shown; no sum is none. */
export const figure = <S extends Sum>(sum: S | null, least: number, of: (sum: S) => number | null, format: (value: number) => string = number): string => {
  if (sum === null) return format(0)
  const value = of(sum)
  return value === null ? hiddenText(sum.standing, least) : format(value)
}

/** Minutes as whole hours. */
export const hours = (minutes: number) => number(Math.round(minutes / 60))

/** A table of sums of help, whatever its rows are. */
export function HelpTable<Row extends { readonly running: HelpSum | null; readonly later: HelpSum | null }>(props: {
  caption: string
  first: Column<Row>
  rows: readonly Row[]
  rowKey: (row: Row) => string
  least: number
  weeksPerYear: number
  total?: Row
  empty: ReactNode
}) {
  const { caption, first, rows, rowKey, least, weeksPerYear, total, empty } = props
  const measures = [
    { head: 'Indicaties', of: (row: Row) => figure(row.running, least, (sum) => sum.indications) },
    { head: 'Uren per week', of: (row: Row) => figure(row.running, least, (sum) => sum.minutes, hours) },
    { head: 'Uren per jaar', of: (row: Row) => figure(row.running, least, (sum) => sum.minutes, (minutes) => hours(minutes * weeksPerYear)) },
    { head: 'Komt erbij per week', of: (row: Row) => figure(row.later, least, (sum) => sum.minutes, hours) },
  ]
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={rowKey}
      columns={[first, ...measures.map(({ head, of }): Column<Row> => ({ head, align: 'right', cell: of, ...(total ? { total: of(total) } : {}) }))]}
      empty={empty}
    />
  )
}
