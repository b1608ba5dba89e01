import { screen } from '@/app/screen'
import { CriterionFields } from '@/components/procedures/CriterionFields'
import { FormPanel } from '@/components/procedures/FormPage'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { DateField, TextArea, TextField } from '@/components/ui/form/TextField'
import { Panel, Section } from '@/components/ui/Page'
import { formatDay } from '@/lib/kernel/day'
import { changeLibraryCriterionAction, retireLibraryCriterionAction } from '@/lib/procedures/actions'
import { libraryEntry } from '@/lib/procedures/queries/library'
import { routes } from '@/lib/routes'

const change = screen(['procurement-officer', 'policy-adviser'], {
  load: (actor, { params }) => libraryEntry(actor, params['entryId'] ?? ''),
  title: (view) => `Eis wijzigen: ${view.newest.title}`,
  render: (entry, { formKey }) => (
    <>
      <Band crumb={[{ label: 'Eisen', href: routes.library() }, { label: entry.newest.title, href: routes.libraryCriterion(entry.id) }, { label: 'Wijzigen' }]} title={entry.newest.title} lead={`U maakt versie ${entry.newest.number + 1}. De oude versie blijft te lezen.`} />
      <FormPanel
        fixed={entry.retiredAt !== null && 'Deze eis is vervallen. Zij verandert niet meer.'}
        help={['Procedures houden de tekst waarmee ze zijn gemaakt. De nieuwe versie geldt voor een volgende.', 'Verandert alleen de dag waarop u opnieuw kijkt? Dan komt er geen nieuwe versie.']}
        after={
          <Section title="Eis laten vervallen" intro="De eis staat niet meer klaar voor een volgende procedure. Waar zij al gebruikt is, blijft zij staan.">
            <Panel pad>
              <ActionForm action={retireLibraryCriterionAction} keyValue={crypto.randomUUID()} version={entry.version} submit="Eis laten vervallen" submitKind="danger" hidden={{ id: entry.id }} id="vervallen" label="Eis laten vervallen">
                <TextArea name="reason" label="Waarom vervalt deze eis?" rows={2} />
              </ActionForm>
            </Panel>
          </Section>
        }
      >
        <ActionForm action={changeLibraryCriterionAction} keyValue={formKey} version={entry.version} submit="Nieuwe versie bewaren" buttons={<ButtonLink href={routes.libraryCriterion(entry.id)} kind="secondary">Annuleren</ButtonLink>} hidden={{ id: entry.id }}>
          <CriterionFields criterion={entry.newest} />
          <DateField name="reviewOn" label="Opnieuw bekijken op" defaultValue={formatDay(entry.reviewOn)} />
          <TextField name="note" label="Wat verandert er?" hint="Bijvoorbeeld: termijn van zes naar drie maanden." width="full" />
        </ActionForm>
      </FormPanel>
    </>
  ),
})

export default change.page
export const generateMetadata = change.metadata
