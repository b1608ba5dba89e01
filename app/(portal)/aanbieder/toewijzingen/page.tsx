import { screen } from '@/app/screen'
import { WorkTable } from '@/components/allocations/WorkTable'
import { Band } from '@/components/ui/Band'
import { ButtonLink, ButtonRow } from '@/components/ui/Button'
import { Body } from '@/components/ui/Page'
import { Tabs } from '@/components/ui/Tabs'
import { WORK_PART_LABELS } from '@/lib/allocations/messages'
import { workList } from '@/lib/allocations/queries/provider'
import { WORK_PARTS } from '@/lib/allocations/schema'
import { facilityClientCount } from '@/lib/facility/queries/provider'
import { plural } from '@/lib/format'
import { routes } from '@/lib/routes'

const work = screen(['provider-admin', 'provider-staff'], {
  load: async (actor, { search }) => ({ view: await workList(actor, { part: search['deel'], after: search['na'] }), facility: await facilityClientCount(actor) }),
  title: 'Cliënten',
  render: ({ view, facility }) => (
    <>
      <Band
        title="Cliënten"
        lead={view.counts.offered === 0 ? 'Er wacht geen nieuw aanbod op u.' : `${plural(view.counts.offered, 'nieuw aanbod wacht', 'nieuwe aanbiedingen wachten')} op u. Wie de cliënt is, ziet u na het aannemen.`}
        next={
          <ButtonRow>
            {facility > 0 && <ButtonLink href={routes.facilityClients()} kind="secondary">Algemene voorziening</ButtonLink>}
            <ButtonLink href={routes.continuedAllocations()} kind="secondary">Verder onder een nieuw nummer</ButtonLink>
            <ButtonLink href={routes.ownReports()} kind="secondary">Calamiteit of geweld melden</ButtonLink>
            {view.joints > 0 && <ButtonLink href={routes.ownJoints()} kind="secondary">Meedenken over een indicatie</ButtonLink>}
            {view.tracks > 0 && <ButtonLink href={routes.ownTracks()} kind="secondary">{plural(view.tracks, 'traject herstelgerichte hulp', 'trajecten herstelgerichte hulp')}</ButtonLink>}
          </ButtonRow>
        }
        tabs={<Tabs label="Onderdelen" items={WORK_PARTS.map((part) => ({ href: `${routes.providerAllocations()}?deel=${part}`, label: WORK_PART_LABELS[part], count: view.counts[part], current: part === view.part }))} />}
      />
      <Body>
        <WorkTable view={view} />
      </Body>
    </>
  ),
})

export default work.page
export const generateMetadata = work.metadata
