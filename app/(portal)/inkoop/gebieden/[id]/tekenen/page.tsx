import { screen } from '@/app/screen'
import { AreaFields } from '@/components/lots/AreaFields'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Body, Columns, Panel, Section } from '@/components/ui/Page'
import { drawAreasAction } from '@/lib/lots/actions'
import { municipalityAreas } from '@/lib/lots/queries'
import { routes } from '@/lib/routes'

const draw = screen(['procurement-officer'], {
  load: (actor, { params }) => municipalityAreas(actor, params['id'] ?? ''),
  title: (view) => `Gebieden tekenen, ${view.municipality.name}`,
  render: ({ municipality, drawings, newest }, { formKey }) => (
    <>
      <Band crumb={[{ label: 'Gebieden', href: routes.areas() }, { label: municipality.name, href: routes.municipalityAreas(municipality.id) }, { label: 'Tekenen' }]} title={`Gebieden van ${municipality.name} tekenen`} lead="Vul alles in. Als iets niet verplicht is, staat dat erbij." />
      <Body>
        <Columns split="8-4">
          <Panel pad>
            <ActionForm action={drawAreasAction} keyValue={formKey} version={drawings[0]?.number ?? 0} submit="Indeling vastleggen" buttons={<ButtonLink href={routes.municipalityAreas(municipality.id)} kind="secondary">Annuleren</ButtonLink>} hidden={{ municipalityId: municipality.id }}>
              <AreaFields postcodes={newest?.postcodes ?? null} areas={newest?.areas ?? []} />
            </ActionForm>
          </Panel>
          <Section title="Zo werkt het">
            <ul className="prose list-disc pl-5">
              <li>Elke postcode van de gemeente hoort bij precies één gebied.</li>
              <li>Een indeling verandert niet meer. Tekent u opnieuw, dan geldt de nieuwe vanaf haar dag.</li>
              <li>Een besluit over hulp dat al genomen is, houdt zijn gebied.</li>
            </ul>
          </Section>
        </Columns>
      </Body>
    </>
  ),
})

export default draw.page
export const generateMetadata = draw.metadata
