import type { ReactNode } from 'react'
import { Icon } from './Icon'
import type { IconName } from './icons'

export type RailState = 'met' | 'unproven' | 'open' | 'not-met'
export type RailItem = { key: string; href: string; label: string; state: RailState; stateText: string; current?: boolean }
export type RailGroup = { title: string; items: readonly RailItem[] }

const STATE = { met: 'check', unproven: 'clock', open: 'circle', 'not-met': 'x' } as const satisfies Record<RailState, IconName>

/** The list of what must be judged, by kind: what is met in one line, the rest with a second line. */
export function Rail({ title, groups, foot }: { title: string; groups: readonly RailGroup[]; foot?: ReactNode }) {
  const count = groups.reduce((sum, group) => sum + group.items.length, 0)
  return (
    <nav className="rail" aria-label={title}>
      <div className="split-head">
        <h2>{title}</h2>
        <span className="small">{count}</span>
      </div>
      {groups.map((group) => (
        <div key={group.title}>
          <h3>{group.title}</h3>
          <ul>
            {group.items.map((item) => (
              <li key={item.key}>
                <a data-soft href={item.href} className={item.state} aria-current={item.current ? 'page' : undefined}>
                  <Icon name={STATE[item.state]} size={18} />
                  <span>{item.label}</span>
                  <span className="small">{item.stateText}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {foot && <p className="small rail-foot">{foot}</p>}
    </nav>
  )
}

/** One panel in three parts: rail, answer, evidence; the verdict spans answer and evidence. On a phone in that order under each other. */
export function AssessmentSplit(props: {
  rail: ReactNode
  answerTitle: ReactNode
  /** Tabs: lots inside a criterion */
  tabs?: ReactNode
  answer: ReactNode
  evidenceTitle?: ReactNode
  evidenceInfo?: ReactNode
  /** Tabs: pieces of evidence beside each other */
  evidenceTabs?: ReactNode
  evidence?: ReactNode
  evidenceFoot?: ReactNode
  verdict: ReactNode
}) {
  const { rail, answerTitle, tabs, answer, evidenceTitle, evidenceInfo, evidenceTabs, evidence, evidenceFoot, verdict } = props
  return (
    <div className={evidence ? 'panel split' : 'panel split no-evidence'}>
      {rail}
      <section className="split-answer">
        <div className="split-head">
          <h2>{answerTitle}</h2>
        </div>
        {tabs}
        <div className="split-text">{answer}</div>
      </section>
      {evidence && (
        <section className="split-evidence">
          <div className="split-head">
            <h2>{evidenceTitle ?? 'Bewijs'}</h2>
            {evidenceInfo && <span className="small">{evidenceInfo}</span>}
          </div>
          {evidenceTabs}
          <div className="split-ground">{evidence}</div>
          {evidenceFoot && <div className="split-foot">{evidenceFoot}</div>}
        </section>
      )}
      <section className="split-verdict">{verdict}</section>
    </div>
  )
}

/** A page of evidence on ground: white, as a sheet of paper. */
export function Sheet({ children }: { children: ReactNode }) {
  return <div className="sheet">{children}</div>
}
