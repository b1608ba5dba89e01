import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { Button } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Select } from '@/components/ui/form/Choice'
import { FilterForm } from '@/components/ui/form/Fieldset'
import { Body, Panel, PanelFoot, Section } from '@/components/ui/Page'
import { FRESHNESS_LABELS, FRESHNESS_TONES, freshText, roomText, ruleText, takesText } from '@/lib/availability/messages'
import { wherePage, type Named } from '@/lib/availability/queries/where'
import { plural } from '@/lib/format'
import { formatDay } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

const options = (list: readonly Named[]) => list.map(({ id, name }) => ({ value: id, label: name }))

const where = screen(['consultant', 'desk-agent'], {
  load: (actor, { search }) => wherePage(actor, { lot: search['perceel'], product: search['hulp'] }),
  title: 'Beschikbaarheid',
  render: ({ rows, lots, products, lot, product, days }) => (
    <>
      <Band title="Beschikbaarheid" lead="Waar aanbieders plek hebben, zoals zij het zelf opgeven. De inwoner kiest; ook wie nu geen plek heeft, blijft te kiezen." />
      <Body>
        {lots.length > 0 && (
          <Panel pad>
            <FilterForm action={routes.roomWhere()} label="Beschikbaarheid filteren">
              <Select name="perceel" label="Perceel" options={options(lots)} empty="Alle percelen" defaultValue={lot} width={15} />
              <Select name="hulp" label="Soort hulp" options={options(products)} empty="Alle hulp" defaultValue={product} />
              <Button kind="secondary">Tonen</Button>
            </FilterForm>
          </Panel>
        )}
        <Section title={plural(rows.length, 'opgave', 'opgaven')} intro={ruleText(days)}>
          <DataTable
            caption="Beschikbaarheid per aanbieder"
            rows={rows}
            rowKey={(row) => row.key}
            columns={[
              { head: 'Aanbieder', cell: (row) => row.provider, second: (row) => row.from && `contract vanaf ${formatDay(row.from)}` },
              { head: 'Hulp', cell: (row) => row.product, second: (row) => row.lot },
              { head: 'Plek', cell: (row) => takesText(row.said), second: (row) => roomText(row.said) },
              { head: 'Opgave', cell: (row) => <Badge tone={FRESHNESS_TONES[row.freshness]}>{FRESHNESS_LABELS[row.freshness]}</Badge>, second: (row) => freshText(row.said, row.freshness) },
            ]}
            foot={<PanelFoot>Op alfabet. Er is geen rangorde.</PanelFoot>}
            empty={<EmptyState title="Er is geen aanbieder met een lopend contract">Kies een ander perceel of andere hulp.</EmptyState>}
          />
        </Section>
      </Body>
    </>
  ),
})

export default where.page
export const generateMetadata = where.metadata
