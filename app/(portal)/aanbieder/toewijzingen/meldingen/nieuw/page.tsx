import { screen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup, Select } from '@/components/ui/form/Choice'
import { DateField, TextArea } from '@/components/ui/form/TextField'
import { Body, Panel, Section } from '@/components/ui/Page'
import { formatDay } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'
import { reportIncidentAction } from '@/lib/supervision/actions'
import { KIND_HINTS, KIND_LABELS } from '@/lib/supervision/messages'
import { reportStart } from '@/lib/supervision/queries/provider'
import { REPORT_KINDS } from '@/lib/supervision/schema'

const s = screen(['provider-admin', 'provider-staff'], {
  load: (actor) => reportStart(actor),
  title: 'Calamiteit of geweld melden',
  render: (view, { formKey }) => (
    <>
      <Band
        crumb={[{ label: 'Cliënten', href: routes.providerAllocations() }, { label: 'Meldingen', href: routes.ownReports() }, { label: 'Melden' }]}
        title="Calamiteit of geweld melden"
        lead="Uw melding gaat naar de toezichthouder van de gemeente waar de cliënt woont. Is er nu gevaar, bel dan 112."
      />
      <Body>
        <Section title="Wat is er gebeurd?">
          {view.clients.length === 0 ? (
            <EmptyState panel title="U hebt geen cliënten">
              Melden kan voor een cliënt van wie u het aanbod aannam.
            </EmptyState>
          ) : (
            <Panel pad>
              <ActionForm action={reportIncidentAction} keyValue={formKey} submit="Melding versturen" note="Een verstuurde melding verandert niet meer. De toezichthouder ziet wie de cliënt is.">
                <Select name="allocationId" label="Cliënt" empty="Kies een toewijzing" options={view.clients.map((each) => ({ value: each.id, label: `${each.number}, ${each.postcode4}, ${each.municipality}` }))} />
                <RadioGroup name="kind" label="Wat meldt u?" options={REPORT_KINDS.map((value) => ({ value, label: KIND_LABELS[value], hint: KIND_HINTS[value] }))} />
                <DateField name="occurredOn" label="Wanneer gebeurde het?" defaultValue={formatDay(view.today)} />
                <TextArea name="what" label="Wat is er gebeurd?" rows={6} />
                <TextArea name="done" label="Wat hebt u al gedaan?" hint="Voor de cliënt, en om herhaling te voorkomen" rows={4} />
              </ActionForm>
            </Panel>
          )}
        </Section>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
