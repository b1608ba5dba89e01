import type { ReactNode } from 'react'
import { Facts, type Fact } from './Facts'

export type Crumb = { label: string; href?: string }

/** The way back: links to where one came from, the last part without link. */
export function Crumbs({ items }: { items: readonly Crumb[] }) {
  return (
    <nav aria-label="Kruimelpad">
      <ol className="crumb">
        {items.map((item) => (
          <li key={item.label}>
            {item.href ? (
              <a data-soft href={item.href}>
                {item.label}
              </a>
            ) : (
              <span aria-current="page">{item.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/**
 * The white band that opens a page: what this is, how it stands, the next step.
 * `next` is a NextStep (or progress, or an outcome); `tabs` closes the band; `above` holds Steps under the crumb.
 */
export function Band(props: {
  title?: ReactNode
  crumb?: readonly Crumb[]
  badge?: ReactNode
  lead?: ReactNode
  facts?: readonly Fact[]
  /** figures first and large, for a public opening page */
  figures?: readonly Fact[]
  next?: ReactNode
  tabs?: ReactNode
  above?: ReactNode
  children?: ReactNode
}) {
  const { title, crumb, badge, lead, facts, figures, next, tabs, above, children } = props
  const main = title !== undefined || lead !== undefined || facts !== undefined || children !== undefined
  return (
    <div className={tabs ? 'band tabbed' : 'band'}>
      <div className="wrap">
        {crumb && <Crumbs items={crumb} />}
        {above}
        {main && (
          <div className="band-grid">
            <div>
              {title && (
                <div className="title">
                  <h1>{title}</h1>
                  {badge}
                </div>
              )}
              {lead && <p className="lead">{lead}</p>}
              {facts && <Facts items={facts} />}
              {figures && <Facts items={figures} figures />}
              {children}
            </div>
            {next && <aside aria-label="Volgende stap">{next}</aside>}
          </div>
        )}
        {tabs}
      </div>
    </div>
  )
}
