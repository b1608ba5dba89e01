import { screen } from '@/app/screen'
import { CaseFrame } from '@/components/indications/CaseFrame'
import { TermList } from '@/components/indications/TermList'
import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { DateField } from '@/components/ui/form/TextField'
import { Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { recordApplication } from '@/lib/indications/actions/case'
import { CHANNEL_LABELS } from '@/lib/indications/messages'
import { type CaseView, caseScreen } from '@/lib/indications/queries/case'
import { CHANNELS } from '@/lib/indications/schema'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => caseScreen(actor, params['id'] ?? ''),
  title: (view) => `Aanvraag ${view.number}`,
  render: (view, { formKey }) => (
    <CaseFrame view={view} current="aanvraag">
      <Columns split="8-4">
        <Stack>
          <Section title="Ontvangen aanvragen">
            <DataTable
              caption="Ontvangen aanvragen"
              rows={view.applications}
              rowKey={(row) => row.id}
              columns={[
                { head: 'Ontvangen', cell: (row) => <span className="date">{formatDay(row.receivedOn)}</span> },
                { head: 'Hoe', cell: (row) => CHANNEL_LABELS[row.channel] },
                { head: 'Geldt als', cell: (row) => (row.countsAs === 'application' ? <Badge tone="ok">Aanvraag</Badge> : <Badge tone="wait">Melding, te vroeg</Badge>) },
                { head: 'Vastgelegd door', cell: (row) => row.recordedBy },
              ]}
              empty={<EmptyState title="Er is nog geen aanvraag">Leg een aanvraag altijd vast op de dag van ontvangst, ook als die te vroeg komt.</EmptyState>}
            />
          </Section>
          {view.open && view.appliedOn === null && <ApplicationForm view={view} formKey={formKey} />}
        </Stack>
        <Section title="Termijnen" actions={view.appliedOn && <TextLink href={routes.caseTerms(view.id)}>Aanvulling vragen, opschorten of verlengen</TextLink>}>
          <Panel pad>
            <TermList view={view} />
          </Panel>
        </Section>
      </Columns>
    </CaseFrame>
  ),
})
export default s.page
export const generateMetadata = s.metadata

function ApplicationForm({ view, formKey }: { view: CaseView; formKey: string }) {
  return (
    <Section title="Aanvraag vastleggen">
      <Panel pad>
        {view.findingsSentOn === null && (
          <Alert kind="info" level={3} title="Het verslag is nog niet verstuurd">
            {`Een aanvraag tot en met ${formatDayLong(view.terms.investigation.lastDay)} geldt daarom als melding. U legt die wel vast. Komt de aanvraag later, dan begint de termijn voor het besluit.`}
          </Alert>
        )}
        <ActionForm action={recordApplication} keyValue={formKey} version={view.version} hidden={{ caseId: view.id }} submit="Aanvraag vastleggen">
          <DateField name="receivedOn" label="Dag van ontvangst" />
          <RadioGroup name="channel" label="Hoe kwam de aanvraag binnen?" options={CHANNELS.map((value) => ({ value, label: CHANNEL_LABELS[value] }))} />
        </ActionForm>
      </Panel>
    </Section>
  )
}
