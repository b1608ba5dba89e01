import { screen } from '@/app/screen'
import { FormBand, FormPanel } from '@/components/procedures/FormPage'
import { WindowFields } from '@/components/procedures/WindowFields'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Panel, Section } from '@/components/ui/Page'
import { editWindowAction, removeWindowAction } from '@/lib/procedures/actions'
import { datesPage } from '@/lib/procedures/queries/dates'
import { routes } from '@/lib/routes'

const windowPage = screen(['procurement-officer'], {
  load: (actor, { params }) => datesPage(actor, params['id'] ?? '', params['windowId'] ?? ''),
  title: (view) => `Instapmoment wijzigen: ${view.window.name}`,
  render: ({ head, window, rules }, { formKey }) => (
    <>
      <FormBand head={head} part={{ label: 'Planning', href: routes.procedurePlanning(head.id) }} title={window.name} />
      <FormPanel
        fixed={window.standing !== 'draft' && 'Dit instapmoment is gepubliceerd. Het verandert niet meer, omdat aanbieders erop rekenen.'}
        help={['U kunt dit instapmoment wijzigen tot u het publiceert.', 'Is de openingstijd dan al voorbij, dan gaat het open op het moment van publicatie.']}
        after={
          <Section title="Instapmoment verwijderen" intro="Het verdwijnt uit het concept. Niemand buiten uw regio heeft het gezien.">
            <Panel pad>
              <ActionForm action={removeWindowAction} keyValue={crypto.randomUUID()} version={window.version} submit="Instapmoment verwijderen" submitKind="danger" hidden={{ id: window.id }} id="verwijder" label="Instapmoment verwijderen" />
            </Panel>
          </Section>
        }
      >
        <ActionForm action={editWindowAction} keyValue={formKey} version={window.version} submit="Instapmoment bewaren" buttons={<ButtonLink href={routes.procedurePlanning(head.id)} kind="secondary">Annuleren</ButtonLink>} hidden={{ id: window.id }}>
          <WindowFields type={head.type} window={window} rules={rules} lots={head.lots} reactionDays={head.reactionDays} />
        </ActionForm>
      </FormPanel>
    </>
  ),
})

export default windowPage.page
export const generateMetadata = windowPage.metadata
