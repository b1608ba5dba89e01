import { screen } from '@/app/screen'
import { LinkToGive } from '@/components/auth/LinkToGive'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { Body } from '@/components/ui/Page'
import { shownLink } from '@/lib/auth/link'
import { providerAccount } from '@/lib/providers/queries/register'
import { routes } from '@/lib/routes'

const account = screen(['administrator'], {
  load: async (actor, { params }) => {
    const found = await providerAccount(actor, params['providerId'] ?? '')
    return found && { ...found, link: await shownLink(found.provider_id) }
  },
  title: ({ name }) => name,
  render: ({ name, kvk, email, administrators, invited, link }) => (
    <>
      <Band
        crumb={[{ label: 'Aanbieders', href: routes.providerAccounts() }, { label: name }]}
        title={name}
        badge={administrators.length > 0 ? <Badge tone="ok">Heeft een beheerder</Badge> : invited > 0 ? <Badge tone="wait">Beheerder uitgenodigd</Badge> : <Badge tone="no">Geen beheerder</Badge>}
        facts={[
          { label: 'KVK-nummer', value: kvk },
          { label: 'E-mailadres', value: email ?? 'Niet bekend' },
          { label: 'Beheerders', value: administrators.length > 0 ? administrators.join(', ') : 'Geen' },
          { label: 'Uitgenodigd', value: String(invited) },
        ]}
      />
      <Body>
        {link && <LinkToGive name="De beheerder" link={link} />}
        <p>Een beheerder van de aanbieder nodigt zelf collega’s uit en beëindigt zelf hun toegang.</p>
      </Body>
    </>
  ),
})

export default account.page
export const generateMetadata = account.metadata
