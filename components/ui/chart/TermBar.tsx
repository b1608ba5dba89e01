import { dayShare, textWidth } from './axis'
import type { Period } from './PeriodChart'

/** One line of terms that follow each other, with the day each begins above it. `labels` are the days in words, one more than the terms. */
export function TermBar(props: { label: string; terms: readonly Period[]; labels: readonly string[]; today?: { day: string; text: string } }) {
  const { label, terms, labels, today } = props
  const from = terms[0]?.from
  const to = terms.at(-1)?.to
  if (!from || !to) return null
  const now = today && dayShare(today.day, from, to)
  return (
    <div className="chart-box">
      <svg className="chart wide-only" role="img" aria-label={label} width="100%" height={today ? 92 : 64}>
        {terms.map((term, at) => {
          const start = dayShare(term.from, from, to)
          const width = dayShare(term.to, from, to) - start
          const fits = textWidth(term.text ?? '') + 20 <= (width / 100) * 736
          return (
            <g key={term.from}>
              <text x={`${start}%`} y="14" className="soft">
                {labels[at]}
              </text>
              <rect className={`p-${term.state}`} x={`${start + 0.15}%`} y="24" width={`${Math.max(0.5, width - 0.3)}%`} height="34" rx="3" />
              {fits && (
                <text x={`${start}%`} dx="14" y="46" className={`in-${term.state}`}>
                  {term.text}
                </text>
              )}
            </g>
          )
        })}
        <text x="100%" y="14" textAnchor="end" className="soft">
          {labels.at(terms.length)}
        </text>
        {today && now !== undefined && (
          <>
            <line className="today" x1={`${now}%`} x2={`${now}%`} y1="20" y2="66" />
            <text x={`${now}%`} y="84" textAnchor={now < 8 ? 'start' : now > 92 ? 'end' : 'middle'} className="strong">
              {today.text}
            </text>
          </>
        )}
      </svg>
      <dl className="defs narrow-only">
        {terms.map((term, at) => (
          <div key={term.from}>
            <dt>vanaf {labels[at]}</dt>
            <dd>{term.text}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
