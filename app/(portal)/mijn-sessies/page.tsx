import { screen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { ActionForm, SubmitButton } from '@/components/ui/form/ActionForm'
import { TextField } from '@/components/ui/form/TextField'
import { Body, Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { LEAST_LENGTH } from '@/lib/auth/passwords'
import { ownSessions } from '@/lib/auth/people'
import { changePasswordAction, endOwnSessionAction } from '@/lib/auth/people-actions'
import { ROLES, roleLabel } from '@/lib/kernel/actor'
import { formatInstant } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

/** The name of the browser and the machine in a user agent, as far as it says. */
const browserOf = (agent: string | null) => (agent ? `${/Edg|Firefox|Chrome|Safari/.exec(agent)?.[0]?.replace('Edg', 'Edge') ?? 'Browser'}${/Windows|Mac OS|Android|iPhone|Linux/.exec(agent) ? `, ${/Windows|Mac OS|Android|iPhone|Linux/.exec(agent)?.[0]}` : ''}` : 'Onbekend')

const sessions = screen(ROLES, {
  load: ownSessions,
  title: 'Mijn sessies',
  render: ({ rows, current, password }, { formKey }) => (
    <>
      <Band title="Mijn sessies" lead="Waar u nu bent ingelogd. Herkent u iets niet, beëindig die sessie dan en waarschuw uw beheerder." />
      <Body>
        <ActionForm action={endOwnSessionAction} keyValue={formKey} label="Een sessie beëindigen">
          <DataTable
            caption="Sessies die lopen, de nieuwste eerst"
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              { head: 'Rol', cell: (row) => roleLabel(row.role), second: (row) => row.organisation },
              { head: 'Sinds', cell: (row) => formatInstant(row.since), second: (row) => `laatst gezien ${formatInstant(row.seen)}` },
              { head: 'Vanaf', cell: (row) => browserOf(row.agent), second: (row) => row.address ?? undefined },
              {
                head: '', hidden: 'Beëindigen',
                cell: (row) => (
                  <SubmitButton kind="quiet" small name="sessionId" value={row.id}>
                    {row.id === current ? 'Deze sessie beëindigen' : `Sessie van ${formatInstant(row.since)} beëindigen`}
                  </SubmitButton>
                ),
              },
            ]}
          />
        </ActionForm>
        <p>
          Voor wat veel gevolgen heeft, vragen wij soms opnieuw om een bewijs. U kunt dat ook <TextLink href={routes.prove(routes.ownSessions())}>nu al doen</TextLink>.
        </p>
        {password && (
          <Section title="Wachtwoord wijzigen" intro="Uw andere sessies eindigen, en een link om een wachtwoord te kiezen werkt niet meer.">
            <Panel pad>
              <ActionForm action={changePasswordAction} keyValue={`${formKey.slice(0, -1)}1`} id="wachtwoord" submit="Wachtwoord wijzigen" label="Wachtwoord wijzigen">
                <TextField name="current" label="Huidig wachtwoord" type="password" autoComplete="current-password" />
                <TextField name="password" label="Nieuw wachtwoord" type="password" hint={`Ten minste ${LEAST_LENGTH} tekens. Een zin van vier woorden is goed te onthouden.`} autoComplete="new-password" />
                <TextField name="again" label="Nieuw wachtwoord, nog een keer" type="password" autoComplete="new-password" />
              </ActionForm>
            </Panel>
          </Section>
        )}
      </Body>
    </>
  ),
})

export default sessions.page
export const generateMetadata = sessions.metadata
