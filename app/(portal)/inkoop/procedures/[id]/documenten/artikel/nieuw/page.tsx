import { screen } from '@/app/screen'
import { ClauseFields } from '@/components/procedures/ClauseFields'
import { FormBand, FormPanel } from '@/components/procedures/FormPage'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { addClauseAction } from '@/lib/procedures/actions'
import { procedureDetails } from '@/lib/procedures/queries/pages'
import { routes } from '@/lib/routes'

const newClause = screen(['procurement-officer'], {
  load: (actor, { params }) => procedureDetails(actor, params['id'] ?? ''),
  title: 'Artikel toevoegen',
  render: ({ head }, { formKey }) => (
    <>
      <FormBand head={head} part={{ label: 'Documenten', href: routes.procedureDocuments(head.id) }} title="Artikel toevoegen" />
      <FormPanel fixed={head.status !== 'draft' && 'Deze procedure is al gepubliceerd. De artikelen veranderen niet meer.'} help={[`Dit wordt artikel ${head.counts.clauses + 1}.`, 'Elke toegelaten aanbieder tekent dezelfde artikelen.']}>
        <ActionForm action={addClauseAction} keyValue={formKey} submit="Artikel toevoegen" buttons={<ButtonLink href={routes.procedureDocuments(head.id)} kind="secondary">Annuleren</ButtonLink>} hidden={{ procedureId: head.id }}>
          <ClauseFields />
        </ActionForm>
      </FormPanel>
    </>
  ),
})

export default newClause.page
export const generateMetadata = newClause.metadata
