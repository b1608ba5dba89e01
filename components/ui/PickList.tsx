import type { ReactNode } from 'react'
import { Icon } from './Icon'

export type Pick = { key: string; initials: string; title: string; lines: readonly string[]; href?: string; value?: string }
export type PickGroup = { title: string; text?: string; items: readonly Pick[] }

/**
 * Groups of people or things to pick from: each a link (`href`), or a button that posts `name`=`value` in the form that surrounds the list.
 */
export function PickList({ groups, name = 'keuze' }: { groups: readonly PickGroup[]; name?: string }) {
  return (
    <div className="panel picks">
      {groups.map((group) => (
        <section key={group.title}>
          <div>
            <h2 className="text-3">{group.title}</h2>
            {group.text && <p className="small mt-1">{group.text}</p>}
          </div>
          <ul>
            {group.items.map((item) => (
              <li key={item.key}>{pick(item, name)}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function pick(item: Pick, name: string): ReactNode {
  const inner = (
    <>
      <span className="initials" aria-hidden>
        {item.initials}
      </span>
      <span>
        <b>{item.title}</b>
        {item.lines.map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
      </span>
      <Icon name="chevron-right" size={18} />
    </>
  )
  if (item.href) {
    return (
      <a data-soft href={item.href} className="pick">
        {inner}
      </a>
    )
  }
  return (
    <button type="submit" className="pick" name={name} value={item.value}>
      {inner}
    </button>
  )
}
