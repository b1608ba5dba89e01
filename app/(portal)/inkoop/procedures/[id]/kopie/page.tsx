import { screen } from '@/app/screen'
import { FormBand, FormPanel } from '@/components/procedures/FormPage'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { DateField, TextField } from '@/components/ui/form/TextField'
import { plural } from '@/lib/format'
import { copyProcedureAction } from '@/lib/procedures/actions'
import { procedureDetails } from '@/lib/procedures/queries/pages'
import { routes } from '@/lib/routes'

const copy = screen(['procurement-officer'], {
  load: async (actor, { params }) => {
    const view = await procedureDetails(actor, params['id'] ?? '')
    return view?.head.may.manage ? view : null
  },
  title: (view) => `Kopie maken, ${view.head.title}`,
  render: ({ head }, { formKey }) => {
    const window = head.windows.toSorted((a, b) => (a.contractStart < b.contractStart ? -1 : 1)).at(-1)
    return (
      <>
        <FormBand head={head} part={{ label: 'Overzicht', href: routes.procedure(head.id) }} title="Kopie maken" />
        <FormPanel
          help={[
            `Mee gaan: de gegevens, ${plural(head.counts.lots, 'perceel', 'percelen')} met producten, ${plural(head.counts.criteria, 'eis', 'eisen')}, ${plural(head.counts.clauses, 'artikel', 'artikelen')} en de documenten in hun laatste versie.`,
            'Een eis uit de bibliotheek krijgt haar nieuwste tekst.',
            window ? `De planning van ${window.name} verschuift mee met de start. Elke datum blijft even ver voor de start.` : 'Er is nog geen instapmoment. Dat plant u daarna.',
            'Vragen, antwoorden en inschrijvingen gaan niet mee.',
            'U komt daarna op de controlepagina. Daar publiceert u.',
          ]}
        >
          <ActionForm action={copyProcedureAction} keyValue={formKey} submit="Kopie maken" buttons={<ButtonLink href={routes.procedure(head.id)} kind="secondary">Annuleren</ButtonLink>} hidden={{ fromId: head.id }}>
            <TextField name="title" label="Titel" defaultValue={head.title} width="full" />
            <TextField name="reference" label="Kenmerk" hint={`Het kenmerk van deze procedure is ${head.reference}.`} width={24} />
            <DateField name="contractStart" label="De overeenkomst start op" />
          </ActionForm>
        </FormPanel>
      </>
    )
  },
})

export default copy.page
export const generateMetadata = copy.metadata
