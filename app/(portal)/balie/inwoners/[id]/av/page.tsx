import { screen } from '@/app/screen'
import { FacilityChoice } from '@/components/facility/FacilityChoice'
import { Alert } from '@/components/ui/Alert'
import { Band } from '@/components/ui/Band'
import { Body, Section } from '@/components/ui/Page'
import { registerFacilityAction } from '@/lib/facility/actions'
import { facilityChoice } from '@/lib/facility/queries/desk'
import { ASKED_AT_DESK } from '@/lib/residents/messages/signals'
import { routes } from '@/lib/routes'

const s = screen(['desk-agent'], {
  load: (actor, { params, search }) => facilityChoice(actor, { residentId: params['id'] ?? '' }, search['vanaf']),
  title: 'Inschrijven voor de algemene voorziening',
  render: (view, { formKey }) => (
    <>
      <Band
        crumb={[{ label: 'Balie', href: routes.desk() }, { label: 'Inwoner', href: routes.deskResident(view.resident.id) }, { label: 'Inschrijven' }]}
        title="Inschrijven voor de algemene voorziening"
        lead={`${view.resident.inIndex}, ${view.resident.streetLine}. ${view.hoursPerYear === null ? '' : `De teller heeft ${view.hoursPerYear} uur per jaar${view.perHousehold ? ' voor het hele huishouden' : ''}.`}`}
      />
      <Body>
        {view.tellsAskedAgain && <Alert kind="info" title="Zeg dit tegen iedere inwoner">{ASKED_AT_DESK}</Alert>}
        <Section title="Welke aanbieder kiest de inwoner?" intro="Lees de namen voor. U geeft geen advies. De inwoner bespreekt daarna met de aanbieder hoe vaak de hulp komt en wat zij doet.">
          <FacilityChoice view={view} action={registerFacilityAction} formKey={formKey} hidden={{ residentId: view.resident.id }} dayLabel="Eerste dag" submit="Inschrijven" />
        </Section>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
