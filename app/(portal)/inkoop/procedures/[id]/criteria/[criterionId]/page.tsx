import { screen } from '@/app/screen'
import { CriterionFields } from '@/components/procedures/CriterionFields'
import { FormBand, FormPanel } from '@/components/procedures/FormPage'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Panel, Section } from '@/components/ui/Page'
import { editCriterionAction, removeCriterionAction } from '@/lib/procedures/actions'
import { procedureCriterion } from '@/lib/procedures/queries/pages'
import { routes } from '@/lib/routes'

const criterionPage = screen(['procurement-officer'], {
  load: (actor, { params }) => procedureCriterion(actor, params['id'] ?? '', params['criterionId'] ?? ''),
  title: (view) => `Eis wijzigen: ${view.criterion.title}`,
  render: ({ head, criterion }, { formKey }) => (
    <>
      <FormBand head={head} part={{ label: 'Eisen', href: routes.procedureCriteria(head.id) }} title={criterion.title} />
      <FormPanel
        help={['U kunt deze eis wijzigen tot u de procedure publiceert.', 'Een aanbieder die zich inschrijft, rekent op wat er bij publicatie stond.']}
        after={
          <Section title="Eis verwijderen" intro="De eis verdwijnt uit het concept. In het overzicht van gebeurtenissen staat dat u haar hebt verwijderd.">
            <Panel pad>
              <ActionForm action={removeCriterionAction} keyValue={crypto.randomUUID()} version={criterion.version} submit="Eis verwijderen" submitKind="danger" hidden={{ id: criterion.id }} id="verwijder" label="Eis verwijderen" />
            </Panel>
          </Section>
        }
      >
        <ActionForm action={editCriterionAction} keyValue={formKey} version={criterion.version} submit="Eis bewaren" buttons={<ButtonLink href={routes.procedureCriteria(head.id)} kind="secondary">Annuleren</ButtonLink>} hidden={{ id: criterion.id }}>
          <CriterionFields criterion={criterion} />
        </ActionForm>
      </FormPanel>
    </>
  ),
})

export default criterionPage.page
export const generateMetadata = criterionPage.metadata
