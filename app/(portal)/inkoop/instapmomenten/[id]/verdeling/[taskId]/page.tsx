import { screen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { TextArea } from '@/components/ui/form/TextField'
import { Body, Panel } from '@/components/ui/Page'
import { takeOverAction } from '@/lib/admissions/actions/division'
import { takeOverPage } from '@/lib/admissions/queries/division'
import { routes } from '@/lib/routes'

const takeOver = screen(['procurement-officer'], {
  load: (actor, { params }) => takeOverPage(actor, params['id'] ?? '', params['taskId'] ?? ''),
  title: (view) => `Werk overnemen van ${view.person}`,
  render: (view, { formKey }) => (
    <>
      <Band
        crumb={[{ label: view.window.procedure.title, href: routes.procedure(view.window.procedure.id) }, { label: view.window.name, href: routes.entryWindow(view.window.id) }, { label: 'Verdeling', href: routes.division(view.window.id) }, { label: 'Overnemen' }]}
        title={`Overnemen van ${view.person}`}
        lead={`${view.what}. Oordelen die ${view.person} al gaf, blijven staan.`}
      />
      <Body>
        <Panel pad>
          <ActionForm action={takeOverAction} keyValue={formKey} hidden={{ taskId: view.taskId }} submit="Werk overnemen" buttons={<ButtonLink href={routes.division(view.window.id)} kind="secondary">Niet overnemen</ButtonLink>}>
            <TextArea name="reason" label="Reden" hint="Bijvoorbeeld ziekte of verlof. De reden staat in de verdeling." rows={3} />
          </ActionForm>
        </Panel>
      </Body>
    </>
  ),
})

export default takeOver.page
export const generateMetadata = takeOver.metadata
