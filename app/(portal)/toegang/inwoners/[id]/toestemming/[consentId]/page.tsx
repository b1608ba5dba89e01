import { screen } from '@/app/screen'
import { FileFrame } from '@/components/residents/FileFrame'
import { ButtonLink } from '@/components/ui/Button'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { DateField } from '@/components/ui/form/TextField'
import { Panel, Section } from '@/components/ui/Page'
import { formatDayLong } from '@/lib/kernel/day'
import { revokeConsent } from '@/lib/residents/actions/notes'
import { CONSENT_WAY_LABELS, FILE_CONSENT_LABELS } from '@/lib/residents/messages/notes'
import { consentOf } from '@/lib/residents/queries/notes'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => consentOf(actor, params['id'] ?? '', params['consentId'] ?? ''),
  title: 'Toestemming',
  render: ({ resident, consent }, { formKey }) => (
    <FileFrame resident={resident} title="Toestemming" under={{ label: 'Toestemming en advies', href: routes.residentConsents(resident.id) }}>
      <Panel pad>
        <DefinitionList
          items={[
            { label: 'Waarvoor', value: FILE_CONSENT_LABELS[consent.aspect], second: consent.toWhom },
            { label: 'Antwoord', value: consent.granted ? 'Ja' : 'Nee', second: `${CONSENT_WAY_LABELS[consent.how]} op ${formatDayLong(consent.givenOn)}` },
            { label: 'Wat de inwoner las', value: consent.shownText },
            ...(consent.revokedOn ? [{ label: 'Ingetrokken op', value: formatDayLong(consent.revokedOn) }] : []),
          ]}
        />
      </Panel>
      {consent.granted && consent.revokedOn === null && (
        <Section title="De inwoner trekt de toestemming in">
          <Panel pad>
            <ActionForm action={revokeConsent} keyValue={formKey} version={consent.version} hidden={{ consentId: consent.id }} submit="Toestemming intrekken" submitKind="danger" buttons={<ButtonLink href={routes.residentConsents(resident.id)} kind="secondary">Annuleren</ButtonLink>} note="Een vraag om advies die nog openstaat, stopt op die dag. Wat al is ontvangen, blijft.">
              <DateField name="revokedOn" label="Op welke dag?" />
            </ActionForm>
          </Panel>
        </Section>
      )}
    </FileFrame>
  ),
})
export default s.page
export const generateMetadata = s.metadata
