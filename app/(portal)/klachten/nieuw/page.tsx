import { screen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup, Select } from '@/components/ui/form/Choice'
import { DateField, TextArea, TextField } from '@/components/ui/form/TextField'
import { Body, Panel, Section } from '@/components/ui/Page'
import { registerComplaintAction } from '@/lib/complaints/actions'
import { ABOUT_LABELS, CHANNEL_LABELS } from '@/lib/complaints/messages'
import { complaintStart } from '@/lib/complaints/queries/complaint'
import { COMPLAINT_ABOUT, COMPLAINT_CHANNELS } from '@/lib/complaints/schema'
import { formatDay } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

const s = screen(['objections-officer'], {
  load: (actor) => complaintStart(actor),
  title: 'Klacht vastleggen',
  render: (view, { formKey }) => (
    <>
      <Band crumb={[{ label: 'Klachten', href: routes.complaints() }, { label: 'Vastleggen' }]} title="Klacht vastleggen" lead={`Voor gemeente ${view.municipality}. Wat u invult, wordt versleuteld bewaard. De inwoner krijgt een ontvangstbevestiging.`} />
      <Body>
        <Section title="Wat is er binnengekomen?">
          <Panel pad>
            <ActionForm action={registerComplaintAction} keyValue={formKey} submit="Klacht vastleggen">
              <RadioGroup name="about" label="Over wie gaat de klacht?" options={COMPLAINT_ABOUT.map((value) => ({ value, label: ABOUT_LABELS[value] }))} />
              <Select name="providerId" label="Welke aanbieder?" empty="Gaat niet over een aanbieder" optional options={view.providers.map((each) => ({ value: each.id, label: each.name }))} />
              <DateField name="receivedOn" label="Wanneer kwam de klacht binnen?" defaultValue={formatDay(view.today)} />
              <RadioGroup name="channel" label="Hoe kwam zij binnen?" options={COMPLAINT_CHANNELS.map((value) => ({ value, label: CHANNEL_LABELS[value] }))} />
              <TextField name="name" label="Naam van de inwoner" />
              <TextArea name="address" label="Adres" hint="Straat en huisnummer, daaronder postcode en plaats" rows={2} />
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
