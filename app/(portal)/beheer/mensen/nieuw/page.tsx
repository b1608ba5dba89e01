import { screen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Select } from '@/components/ui/form/Choice'
import { DateField, TextField } from '@/components/ui/form/TextField'
import { Body, Columns, Panel } from '@/components/ui/Page'
import { inviteAction } from '@/lib/auth/people-actions'
import { placesFor } from '@/lib/auth/people'
import { GIVEN_ROLES } from '@/lib/auth/schema'
import { roleLabel } from '@/lib/kernel/actor'
import { routes } from '@/lib/routes'

const invitation = screen(['administrator'], {
  load: async (actor, { search }) => {
    const places = await placesFor(actor)
    const place = places?.find(({ value }) => value === search['voor'])?.value
    return places ? { places, place, role: place?.startsWith('bureau:') ? 'bureau' : place?.startsWith('advisory-board:') ? 'advisory-board' : undefined } : null
  },
  title: 'Iemand uitnodigen',
  render: ({ places, place, role }, { formKey }) => (
    <>
      <Band crumb={[{ label: 'Mensen en rollen', href: routes.people() }, { label: 'Iemand uitnodigen' }]} title="Iemand uitnodigen" lead="U krijgt daarna een link waarmee hij of zij een wachtwoord kiest. Wie hier al een account heeft, krijgt de rol erbij en logt in zoals altijd." />
      <Body>
        <Columns split="8-4">
          <Panel pad>
            <ActionForm
              action={inviteAction}
              keyValue={formKey}
              submit="Uitnodigen"
              buttons={
                <ButtonLink href={routes.people()} kind="secondary">
                  Annuleren
                </ButtonLink>
              }
            >
              <TextField name="name" label="Naam" autoComplete="off" />
              <TextField name="email" label="E-mailadres van het werk" type="email" autoComplete="off" spellCheck={false} />
              <Select name="role" label="Rol" options={GIVEN_ROLES.map((role) => ({ value: role, label: roleLabel(role) }))} empty="Kies een rol" defaultValue={role} />
              <Select name="place" label="Voor" options={places} empty="Kies waarvoor" defaultValue={place} />
              <TextField name="title" label="Functie" hint="Zoals die onder brieven staat" autoComplete="off" />
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
