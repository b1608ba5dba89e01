import { screen } from '@/app/screen'
import { AnswerFields } from '@/components/admissions/submission/AnswerFields'
import { StepPage } from '@/components/admissions/submission/StepPage'
import { Alert } from '@/components/ui/Alert'
import { ButtonLink } from '@/components/ui/Button'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { ActionForm, SubmitButton } from '@/components/ui/form/ActionForm'
import { Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { saveAnswerAction } from '@/lib/admissions/actions/submission'
import { submissionStep } from '@/lib/admissions/queries/submission'
import { CRITERION_KIND_LABELS, holdsAtText } from '@/lib/procedures/messages/labels'
import type { CriterionKind, HoldsAt } from '@/lib/procedures/schema/criterion'
import { routes } from '@/lib/routes'
import { startWithCapital } from '@/lib/kernel/sentences'

const answer = screen(['provider-admin', 'provider-staff'], {
  load: async (actor, { params }) => {
    const view = await submissionStep(actor, params['id'] ?? '')
    const criterion = view?.criteria.find((each) => each.id === params['criterionId'] && each.answerKind !== 'evidence')
    return view && criterion ? { view, criterion } : null
  },
  title: ({ criterion }) => criterion.title,
  render: ({ view, criterion }, { formKey }) => {
    const asked = view.criteria.filter((each) => each.answerKind !== 'evidence')
    const at = asked.findIndex((each) => each.id === criterion.id)
    const lots = criterion.perLot ? view.chosen : [null]
    return (
      <StepPage view={view} step={3} crumb={criterion.title} title={criterion.title} lead={`${CRITERION_KIND_LABELS[criterion.kind as CriterionKind]}. Eis ${at + 1} van ${asked.length}.`}>
        <Panel pad>
          <p className="prose whitespace-pre-line">{criterion.text}</p>
          <div className="mt-4">
            <DefinitionList
              items={[
                { label: 'Waarom', value: criterion.rationale },
                { label: 'Moet gelden', value: startWithCapital(holdsAtText(criterion.holdsAt as HoldsAt, criterion.holdsMonths)) },
                { label: 'Zo toont u het aan', value: criterion.proof },
              ]}
            />
          </div>
        </Panel>
        <Section title="Uw antwoord" actions={<><TextLink href={routes.remarkOnCriterion(criterion.id)}>Opmerking over deze eis</TextLink><TextLink href={routes.submissionHistory(view.row.id, criterion.id)}>Wie wijzigde wat</TextLink></>}>
          {lots.length === 0 ? (
            <Alert kind="wait" title="Kies eerst uw percelen" actions={<ButtonLink href={routes.submissionLots(view.row.id)}>Percelen kiezen</ButtonLink>}>
              Deze eis vraagt per perceel een eigen antwoord.
            </Alert>
          ) : (
            <Panel pad>
              <ActionForm
                action={saveAnswerAction}
                keyValue={formKey}
                version={view.row.version}
                hidden={{ submissionId: view.row.id, criterionId: criterion.id }}
                buttons={
                  <>
                    <SubmitButton name="then" value="next">
                      {at + 1 < asked.length ? 'Bewaren en volgende eis' : 'Bewaren en verder'}
                    </SubmitButton>
                    <SubmitButton kind="secondary" name="then" value="list">
                      Bewaren en naar het overzicht
                    </SubmitButton>
                  </>
                }
                note="U kunt een antwoord ook half ingevuld bewaren."
              >
                <AnswerFields criterion={criterion} lots={lots} answers={view.answers} />
              </ActionForm>
            </Panel>
          )}
        </Section>
      </StepPage>
    )
  },
})

export default answer.page
export const generateMetadata = answer.metadata
