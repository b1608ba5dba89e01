import { screen } from '@/app/screen'
import { StepPage } from '@/components/admissions/submission/StepPage'
import { TakeOverFields } from '@/components/admissions/submission/TakeOverFields'
import { ButtonLink, ButtonRow } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { takeOverAction } from '@/lib/admissions/actions/submission'
import { takeOverView } from '@/lib/admissions/queries/submission-takeover'
import { anythingToTakeOver } from '@/lib/admissions/rules/submission-takeover'
import { routes } from '@/lib/routes'

const takeOver = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { params }) => takeOverView(actor, params['id'] ?? ''),
  title: 'Overnemen van eerder',
  render: (view, { formKey }) => (
    <StepPage
      view={view}
      step={3}
      crumb="Overnemen"
      title="Overnemen van eerder"
      lead="Hier staat wat u al eens hebt geantwoord of in uw dossier hebt. Kijk elk antwoord na. Alleen wat u aanvinkt, gaat mee."
    >
      {anythingToTakeOver(view.proposals) ? (
        <ActionForm
          action={takeOverAction}
          keyValue={formKey}
          version={view.row.version}
          submit="Overnemen en controleren"
          hidden={{ submissionId: view.row.id }}
          label="Overnemen van eerder"
          buttons={
            <ButtonLink href={routes.submissionDetails(view.row.id)} kind="secondary">
              Niets overnemen
            </ButtonLink>
          }
          note="Wat u niet aanvinkt, vult u daarna zelf in. U kunt een overgenomen antwoord altijd nog wijzigen."
        >
          <TakeOverFields view={view} />
        </ActionForm>
      ) : (
        <>
          <EmptyState panel title="Er is niets over te nemen">
            {view.chosen.length === 0 ? 'Kies eerst uw percelen.' : 'U hebt alles al beantwoord, of u hebt nog niet eerder ingeschreven.'}
          </EmptyState>
          <ButtonRow>
            <ButtonLink href={view.chosen.length === 0 ? routes.submissionLots(view.row.id) : routes.submissionAnswers(view.row.id)}>{view.chosen.length === 0 ? 'Percelen kiezen' : 'Verder naar eisen en antwoorden'}</ButtonLink>
          </ButtonRow>
        </>
      )}
    </StepPage>
  ),
})

export default takeOver.page
export const generateMetadata = takeOver.metadata
