import { screen } from '@/app/screen'
import { FormBand, FormPanel } from '@/components/procedures/FormPage'
import { WindowFields } from '@/components/procedures/WindowFields'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { addWindowAction } from '@/lib/procedures/actions'
import { procedureDetails } from '@/lib/procedures/queries/pages'
import { routes } from '@/lib/routes'

const newWindow = screen(['procurement-officer'], {
  load: (actor, { params }) => procedureDetails(actor, params['id'] ?? ''),
  title: 'Instapmoment plannen',
  render: ({ head }, { formKey }) => (
    <>
      <FormBand head={head} part={{ label: 'Planning', href: routes.procedurePlanning(head.id) }} title="Instapmoment plannen" />
      <FormPanel
        fixed={head.status !== 'draft' && head.status !== 'published' && 'Deze procedure is afgerond of ingetrokken. Er komt geen instapmoment meer bij.'}
        help={[
          'Elk instapmoment is voor iedereen, ook voor aanbieders die nog niet meededen.',
          'Tot de sluiting leest niemand een inschrijving, ook u niet.',
          head.status === 'published' ? 'Het nieuwe instapmoment is eerst een concept. U publiceert het daarna op de pagina Planning.' : 'Het instapmoment wordt gepubliceerd met de procedure.',
        ]}
      >
        <ActionForm action={addWindowAction} keyValue={formKey} submit="Instapmoment plannen" buttons={<ButtonLink href={routes.procedurePlanning(head.id)} kind="secondary">Annuleren</ButtonLink>} hidden={{ procedureId: head.id }}>
          <WindowFields type={head.type} lots={head.lots} reactionDays={head.reactionDays} />
        </ActionForm>
      </FormPanel>
    </>
  ),
})

export default newWindow.page
export const generateMetadata = newWindow.metadata
