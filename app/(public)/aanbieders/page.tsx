import { publicScreen } from '@/app/screen'
import { AdmittedList } from '@/components/reporting/AdmittedList'
import { Band } from '@/components/ui/Band'
import { Button } from '@/components/ui/Button'
import { Select } from '@/components/ui/form/Choice'
import { FilterForm } from '@/components/ui/form/Fieldset'
import { TextField } from '@/components/ui/form/TextField'
import { Body, Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { plural } from '@/lib/format'
import { normaliseName } from '@/lib/kernel/names'
import { admittedProviders, inChosen } from '@/lib/reporting/queries/public'
import { routes } from '@/lib/routes'

const providers = publicScreen({
  load: (actor, { search }) => admittedProviders(actor, { cbsCode: search['gemeente'], regionCode: search['regio'] }),
  title: (view) => (view.chosen ? `Aanbieders in ${view.chosen.name}` : 'Toegelaten aanbieders'),
  render: (view, { search }) => {
    const asked = (search['naam'] ?? '').trim().slice(0, 100)
    const word = normaliseName(asked)
    const shown = inChosen(view).filter((provider) => word === '' || normaliseName(provider.name).includes(word))
    const municipalities = view.regions.flatMap((region) => region.municipalities)
    return (
      <>
        <Band
          title="Toegelaten aanbieders"
          lead="Deze aanbieders hebben een raamovereenkomst voor huishoudelijke ondersteuning. U kiest zelf bij wie u hulp krijgt, samen met uw Wmo-consulent."
          figures={[
            { label: 'toegelaten aanbieders', value: view.providers.length },
            { label: 'deelnames', value: view.participations },
          ]}
        />
        <Body>
          <Panel pad>
            <FilterForm action={routes.publicProviders()} label="Aanbieders zoeken">
              <Select name="gemeente" label="Gemeente" empty="Alle gemeenten" options={municipalities.map((each) => ({ value: each.cbsCode, label: `${each.name} (${each.providers})` }))} defaultValue={view.chosen?.cbsCode} width={15} />
              <TextField name="naam" label="Naam van de aanbieder" defaultValue={asked} width={15} type="search" />
              <Button kind="secondary">Zoeken</Button>
            </FilterForm>
          </Panel>
          <Section
            title={view.chosen ? `${plural(shown.length, 'aanbieder', 'aanbieders')} in ${view.chosen.name}` : plural(shown.length, 'aanbieder', 'aanbieders')}
            actions={(view.chosen ?? asked) && <TextLink href={routes.publicProviders()}>Alle aanbieders</TextLink>}
          >
            {shown.length === 0 && asked !== '' ? (
              <Panel pad>
                <h3>Geen aanbieder gevonden met “{asked}”</h3>
                <p className="quiet">Zoek op een deel van de naam, of kies alle gemeenten.</p>
              </Panel>
            ) : (
              <AdmittedList view={view} providers={shown} />
            )}
          </Section>
        </Body>
      </>
    )
  },
})

export default providers.page
export const generateMetadata = providers.metadata
