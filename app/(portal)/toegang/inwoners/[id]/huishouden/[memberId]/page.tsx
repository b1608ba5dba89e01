import { screen } from '@/app/screen'
import { EndPersonForm } from '@/components/residents/EndPersonForm'
import { FileFrame } from '@/components/residents/FileFrame'
import { Alert } from '@/components/ui/Alert'
import { Panel } from '@/components/ui/Page'
import { endHouseholdMember } from '@/lib/residents/actions/people'
import { memberOf } from '@/lib/residents/queries/people'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => memberOf(actor, params['id'] ?? '', params['memberId'] ?? ''),
  title: 'Einde van samenwonen',
  render: ({ resident, person }, { formKey }) => (
    <FileFrame resident={resident} title={`${person.name} woont er niet meer`} under={{ label: 'Personen', href: routes.residentPeople(resident.id) }}>
      {person.endsOn === null ? (
        <Panel pad>
          <EndPersonForm action={endHouseholdMember} formKey={formKey} residentId={resident.id} id={person.id} version={person.version} submit="Vastleggen" />
        </Panel>
      ) : (
        <Alert kind="info" title="Hier staat al een laatste dag">{person.endReason}</Alert>
      )}
    </FileFrame>
  ),
})
export default s.page
export const generateMetadata = s.metadata
