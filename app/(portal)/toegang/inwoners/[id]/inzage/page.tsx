import { screen } from '@/app/screen'
import { FileFrame } from '@/components/residents/FileFrame'
import { ButtonLink, ButtonRow } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup, Select } from '@/components/ui/form/Choice'
import { DateField } from '@/components/ui/form/TextField'
import { Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { startExport } from '@/lib/exchange/actions/resident'
import { ASKER_LABELS } from '@/lib/exchange/messages/resident'
import { exportPage } from '@/lib/exchange/queries/resident'
import { EXPORT_MINUTES } from '@/lib/exchange/rules/resident'
import { ASKERS } from '@/lib/exchange/schema/resident'
import { IDENTITY_LABELS } from '@/lib/indications/messages'
import { IDENTITY_DOCUMENTS } from '@/lib/indications/schema'
import { formatDay } from '@/lib/kernel/day'
import { formatInstant } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => exportPage(actor, params['id'] ?? ''),
  title: 'Inzage door de inwoner',
  render: ({ resident, earlier, open }, { formKey }) => (
    <FileFrame resident={resident} title="Inzage door de inwoner">
      <Columns split="7-5">
        <Section title={open ? 'De bestanden staan klaar' : 'Verzoek vastleggen'}>
          <Panel pad>
            {open ? (
              <>
                <p>Geef de bestanden alleen aan wie erom vroeg. U kunt ze tot {EXPORT_MINUTES} minuten na het vastleggen maken. Elke keer wordt vastgelegd.</p>
                <ButtonRow>
                  <ButtonLink href={routes.residentExportFile(open, 'pdf')} download>PDF om te lezen</ButtonLink>
                  <ButtonLink href={routes.residentExportFile(open, 'json')} kind="secondary" download>Bestand om mee te nemen (JSON)</ButtonLink>
                </ButtonRow>
              </>
            ) : (
              <ActionForm action={startExport} keyValue={formKey} hidden={{ residentId: resident.id }} submit="Verzoek vastleggen" buttons={<ButtonLink href={routes.resident(resident.id)} kind="secondary">Annuleren</ButtonLink>}>
                <RadioGroup name="askedBy" label="Wie vraagt om inzage?" options={ASKERS.map((value) => ({ value, label: ASKER_LABELS[value] }))} />
                <DateField name="askedOn" label="Dag van het verzoek" />
                <Select name="identityDocument" label="Identiteitsbewijs" empty="Kies een bewijs" options={IDENTITY_DOCUMENTS.map((value) => ({ value, label: IDENTITY_LABELS[value] }))} />
                <DateField name="identitySeenOn" label="Gezien op" />
              </ActionForm>
            )}
          </Panel>
        </Section>
        <Stack>
          <Section title="Wat de inwoner krijgt">
            <p>Alles wat in dit dossier over de inwoner staat, met een lijst van wie het dossier zag en waarvoor. In de PDF staat het leesbaar; in het bestand staat elke regel.</p>
          </Section>
          <Section title="Eerdere verzoeken">
            <DataTable
              caption="Eerdere verzoeken om inzage"
              rows={earlier}
              rowKey={(row) => row.id}
              columns={[
                { head: 'Gevraagd op', cell: (row) => formatDay(row.askedOn), second: (row) => ASKER_LABELS[row.askedBy] },
                { head: 'Vastgelegd', cell: (row) => formatInstant(row.madeAt), second: (row) => row.by },
              ]}
              empty={<EmptyState title="Er is nog niet om inzage gevraagd" />}
            />
          </Section>
        </Stack>
      </Columns>
    </FileFrame>
  ),
})
export default s.page
export const generateMetadata = s.metadata
