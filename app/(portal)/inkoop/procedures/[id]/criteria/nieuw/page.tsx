import { screen } from '@/app/screen'
import { CriterionFields } from '@/components/procedures/CriterionFields'
import { FormBand, FormPanel } from '@/components/procedures/FormPage'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { addCriterionAction } from '@/lib/procedures/actions'
import { procedureDetails } from '@/lib/procedures/queries/pages'
import { typeOf } from '@/lib/procedures/rules/types'
import { routes } from '@/lib/routes'

const newCriterion = screen(['procurement-officer'], {
  load: (actor, { params }) => procedureDetails(actor, params['id'] ?? ''),
  title: 'Eis toevoegen',
  render: ({ head }, { formKey }) => (
    <>
      <FormBand head={head} part={{ label: 'Eisen', href: routes.procedureCriteria(head.id) }} title="Eis toevoegen" />
      <FormPanel help={['Schrijf één eis per keer. Een aanbieder moet met ja of nee kunnen zeggen of hij voldoet.', 'Vraag niet meer dan nodig is. De reden staat op de openbare pagina.', typeOf(head.type).scoring ? 'Een eis weegt niet mee: wie niet voldoet, wordt niet vergeleken.' : 'Een eis weegt niet mee: wie voldoet, doet mee. Er is geen rangorde.']}>
        <ActionForm action={addCriterionAction} keyValue={formKey} submit="Eis toevoegen" buttons={<ButtonLink href={routes.procedureCriteria(head.id)} kind="secondary">Annuleren</ButtonLink>} hidden={{ procedureId: head.id }}>
          <CriterionFields />
        </ActionForm>
      </FormPanel>
    </>
  ),
})

export default newCriterion.page
export const generateMetadata = newCriterion.metadata
