import type { ReactNode } from 'react'
import { Bar } from './Bar'

export type StripItem = { name: string; href?: string; value?: number | string; badge?: ReactNode; bar?: number }
export type StripTotal = { name: string; value: number | string }

/**
 * The lots of a region in one strip of equal cells, always in the same order: name, figure, bar; or a badge instead of the figure.
 * `max` is the full bar (default the largest value). Two totals may stand before it. Becomes lines in a narrow container.
 */
export function PerceelStrook(props: { items: readonly StripItem[]; totals?: readonly StripTotal[]; max?: number; label?: string }) {
  const { items, totals = [], label } = props
  const max = props.max ?? Math.max(0, ...items.map((item) => barValue(item) ?? 0))
  return (
    <div className="strip-box">
      {label && <p>{label}</p>}
      <dl className="strip">
        {totals.map((total) => (
          <div key={total.name} className="total">
            <dt>{total.name}</dt>
            <dd>
              <b>{total.value}</b>
            </dd>
          </div>
        ))}
        {items.map((item) => (
          <div key={item.name}>
            <dt>
              {item.href ? (
                <a data-soft href={item.href}>
                  {item.name}
                </a>
              ) : (
                item.name
              )}
            </dt>
            <dd>
              {item.badge ?? <b>{item.value}</b>}
              <StripBar item={item} max={max} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function barValue(item: StripItem): number | undefined {
  return item.bar ?? (typeof item.value === 'number' ? item.value : undefined)
}

function StripBar({ item, max }: { item: StripItem; max: number }) {
  const value = barValue(item)
  return item.badge || value === undefined ? null : <Bar value={value} max={max} />
}
