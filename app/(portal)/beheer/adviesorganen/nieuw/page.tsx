import { screen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Select } from '@/components/ui/form/Choice'
import { TextField } from '@/components/ui/form/TextField'
import { Body, Columns, Panel } from '@/components/ui/Page'
import { placesFor } from '@/lib/auth/people'
import { makeBodyAction } from '@/lib/consultations/actions/bodies'
import { BODY_KINDS } from '@/lib/consultations/messages'
import { BODIES } from '@/lib/consultations/policy'
import { routes } from '@/lib/routes'

const body = screen(['administrator'], {
  load: async (actor) => {
    const places = await placesFor(actor)
    return places && { places: places.filter(({ value }) => /^(?:region|municipality):/.test(value)) }
  },
  title: 'Adviesorgaan toevoegen',
  render: ({ places }, { formKey }) => (
    <>
      <Band crumb={[{ label: 'Adviesorganen', href: routes.bodies() }, { label: 'Adviesorgaan toevoegen' }]} title="Adviesorgaan toevoegen" lead="Daarna nodigt u de leden uit. Wie om advies vraagt, kan het meteen kiezen." />
      <Body>
        <Columns split="8-4">
          <Panel pad>
            <ActionForm
              action={makeBodyAction}
              keyValue={formKey}
              submit="Toevoegen"
              buttons={
                <ButtonLink href={routes.bodies()} kind="secondary">
                  Annuleren
                </ButtonLink>
              }
            >
              <TextField name="name" label="Naam" autoComplete="off" />
              <Select name="kind" label="Soort" options={BODIES.map((kind) => ({ value: kind, label: BODY_KINDS[kind] }))} empty="Kies een soort" />
              <Select name="place" label="Voor" options={places} empty="Kies waarvoor" />
              <TextField name="contactName" label="Contactpersoon" hint="Bijvoorbeeld de secretaris" autoComplete="off" />
              <TextField name="email" label="E-mailadres voor berichten" type="email" autoComplete="off" spellCheck={false} />
            </ActionForm>
          </Panel>
        </Columns>
      </Body>
    </>
  ),
})

export default body.page
export const generateMetadata = body.metadata
