import { screen } from '@/app/screen'
import { PilotForm } from '@/components/pilots/PilotParts'
import { Band } from '@/components/ui/Band'
import { Body, Panel } from '@/components/ui/Page'
import { recordPilotAction } from '@/lib/pilots/actions'
import { newPilot } from '@/lib/pilots/queries'
import { routes } from '@/lib/routes'

const s = screen(['policy-adviser'], {
  load: (actor) => newPilot(actor),
  title: 'Pilot vastleggen',
  render: (choices, { formKey }) => (
    <>
      <Band crumb={[{ label: 'Pilots', href: routes.pilots() }, { label: 'Vastleggen' }]} title="Pilot vastleggen" lead="Leg vast wat bekend is, met de bron. Wat niet bekend is, blijft leeg." />
      <Body>
        <Panel pad>
          <PilotForm pilot={null} choices={choices} action={recordPilotAction} formKey={formKey} />
        </Panel>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
