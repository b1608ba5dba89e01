import type { ReactNode } from 'react'
import Link from 'next/link'
import { ButtonLink } from '@/components/ui/Button'
import { Icon } from '@/components/ui/Icon'
import { DemoBar, type Demo } from './DemoBar'
import { Footer } from './Footer'
import { Mark } from './Mark'
import { Nav, type NavItem } from './Nav'

/** The frame of a public page. Without `nav` (sign-in) it shows the mark alone. */
export function PublicShell(props: {
  demo?: Demo | undefined
  nav?: readonly NavItem[]
  /** quiet words beside the mark */
  subject?: string
  signInHref?: string | null
  /** for someone who is signed in: the way back to the portal instead of "Inloggen" */
  signedIn?: { name: string; href: string } | undefined
  bodyName?: string
  theme?: 'standaard' | 'heide' | undefined
  children: ReactNode
}) {
  const { demo, nav, subject = 'Huishoudelijke ondersteuning Wmo', signInHref = '/inloggen', signedIn, bodyName, theme, children } = props
  return (
    <div className="page" data-theme={theme}>
      <a className="skip" href="#inhoud">
        Naar de inhoud
      </a>
      {demo && <DemoBar demo={demo} />}
      <header className={nav ? 'head' : 'head bare'}>
        <div className="wrap">
          <Link href="/" prefetch={false} className="mark">
            <Mark />
            Perceel
          </Link>
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
      <main id="inhoud" tabIndex={-1}>
        {children}
      </main>
      <Footer bodyName={bodyName} />
    </div>
  )
}
