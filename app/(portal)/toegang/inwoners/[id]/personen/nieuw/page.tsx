import { screen } from '@/app/screen'
import { FileFrame } from '@/components/residents/FileFrame'
import { RepresentativeForm } from '@/components/residents/RepresentativeForm'
import { Columns, Panel, Section } from '@/components/ui/Page'
import { addRepresentative } from '@/lib/residents/actions/people'
import { fileHead } from '@/lib/residents/queries/people'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => fileHead(actor, params['id'] ?? ''),
  title: 'Persoon toevoegen',
  render: ({ resident }, { formKey }) => (
    <FileFrame resident={resident} title="Persoon toevoegen" under={{ label: 'Personen', href: routes.residentPeople(resident.id) }}>
      <Columns split="8-4">
        <Panel pad>
          <RepresentativeForm action={addRepresentative} formKey={formKey} residentId={resident.id} />
        </Panel>
        <Section title="Brieven">
          <p>Een brief gaat alleen naar een ander als u het bewijs van zijn bevoegdheid hebt gezien. Een contactpersoon mag u bellen, maar krijgt geen brieven.</p>
        </Section>
      </Columns>
    </FileFrame>
  ),
})
export default s.page
export const generateMetadata = s.metadata
