import { screen } from '@/app/screen'
import { FormBand, FormPanel } from '@/components/procedures/FormPage'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { CheckboxGroup } from '@/components/ui/form/Choice'
import { takeFromLibraryAction } from '@/lib/procedures/actions'
import { CRITERION_KIND_LABELS, holdsAtText } from '@/lib/procedures/messages/labels'
import { libraryForProcedure } from '@/lib/procedures/queries/library'
import { routes } from '@/lib/routes'

const take = screen(['procurement-officer'], {
  load: (actor, { params }) => libraryForProcedure(actor, params['id'] ?? ''),
  title: 'Eisen overnemen',
  render: ({ head, choices }, { formKey }) => {
    const fresh = choices.filter((choice) => !choice.present)
    return (
      <>
        <FormBand head={head} part={{ label: 'Eisen', href: routes.procedureCriteria(head.id) }} title="Eisen overnemen uit de bibliotheek" />
        <FormPanel
          fixed={head.status !== 'draft' && 'Deze procedure is al gepubliceerd. Er komen geen eisen meer bij.'}
          help={['U neemt de nieuwste versie over. Later veranderen in de bibliotheek verandert deze procedure niet.', 'In het concept kunt u de tekst nog aanpassen.', ...(choices.length > fresh.length ? [`${choices.length - fresh.length} eisen uit de bibliotheek staan al in deze procedure.`] : [])]}
        >
          {fresh.length === 0 ? (
            <EmptyState title={choices.length === 0 ? 'De bibliotheek is nog leeg' : 'Alle eisen uit de bibliotheek staan er al in'} action={<ButtonLink href={routes.library()} kind="secondary">Naar de bibliotheek</ButtonLink>} />
          ) : (
            <ActionForm action={takeFromLibraryAction} keyValue={formKey} submit="Gekozen eisen overnemen" hidden={{ procedureId: head.id }} buttons={<ButtonLink href={routes.procedureCriteria(head.id)} kind="secondary">Annuleren</ButtonLink>}>
              <CheckboxGroup name="entryIds" label="Eisen" hint="Kies er zoveel als u wilt." options={fresh.map((choice) => ({ value: choice.id, label: choice.title, hint: `${CRITERION_KIND_LABELS[choice.kind]}, ${holdsAtText(choice.holdsAt, choice.holdsMonths)}. Versie ${choice.number}.` }))} />
            </ActionForm>
          )}
        </FormPanel>
      </>
    )
  },
})

export default take.page
export const generateMetadata = take.metadata
