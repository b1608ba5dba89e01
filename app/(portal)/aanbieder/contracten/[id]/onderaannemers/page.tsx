import { screen } from '@/app/screen'
import { EndForms, SubcontractorTable } from '@/components/contracts/Subcontractors'
import { UploadedFileLine } from '@/components/providers/EvidenceFields'
import { UploadForm } from '@/components/providers/UploadForm'
import { Band } from '@/components/ui/Band'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Checkbox } from '@/components/ui/form/Choice'
import { DateField, TextArea, TextField } from '@/components/ui/form/TextField'
import { Body, Panel, Section } from '@/components/ui/Page'
import { endSubcontractorAction, reportSubcontractorAction } from '@/lib/contracts/actions'
import { subcontractorPage } from '@/lib/contracts/queries/subcontractor'
import { routes } from '@/lib/routes'

const subcontractors = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { params, search }) => subcontractorPage(actor, params['id'] ?? '', search['bestand']),
  title: ({ agreement }) => `Onderaannemers ${agreement.reference}`,
  render: ({ agreement, rows, file, may }, { formKey, search }) => (
    <>
      <Band
        crumb={[{ label: 'Contracten', href: routes.providerAgreements() }, { label: agreement.reference, href: routes.providerAgreement(agreement.id) }, { label: 'Onderaannemers' }]}
        title="Onderaannemers"
        lead="Meld wie voor u werkt onder deze overeenkomst, vanaf wanneer en waarvoor. De contractmanager kijkt de verklaring na."
      />
      <Body>
        <Section title="Wie er voor u werkt">
          <SubcontractorTable rows={rows} />
        </Section>
        {may.report && (
          <Section title="Onderaannemer melden" intro={file ? 'Stap 2 van 2. Wie is het en waarvoor?' : 'Stap 1 van 2. Voeg de verklaring toe die de onderaannemer zelf tekende.'}>
            {file ? (
              <Panel pad>
                <UploadedFileLine file={file} />
                <ActionForm action={reportSubcontractorAction} keyValue={formKey} hidden={{ agreementId: agreement.id, fileId: file.id }} submit="Onderaannemer melden" label="Onderaannemer melden">
                  <TextField name="name" label="Naam" width={24} />
                  <TextField name="kvk" label="KVK-nummer" hint="8 cijfers" width={9} inputMode="numeric" />
                  <TextArea name="part" label="Waarvoor?" hint="Bijvoorbeeld: schoonmaak op zaterdag." rows={2} />
                  <DateField name="validFrom" label="Eerste dag" />
                  <Checkbox name="declared" label="Ik heb gecontroleerd dat voor deze onderaannemer geen uitsluitingsgrond geldt." />
                </ActionForm>
              </Panel>
            ) : (
              <UploadForm label="Verklaring van de onderaannemer" returnTo={routes.providerSubcontractors(agreement.id)} cancel={routes.providerAgreement(agreement.id)} trouble={search['bestandfout']} />
            )}
          </Section>
        )}
        {may.report && <EndForms rows={rows} action={endSubcontractorAction} />}
      </Body>
    </>
  ),
})

export default subcontractors.page
export const generateMetadata = subcontractors.metadata
