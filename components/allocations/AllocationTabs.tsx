import { Tabs } from '@/components/ui/Tabs'
import { routes } from '@/lib/routes'

const PLACES = {
  consultant: { offers: routes.allocations(), waiting: routes.waitingList() },
  office: { offers: routes.officeAllocations(), waiting: routes.officeWaitingList() },
} as const

/** What was offered, and who waits. */
export function AllocationTabs({ of, current }: { of: keyof typeof PLACES; current: 'offers' | 'waiting' }) {
  const { offers, waiting } = PLACES[of]
  return (
    <Tabs
      label="Onderdelen van Toewijzingen"
      items={[
        { href: offers, label: 'Toewijzingen', current: current === 'offers' },
        { href: waiting, label: 'Wachtlijst', current: current === 'waiting' },
      ]}
    />
  )
}
