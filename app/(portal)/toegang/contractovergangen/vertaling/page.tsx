import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Select } from '@/components/ui/form/Choice'
import { DateField, HiddenField, TextField } from '@/components/ui/form/TextField'
import { Body, Panel, PanelPart, Section } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { decideOnMapping, proposeMapping } from '@/lib/continuity/actions/changeover'
import { MAPPING_LABELS, MAPPING_TONES } from '@/lib/continuity/messages/changeover'
import { type Mapping, mappingList, type MappingList } from '@/lib/continuity/queries/mappings'
import { formatDay } from '@/lib/kernel/day'
import { formatDurationShort } from '@/lib/kernel/duration'
import { pageOf } from '@/lib/kernel/paging'
import { UNIT_LABELS } from '@/lib/products/messages'
import { routes } from '@/lib/routes'

const s = screen(['consultant', 'policy-adviser'], {
  load: (actor, { search }) => mappingList(actor, pageOf(search['pagina'])),
  title: 'Vertaling van hulp',
  render: (view, { formKey }) => (
    <>
      <Band crumb={[{ label: 'Contractovergangen', href: routes.changeovers() }, { label: 'Vertaling' }]} title="Vertaling van hulp" lead="Wat hulp van nu straks wordt: welk product, en hoeveel tijd. Eén beleidsadviseur legt een vertaling voor, een andere stelt haar vast." />
      <Body>
        <DataTable
          caption="Vertalingen"
          rows={view.rows}
          rowKey={(row) => row.id}
          columns={[
            { head: 'Nu', cell: (row) => row.from, second: (row) => `${UNIT_LABELS[row.unit]}, gemeente ${row.municipality}` },
            { head: 'Straks', cell: (row) => row.to, second: (row) => (row.minutes === null ? 'De tijd die in elk besluit staat' : `${formatDurationShort(row.minutes)} per week`) },
            { head: 'Vanaf', cell: (row) => <span className="date">{formatDay(row.validFrom)}</span> },
            { head: 'Bron', cell: (row) => row.source },
            { head: 'Stand', cell: (row) => <Badge tone={MAPPING_TONES[row.status]}>{MAPPING_LABELS[row.status]}</Badge>, second: (row) => (row.decidedBy === null ? `Voorgelegd door ${row.proposedBy}` : `${row.proposedBy}, daarna ${row.decidedBy}`) },
          ]}
          foot={<Pages from={view.from} shown={view.rows.length} total={view.total} href={routes.mappings} />}
          empty={<EmptyState title="Er is nog geen vertaling" level={2}>Zonder vertaling gaat alleen over wie hetzelfde product in dezelfde eenheid houdt.</EmptyState>}
        />
        {view.may && view.rows.filter((row) => row.status === 'proposed').map((row) => <Answer key={row.id} mapping={row} />)}
        {view.may && <Propose view={view} formKey={formKey} />}
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata

function Answer({ mapping }: { mapping: Mapping }) {
  const hidden = { id: mapping.id }
  return (
    <Section title={`${mapping.from} wordt ${mapping.to}`} intro={mapping.own ? 'U legde dit voor. Een collega stelt het vast.' : `${mapping.proposedBy} legt dit voor, vanaf ${formatDay(mapping.validFrom)}.`}>
      <Panel>
        {!mapping.own && (
          <PanelPart>
            <ActionForm id={`vaststellen-${mapping.id}`} label={`Vaststellen: ${mapping.from}`} action={decideOnMapping} keyValue={crypto.randomUUID()} version={mapping.version} hidden={{ ...hidden, answer: 'adopted' }} submit="Vertaling vaststellen" />
          </PanelPart>
        )}
        <PanelPart>
          <ActionForm id={`afwijzen-${mapping.id}`} label={`Niet vaststellen: ${mapping.from}`} action={decideOnMapping} keyValue={crypto.randomUUID()} version={mapping.version} hidden={{ ...hidden, answer: 'declined' }} submit={mapping.own ? 'Vertaling intrekken' : 'Niet vaststellen'} submitKind="secondary" />
        </PanelPart>
      </Panel>
    </Section>
  )
}

function Propose({ view: { municipalities, products }, formKey }: { view: MappingList; formKey: string }) {
  const options = products.map((each) => ({ value: each.id, label: each.name }))
  const [only] = municipalities
  return (
    <Section title="Vertaling voorleggen">
      <Panel pad>
        <ActionForm action={proposeMapping} keyValue={formKey} submit="Vertaling voorleggen">
          {municipalities.length === 1 && only ? <HiddenField name="municipalityId" value={only.id} /> : <Select name="municipalityId" label="Gemeente" empty="Kies een gemeente" options={municipalities.map((each) => ({ value: each.id, label: each.name }))} />}
          <Select name="fromProductId" label="Product van nu" empty="Kies een product" options={options} />
          <Select name="fromUnit" label="Eenheid van nu" empty="Kies een eenheid" options={Object.entries(UNIT_LABELS).map(([value, label]) => ({ value, label }))} />
          <Select name="toProductId" label="Nieuw product" hint="Altijd in uren en minuten per week." empty="Kies een product" options={options} />
          <TextField name="minutesPerWeek" label="Tijd per week" optional hint="Bijvoorbeeld 2:30. Laat leeg als iedereen de tijd houdt die in zijn besluit staat." />
          <DateField name="validFrom" label="Vanaf welke dag?" />
          <TextField name="source" label="Bron" hint="Waar dit is besloten, bijvoorbeeld een collegebesluit met zijn datum." />
        </ActionForm>
      </Panel>
    </Section>
  )
}
