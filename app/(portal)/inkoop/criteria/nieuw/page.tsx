import { screen } from '@/app/screen'
import { CriterionFields } from '@/components/procedures/CriterionFields'
import { FormPanel } from '@/components/procedures/FormPage'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { DateField } from '@/components/ui/form/TextField'
import { formatDay } from '@/lib/kernel/day'
import { addLibraryCriterionAction } from '@/lib/procedures/actions'
import { criteriaLibrary } from '@/lib/procedures/queries/library'
import { routes } from '@/lib/routes'

const newEntry = screen(['procurement-officer', 'policy-adviser'], {
  load: (actor) => criteriaLibrary(actor),
  title: 'Eis toevoegen aan de bibliotheek',
  render: ({ firstReview }, { formKey }) => (
    <>
      <Band crumb={[{ label: 'Eisen', href: routes.library() }, { label: 'Eis toevoegen' }]} title="Eis toevoegen" lead="Vul alles in. Als iets niet verplicht is, staat dat erbij." />
      <FormPanel help={['Schrijf één eis per keer. Een aanbieder moet met ja of nee kunnen zeggen of hij voldoet.', 'Een uitsluitend antwoord is een voorstel. Een inkoper bevestigt het, na een kans op herstel.', 'Vraag nooit de VOG van een medewerker. Vraag een getekende verklaring, en kijk ter plaatse.']}>
        <ActionForm action={addLibraryCriterionAction} keyValue={formKey} submit="Eis toevoegen" buttons={<ButtonLink href={routes.library()} kind="secondary">Annuleren</ButtonLink>}>
          <CriterionFields />
          <DateField name="reviewOn" label="Opnieuw bekijken op" defaultValue={formatDay(firstReview)} />
        </ActionForm>
      </FormPanel>
    </>
  ),
})

export default newEntry.page
export const generateMetadata = newEntry.metadata
