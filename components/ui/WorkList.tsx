import type { ReactNode } from 'react'

export type WorkItem = { key: string; when?: string; left?: string; title: string; href: string; line?: ReactNode; badge?: ReactNode }
export type WorkGroup = { title: string; items: readonly WorkItem[] }

/** What waits, in groups with counts: date and days left, title link over the file's line, badge. Groups without items are left out. */
export function WorkList({ groups, foot }: { groups: readonly WorkGroup[]; foot?: ReactNode }) {
  return (
    <div className="panel">
      {groups
        .filter((group) => group.items.length > 0)
        .map((group) => (
          <section key={group.title}>
            <h3 className="group">
              {group.title}
              <span>
                {group.items.length}
                <span className="sr-only"> dingen</span>
              </span>
            </h3>
            <ul className="work">
              {group.items.map((item) => (
                <WorkRow key={item.key} item={item} dated />
              ))}
            </ul>
          </section>
        ))}
      {foot}
    </div>
  )
}

/** The same rows without dates and groups, for a side column or a short list. Stands in a Panel. */
export function ItemList({ items }: { items: readonly WorkItem[] }) {
  return (
    <ul className="work plain">
      {items.map((item) => (
        <WorkRow key={item.key} item={item} dated={false} />
      ))}
    </ul>
  )
}

function WorkRow({ item, dated }: { item: WorkItem; dated: boolean }) {
  return (
    <li>
      {dated && (
        <div className="when">
          <b>{item.when ?? 'geen datum'}</b>
          {item.left && <span>{item.left}</span>}
        </div>
      )}
      <div className="list-title">
        <a data-soft href={item.href}>
          {item.title}
        </a>
        {item.line && <p>{item.line}</p>}
      </div>
      {item.badge}
    </li>
  )
}
