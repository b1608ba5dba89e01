import { PortalFrame, PublicFrame } from '@/app/frame'
import { Band } from '@/components/ui/Band'
import { ButtonLink, ButtonRow } from '@/components/ui/Button'
import { Body } from '@/components/ui/Page'
import { currentSession } from '@/lib/auth/session'
import { routes } from '@/lib/routes'

export const metadata = { title: 'Niet gevonden · Perceel' }

/** Also what somebody else's file looks like: whether it exists is not told. */
export default async function NotFound() {
  const session = await currentSession().catch(() => null)
  const body = (
    <>
      <Band title="Deze pagina is er niet" lead="Het adres klopt niet, of de pagina hoort niet bij de rol waarin u werkt." />
      <Body>
        <ButtonRow>
          <ButtonLink href={session ? routes.work() : routes.front()} kind="secondary">
            {session ? 'Naar Mijn werk' : 'Naar de voorpagina'}
          </ButtonLink>
        </ButtonRow>
      </Body>
    </>
  )
  return session ? <PortalFrame session={session}>{body}</PortalFrame> : <PublicFrame session={null}>{body}</PublicFrame>
}
