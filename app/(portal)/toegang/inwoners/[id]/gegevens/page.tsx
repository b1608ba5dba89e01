import { screen } from '@/app/screen'
import { withCapital } from '@/components/indications/CaseFrame'
import { AddressFields, ContactFields } from '@/components/residents/AddressFields'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { residentFile } from '@/lib/indications/queries/lists'
import { formatDayLong } from '@/lib/kernel/day'
import { changeContact, markAddress } from '@/lib/residents/actions/file'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => residentFile(actor, params['id'] ?? ''),
  title: 'Adres en contact wijzigen',
  render: ({ resident }, { formKey }) => (
    <>
      <Band crumb={[{ label: 'Inwoners', href: routes.residents() }, { label: 'Dossier', href: routes.resident(resident.id) }, { label: 'Wijzigen' }]} title="Adres en contact wijzigen" lead={withCapital(resident.formal)} />
      <Body>
        <Columns split="8-4">
          <Panel pad>
            <ActionForm
              action={changeContact}
              keyValue={formKey}
              version={resident.version}
              hidden={{ residentId: resident.id }}
              submit="Gegevens opslaan"
              buttons={<ButtonLink href={routes.resident(resident.id)} kind="secondary">Annuleren</ButtonLink>}
            >
              <AddressFields defaults={resident.address} />
              <ContactFields phone={resident.phone} email={resident.email} />
            </ActionForm>
          </Panel>
          <Stack>
          <Section title="Geheim adres">
            <Panel pad>
              <p>{resident.secret ? `Dit adres is geheim sinds ${formatDayLong(resident.secret.since)}, vastgelegd door ${resident.secret.by}.` : 'Dit adres is niet geheim.'}</p>
              <ActionForm
                action={markAddress}
                keyValue={`${formKey.slice(0, -1)}a`}
                id="geheim"
                label="Geheim adres"
                version={resident.version}
                hidden={{ residentId: resident.id, secret: resident.secret ? 'nee' : 'ja' }}
                submit={resident.secret ? 'Adres niet meer geheim' : 'Adres geheim maken'}
                submitKind="secondary"
                note={resident.secret ? 'Wie helpt, leest dat het adres niet meer geheim is.' : 'Alleen consulenten en wie al helpt, zien het adres dan nog. Wie helpt, leest dat hij het aan niemand doorgeeft.'}
              />
            </Panel>
          </Section>
          <Section title="Controle van het adres">
            <p>Het adres is het laatst gecontroleerd op {formatDayLong(resident.addressCheckedOn)}. Als u opslaat, geldt het als vandaag gecontroleerd.</p>
          </Section>
          </Stack>
        </Columns>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
