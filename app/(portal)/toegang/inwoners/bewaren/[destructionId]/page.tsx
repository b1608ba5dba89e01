import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body, Columns, Panel, Section } from '@/components/ui/Page'
import { DESTRUCTION_LABELS, GROUND_LABELS, tableLabel } from '@/lib/continuity/messages/destruction'
import { destructionRecord } from '@/lib/continuity/queries/destruction'
import { formatInstant } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => destructionRecord(actor, params['destructionId'] ?? ''),
  title: 'Verklaring van vernietiging',
  render: (view) => (
    <>
      <Band
        crumb={[{ label: 'Inwoners', href: routes.residents() }, { label: 'Bewaren en vernietigen', href: routes.keeping() }, { label: 'Verklaring' }]}
        title={view.status === 'done' ? 'Verklaring van vernietiging' : 'Voorstel om te vernietigen'}
        badge={<Badge tone={DESTRUCTION_LABELS[view.status].tone}>{DESTRUCTION_LABELS[view.status].text}</Badge>}
        lead={`Gemeente ${view.municipality}. Hier staat niets over de inwoner zelf.`}
      />
      <Body>
        <Columns split="7-5">
          <Section title="Wat weg is">
            <DataTable
              caption="Vernietigde rijen per soort"
              rows={view.counts}
              rowKey={(row) => row.table}
              columns={[{ head: 'Soort', cell: (row) => tableLabel(row.table) }, { head: 'Aantal', align: 'right', cell: (row) => row.rows }]}
              empty={<EmptyState title="Er is niets vernietigd">{view.declineReason ?? 'Het voorstel wacht op een tweede consulent.'}</EmptyState>}
            />
          </Section>
          <Section title="Wie en waarom">
            <Panel pad>
              <DefinitionList
                items={[
                  { label: 'Reden', value: GROUND_LABELS[view.ground], second: view.basis },
                  { label: 'Voorgesteld door', value: view.proposedBy, second: formatInstant(view.proposedAt) },
                  ...(view.decidedBy && view.decidedAt ? [{ label: view.status === 'done' ? 'Vernietigd door' : 'Niet doorgegaan, door', value: view.decidedBy, second: formatInstant(view.decidedAt) }] : []),
                  ...(view.declineReason ? [{ label: 'Waarom niet', value: view.declineReason }] : []),
                  ...(view.signature ? [{ label: 'Handtekening van het portaal', value: view.signed ? 'Klopt' : 'Klopt niet', second: <span className="break-all">{view.signature}</span> }] : []),
                ]}
              />
            </Panel>
          </Section>
        </Columns>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
