import { dayShare, textWidth, yearMarks } from './axis'

export type PeriodState = 'past' | 'now' | 'coming' | 'later'
export type Period = { from: string; to: string; state: PeriodState; text?: string }
/** `gap` draws a hairline above the row: a new kind of row begins. */
export type PeriodRow = { name: string; periods: readonly Period[]; gap?: boolean }

const TOP = 36
const ROW = 32
const GAP = 16
/** The width in pixels of the plot that the choice between text inside and beside a bar reckons with. */
const PLOT = 760

/**
 * Periods on a line of years with today's line. Days are 'YYYY-MM-DD'. Give the same days in a table below: on a narrow container only that shows.
 */
export function PeriodChart(props: { label: string; from: string; to: string; today?: { day: string; text: string }; rows: readonly PeriodRow[] }) {
  const { label, from, to, today, rows } = props
  let top = TOP
  const lines = rows.map((row) => {
    const y = top + (row.gap ? GAP : 0)
    top = y + ROW
    return { row, y }
  })
  const height = top + (today ? 28 : 4)
  const now = today && dayShare(today.day, from, to)
  return (
    <div className="chart-box">
      <div className="periods" role="img" aria-label={label}>
        <svg width="165" height={height} aria-hidden>
          {lines.map(({ row, y }) => (
            <text key={row.name} x="0" y={y + 16} className="strong">
              {row.name}
            </text>
          ))}
        </svg>
        <svg width="100%" height={height} aria-hidden>
          {yearMarks(from, to).map((mark) => (
            <g key={mark.year}>
              <line className="grid" x1={`${mark.at}%`} x2={`${mark.at}%`} y1="22" y2={top} />
              {mark.at < 97 && (
                <text x={`${mark.at}%`} dx="5" y="14" className="soft">
                  {mark.year}
                </text>
              )}
            </g>
          ))}
          {lines.map(({ row, y }) => row.gap && <line key={row.name} className="grid" x1="0" x2="100%" y1={y - GAP / 2 - 1} y2={y - GAP / 2 - 1} />)}
          {lines.map(({ row, y }) => row.periods.map((period) => <Block key={period.from} period={period} y={y} from={from} to={to} now={now} />))}
          {today && now !== undefined && (
            <>
              <line className="today" x1={`${now}%`} x2={`${now}%`} y1="22" y2={top + 4} />
              <text x={`${now}%`} y={top + 20} textAnchor={now < 10 ? 'start' : now > 90 ? 'end' : 'middle'} className="strong">
                {today.text}
              </text>
            </>
          )}
        </svg>
      </div>
    </div>
  )
}

function Block({ period, y, from, to, now }: { period: Period; y: number; from: string; to: string; now: number | undefined }) {
  const start = dayShare(period.from, from, to)
  const end = dayShare(period.to, from, to)
  const width = Math.max(0.6, end - start)
  const text = period.text ?? ''
  const inside = textWidth(text) + 16 <= (width / 100) * PLOT
  const beside = ((textWidth(text) + 10) / PLOT) * 100
  // A text beside its bar goes to the right, unless it would leave the plot or cross today's line.
  const crosses = now !== undefined && end < now && end + beside > now && start - beside >= 0
  const right = end + beside <= 100 && !crosses
  const x = inside ? start : right ? start + width : start
  return (
    <>
      <rect className={`p-${period.state}`} x={`${start}%`} y={y} width={`${width}%`} height="22" rx="2" />
      {text && (
        <text x={`${x}%`} dx={inside ? 8 : right ? 7 : -7} y={y + 16} textAnchor={inside || right ? 'start' : 'end'} className={inside ? `in-${period.state}` : 'soft halo'}>
          {text}
        </text>
      )}
    </>
  )
}
