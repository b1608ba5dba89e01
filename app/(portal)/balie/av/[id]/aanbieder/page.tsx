import { screen } from '@/app/screen'
import { FacilityChoice } from '@/components/facility/FacilityChoice'
import { Band } from '@/components/ui/Band'
import { Body, Section } from '@/components/ui/Page'
import { switchProviderAction } from '@/lib/facility/actions'
import { facilityChoice } from '@/lib/facility/queries/desk'
import { formatDayLong } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

const s = screen(['desk-agent'], {
  load: async (actor, { params, search }) => {
    const view = await facilityChoice(actor, { registrationId: params['id'] ?? '' }, search['vanaf'])
    return view?.registration ? { view, registration: view.registration } : null
  },
  title: 'Andere aanbieder',
  render: ({ view, registration }, { formKey }) => (
    <>
      <Band
        crumb={[{ label: 'Algemene voorziening', href: routes.facilityRegistrations() }, { label: registration.number, href: routes.facilityRegistration(registration.id) }, { label: 'Andere aanbieder' }]}
        title="Andere aanbieder"
        lead={registration.lastDay ? `De laatste dag van ${registration.provider} is ${formatDayLong(registration.lastDay)}. De teller gaat mee naar de nieuwe aanbieder.` : `Nu helpt ${registration.provider}. De dag voor de eerste dag van de nieuwe aanbieder is de laatste van de oude. De teller gaat mee.`}
      />
      <Body>
        <Section title="Welke aanbieder kiest de inwoner?" intro="Lees de namen voor. U geeft geen advies.">
          <FacilityChoice view={view} action={switchProviderAction} formKey={formKey} hidden={{ registrationId: registration.id }} version={registration.version} dayLabel="Eerste dag bij de nieuwe aanbieder" submit="Andere aanbieder vastleggen" />
        </Section>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
