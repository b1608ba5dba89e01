import type { ReactNode } from 'react'

export type Moment = { key?: string; title: ReactNode; text?: ReactNode; now?: boolean }

/** Moments under each other, newest first for what happened, oldest first for what comes; only the present one is filled. */
export function Timeline({ items }: { items: readonly Moment[] }) {
  return (
    <ol className="tl">
      {items.map((item, at) => (
        <li key={item.key ?? at} className={item.now ? 'now' : undefined}>
          <b>{item.title}</b>
          {item.text && <p>{item.text}</p>}
        </li>
      ))}
    </ol>
  )
}
