import { screen } from '@/app/screen'
import { AllocationTabs } from '@/components/allocations/AllocationTabs'
import { WaitingTable } from '@/components/allocations/WaitingTable'
import { Band } from '@/components/ui/Band'
import { Body } from '@/components/ui/Page'
import { waitingLead } from '@/lib/allocations/messages/waiting'
import { waitingList } from '@/lib/allocations/queries/waiting-list'
import { routes } from '@/lib/routes'

const s = screen(['back-office'], {
  load: (actor, { search }) => waitingList(actor, { kind: search['soort'], lot: search['perceel'], product: search['hulp'], after: search['na'] }),
  title: 'Wachtlijst',
  render: (view) => (
    <>
      <Band title="Wachtlijst" lead={waitingLead(view)} tabs={<AllocationTabs of="office" current="waiting" />} />
      <Body>
        <WaitingTable view={view} href={routes.officeWaitingList} offer={routes.officeAllocation} />
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
