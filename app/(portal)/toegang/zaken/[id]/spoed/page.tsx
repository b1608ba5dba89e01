import { screen } from '@/app/screen'
import { CaseFrame } from '@/components/indications/CaseFrame'
import { Dispatches } from '@/components/indications/Dispatches'
import { UrgentForm, UrgentHelpPanel } from '@/components/indications/UrgentHelp'
import { EmptyState } from '@/components/ui/EmptyState'
import { TypedBefore } from '@/components/ui/form/TypedBefore'
import { Section, Stack } from '@/components/ui/Page'
import { recordDispatch, recordReturn } from '@/lib/indications/actions/case'
import { endUrgentHelp, giveUrgentHelp } from '@/lib/indications/actions/urgent'
import { urgentScreen } from '@/lib/indications/queries/urgent'

const s = screen(['consultant'], {
  load: (actor, { params }) => urgentScreen(actor, params['id'] ?? ''),
  title: ({ view }) => `Tijdelijke hulp ${view.number}`,
  render: (loaded, { formKey }) => {
    const { view, draft } = loaded
    return (
      <CaseFrame view={view} current="melding">
        <Stack>
          {view.urgent.length === 0 && (
            <EmptyState panel level={2} title="Er is geen tijdelijke hulp">
              {view.open ? 'Kan de inwoner niet wachten op het besluit? Dan geeft u hieronder meteen tijdelijk hulp.' : 'Deze zaak is afgerond zonder tijdelijke hulp.'}
            </EmptyState>
          )}
          {view.urgent.map((help) => (
            <Stack key={help.id}>
              <UrgentHelpPanel help={help} {...(view.open ? { action: endUrgentHelp } : {})} />
              <Dispatches view={view} kind="decision" letter={help.letterId} actions={{ send: recordDispatch, giveBack: recordReturn }} />
            </Stack>
          ))}
          {view.open && (
            <Section title="Tijdelijke hulp geven" intro="U besluit namens het college (Wmo 2015, artikel 2.3.3). De hulp eindigt als er een besluit op de aanvraag is.">
              <TypedBefore draft={draft} version={view.version} />
              <UrgentForm loaded={loaded} action={giveUrgentHelp} formKey={formKey} />
            </Section>
          )}
        </Stack>
      </CaseFrame>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata
