import type { ReactNode } from 'react'
import { Icon } from './Icon'
import type { IconName } from './icons'

/** A quiet line with an icon: what is recorded, who may see this. */
export function Note({ icon = 'eye', children }: { icon?: IconName; children: ReactNode }) {
  return (
    <p className="note">
      <Icon name={icon} size={18} />
      {children}
    </p>
  )
}
