import { screen } from '@/app/screen'
import { ButtonLink } from '@/components/ui/Button'
import { Band } from '@/components/ui/Band'
import { Confirm } from '@/components/ui/Confirm'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { TextArea } from '@/components/ui/form/TextField'
import { Body } from '@/components/ui/Page'
import { concludeProcedureAction, withdrawProcedureAction } from '@/lib/procedures/actions'
import { procedureDetails } from '@/lib/procedures/queries/pages'
import { routes } from '@/lib/routes'

const endPage = screen(['procurement-officer'], {
  load: async (actor, { params }) => {
    const view = await procedureDetails(actor, params['id'] ?? '')
    return view && (view.head.may.withdraw || view.head.may.conclude) ? view : null
  },
  title: (view) => `${view.head.may.conclude ? 'Afronden' : 'Intrekken'}, ${view.head.title}`,
  render: ({ head }, { formKey }) => {
    const verb = head.may.conclude ? 'afronden' : 'intrekken'
    const back = <ButtonLink href={routes.procedure(head.id)} kind="secondary">{`Nog niet ${verb}`}</ButtonLink>
    return (
      <>
        <Band crumb={[{ label: 'Procedures', href: routes.procedures() }, { label: head.title, href: routes.procedure(head.id) }, { label: `Procedure ${verb}` }]} title={`Procedure ${verb}`} lead={`${head.title}, ${head.reference}`} />
        <Body>
          {head.may.conclude && (
            <Confirm title="Wilt u deze procedure afronden?" confirm={<ActionForm action={concludeProcedureAction} keyValue={formKey} version={head.version} submit="Procedure afronden" buttons={back} hidden={{ id: head.id }} id="afronden" label="Procedure afronden" />}>
              Er komt dan geen instapmoment meer bij. De overeenkomsten lopen gewoon door.
            </Confirm>
          )}
          {head.may.withdraw && (
            <Confirm
              title="Wilt u deze procedure intrekken?"
              confirm={
                <ActionForm action={withdrawProcedureAction} keyValue={crypto.randomUUID()} version={head.version} submit="Procedure intrekken" submitKind="danger" buttons={back} hidden={{ id: head.id }} id="intrekken" label="Procedure intrekken">
                  <TextArea name="reason" label="Reden" hint={head.publishedAt ? 'De reden staat op de openbare pagina.' : 'De reden staat bij de gebeurtenissen.'} rows={3} />
                </ActionForm>
              }
            >
              {head.publishedAt ? 'Inschrijven stopt meteen. Iedereen kan lezen dat en waarom u de procedure intrekt.' : 'Het concept gaat dicht. U kunt het niet meer wijzigen of publiceren.'}
            </Confirm>
          )}
        </Body>
      </>
    )
  },
})

export default endPage.page
export const generateMetadata = endPage.metadata
