import { dutch, ticks } from './axis'

export type Series = { name: string; values: readonly (number | null)[] }

const HEIGHT = 180
const TOP = 24

/**
 * At most two lines over the same labels, zero-based; the second is dashed grey. The last value stands beside its line.
 * Give the same figures in a table below. `format` writes a number as the table does.
 */
export function LineChart(props: { label: string; labels: readonly string[]; series: readonly Series[]; format?: (value: number) => string }) {
  const { label, labels, series, format = dutch } = props
  const all = series.flatMap((one) => one.values).filter((value): value is number => value !== null)
  const marks = ticks(Math.max(0, ...all))
  const max = marks.at(-1) ?? 1
  const x = (at: number) => (labels.length < 2 ? 50 : Math.round((at / (labels.length - 1)) * 10_000) / 100)
  const y = (value: number) => Math.round((1 - value / max) * HEIGHT * 10) / 10
  // A label stands clear of its line's last stretch: the first above it, the second below.
  const labelY = (values: readonly (number | null)[], order: number) => {
    const tail = values.slice(-3).flatMap((value) => (value === null ? [] : [y(value)]))
    return TOP + (order === 0 ? Math.min(...tail) - 8 : Math.max(...tail) + 19)
  }
  return (
    <div className="lines" role="img" aria-label={label}>
      <svg width="44" height={HEIGHT + 52} aria-hidden>
        {marks.map((mark) => (
          <text key={mark} x="36" y={TOP + y(mark) + 5} textAnchor="end" className="soft">
            {format(mark)}
          </text>
        ))}
      </svg>
      <svg width="100%" height={HEIGHT + 52} aria-hidden>
        {marks.map((mark) => (
          <line key={mark} className="grid" x1="0" x2="100%" y1={TOP + y(mark)} y2={TOP + y(mark)} />
        ))}
        <svg y={TOP} width="100%" height={HEIGHT} viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" overflow="visible">
          {series.map((one, order) => (
            <path key={one.name} className={order === 0 ? 'line' : 'line second'} d={path(one.values, x, y)} vectorEffect="non-scaling-stroke" />
          ))}
        </svg>
        {series.map((one, order) => {
          const last = one.values.at(-1)
          if (last === null || last === undefined) return null
          return (
            <text key={one.name} x="100%" y={labelY(one.values, order)} textAnchor="end" className="strong halo">
              {one.name} {format(last)}
            </text>
          )
        })}
        {labels.map((text, at) => (
          <text key={text} x={`${x(at)}%`} y={HEIGHT + 46} textAnchor={at === 0 ? 'start' : at === labels.length - 1 ? 'end' : 'middle'} className="soft">
            {text}
          </text>
        ))}
      </svg>
    </div>
  )
}

function path(values: readonly (number | null)[], x: (at: number) => number, y: (value: number) => number): string {
  let pen = 'M'
  const steps: string[] = []
  values.forEach((value, at) => {
    if (value === null) {
      pen = 'M'
      return
    }
    steps.push(`${pen}${x(at)} ${y(value)}`)
    pen = 'L'
  })
  return steps.join('')
}
