import { ButtonLink } from '@/components/ui/Button'
import { Icon } from '@/components/ui/Icon'
import { DemoBar, type Demo } from './DemoBar'
import { Mark } from './Mark'
import { Nav, type NavItem } from './Nav'

/** The head of a public page. Without `nav` (sign-in) it shows the mark alone. */
export function PublicHead(props: {
  demo?: Demo | undefined
  nav?: readonly NavItem[]
  /** quiet words beside the mark */
  subject?: string
  signInHref?: string | null
  /** for someone who is signed in: the way back to the portal instead of "Inloggen" */
  signedIn?: { name: string; href: string } | undefined
}) {
  const { demo, nav, subject = 'Huishoudelijke ondersteuning Wmo', signInHref = '/inloggen', signedIn } = props
  return (
    <>
      {demo && <DemoBar demo={demo} />}
      <header className={nav ? 'head' : 'head bare'}>
        <div className="wrap">
          <a data-soft href="/" className="mark">
            <Mark />
            Perceel
          </a>
          {nav && <p className="body-name">{subject}</p>}
          {nav && (
            <>
              <details className="menu">
                <summary>
                  <Icon name="menu" size={24} />
                  Menu
                </summary>
              </details>
              <div className="enter">
                {signedIn ? (
                  <ButtonLink href={signedIn.href} kind="secondary" small>
                    {signedIn.name}
                  </ButtonLink>
                ) : (
                  signInHref && (
                    <ButtonLink href={signInHref} kind="secondary" small>
                      Inloggen
                    </ButtonLink>
                  )
                )}
              </div>
              <Nav items={nav} />
            </>
          )}
        </div>
      </header>
    </>
  )
}
