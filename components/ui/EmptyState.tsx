import type { ReactNode } from 'react'

/** What is not there, when it will be, and one outlined button at most. Stands in a Panel (or give `panel`). */
export function EmptyState(props: { title: string; children?: ReactNode; action?: ReactNode; panel?: boolean; level?: 2 | 3 }) {
  const { title, children, action, panel, level = 3 } = props
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className={panel ? 'panel empty' : 'empty'}>
      <Heading>{title}</Heading>
      {children && <p>{children}</p>}
      {action && <div className="btns">{action}</div>}
    </div>
  )
}
