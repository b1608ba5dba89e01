import { screen } from '@/app/screen'
import { withCapital } from '@/components/indications/CaseFrame'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { TextField } from '@/components/ui/form/TextField'
import { Note } from '@/components/ui/Note'
import { Body, Columns, Panel, Section } from '@/components/ui/Page'
import { askBsn } from '@/lib/residents/actions/identity'
import { BSN_PURPOSE_LABELS } from '@/lib/residents/messages'
import { bsnPage } from '@/lib/residents/queries/identity'
import { DISCLOSURE_MINUTES } from '@/lib/residents/rules'
import { BSN_PURPOSES } from '@/lib/residents/schema'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => bsnPage(actor, params['id'] ?? ''),
  title: 'Volledig BSN',
  render: ({ resident, shown }, { formKey }) => (
    <>
      <Band crumb={[{ label: 'Inwoners', href: routes.residents() }, { label: 'Dossier', href: routes.resident(resident.id) }, { label: 'BSN' }]} title="Volledig BSN" lead={withCapital(resident.formal)} />
      <Body>
        <Columns split="8-4">
          <Panel pad>
            {shown ? (
              <>
                <DefinitionList
                  items={[
                    { label: 'BSN', value: <span className="date">{shown.bsn}</span>, strong: true },
                    { label: 'Waarvoor', value: BSN_PURPOSE_LABELS[shown.purpose] },
                    { label: 'Gevraagd om', value: shown.askedAt },
                  ]}
                />
                <Note>{`U ziet het nummer nog tot ${DISCLOSURE_MINUTES} minuten nadat u het vroeg. Elke keer dat het op uw scherm komt, is vastgelegd.`}</Note>
              </>
            ) : (
              <ActionForm
                action={askBsn}
                keyValue={formKey}
                hidden={{ residentId: resident.id }}
                submit="Nummer tonen"
                buttons={<ButtonLink href={routes.resident(resident.id)} kind="secondary">Annuleren</ButtonLink>}
                note="Dat u het nummer vraagt en waarvoor, wordt vastgelegd. De inwoner kan het opvragen."
              >
                <RadioGroup name="purpose" label="Waarvoor hebt u het nummer nodig?" options={BSN_PURPOSES.map((value) => ({ value, label: BSN_PURPOSE_LABELS[value] }))} />
                <TextField name="note" label="Toelichting" hint="Verplicht bij ‘Iets anders’" optional autoComplete="off" />
              </ActionForm>
            )}
          </Panel>
          <Section title="Meestal niet nodig">
            <p>Op alle andere schermen staan de laatste drie cijfers. Samen met de geboortedatum is dat genoeg om iemand te herkennen.</p>
          </Section>
        </Columns>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
