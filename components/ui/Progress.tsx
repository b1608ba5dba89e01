import type { ReactNode } from 'react'
import { Bar } from './Bar'
import { DefinitionList, type Definition } from './DefinitionList'

/** How far one is, instead of a next step in a band: a bar with its words, and what it is made of. */
export function Progress(props: { title: string; side?: ReactNode; value: number; max: number; items?: readonly Definition[] }) {
  const { title, side, value, max, items } = props
  return (
    <div className="progress">
      <p>
        <b>{title}</b>
        {side && <span className="small">{side}</span>}
      </p>
      <Bar value={value} max={max} />
      {items && <DefinitionList end items={items} />}
    </div>
  )
}
