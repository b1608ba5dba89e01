import type { ReactNode } from 'react'
import { Icon } from './Icon'

export type Column<Row> = {
  /** header text; '' for a column of bars or actions (then give `hidden`) */
  head: string
  /** words for a header that shows none */
  hidden?: string
  align?: 'right'
  cell: (row: Row, index: number) => ReactNode
  /** second, quiet line under the cell */
  second?: (row: Row) => ReactNode
  /** the decision's column, on brand tint from header to total */
  tint?: boolean
  /** GET link that sorts by this column, and how it is sorted now */
  sort?: { href: string; now?: 'asc' | 'desc' }
  /** content of this column's cell in the total row */
  total?: ReactNode
}

/**
 * A table of rows; the first column is the row header. Under 28rem (up to 4 columns) or 46rem (5 and more) of its container it stacks.
 * `null` in a cell means "not applicable"; write 0. With no rows it shows `empty`. Gives its own Panel unless `bare`.
 */
export function DataTable<Row>(props: {
  /** what the table holds, for screen readers; `showCaption` to show it */
  caption: string
  showCaption?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** 'dim' quiet, 'on' selected (brand tint, 4 px rule) */
  rowState?: (row: Row) => 'dim' | 'on' | undefined
  foot?: ReactNode
  empty?: ReactNode
  bare?: boolean
  /** larger total row, for a calculation */
  calculation?: boolean
  /** a list of names: when stacked it keeps the name and quiet lines ("Ook in: alle gemeenten") */
  register?: boolean
}) {
  const { caption, showCaption, columns, rows, rowKey, rowState, foot, empty, bare, calculation, register } = props
  const hasTotal = columns.some((column) => column.total !== undefined)
  const body =
    rows.length === 0 && empty ? (
      empty
    ) : (
      <div className={calculation ? 'tbl calc' : 'tbl'}>
        <table className={tableClass(columns, register)}>
          <caption className={showCaption ? undefined : 'sr-only'}>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column, at) => (
                <Head key={at} column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={rowKey(row)} className={rowState?.(row)}>
                {columns.map((column, at) => cellOf(column, row, index, at))}
              </tr>
            ))}
          </tbody>
          {hasTotal && (
            <tfoot>
              <tr>
                {columns.map((column, at) =>
                  at === 0 ? (
                    <th key={at} scope="row">
                      {column.total ?? 'Samen'}
                    </th>
                  ) : (
                    <td key={at} data-l={column.total === undefined ? undefined : column.head || undefined}>
                      {column.total}
                    </td>
                  ),
                )}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    )
  if (bare) {
    return (
      <>
        {body}
        {foot}
      </>
    )
  }
  return (
    <div className="panel">
      {body}
      {foot}
    </div>
  )
}

function tableClass<Row>(columns: readonly Column<Row>[], register = false): string {
  const list = register ? ['stack', 'reg'] : ['stack']
  if (columns.length >= 5) list.push('wide')
  columns.forEach((column, at) => {
    if (column.align === 'right') list.push(`r${at + 1}`)
    if (column.tint) list.push(`t${at + 1}`)
  })
  return list.join(' ')
}

const SORTED = { asc: 'ascending', desc: 'descending' } as const

function Head<Row>({ column }: { column: Column<Row> }) {
  const { head, hidden, sort } = column
  if (!head && !hidden) return <td />
  if (!sort) return <th scope="col">{head || <span className="sr-only">{hidden}</span>}</th>
  return (
    <th scope="col" aria-sort={sort.now && SORTED[sort.now]}>
      <a data-soft href={sort.href}>
        {head}
        {sort.now && <Icon name={sort.now === 'asc' ? 'arrow-up' : 'arrow-down'} size={16} />}
      </a>
    </th>
  )
}

/** Called, not rendered: a page of rows has a hundred of them. */
function cellOf<Row>(column: Column<Row>, row: Row, index: number, at: number) {
  const content = column.cell(row, index)
  const second = column.second?.(row)
  const quiet = second ? <span className="second">{second}</span> : undefined
  if (at === 0)
    return (
      <th key={at} scope="row">
        {content}
        {quiet}
      </th>
    )
  return (
    <td key={at} data-l={column.head || undefined}>
      {content}
      {quiet}
    </td>
  )
}
