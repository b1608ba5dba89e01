import type { ReactNode } from 'react'

/** The box at the right of a band: label, what, why, button. `figure` shows the title as an outcome, larger. */
export function NextStep(props: { label?: string; title: ReactNode; children?: ReactNode; action?: ReactNode; figure?: boolean }) {
  const { label = 'Volgende stap', title, children, action, figure } = props
  return (
    <div className="next">
      <p>{label}</p>
      <p className={figure ? 'figure' : 'next-what'}>{title}</p>
      {typeof children === 'string' ? <p>{children}</p> : children}
      {action && <div className="btns">{action}</div>}
    </div>
  )
}
