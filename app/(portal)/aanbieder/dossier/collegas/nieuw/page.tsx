import { screen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Select } from '@/components/ui/form/Choice'
import { DateField, TextField } from '@/components/ui/form/TextField'
import { Body, Columns, Panel } from '@/components/ui/Page'
import { roleLabel } from '@/lib/kernel/actor'
import { inviteColleagueAction } from '@/lib/providers/actions/people'
import { colleaguePage } from '@/lib/providers/queries/colleague'
import { routes } from '@/lib/routes'

const invitation = screen(['provider-admin'], {
  load: colleaguePage,
  title: 'Collega uitnodigen',
  render: (_page, { formKey }) => (
    <>
      <Band
        crumb={[{ label: 'Dossier', href: routes.dossier() }, { label: 'Collega’s', href: routes.colleagues() }, { label: 'Collega uitnodigen' }]}
        title="Collega uitnodigen"
        lead="U krijgt daarna een link die u zelf doorgeeft. Uw collega kiest daarmee een wachtwoord en stelt een app in. Wie hier al een account heeft, krijgt de rol erbij en logt in zoals altijd."
      />
      <Body>
        <Columns split="8-4">
          <Panel pad>
            <ActionForm
              action={inviteColleagueAction}
              keyValue={formKey}
              submit="Uitnodigen"
              buttons={
                <ButtonLink href={routes.colleagues()} kind="secondary">
                  Annuleren
                </ButtonLink>
              }
            >
              <TextField name="name" label="Naam" autoComplete="off" />
              <TextField name="email" label="E-mailadres van het werk" type="email" autoComplete="off" spellCheck={false} />
              <Select name="role" label="Rol" hint="Een beheerder dient in, tekent en beheert collega’s" options={(['provider-staff', 'provider-admin'] as const).map((role) => ({ value: role, label: roleLabel(role) }))} empty="Kies een rol" />
              <TextField name="title" label="Functie" autoComplete="off" />
              <DateField name="until" label="Toegang tot" hint="Bijvoorbeeld 1-1-2027; leeg als er geen einddag is" optional />
            </ActionForm>
          </Panel>
        </Columns>
      </Body>
    </>
  ),
})

export default invitation.page
export const generateMetadata = invitation.metadata
