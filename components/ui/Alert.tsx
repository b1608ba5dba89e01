import type { ReactNode } from 'react'
import { Icon } from './Icon'
import type { IconName } from './icons'

export type AlertKind = 'info' | 'ok' | 'wait' | 'no'

const ICON = { info: 'info', ok: 'circle-check', wait: 'alert-triangle', no: 'alert-octagon' } as const satisfies Record<AlertKind, IconName>

/** A message with a heading and one sentence; at most one above the fold. `live` announces it after a change without a new page. */
export function Alert(props: { kind: AlertKind; title: ReactNode; children?: ReactNode; level?: 2 | 3; actions?: ReactNode; live?: boolean }) {
  const { kind, title, children, level = 2, actions, live } = props
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className={kind === 'info' ? 'alert' : `alert ${kind}`} role={live ? 'status' : undefined}>
      <Icon name={ICON[kind]} size={24} />
      <div>
        <Heading>{title}</Heading>
        {typeof children === 'string' ? <p>{children}</p> : children}
        {actions && <div className="btns">{actions}</div>}
      </div>
    </div>
  )
}
