import { screen } from '@/app/screen'
import { WorkTable } from '@/components/allocations/WorkTable'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { Body } from '@/components/ui/Page'
import { Tabs } from '@/components/ui/Tabs'
import { WORK_PART_LABELS } from '@/lib/allocations/messages'
import { workList } from '@/lib/allocations/queries/provider'
import { WORK_PARTS } from '@/lib/allocations/schema'
import { plural } from '@/lib/format'
import { routes } from '@/lib/routes'

const work = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { search }) => workList(actor, { part: search['deel'], after: search['na'] }),
  title: 'Cliënten',
  render: (view) => (
    <>
      <Band
        title="Cliënten"
        lead={view.counts.offered === 0 ? 'Er wacht geen nieuw aanbod op u.' : `${plural(view.counts.offered, 'nieuw aanbod wacht', 'nieuwe aanbiedingen wachten')} op u. Wie de cliënt is, ziet u na het aannemen.`}
        next={<ButtonLink href={routes.ownReports()} kind="secondary">Calamiteit of geweld melden</ButtonLink>}
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
