import { screen } from '@/app/screen'
import { figure, hours, SumTabs } from '@/components/reporting/Sums'
import { Band } from '@/components/ui/Band'
import { Button } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Select } from '@/components/ui/form/Choice'
import { FilterForm } from '@/components/ui/form/Fieldset'
import { Body, Panel, Section, Stack } from '@/components/ui/Page'
import { number } from '@/lib/format'
import { formatDayLong } from '@/lib/kernel/day'
import { CHANGE_LABELS, SUM_PART_LABELS } from '@/lib/reporting/messages/sums'
import { type Change, changesScreen, type ChangesView } from '@/lib/reporting/queries/changes'
import { CHANGE_PARTS } from '@/lib/reporting/schema'
import { routes } from '@/lib/routes'

const s = screen(['controller'], {
  load: (actor, { search }) => changesScreen(actor, search['per']),
  title: 'Wat er verandert',
  render: (view) => (
    <>
      <Band title="Wat er verandert" lead={`Gemeente ${view.municipality}: wat herindicaties en contractovergangen doen met de uren per week. U ziet alleen sommen, nooit een inwoner.`} tabs={<SumTabs current={routes.sumChanges()} />} />
      <Body>
        {view.least === null ? (
          <EmptyState panel title="Er zijn geen sommen" level={2}>
            De gemeente heeft nog niet vastgesteld vanaf hoeveel mensen een som te zien is. Een beleidsadviseur legt dat vast bij Beleid.
          </EmptyState>
        ) : view.changes.length === 0 ? (
          <EmptyState panel title="Er verandert niets" level={2}>
            Er is geen herindicatie en geen contractovergang. Zodra een consulent er een maakt, staat hier wat zij met de uren doet.
          </EmptyState>
        ) : (
          <Changes view={view} least={view.least.value.people} />
        )}
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata

function Changes({ view: { part, changes }, least }: { view: ChangesView; least: number }) {
  return (
    <Stack>
      <Panel pad>
        <FilterForm action={routes.sumChanges()} label="Onderdeel kiezen">
          <Select name="per" label="Per" options={CHANGE_PARTS.map((each) => ({ value: each, label: SUM_PART_LABELS[each] }))} defaultValue={part} width={15} />
          <Button kind="secondary">Tonen</Button>
        </FilterForm>
      </Panel>
      {changes.map((change) => (
        <Section key={change.id} title={change.name} intro={`${CHANGE_LABELS[change.kind]}, vanaf ${formatDayLong(change.firstDay)}. Uren per week van wie meedoet.`}>
          <DataTable caption={`${change.name}, per ${SUM_PART_LABELS[part].toLowerCase()}`} rows={change.cells} rowKey={(row) => row.key} columns={columnsOf(change, SUM_PART_LABELS[part], least)} empty={null} />
        </Section>
      ))}
      <p className="small">Wie niet meedoet of nog niet is berekend, telt niet mee. Wie houdt wat er is, telt mee met dezelfde tijd. Wat besloten is, telt zoals het besloten is.</p>
    </Stack>
  )
}

type Cell = Change['cells'][number]
const more = (cell: Cell): number | null => (cell.before === null || cell.after === null ? null : cell.after - cell.before)
const signed = (minutes: number) => (minutes > 0 ? `+${hours(minutes)}` : hours(minutes))

const columnsOf = ({ total }: Change, head: string, least: number) => {
  const column = (title: string, of: (cell: Cell) => number | null, format: (value: number) => string) => ({ head: title, align: 'right' as const, cell: (row: Cell) => figure(row, least, of, format), total: figure(total, least, of, format) })
  return [{ head, cell: (row: Cell) => row.name, total: 'Samen' }, column('Mensen', (cell) => cell.people, number), column('Nu', (cell) => cell.before, hours), column('Straks', (cell) => cell.after, hours), column('Verschil', more, signed)]
}
