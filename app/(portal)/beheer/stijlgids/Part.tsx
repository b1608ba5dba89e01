import type { ReactNode } from 'react'

/** One part of the guide: what it is at the left, how it looks in each state at the right. */
export function Part({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section>
      <div>
        <h2 className="text-3">{title}</h2>
        <p className="small">{text}</p>
      </div>
      <div>{children}</div>
    </section>
  )
}
