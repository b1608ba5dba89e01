
const LINKS = [
  { href: '/toegankelijkheid', label: 'Toegankelijkheid' },
  { href: '/privacy', label: 'Privacy' },
  { href: '/hulp', label: 'Hulp en contact' },
] as const

/** The foot of every page: release, body, and three links. */
export function Footer({ bodyName, release = '2025.12' }: { bodyName?: string | undefined; release?: string }) {
  return (
    <footer className="foot">
      <div className="wrap">
        <p>
          Perceel {release}
          {bodyName && ` · ${bodyName}`}
        </p>
        <nav aria-label="Over deze website">
          <ul>
            {LINKS.map((link) => (
              <li key={link.href}>
                <a data-soft href={link.href}>
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
