import { screen } from '@/app/screen'
import { AssessmentBand } from '@/components/admissions/assessment/AssessmentBand'
import { ButtonLink } from '@/components/ui/Button'
import { Confirm } from '@/components/ui/Confirm'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { TextArea } from '@/components/ui/form/TextField'
import { Body } from '@/components/ui/Page'
import { finishAssessmentAction, reopenAssessmentAction } from '@/lib/admissions/actions/assessment'
import { assessmentPage, type AssessmentPage } from '@/lib/admissions/queries/assessment'
import { interestElsewhere } from '@/lib/admissions/queries/interest'
import { routes } from '@/lib/routes'

function Finish({ view, formKey }: { view: AssessmentPage; formKey: string }) {
  return (
    <Confirm
      title={`Beoordeling van ${view.provider} afronden?`}
      confirm={
        <ActionForm action={finishAssessmentAction} keyValue={formKey} version={view.version} hidden={{ submissionId: view.id }} submit="Beoordeling afronden" buttons={<ButtonLink kind="secondary" href={routes.assessment(view.id)}>Verder beoordelen</ButtonLink>} />
      }
    >
      <p>
        {view.total.done} van {view.total.of} oordelen tellen. Na het afronden maakt u met deze oordelen het voorstel voor elk college. U kunt de beoordeling weer opnemen zolang geen college heeft besloten.
      </p>
    </Confirm>
  )
}

function Reopen({ view, formKey }: { view: AssessmentPage; formKey: string }) {
  return (
    <Confirm
      title={`Beoordeling van ${view.provider} weer opnemen?`}
      confirm={
        <ActionForm action={reopenAssessmentAction} keyValue={formKey} version={view.version} hidden={{ submissionId: view.id }} submit="Beoordeling weer opnemen" buttons={<ButtonLink kind="secondary" href={routes.assessment(view.id)}>Zo laten</ButtonLink>}>
          <TextArea name="reason" label="Reden" hint="Deze reden komt in de geschiedenis van de inschrijving." rows={3} />
        </ActionForm>
      }
    >
      <p>Dat kan zolang geen college over deze inschrijving heeft besloten. Een voorstel dat er al is, maakt u daarna opnieuw.</p>
    </Confirm>
  )
}

const finish = screen(['procurement-officer'], {
  load: (actor, { params }) => assessmentPage(actor, params['id'] ?? '', {}),
  elsewhere: (actor, params) => interestElsewhere(actor, params['id'] ?? ''),
  title: (view) => `${view.status === 'assessed' ? 'Weer opnemen' : 'Afronden'}: ${view.provider}`,
  render: (view, { formKey }) => (
    <>
      <AssessmentBand view={view} part={view.status === 'assessed' ? 'Weer opnemen' : 'Afronden'} />
      <Body>
        {view.stated ? (
          <EmptyState panel level={2} title="Er is geen beoordeling" action={<ButtonLink kind="secondary" href={routes.assessment(view.id)}>Terug naar de inschrijving</ButtonLink>}>
            Deze weigering is overgenomen uit een bron.
          </EmptyState>
        ) : view.status === 'assessed' ? (
          <Reopen view={view} formKey={formKey} />
        ) : (
          <Finish view={view} formKey={formKey} />
        )}
      </Body>
    </>
  ),
})

export default finish.page
export const generateMetadata = finish.metadata
