import { screen } from '@/app/screen'
import { StepPage } from '@/components/admissions/submission/StepPage'
import { OrganisationFacts } from '@/components/providers/OrganisationFacts'
import { Alert } from '@/components/ui/Alert'
import { ButtonLink, ButtonRow } from '@/components/ui/Button'
import { Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { submissionStep } from '@/lib/admissions/queries/submission'
import { list } from '@/lib/format'
import { FACT_LABELS } from '@/lib/providers/messages'
import { missingFacts } from '@/lib/providers/rules'
import { routes } from '@/lib/routes'

const details = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { params }) => submissionStep(actor, params['id'] ?? ''),
  title: 'Gegevens',
  render: (view) => {
    const { id, provider } = view.row
    const missing = missingFacts(provider)
    return (
      <StepPage view={view} step={2} title="Gegevens van uw organisatie" lead="Deze gegevens komen uit uw dossier. Bij het indienen worden ze vastgelegd zoals ze er dan staan.">
        {missing.length > 0 && (
          <Alert kind="wait" title="Uw dossier is nog niet compleet" actions={<ButtonLink href={routes.dossierEdit(id)}>Gegevens aanvullen</ButtonLink>}>
            {`Voor een inschrijving mist nog: ${list(missing.map((fact) => FACT_LABELS[fact]))}.`}
          </Alert>
        )}
        <Section title="Uit uw dossier" actions={<TextLink href={routes.dossierEdit(id)}>Wijzigen in het dossier</TextLink>}>
          <Panel pad>
            <OrganisationFacts facts={provider} />
          </Panel>
        </Section>
        <Section title="Met wie u inschrijft" actions={<TextLink href={routes.submissionParties(id)}>{view.row.submissionParties.length === 0 ? 'Samen inschrijven' : 'Bekijken en wijzigen'}</TextLink>}>
          <Panel pad>
            <p>{view.row.submissionParties.length === 0 ? 'U schrijft alleen in. Doet u mee in een combinatie, met een onderaannemer of met een beroep op een ander, vraag die partij dan eerst.' : `Samen met ${list(view.row.submissionParties.map((party) => party.name))}.`}</p>
          </Panel>
        </Section>
        <ButtonRow>
          <ButtonLink href={routes.submissionAnswers(id)} kind={missing.length > 0 ? 'secondary' : 'primary'}>
            Verder naar eisen en antwoorden
          </ButtonLink>
        </ButtonRow>
      </StepPage>
    )
  },
})

export default details.page
export const generateMetadata = details.metadata
