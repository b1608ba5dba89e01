import { Count } from '@/components/ui/Badge'

export type NavItem = { href: string; label: string; count?: number; countWords?: string; current?: boolean }

/** The main navigation, with how much waits behind each word. */
export function Nav({ items, label = 'Hoofdmenu' }: { items: readonly NavItem[]; label?: string }) {
  return (
    <nav className="nav" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a data-soft href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}
              {item.count !== undefined && item.count > 0 && <Count value={item.count} words={item.countWords ?? 'te doen'} />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
