import { screen } from '@/app/screen'
import { EvidenceChoices } from '@/components/admissions/submission/EvidenceChoices'
import { StepPage } from '@/components/admissions/submission/StepPage'
import { Alert } from '@/components/ui/Alert'
import { ButtonLink, ButtonRow } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { chooseEvidenceAction } from '@/lib/admissions/actions/submission'
import { submissionEvidenceStep } from '@/lib/admissions/queries/submission'
import { routes } from '@/lib/routes'

const evidence = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { params }) => submissionEvidenceStep(actor, params['id'] ?? ''),
  title: 'Bewijsstukken',
  render: (view, { formKey }) => {
    const asked = view.criteria.filter((criterion) => criterion.answerKind === 'evidence')
    const perLot = asked.some((criterion) => criterion.perLot)
    return (
      <StepPage view={view} step={4} title="Bewijsstukken" lead="Kies per eis een stuk uit uw dossier, of voeg een nieuw stuk toe. Een nieuw stuk komt ook in uw dossier te staan.">
        {perLot && view.chosen.length === 0 && (
          <Alert kind="wait" title="Kies eerst uw percelen" actions={<ButtonLink href={routes.submissionLots(view.row.id)}>Percelen kiezen</ButtonLink>}>
            Sommige stukken worden per perceel gevraagd.
          </Alert>
        )}
        {asked.length > 0 ? (
          <EvidenceChoices view={view} asked={asked} formKey={formKey} action={chooseEvidenceAction} />
        ) : (
          <>
            <EmptyState panel title="Deze procedure vraagt geen bewijsstukken">
              Ga verder met controleren.
            </EmptyState>
            <ButtonRow>
              <ButtonLink href={routes.submissionCheck(view.row.id)}>Verder naar controleren</ButtonLink>
            </ButtonRow>
          </>
        )}
      </StepPage>
    )
  },
})

export default evidence.page
export const generateMetadata = evidence.metadata
