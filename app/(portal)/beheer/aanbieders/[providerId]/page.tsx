import { screen } from '@/app/screen'
import { LinkToGive } from '@/components/auth/LinkToGive'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { TextArea, TextField } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { shownLink } from '@/lib/auth/link'
import { askAdministratorAction } from '@/lib/auth/request-actions'
import { openRequest } from '@/lib/auth/requests'
import { formatInstant } from '@/lib/kernel/instant'
import { providerAccount } from '@/lib/providers/queries/register'
import { routes } from '@/lib/routes'

const account = screen(['administrator'], {
  load: async (actor, { params }) => {
    const found = await providerAccount(actor, params['providerId'] ?? '')
    return found && { ...found, link: await shownLink(found.provider_id), open: await openRequest(actor, found.provider_id) }
  },
  title: ({ name }) => name,
  render: ({ name, kvk, email, administrators, invited, link, open, provider_id }, { formKey }) => (
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
        {open && (
          <p>
            {`${open.asked_by} vroeg op ${formatInstant(open.asked_at)} om ${open.name} beheerder te maken. `}
            <TextLink href={routes.accountRequest(open.id)}>Naar het verzoek</TextLink>
          </p>
        )}
        {administrators.length === 0 && !open && (
          <Section title="Iemand beheerder maken" intro="Deze aanbieder heeft geen beheerder meer. U vraagt het; een andere beheerder van de gemeente of het platform staat het toe. Ga eerst na dat deze persoon voor de organisatie mag werken.">
            <Columns split="8-4">
              <Panel pad>
                <ActionForm action={askAdministratorAction} keyValue={formKey} hidden={{ providerId: provider_id }} submit="Verzoek doen" label="Iemand beheerder maken">
                  <TextField name="name" label="Naam" autoComplete="off" />
                  <TextField name="email" label="E-mailadres van het werk" type="email" autoComplete="off" spellCheck={false} />
                  <TextField name="title" label="Functie" autoComplete="off" />
                  <TextArea name="reason" label="Reden" hint="Waarom, en hoe u naging wie het is" rows={2} />
                </ActionForm>
              </Panel>
            </Columns>
          </Section>
        )}
      </Body>
    </>
  ),
})

export default account.page
export const generateMetadata = account.metadata
