import { screen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Checkbox } from '@/components/ui/form/Choice'
import { TextArea } from '@/components/ui/form/TextField'
import { Body, Columns, Panel } from '@/components/ui/Page'
import { roleLabel } from '@/lib/kernel/actor'
import { endColleagueAction } from '@/lib/providers/actions'
import { colleagueToEnd } from '@/lib/providers/queries/colleague'
import { routes } from '@/lib/routes'

const end = screen(['provider-admin'], {
  load: (actor, { params }) => colleagueToEnd(actor, params['membershipId'] ?? ''),
  title: ({ colleague }) => `Toegang van ${colleague.name} beëindigen`,
  render: ({ colleague, self }, { formKey }) => (
    <>
      <Band
        crumb={[{ label: 'Dossier', href: routes.dossier() }, { label: 'Collega’s', href: routes.colleagues() }, { label: colleague.name }]}
        title={`Toegang van ${colleague.name} beëindigen`}
        lead={`${self ? 'Dit bent u zelf. U bent' : `${colleague.name} is`} meteen overal uitgelogd en kan niet meer inloggen namens uw organisatie. Wat al is gedaan, blijft staan.`}
        facts={[
          { label: 'Rol', value: roleLabel(colleague.role) },
          { label: 'E-mailadres', value: colleague.email },
        ]}
      />
      <Body>
        <Columns split="8-4">
          <Panel pad>
            <ActionForm
              action={endColleagueAction}
              keyValue={formKey}
              hidden={{ membershipId: colleague.id }}
              submit="Toegang beëindigen"
              submitKind="danger"
              buttons={
                <ButtonLink href={routes.colleagues()} kind="secondary">
                  Annuleren
                </ButtonLink>
              }
            >
              <TextArea name="reason" label="Reden" hint={self ? 'Dit staat bij uw naam in de lijst.' : `${colleague.name} leest deze reden in een bericht.`} rows={2} />
              <Checkbox name="sure" label={`Ik beëindig de toegang van ${colleague.name} per vandaag.`} />
            </ActionForm>
          </Panel>
        </Columns>
      </Body>
    </>
  ),
})

export default end.page
export const generateMetadata = end.metadata
