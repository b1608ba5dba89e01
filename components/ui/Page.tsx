import type { ReactNode } from 'react'

export type Split = '8-4' | '7-5' | '6-6' | '5-7' | '4-8' | '4-4-4' | '12'

const SPLIT = { '8-4': 'c84', '7-5': 'c75', '6-6': 'c66', '5-7': 'c57', '4-8': 'c48', '4-4-4': 'c444', '12': 'c12' } as const satisfies Record<Split, string>

/** Everything under the band: page margins, 32 between its children. */
export function Body({ children }: { children: ReactNode }) {
  return <div className="wrap body">{children}</div>
}

/** Columns of the 12-column grid; children fill them in order and stand under each other below 60rem. */
export function Columns({ split = '8-4', children }: { split?: Split; children: ReactNode }) {
  return <div className={`cols ${SPLIT[split]}`}>{children}</div>
}

/** Children under each other, 32 apart: one column of Columns. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className="flow">{children}</div>
}

/** A part of a page: heading, one quiet sentence, actions as links at the right, then its content. */
export function Section(props: { title: ReactNode; intro?: ReactNode; actions?: ReactNode; id?: string; level?: 2 | 3; children: ReactNode }) {
  const { title, intro, actions, id, level = 2, children } = props
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section id={id}>
      <div className="sec-head">
        <div>
          <Heading>{title}</Heading>
          {intro && <p>{intro}</p>}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </div>
      {children}
    </section>
  )
}

/** A white sheet with a hairline. Content goes in PanelPart (padded); tables and lists run to its edges. Never inside another Panel. */
export function Panel({ children, pad = false }: { children: ReactNode; pad?: boolean }) {
  return <div className="panel">{pad ? <div className="pad">{children}</div> : children}</div>
}

/** A padded part of a Panel; parts are divided by a hairline. */
export function PanelPart({ children }: { children: ReactNode }) {
  return <div className="pad">{children}</div>
}

/** The quiet last line of a Panel: source, date, rounding at the left, links at the right. */
export function PanelFoot({ children, end }: { children: ReactNode; end?: ReactNode }) {
  return (
    <div className="panel-foot">
      <span>{children}</span>
      {end && <span>{end}</span>}
    </div>
  )
}
