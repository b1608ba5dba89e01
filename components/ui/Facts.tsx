import type { ReactNode } from 'react'

export type Fact = { label: ReactNode; value: ReactNode }

/** Three or four facts beside each other: label over value, hairlines between. `figures` puts a large number first. */
export function Facts({ items, figures = false }: { items: readonly Fact[]; figures?: boolean }) {
  return (
    <dl className={figures ? 'facts figures' : 'facts'}>
      {items.map((item, at) => (
        <div key={at}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
