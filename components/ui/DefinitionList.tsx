import type { ReactNode } from 'react'

export type Definition = { label: ReactNode; value: ReactNode; second?: ReactNode; strong?: boolean }

/** Label at the left, value at the right (`end`) or in a column of its own; hairlines between. Goes in a padded Panel. */
export function DefinitionList({ items, end = false }: { items: readonly Definition[]; end?: boolean }) {
  return (
    <dl className={end ? 'defs end' : 'defs'}>
      {items.map((item, at) => (
        <div key={at} className={item.strong ? 'strong' : undefined}>
          <dt>{item.label}</dt>
          <dd>
            {item.value}
            {item.second && <span className="small">{item.second}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
