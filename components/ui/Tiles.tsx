import type { ReactNode } from 'react'

/** At most three figures in one panel, figure first. Not on working pages. */
export function Tiles({ items }: { items: readonly { value: ReactNode; label: ReactNode }[] }) {
  return (
    <dl className="panel tiles">
      {items.map((item, at) => (
        <div key={at}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
