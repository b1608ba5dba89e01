import { screen } from '@/app/screen'
import { StepPage } from '@/components/admissions/submission/StepPage'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { CheckboxGroup } from '@/components/ui/form/Choice'
import { Panel } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { chooseLotsAction } from '@/lib/admissions/actions/submission'
import { submissionStep } from '@/lib/admissions/queries/submission'
import { lotsSentence } from '@/lib/lots/messages'
import { togetherSentences } from '@/lib/procedures/messages/scope'
import { routes } from '@/lib/routes'

const lots = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { params }) => submissionStep(actor, params['id'] ?? ''),
  title: 'Percelen kiezen',
  render: (view, { formKey }) => (
    <StepPage
      view={view}
      step={1}
      title="Percelen kiezen"
      lead={
        <>
          {lotsSentence(view.lots.map((lot) => lot.kind))} U kunt voor één, meer of alle percelen inschrijven. Lees eerst <TextLink href={routes.publicProcedure(view.row.procedure.id)}>de procedure en haar documenten</TextLink>.
        </>
      }
    >
      <Panel pad>
        <ActionForm
          action={chooseLotsAction}
          keyValue={formKey}
          version={view.row.version}
          submit="Bewaren en verder"
          hidden={{ submissionId: view.row.id }}
          buttons={
            <ButtonLink href={routes.submissions()} kind="secondary">
              Later verder
            </ButtonLink>
          }
          note={view.status === 'submitted' ? 'Wat u al hebt ingediend, blijft gelden totdat u opnieuw indient of intrekt.' : 'U kunt dit tot de sluiting wijzigen.'}
        >
          <CheckboxGroup
            name="lotIds"
            label="Voor welke percelen schrijft u in?"
            {...(view.row.window.lotIds.length > 0 ? { hint: 'Alleen de percelen die in dit instapmoment opengaan.' } : {})}
            options={view.lots.map((lot) => ({ value: lot.id, label: lot.name, ...(lot.submitted ? { hint: 'Hiervoor hebt u ingediend.' } : {}) }))}
            defaultValue={view.chosen.map((lot) => lot.id)}
          />
          {view.products.length > 1 && (
            <CheckboxGroup
              name="productIds"
              label="Welke producten levert u daar?"
              hint={togetherSentences(view.combinations, view.products).join(' ') || undefined}
              options={view.products.map((product) => ({ value: product.id, label: product.name, hint: product.description }))}
              defaultValue={view.chosen.length === 0 ? view.products.map((product) => product.id) : [...new Set(view.chosen.flatMap((lot) => lot.chosenProductIds))]}
            />
          )}
          {view.establishments.length > 1 && (
            <CheckboxGroup
              name="delivers"
              label="Welke vestigingen leveren daar?"
              hint="Het gaat alleen om de percelen die u hierboven kiest."
              optional
              options={view.lots.flatMap((lot) => view.establishments.map((each) => ({ value: `${lot.id}/${each.id}`, label: `${lot.name}: ${each.name}`, hint: `Vestigingsnummer ${each.number}` })))}
              defaultValue={view.lots.flatMap((lot) => (view.chosen.length === 0 ? view.establishments.map((each) => each.id) : lot.establishmentIds).map((id) => `${lot.id}/${id}`))}
            />
          )}
        </ActionForm>
      </Panel>
    </StepPage>
  ),
})

export default lots.page
export const generateMetadata = lots.metadata
