import { screen } from '@/app/screen'
import { Alert } from '@/components/ui/Alert'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { DateField } from '@/components/ui/form/TextField'
import { Body, Panel } from '@/components/ui/Page'
import { endFacilityAction } from '@/lib/facility/actions'
import { END_REASON_LABELS } from '@/lib/facility/messages'
import { facilityEnding } from '@/lib/facility/queries/desk'
import { END_REASONS } from '@/lib/facility/schema'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

const s = screen(['desk-agent'], {
  load: (actor, { params }) => facilityEnding(actor, params['id'] ?? ''),
  title: 'Registratie beëindigen',
  render: ({ registration, today, insteadOn }, { formKey }) => (
    <>
      <Band
        crumb={[{ label: 'Algemene voorziening', href: routes.facilityRegistrations() }, { label: registration.number, href: routes.facilityRegistration(registration.id) }, { label: 'Beëindigen' }]}
        title={`${registration.number} beëindigen`}
        lead={`${registration.provider} krijgt bericht. Gegeven uren blijven staan. Dit kunt u niet terugdraaien; opnieuw inschrijven kan wel.`}
      />
      <Body>
        {insteadOn && (
          <Alert kind="info" title="Deze inwoner krijgt hulp op maat">
            {`Die kan niet naast de algemene voorziening. De laatste dag is ${formatDayLong(insteadOn)}.`}
          </Alert>
        )}
        <Panel pad>
          <ActionForm action={endFacilityAction} keyValue={formKey} version={registration.version} hidden={{ registrationId: registration.id }} submit="Registratie beëindigen" submitKind="danger" buttons={<ButtonLink href={routes.facilityRegistration(registration.id)} kind="secondary">Annuleren</ButtonLink>}>
            <DateField name="endsOn" label="Laatste dag" defaultValue={formatDay(insteadOn ?? today)} />
            <RadioGroup name="reason" label="Waarom eindigt het?" {...(insteadOn ? { defaultValue: 'custom-facility' } : {})} options={END_REASONS.map((value) => ({ value, label: END_REASON_LABELS[value] }))} />
          </ActionForm>
        </Panel>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
