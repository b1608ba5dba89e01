import { screen } from '@/app/screen'
import { AssessmentBand } from '@/components/admissions/assessment/AssessmentBand'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { TextArea, TextField } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { stateRefusalAction } from '@/lib/admissions/actions/assessment'
import { NOT_IN_SOURCE } from '@/lib/admissions/messages/decision'
import { assessmentPage } from '@/lib/admissions/queries/assessment'
import { interestElsewhere } from '@/lib/admissions/queries/interest'
import { routes } from '@/lib/routes'

const source = screen(['procurement-officer'], {
  load: (actor, { params }) => assessmentPage(actor, params['id'] ?? '', {}),
  elsewhere: (actor, params) => interestElsewhere(actor, params['id'] ?? ''),
  title: (view) => `Weigering overnemen: ${view.provider}`,
  render: (view, { formKey }) => (
    <>
      <AssessmentBand view={view} part="Weigering overnemen" />
      <Body>
        <Columns split="8-4">
          <Stack>
            {view.status !== 'under-assessment' || view.total.done > 0 ? (
              <EmptyState panel level={2} title="Deze weigering neemt u niet over uit een bron" action={<ButtonLink kind="secondary" href={routes.assessment(view.id)}>Terug naar de inschrijving</ButtonLink>}>
                Er zijn al oordelen gegeven, of de beoordeling is afgerond.
              </EmptyState>
            ) : (
              <Section title="Weigering overnemen uit een bron">
                <Panel pad>
                  <ActionForm action={stateRefusalAction} keyValue={formKey} version={view.version} hidden={{ submissionId: view.id }} submit="Weigering overnemen" buttons={<ButtonLink kind="secondary" href={routes.assessment(view.id)}>Zelf beoordelen</ButtonLink>}>
                    <TextArea name="words" label="Wat de bron zegt" hint="Neem de woorden letterlijk over, zonder aanvulling." rows={4} />
                    <TextField name="source" label="Bron" hint="Welk stuk, van wie, van wanneer" width="full" />
                  </ActionForm>
                </Panel>
              </Section>
            )}
          </Stack>
          <Stack>
            <Section title="Waarvoor dit is">
              <p>
                Voor een besluit van vóór dit portaal, waarvan alleen de uitkomst bekend is. Als criterium staat er dan overal “{NOT_IN_SOURCE}”. Een nieuwe inschrijving beoordeelt u per criterium.
              </p>
            </Section>
          </Stack>
        </Columns>
      </Body>
    </>
  ),
})

export default source.page
export const generateMetadata = source.metadata
