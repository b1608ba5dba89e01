import { dutch, ticks } from './axis'

/** One figure against a limit: a bar from zero, a scale, and the limit's line with its word. */
export function LimitBar(props: { label: string; value: number; text: string; limit: number; limitText: string; max?: number; format?: (value: number) => string }) {
  const { label, value, text, limit, limitText, format = dutch } = props
  const marks = ticks(props.max ?? Math.max(value, limit) * 1.25)
  const max = marks.at(-1) ?? 1
  const at = (figure: number) => Math.round((Math.max(0, figure) / max) * 9_400) / 100
  const beyond = at(value) > 80
  return (
    <svg className="chart" role="img" aria-label={label} width="100%" height="96">
      {marks.map((mark) => (
        <g key={mark}>
          <line className="grid" x1={`${at(mark) + 1}%`} x2={`${at(mark) + 1}%`} y1="24" y2="70" />
          <text x={`${at(mark) + 1}%`} y="90" textAnchor="middle" className="soft">
            {format(mark)}
          </text>
        </g>
      ))}
      <rect className="p-now" x="1%" y="36" width={`${at(value)}%`} height="22" />
      <text x={`${at(value) + 1}%`} dx={beyond ? -7 : 7} y="52" textAnchor={beyond ? 'end' : 'start'} className={beyond ? 'in-now' : 'strong halo'}>
        {text}
      </text>
      <line className="today" x1={`${at(limit) + 1}%`} x2={`${at(limit) + 1}%`} y1="20" y2="72" />
      <text x={`${at(limit) + 1}%`} y="14" textAnchor="middle" className="strong">
        {limitText}
      </text>
    </svg>
  )
}
