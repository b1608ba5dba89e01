import { screen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { DataTable } from '@/components/ui/DataTable'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { DateField, TextArea, TextField } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { makeChangeover } from '@/lib/continuity/actions/changeover'
import { newChangeover } from '@/lib/continuity/queries/changeover'
import { number, plural } from '@/lib/format'
import { formatDay } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor) => newChangeover(actor),
  title: 'Nieuwe contractovergang',
  render: ({ municipality, mappings, endings }, { formKey }) => (
    <>
      <Band crumb={[{ label: 'Contractovergangen', href: routes.changeovers() }, { label: 'Nieuw' }]} title="Nieuwe contractovergang" lead={`Gemeente ${municipality}. Het portaal zoekt wie op de eerste dag een ander contract, product of een andere eenheid krijgt.`} />
      <Body>
        <Columns split="8-4">
          <Section title="Wanneer en waarom">
            <Panel pad>
              <ActionForm action={makeChangeover} keyValue={formKey} submit="Lijsten maken" buttons={<ButtonLink href={routes.changeovers()} kind="secondary">Annuleren</ButtonLink>}>
                <TextField name="name" label="Naam" hint="Bijvoorbeeld: Contracten 2028" />
                <TextArea name="reason" label="Waarom gaat de hulp over?" hint="De inwoner leest dit in de brief als zijn besluit verandert. Schrijf in gewone woorden." rows={3} />
                <DateField name="newFrom" label="Eerste dag van de nieuwe contracten" hint="Tot en met de dag daarvoor loopt alles gewoon door." />
              </ActionForm>
            </Panel>
          </Section>
          <Section title="Contracten die aflopen" intro={<>{mappings === 0 ? 'Er is nog geen vertaling vastgesteld.' : `${plural(mappings, 'vertaling is', 'vertalingen zijn')} vastgesteld.`} <TextLink href={routes.mappings()}>Bekijk de vertaling</TextLink></>}>
            <DataTable
              caption="Contracten die aflopen"
              rows={endings}
              rowKey={(row) => row.endsOn}
              columns={[{ head: 'Laatste dag', cell: (row) => <span className="date">{formatDay(row.endsOn)}</span> }, { head: 'Deelnames', align: 'right', cell: (row) => number(row.participations) }]}
              empty={<EmptyState title="Geen contracten">Er loopt in deze gemeente geen contract af.</EmptyState>}
            />
          </Section>
        </Columns>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
