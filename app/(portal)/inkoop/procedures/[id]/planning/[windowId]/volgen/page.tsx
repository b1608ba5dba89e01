import { screen } from '@/app/screen'
import { DateRuleFields } from '@/components/procedures/DateRuleFields'
import { FormBand, FormPanel } from '@/components/procedures/FormPage'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { setDateRulesAction } from '@/lib/procedures/actions'
import { datesPage } from '@/lib/procedures/queries/dates'
import { routes } from '@/lib/routes'

const rulesPage = screen(['procurement-officer'], {
  load: (actor, { params }) => datesPage(actor, params['id'] ?? '', params['windowId'] ?? ''),
  title: (view) => `Datums die volgen: ${view.window.name}`,
  render: ({ head, window, rules }, { formKey }) => (
    <>
      <FormBand head={head} part={{ label: 'Planning', href: routes.procedurePlanning(head.id) }} title={`Datums die volgen: ${window.name}`} />
      <FormPanel
        help={[
          'Een datum die volgt, schuift mee als u de andere verschuift.',
          'Een tijdstip houdt zijn tijd van de dag.',
          'Bij elke wijziging toetst het portaal de volgorde en de drie maanden voor de start.',
          'Na publicatie verschuiven opening en sluiting niet meer mee.',
        ]}
      >
        <ActionForm action={setDateRulesAction} keyValue={formKey} version={window.version} submit="Vastleggen" buttons={<ButtonLink href={routes.procedurePlanning(head.id)} kind="secondary">Annuleren</ButtonLink>} hidden={{ id: window.id }}>
          <DateRuleFields window={window} rules={rules} />
        </ActionForm>
      </FormPanel>
    </>
  ),
})

export default rulesPage.page
export const generateMetadata = rulesPage.metadata
