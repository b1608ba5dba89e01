import { Count } from './Badge'

export type Tab = { href: string; label: string; current?: boolean; count?: number | string; countWords?: string }

/** The parts of one file, as links. On a phone they scroll sideways. */
export function Tabs({ items, label }: { items: readonly Tab[]; label: string }) {
  return (
    <nav aria-label={label} className="tabs">
      {items.map((tab) => (
        <a data-soft key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && <Count value={tab.count} {...(tab.countWords ? { words: tab.countWords } : {})} />}
        </a>
      ))}
    </nav>
  )
}
