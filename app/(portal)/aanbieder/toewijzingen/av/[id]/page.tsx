import { screen } from '@/app/screen'
import { AgreementForm, AskExtraForm, CorrectionForm, Extras, HoursForm } from '@/components/facility/FacilityForms'
import { Counters, Ledger } from '@/components/facility/Ledger'
import { Standing } from '@/components/facility/RegistrationTable'
import { ClientPanel } from '@/components/residents/ClientPanel'
import { Alert } from '@/components/ui/Alert'
import { Band } from '@/components/ui/Band'
import { Body, Columns, Stack } from '@/components/ui/Page'
import { agreeHelpAction, askExtraAction, correctHoursAction, enterHoursAction } from '@/lib/facility/actions'
import { facilityClientScreen } from '@/lib/facility/queries/provider'
import { formatDayLong } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

const s = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { params }) => facilityClientScreen(actor, params['id'] ?? ''),
  title: (view) => `Algemene voorziening ${view.number}`,
  render: (view) => (
    <>
      <Band
        crumb={[{ label: 'Cliënten', href: routes.providerAllocations() }, { label: 'Algemene voorziening', href: routes.facilityClients() }, { label: view.number }]}
        title={view.number}
        badge={<Standing row={view} today={view.today} />}
        lead={`Gemeente ${view.municipality}, vanaf ${formatDayLong(view.startsOn)}${view.endsOn ? ` tot en met ${formatDayLong(view.endsOn)}` : ''}.`}
      />
      <Body>
        <Columns split="7-5">
          <Stack>
            {view.client?.stay && (
              <Alert kind={view.client.stay.until === null ? 'wait' : 'info'} title={view.client.stay.until === null ? 'Deze inwoner ligt in het ziekenhuis' : 'Deze inwoner lag in het ziekenhuis'}>
                {view.client.stay.until === null ? `Vanaf ${formatDayLong(view.client.stay.from)}. U krijgt bericht als u weer kunt helpen.` : `Van ${formatDayLong(view.client.stay.from)} tot en met ${formatDayLong(view.client.stay.until)}. Maak een nieuwe afspraak.`}
              </Alert>
            )}
            {view.client ? (
              <ClientPanel client={view.client} today={view.today} />
            ) : (
              <Alert kind="info" title="U ziet niet meer wie dit was">
                De hulp is voorbij. Uren van die tijd kunt u nog invullen en verbeteren.
              </Alert>
            )}
            {view.toEnter.length > 0 && <HoursForm view={view} action={enterHoursAction} />}
            <Ledger months={view.months} empty="Vul hierboven de uren van een maand in." />
            {view.months.length > 0 && <CorrectionForm view={view} action={correctHoursAction} />}
          </Stack>
          <Stack>
            <Counters years={view.years} />
            {view.client && <AgreementForm placement={view} action={agreeHelpAction} />}
            <Extras rows={view.extras} />
            {view.years.length > 0 && <AskExtraForm view={view} action={askExtraAction} />}
          </Stack>
        </Columns>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
