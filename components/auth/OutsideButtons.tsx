import { ButtonLink, ButtonRow } from '@/components/ui/Button'
import { routes } from '@/lib/routes'

const LABELS: Readonly<Record<string, string>> = { gemeente: 'Inloggen met uw werkaccount', aanbieder: 'Inloggen met eHerkenning' }

/** Signing in at one's own organisation, where that was set up; nothing where it wasn't. */
export function OutsideButtons({ realms, link }: { realms: readonly string[]; link?: string }) {
  if (realms.length === 0) return null
  return (
    <ButtonRow>
      {realms.map((realm) => (
        <ButtonLink key={realm} href={routes.outside(realm, link ? { link } : {})} kind="secondary" download>
          {LABELS[realm] ?? realm}
        </ButtonLink>
      ))}
    </ButtonRow>
  )
}
