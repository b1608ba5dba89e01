import { screen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Select } from '@/components/ui/form/Choice'
import { FieldRow } from '@/components/ui/form/Fieldset'
import { DateField, TextArea } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { plural } from '@/lib/format'
import { endAbsence, recordAbsence, takeOverAll } from '@/lib/indications/actions/queue'
import { teamScreen } from '@/lib/indications/queries/queue'
import { formatDay } from '@/lib/kernel/day'
import { pageOf } from '@/lib/kernel/paging'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { search }) => teamScreen(actor, pageOf(search['pagina'])),
  title: 'Het team',
  render: (view, { formKey }) => {
    const others = view.colleagues.filter((each) => each.id !== view.me && each.cases > 0)
    const options = view.colleagues.map((each) => ({ value: each.id, label: each.id === view.me ? `${each.name} (u)` : each.name }))
    return (
      <>
        <Band title="Het team" crumb={[{ label: 'Zaken', href: routes.cases() }, { label: 'Het team' }]} lead={`Consulenten voor gemeente ${view.municipality}, hun lopende zaken en wie er afwezig is.`} next={<ButtonLink href={routes.callBacks()} kind="secondary">Terugbelverzoeken</ButtonLink>} />
        <Body>
          <Columns split="7-5">
            <Stack>
              <Section title="Lopende zaken per consulent">
                <DataTable caption="Lopende zaken per consulent" rows={view.colleagues} rowKey={(row) => row.id} columns={[{ head: 'Consulent', cell: (row) => row.name }, { head: 'Lopende zaken', align: 'right', cell: (row) => row.cases }]} empty={<EmptyState title="Er zijn geen consulenten" />} />
              </Section>
              <Section title="Afwezig">
                <DataTable
                  caption="Wie afwezig is of wordt"
                  rows={view.absences}
                  rowKey={(row) => row.id}
                  columns={[
                    { head: 'Consulent', cell: (row) => row.personName, second: (row) => `Vastgelegd door ${row.recordedBy}` },
                    { head: 'Van en tot en met', cell: (row) => <span className="date">{`${formatDay(row.fromOn)} tot en met ${formatDay(row.untilOn)}`}</span> },
                    { head: 'Waarneming', cell: (row) => row.deputyName },
                    { head: '', hidden: 'Beëindigen', cell: (row) => <ActionForm action={endAbsence} keyValue={crypto.randomUUID()} version={row.version} hidden={{ absenceId: row.id }} id={row.id} submit="Beëindigen" submitKind="quiet" label={`Afwezigheid van ${row.personName} beëindigen`} /> },
                  ]}
                  foot={<Pages from={view.from} shown={view.absences.length} total={view.total} href={(page) => `${routes.team()}?pagina=${page}`} />}
                  empty={<EmptyState title="Er is niemand afwezig">Leg een afwezigheid vast, dan vindt de waarnemer de zaken bij de eigen zaken.</EmptyState>}
                />
              </Section>
            </Stack>
            <Stack>
              <Section title="Afwezigheid vastleggen">
                <Panel pad>
                  <ActionForm action={recordAbsence} keyValue={formKey} id="afwezig" label="Afwezigheid vastleggen" submit="Afwezigheid vastleggen">
                    <Select name="personId" label="Wie is er afwezig?" options={options} defaultValue={view.me} />
                    <FieldRow>
                      <DateField name="fromOn" label="Eerste dag" />
                      <DateField name="untilOn" label="Laatste dag" />
                    </FieldRow>
                    <Select name="deputyId" label="Wie neemt waar?" empty="Kies een collega" options={options} />
                  </ActionForm>
                </Panel>
              </Section>
              {others.length > 0 && (
                <Section title="Alle zaken van een collega overnemen" intro="Alle lopende zaken van die collega komen op uw naam. In elke zaak staat de reden.">
                  <Panel pad>
                    <ActionForm action={takeOverAll} keyValue={crypto.randomUUID()} id="overnemen" label="Alle zaken overnemen" submit="Alle zaken overnemen" submitKind="secondary">
                      <Select name="fromId" label="Van wie?" empty="Kies een collega" options={others.map((each) => ({ value: each.id, label: `${each.name}, ${plural(each.cases, 'zaak', 'zaken')}` }))} />
                      <TextArea name="reason" label="Reden" rows={3} />
                    </ActionForm>
                  </Panel>
                </Section>
              )}
            </Stack>
          </Columns>
        </Body>
      </>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata
