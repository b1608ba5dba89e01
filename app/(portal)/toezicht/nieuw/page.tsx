import { screen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup, Select } from '@/components/ui/form/Choice'
import { DateField, TextArea, TextField } from '@/components/ui/form/TextField'
import { Body, Panel, Section } from '@/components/ui/Page'
import { formatDay } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'
import { recordReportAction } from '@/lib/supervision/actions'
import { KIND_HINTS, KIND_LABELS } from '@/lib/supervision/messages'
import { recordStart } from '@/lib/supervision/queries/supervisor'
import { REPORT_KINDS } from '@/lib/supervision/schema'

const s = screen(['supervisor'], {
  load: (actor) => recordStart(actor),
  title: 'Melding vastleggen',
  render: (view, { formKey }) => (
    <>
      <Band crumb={[{ label: 'Toezicht', href: routes.supervision() }, { label: 'Vastleggen' }]} title="Melding vastleggen" lead={`Voor gemeente ${view.municipality}. Voor een melding die u van de gemeente kreeg. De aanbieder weet er pas van als u hem iets vraagt.`} />
      <Body>
        <Section title="Wat is er gemeld?">
          <Panel pad>
            <ActionForm action={recordReportAction} keyValue={formKey} submit="Melding vastleggen">
              <Select name="providerId" label="Aanbieder" empty="Kies een aanbieder" options={view.providers.map((each) => ({ value: each.id, label: each.name }))} />
              <RadioGroup name="kind" label="Wat is het?" options={REPORT_KINDS.map((value) => ({ value, label: KIND_LABELS[value], hint: KIND_HINTS[value] }))} />
              <DateField name="occurredOn" label="Wanneer gebeurde het?" />
              <DateField name="reportedOn" label="Wanneer is het gemeld?" defaultValue={formatDay(view.today)} />
              <TextField name="reportedBy" label="Wie meldde het?" hint="Naam en functie" />
              <TextField name="client" label="Om wie gaat het?" hint="Leeg als u dat nog niet weet" optional />
              <TextArea name="what" label="Wat is er gebeurd?" rows={6} />
            </ActionForm>
          </Panel>
        </Section>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
