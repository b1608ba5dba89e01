import { screen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { Body, Panel } from '@/components/ui/Page'
import { paperScreen } from '@/lib/consultations/queries/papers'
import { formatDayLong } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

const s = screen(['advisory-board', 'bureau', 'policy-adviser', 'procurement-officer', 'contract-manager'], {
  load: (actor, { params }) => paperScreen(actor, params['id'] ?? ''),
  title: (view) => view.title,
  render: (view, { actor }) => (
    <>
      <Band
        crumb={[{ label: view.number, href: actor.advisoryBodyId === undefined ? routes.adviceRequest(view.requestId) : routes.advice(view.requestId) }, { label: view.title }]}
        title={view.title}
        lead={view.sharedOn ? `Zoals het was op ${formatDayLong(view.sharedOn)}, toen het werd gedeeld.` : 'Zoals het was toen het werd toegevoegd. Het is nog niet gedeeld.'}
      />
      <Body>
        <Panel pad>
          <DefinitionList items={view.view.facts} />
        </Panel>
        {view.view.rows.length > 0 && <DataTable caption={view.title} rows={view.view.rows.map((cells, at) => ({ cells, at }))} rowKey={(row) => String(row.at)} columns={view.view.columns.map((head, at) => ({ head, cell: (row: { readonly cells: readonly string[] }) => row.cells[at] ?? '' }))} />}
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
