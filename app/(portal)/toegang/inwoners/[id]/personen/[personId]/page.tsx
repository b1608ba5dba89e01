import { screen } from '@/app/screen'
import { EndPersonForm } from '@/components/residents/EndPersonForm'
import { FileFrame } from '@/components/residents/FileFrame'
import { Alert } from '@/components/ui/Alert'
import { Panel } from '@/components/ui/Page'
import { endRepresentative } from '@/lib/residents/actions/people'
import { representativeOf } from '@/lib/residents/queries/people'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => representativeOf(actor, params['id'] ?? '', params['personId'] ?? ''),
  title: 'Beëindigen',
  render: ({ resident, person }, { formKey }) => (
    <FileFrame resident={resident} title={`${person.name} beëindigen`} under={{ label: 'Personen', href: routes.residentPeople(resident.id) }}>
      {person.endsOn === null ? (
        <Panel pad>
          <EndPersonForm action={endRepresentative} formKey={formKey} residentId={resident.id} id={person.id} version={person.version} submit="Beëindigen" />
        </Panel>
      ) : (
        <Alert kind="info" title="Hier staat al een laatste dag">{person.endReason}</Alert>
      )}
    </FileFrame>
  ),
})
export default s.page
export const generateMetadata = s.metadata
