import { screen } from '@/app/screen'
import { AskReset } from '@/components/auth/AskReset'
import { LinkToGive } from '@/components/auth/LinkToGive'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Select } from '@/components/ui/form/Choice'
import { TextArea } from '@/components/ui/form/TextField'
import { Body, Panel, Section } from '@/components/ui/Page'
import { shownLink } from '@/lib/auth/link'
import { ACCOUNT_STATES } from '@/lib/auth/messages'
import { personPage } from '@/lib/auth/people'
import { askResetAction } from '@/lib/auth/request-actions'
import { openRequest } from '@/lib/auth/requests'
import { endRoleAction, endSessionsAction, renewLinkAction, switchPersonAction } from '@/lib/auth/people-actions'
import { roleLabel } from '@/lib/kernel/actor'
import { day, formatDay } from '@/lib/kernel/day'
import { formatInstant } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

const person = screen(['administrator'], {
  load: async (actor, { params }) => {
    const personId = params['personId'] ?? ''
    const found = await personPage(actor, personId)
    return found ? { ...found, personId, link: await shownLink(personId), open: await openRequest(actor, personId) } : null
  },
  title: ({ person: { name } }) => name,
  render: ({ person: { name, email, active, account, mine }, roles, self, personId, link, open }, { formKey }) => {
    const running = roles.filter((role) => role.runs)
    const seen = roles.flatMap((role) => (role.last_seen ? [role.last_seen] : [])).sort((a, b) => b.getTime() - a.getTime())[0]
    return (
      <>
        <Band
          crumb={[{ label: 'Mensen en rollen', href: routes.people() }, { label: name }]}
          title={name}
          lead={email}
          facts={[
            { label: 'Toegang', value: active ? 'Aan' : 'Uitgezet' },
            { label: 'Account', value: ACCOUNT_STATES[account] },
            { label: 'Sessies die lopen', value: String(roles.reduce((sum, role) => sum + role.sessions, 0)) },
            { label: 'Laatst gezien', value: seen ? formatInstant(seen) : 'Nog niet' },
          ]}
        />
        <Body>
          {link && <LinkToGive name={name} link={link} />}
          <Section title="Rollen">
            <DataTable
              caption={`Rollen van ${name}`}
              rows={roles}
              rowKey={(row) => row.membership_id}
              columns={[
                { head: 'Rol', cell: (row) => roleLabel(row.role), second: (row) => row.title },
                { head: 'Voor', cell: (row) => row.organisation },
                { head: 'Geldig', cell: (row) => `sinds ${formatDay(day(row.valid_from))}`, second: (row) => (row.valid_until ? `tot ${formatDay(day(row.valid_until))}` : undefined) },
                { head: 'Stand', cell: (row) => (row.runs ? <Badge tone="ok">Loopt</Badge> : <Badge tone="none">Loopt niet</Badge>) },
              ]}
            />
          </Section>
          {self && <p>Dit bent u zelf. Een andere beheerder wijzigt uw rollen en uw account.</p>}
          {!self && !mine && <p>{name} werkt ook voor een andere regio. Een beheerder van het platform wijzigt het account; u kunt hier wel een rol in uw regio beëindigen.</p>}
          {!self && running.length > 0 && (
            <Section title="Een rol beëindigen" intro="Vanaf vandaag; wie in die rol is ingelogd, is er meteen uit.">
              <Panel pad>
                <ActionForm action={endRoleAction} keyValue={`${formKey.slice(0, -1)}1`} id="rol" hidden={{ personId }} submit="Rol beëindigen" submitKind="danger" label="Een rol beëindigen">
                  <Select name="membershipId" label="Rol" options={running.map((row) => ({ value: row.membership_id, label: `${roleLabel(row.role)}, ${row.organisation}` }))} />
                  <TextArea name="reason" label="Reden" rows={2} />
                </ActionForm>
              </Panel>
            </Section>
          )}
          {mine && (
            <Section title="Account" intro="Een nieuwe link slaat de code uit de app niet over.">
              <Panel pad>
                <ActionForm action={renewLinkAction} keyValue={`${formKey.slice(0, -1)}2`} id="link" hidden={{ personId }} submit="Nieuwe link maken" submitKind="secondary" label="Nieuwe link" />
                <ActionForm action={endSessionsAction} keyValue={`${formKey.slice(0, -1)}3`} id="sessies" hidden={{ personId }} submit="Overal uitloggen" submitKind="secondary" label="Overal uitloggen" />
                <ActionForm action={switchPersonAction} keyValue={`${formKey.slice(0, -1)}4`} id="toegang" hidden={{ personId, to: active ? 'off' : 'on' }} submit={active ? 'Uitzetten' : 'Weer aanzetten'} submitKind={active ? 'danger' : 'secondary'} label="Toegang" />
              </Panel>
            </Section>
          )}
          {mine && (account === 'ready' || account === 'outside') && <AskReset action={askResetAction} name={name} personId={personId} open={open} formKey={`${formKey.slice(0, -1)}5`} />}
        </Body>
      </>
    )
  },
})

export default person.page
export const generateMetadata = person.metadata
