import { screen } from '@/app/screen'
import { AskReset } from '@/components/auth/AskReset'
import { LinkToGive } from '@/components/auth/LinkToGive'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Checkbox } from '@/components/ui/form/Choice'
import { TextArea } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, Section } from '@/components/ui/Page'
import { shownLink } from '@/lib/auth/link'
import { ACCOUNT_STATES } from '@/lib/auth/messages'
import { askResetAction } from '@/lib/auth/request-actions'
import { openRequest } from '@/lib/auth/requests'
import { roleLabel } from '@/lib/kernel/actor'
import { formatDay } from '@/lib/kernel/day'
import { endColleagueAction, renewColleagueLinkAction } from '@/lib/providers/actions/people'
import { colleagueScreen } from '@/lib/providers/queries/colleague'
import { routes } from '@/lib/routes'

const page = screen(['provider-admin'], {
  load: async (actor, { params }) => {
    const found = await colleagueScreen(actor, params['membershipId'] ?? '')
    return found && { ...found, link: await shownLink(found.colleague.id), open: await openRequest(actor, found.colleague.personId) }
  },
  title: ({ colleague }) => colleague.name,
  render: ({ colleague, self, link, open }, { formKey }) => (
    <>
      <Band
        crumb={[{ label: 'Dossier', href: routes.dossier() }, { label: 'Collega’s', href: routes.colleagues() }, { label: colleague.name }]}
        title={colleague.name}
        lead={colleague.email}
        badge={colleague.runs ? <Badge tone="ok">Heeft de rol</Badge> : <Badge tone="none">Rol loopt niet</Badge>}
        facts={[
          { label: 'Rol', value: roleLabel(colleague.role) },
          { label: 'Functie', value: colleague.title },
          { label: 'Geldig', value: `sinds ${formatDay(colleague.validFrom)}${colleague.validUntil ? `, tot ${formatDay(colleague.validUntil)}` : ''}` },
          { label: 'Account', value: ACCOUNT_STATES[colleague.account] },
        ]}
      />
      <Body>
        {link && <LinkToGive name={colleague.name} link={link} />}
        {colleague.endedReason && <p>{`Beëindigd door ${colleague.endedName ?? 'onbekend'}: ${colleague.endedReason}`}</p>}
        <Columns split="8-4">
          {colleague.runs && colleague.mine && (
            <Section title="Account" intro="Een nieuwe link is om een wachtwoord te kiezen. Hij slaat de code uit de app niet over, en maakt eerdere links ongeldig.">
              <Panel pad>
                <ActionForm action={renewColleagueLinkAction} keyValue={`${formKey.slice(0, -1)}1`} id="link" hidden={{ membershipId: colleague.id }} submit="Nieuwe link maken" submitKind="secondary" label="Nieuwe link" />
              </Panel>
            </Section>
          )}
          {colleague.runs && (
            <Section title="Toegang beëindigen" intro={`${self ? 'Dit bent u zelf. U bent' : `${colleague.name} is`} meteen overal uitgelogd en kan niet meer inloggen namens uw organisatie. Een uitnodiging vervalt. Wat al is gedaan, blijft staan.`}>
              <Panel pad>
                <ActionForm action={endColleagueAction} keyValue={`${formKey.slice(0, -1)}2`} id="einde" hidden={{ membershipId: colleague.id }} submit="Toegang beëindigen" submitKind="danger" label="Toegang beëindigen">
                  <TextArea name="reason" label="Reden" hint={self ? 'Dit staat bij uw naam in de lijst.' : `${colleague.name} leest deze reden in een bericht.`} rows={2} />
                  <Checkbox name="sure" label={`Ik beëindig de toegang van ${colleague.name} per vandaag.`} />
                </ActionForm>
              </Panel>
            </Section>
          )}
          {colleague.runs && colleague.mine && (colleague.account === 'ready' || colleague.account === 'outside') && <AskReset action={askResetAction} name={colleague.name} personId={colleague.personId} open={open} formKey={`${formKey.slice(0, -1)}3`} />}
        </Columns>
      </Body>
    </>
  ),
})

export default page.page
export const generateMetadata = page.metadata
