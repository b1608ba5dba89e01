import { STANDING_LABELS } from '@/lib/admissions/messages/assessment'
import type { MatrixPage } from '@/lib/admissions/queries/matrix'
import type { Standing } from '@/lib/admissions/rules/assessment'
import { countsOf, MATRIX_STANDINGS, runsOf } from '@/lib/admissions/rules/matrix'
import { routes } from '@/lib/routes'

/** A sign of its own for each standing: never colour alone, and its word for who hears the page. */
const SIGNS = { met: '✓', 'not-yet-proved': '?', 'not-met': '✗', none: '·', waiting: '1', differs: '≠' } as const satisfies Record<Standing, string>

/** What the signs mean. */
export function MatrixLegend() {
  return (
    <dl className="matrix-legend small">
      {MATRIX_STANDINGS.map((standing) => (
        <div key={standing}>
          <dt aria-hidden>{SIGNS[standing]}</dt>
          <dd>{STANDING_LABELS[standing]}</dd>
        </div>
      ))}
    </dl>
  )
}

const spoken = (standing: Standing, from: number, to: number) => `${STANDING_LABELS[standing]}: eis ${from}${to > from ? ` tot en met ${to}` : ''}`

/** Submissions against criteria, each with its sign; scrolls inside its own box, with names and numbers staying in sight. */
export function Matrix({ view }: { view: MatrixPage }) {
  return (
    <div className="matrix" role="region" aria-label="Inschrijvingen en eisen">
      <table>
        <caption className="sr-only">Per inschrijving hoe elke eis staat in {view.lot?.name}</caption>
        <thead>
          <tr>
            <th scope="col">Aanbieder</th>
            {view.criteria.map((criterion) => (
              <th key={criterion.position} scope="col" title={criterion.title}>
                {criterion.position}
              </th>
            ))}
            <th scope="col">Nog te gaan</th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => {
            const counts = countsOf(row.cells)
            return (
              <tr key={row.number}>
                <th scope="row">
                  <a href={routes.assessment(row.id)}>{row.provider}</a>
                  <span className="second">{row.number}</span>
                </th>
                {row.stated ? (
                  <td colSpan={view.criteria.length}>Overgenomen uit een bron</td>
                ) : (
                  runsOf(row.cells).map(({ standing, from, length }) => (
                    <td key={from} className={standing} colSpan={length} aria-label={spoken(standing, view.criteria[from - 1]?.position ?? from, view.criteria[from + length - 2]?.position ?? from)}>
                      {SIGNS[standing]}
                    </td>
                  ))
                )}
                <td>{row.stated ? '' : counts.none + counts.waiting + counts.differs}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
