import { Icon } from '@/components/ui/Icon'
import { DemoBar, type Demo } from './DemoBar'
import { Mark } from './Mark'
import { Nav, type NavItem } from './Nav'

export type Person = { name: string; roleText: string; links?: readonly { href: string; label: string }[] }

/** The head of every signed-in page: who one is and where one can go. */
export function PortalHead(props: {
  demo?: Demo | undefined
  bodyName: string
  person: Person
  nav: readonly NavItem[]
  /** GET address of the search page; its field is `q` */
  search?: { action: string; label: string; value?: string } | null
  /** address that ends the session by POST; shows "Uitloggen" under the person's name */
  signOut?: string | undefined
  homeHref?: string
}) {
  const { demo, bodyName, person, nav, search, signOut, homeHref = '/mijn-werk' } = props
  return (
    <>
      {demo && <DemoBar demo={demo} />}
      <header className="head">
        <div className="wrap">
          <a data-soft href={homeHref} className="mark">
            <Mark />
            Perceel
          </a>
          <p className="body-name">{bodyName}</p>
          <details className="menu">
            <summary>
              <Icon name="menu" size={24} />
              Menu
            </summary>
          </details>
          {search && (
            <form className="search" role="search" action={search.action}>
              <input type="search" name="q" aria-label={search.label} defaultValue={search.value} autoComplete="off" />
              <button>
                <Icon name="search" />
                Zoek
              </button>
            </form>
          )}
          <PersonBlock person={person} signOut={signOut} />
          <Nav items={nav} />
        </div>
      </header>
    </>
  )
}

function PersonBlock({ person, signOut }: { person: Person; signOut?: string | undefined }) {
  const links = person.links ?? []
  const name = (
    <>
      <b>{person.name}</b>
      <small>{person.roleText}</small>
    </>
  )
  if (links.length === 0 && !signOut) return <p className="person">{name}</p>
  return (
    <div className="person">
      <details>
        <summary>
          <span>{name}</span>
          <Icon name="chevron-down" size={16} />
        </summary>
        <ul>
          {links.map((link) => (
            <li key={link.href}>
              <a data-soft href={link.href}>
                {link.label}
              </a>
            </li>
          ))}
          {signOut && (
            <li>
              <form action={signOut} method="post">
                <button>Uitloggen</button>
              </form>
            </li>
          )}
        </ul>
      </details>
    </div>
  )
}
