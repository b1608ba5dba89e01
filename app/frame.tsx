import { cache, type ReactNode } from 'react'
import { headers } from 'next/headers'
import { Footer } from '@/components/shell/Footer'
import { PortalHead } from '@/components/shell/PortalHead'
import { PublicHead } from '@/components/shell/PublicHead'
import { Shell } from '@/components/shell/Shell'
import { Alert } from '@/components/ui/Alert'
import { portalDay } from '@/lib/auth/portal'
import type { Session } from '@/lib/auth/session'
import { currentPlace, placesBelowName, placesOf } from '@/lib/desk/navigation'
import { workBeside } from '@/lib/desk/queries/work'
import { countsOf } from '@/lib/desk/rules'
import { portalMode } from '@/lib/env'
import { roleLabel } from '@/lib/kernel/actor'
import { formatDayFull } from '@/lib/kernel/day'
import { NOTICES } from '@/lib/notices'
import { routes } from '@/lib/routes'

const publicDemoBar = cache(async () => {
  const portal = await portalDay()
  return portal.mode === 'production' ? undefined : { dayText: formatDayFull(portal.day) }
})

const path = async () => (await headers()).get('x-perceel-path') ?? '/'
const themeOf = (theme: string) => (theme === 'heide' ? 'heide' : 'standaard')

/** The sentence about what was just done; set by a redirect after a form. */
function Notice({ name }: { name: string | undefined }) {
  const notice = name === undefined ? undefined : NOTICES[name]
  if (!notice) return null
  return (
    <div className="wrap notice" role="status">
      <Alert kind="ok" title={notice.title}>
        {notice.text}
      </Alert>
    </div>
  )
}

/** One element per request: Next renders "not found" along with every page, and what is the same element is made and sent once. */
const portalEdges = cache(async (session: Session) => {
  const { actor } = session
  const places = placesOf(actor.role)
  const here = currentPlace(places, await path())
  // The day comes with the work list, and that with the page: session and page are a page's two transactions.
  const { items, today } = await workBeside(actor)
  const counts = countsOf(items)
  return {
    head: (
      <PortalHead
        demo={portalMode() === 'production' ? undefined : { dayText: formatDayFull(today), changeHref: routes.signIn() }}
        bodyName={actor.organisationName}
        person={{ name: actor.name, roleText: `${roleLabel(actor.role)}, ${session.municipalityName ?? session.regionName ?? actor.organisationName}`, links: placesBelowName(actor.role) }}
        nav={places.map((place) => ({ href: place.href, label: place.label, current: place.href === here, ...(place.count && counts[place.count] ? { count: counts[place.count] ?? 0 } : {}) }))}
        signOut={routes.signOut()}
      />
    ),
    foot: <Footer bodyName={actor.organisationName} />,
  }
})

/** The frame of a signed-in page: who one is, which day it is, and where one can go. */
export async function PortalFrame({ session, notice, children }: { session: Session; notice?: string | undefined; children: ReactNode }) {
  return (
    <Shell {...await portalEdges(session)} theme={themeOf(session.theme)}>
      <Notice name={notice} />
      {children}
    </Shell>
  )
}

const PUBLIC_PLACES = [
  { href: routes.front(), label: 'Toelating' },
  { href: routes.publicProviders(), label: 'Aanbieders' },
  { href: routes.publicAdvices(), label: 'Adviezen' },
  { href: routes.publicPilots(), label: 'Pilots' },
] as const

const publicEdges = cache(async (session: Session | null, bare: boolean) => {
  const at = await path()
  return {
    head: (
      <PublicHead
        demo={await publicDemoBar()}
        {...(bare ? {} : { nav: PUBLIC_PLACES.map((place) => ({ ...place, current: place.href === '/' ? at === '/' || at.startsWith('/procedures') : at.startsWith(place.href) })) })}
        signedIn={session ? { name: 'Naar Mijn werk', href: routes.work() } : undefined}
      />
    ),
    foot: <Footer />,
  }
})

/** The frame of a page for everyone. */
export async function PublicFrame({ session, notice, bare = false, children }: { session: Session | null; notice?: string | undefined; bare?: boolean; children: ReactNode }) {
  return (
    <Shell {...await publicEdges(session, bare)}>
      <Notice name={notice} />
      {children}
    </Shell>
  )
}
