import { screen } from '@/app/screen'
import { ClauseFields } from '@/components/procedures/ClauseFields'
import { FormBand, FormPanel } from '@/components/procedures/FormPage'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Panel, Section } from '@/components/ui/Page'
import { editClauseAction, removeClauseAction } from '@/lib/procedures/actions'
import { procedureDocuments } from '@/lib/procedures/queries/pages'
import { routes } from '@/lib/routes'

const clausePage = screen(['procurement-officer'], {
  load: async (actor, { params }) => {
    const view = await procedureDocuments(actor, params['id'] ?? '')
    const clause = view?.clauses.find((each) => each.id === params['clauseId'])
    return view && clause ? { head: view.head, clause } : null
  },
  title: (view) => `Artikel ${view.clause.number} wijzigen`,
  render: ({ head, clause }, { formKey }) => (
    <>
      <FormBand head={head} part={{ label: 'Documenten', href: routes.procedureDocuments(head.id) }} title={`Artikel ${clause.number} wijzigen`} />
      <FormPanel
        fixed={head.status !== 'draft' && 'Deze procedure is al gepubliceerd. De artikelen veranderen niet meer.'}
        help={['U kunt dit artikel wijzigen tot u de procedure publiceert.']}
        after={
          <Section title="Artikel verwijderen" intro="De artikelen erna schuiven een nummer op.">
            <Panel pad>
              <ActionForm action={removeClauseAction} keyValue={crypto.randomUUID()} version={clause.version} submit="Artikel verwijderen" submitKind="danger" hidden={{ id: clause.id }} id="verwijder" label="Artikel verwijderen" />
            </Panel>
          </Section>
        }
      >
        <ActionForm action={editClauseAction} keyValue={formKey} version={clause.version} submit="Artikel bewaren" buttons={<ButtonLink href={routes.procedureDocuments(head.id)} kind="secondary">Annuleren</ButtonLink>} hidden={{ id: clause.id }}>
          <ClauseFields clause={clause} />
        </ActionForm>
      </FormPanel>
    </>
  ),
})

export default clausePage.page
export const generateMetadata = clausePage.metadata
