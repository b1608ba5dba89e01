import { screen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Select } from '@/components/ui/form/Choice'
import { TextField } from '@/components/ui/form/TextField'
import { Body, Columns, Panel } from '@/components/ui/Page'
import { registerProviderAction } from '@/lib/providers/actions/people'
import { LEGAL_FORMS } from '@/lib/providers/schema'
import { routes } from '@/lib/routes'

const registration = screen(['administrator'], {
  load: () => Promise.resolve({}),
  title: 'Aanbieder aanmelden',
  render: (_nothing, { formKey }) => (
    <>
      <Band
        crumb={[{ label: 'Aanbieders', href: routes.providerAccounts() }, { label: 'Aanbieder aanmelden' }]}
        title="Aanbieder aanmelden"
        lead="De organisatie krijgt een account met een eerste beheerder. Die vult zelf het dossier en nodigt zelf collega’s uit. Inkopers zien hier niets van."
      />
      <Body>
        <Columns split="8-4">
          <Panel pad>
            <ActionForm
              action={registerProviderAction}
              keyValue={formKey}
              submit="Aanmelden"
              buttons={
                <ButtonLink href={routes.providerAccounts()} kind="secondary">
                  Annuleren
                </ButtonLink>
              }
            >
              <TextField name="provider" label="Naam van de organisatie" hint="Zoals in het handelsregister" autoComplete="off" />
              <Select name="legalForm" label="Rechtsvorm" options={LEGAL_FORMS.map((form) => ({ value: form, label: form }))} empty="Kies een rechtsvorm" />
              <TextField name="kvk" label="KVK-nummer" hint="Acht cijfers" inputMode="numeric" autoComplete="off" />
              <TextField name="name" label="Naam van de eerste beheerder" autoComplete="off" />
              <TextField name="email" label="E-mailadres van de eerste beheerder" type="email" autoComplete="off" spellCheck={false} />
              <TextField name="title" label="Functie" autoComplete="off" />
            </ActionForm>
          </Panel>
        </Columns>
      </Body>
    </>
  ),
})

export default registration.page
export const generateMetadata = registration.metadata
