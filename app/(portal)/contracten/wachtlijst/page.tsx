import { screen } from '@/app/screen'
import { figure, hours } from '@/components/reporting/Sums'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body } from '@/components/ui/Page'
import { KIND_LABELS } from '@/lib/allocations/messages/waiting'
import { LISTED_KINDS } from '@/lib/allocations/schema'
import { formatDayLong } from '@/lib/kernel/day'
import { waitingSums, type WaitingSum, type WaitingSumRow } from '@/lib/reporting/queries/waiting'
import { routes } from '@/lib/routes'

const s = screen(['contract-manager', 'policy-adviser', 'controller'], {
  load: waitingSums,
  title: 'Wie op hulp wacht',
  render: ({ rows, today }) => (
    <>
      <Band
        crumb={[{ label: 'Contracten', href: routes.agreements() }, { label: 'Wachtlijst' }]}
        title="Wie op hulp wacht"
        lead={`Inwoners met een toekenning die nog niet is begonnen, op ${formatDayLong(today)}. U ziet alleen sommen, nooit een inwoner.`}
      />
      <Body>
        <DataTable
          caption="Wachtende inwoners per gemeente en soort wachten"
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { head: 'Gemeente', cell: (row) => row.name, second: (row) => row.least === null && 'nog geen sommen' },
            { head: 'Inwoners', align: 'right', cell: (row) => people(row, row.total) },
            { head: 'Uren per week', align: 'right', cell: (row) => (row.least === null ? null : figure(row.total, row.least, (sum) => sum.minutes, hours)) },
            ...LISTED_KINDS.map((kind) => ({ head: KIND_LABELS[kind], align: 'right' as const, cell: (row: WaitingSumRow) => people(row, row.kinds[kind]) })),
          ]}
          empty={<EmptyState level={2} title="Er is nog geen gemeente">Zodra een gemeente meedoet, staan haar sommen hier.</EmptyState>}
        />
        <p className="small">Een inwoner die op twee soorten hulp wacht, telt bij elke soort wachten mee en één keer bij het totaal. Waar niet is vastgesteld vanaf hoeveel mensen een som te zien is, zijn er geen sommen. Een beleidsadviseur legt dat vast bij Beleid.</p>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata

const people = (row: WaitingSumRow, sum: WaitingSum | null) => (row.least === null ? null : figure(sum, row.least, (each) => each.people))
