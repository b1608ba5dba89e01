import type { ReactNode } from 'react'
import { Icon } from './Icon'

export type CheckCell = { ok: boolean; text: string }
export type CheckRow = { key: string; title: string; second?: string; cells: readonly CheckCell[]; action?: { href: string; text: string } }

/**
 * Parts of a form against the lots it is for: a check, or a triangle with what is missing; at the right a link to mend it.
 * The last row says per lot whether it goes along. On a phone a row that is complete everywhere folds to `allText`.
 */
export function CheckMatrix(props: {
  caption: string
  corner: string
  heads: readonly string[]
  rows: readonly CheckRow[]
  /** "Compleet in alle drie de percelen" */
  allText: string
  verdict?: { label: string; cells: readonly ReactNode[] }
}) {
  const { caption, corner, heads, rows, allText, verdict } = props
  const last = heads.length + 2
  return (
    <div className="panel tbl">
      <table className={`stack wide check r${Math.min(last, 12)}${heads.length > 3 ? ' tight' : ''}`}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th scope="col">
              <span className="sr-only">Aanpassen</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} heads={heads} allText={allText} />
          ))}
        </tbody>
        {verdict && (
          <tfoot>
            <tr>
              <th scope="row">{verdict.label}</th>
              {verdict.cells.map((cell, at) => (
                <td key={heads[at]} data-l={heads[at]}>
                  {cell}
                </td>
              ))}
              <td />
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

function Row({ row, heads, allText }: { row: CheckRow; heads: readonly string[]; allText: string }) {
  const complete = row.cells.every((cell) => cell.ok)
  return (
    <tr className={complete ? 'whole' : undefined}>
      <th scope="row">
        {row.title}
        {row.second && <span className="second">{row.second}</span>}
      </th>
      {row.cells.map((cell, at) => (
        <td key={heads[at]} data-l={heads[at]}>
          <span className={cell.ok ? 'done' : 'todo'}>
            <Icon name={cell.ok ? 'check' : 'alert-triangle'} />
            {cell.text}
          </span>
        </td>
      ))}
      <td className="act">
        {complete && (
          <span className="done fold" aria-hidden>
            <Icon name="check" />
            {allText}
          </span>
        )}
        {row.action && (
          <a data-soft href={row.action.href}>
            {row.action.text}
            <span className="sr-only">: {row.title}</span>
          </a>
        )}
      </td>
    </tr>
  )
}
