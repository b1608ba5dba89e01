import { screen } from '@/app/screen'
import { withCapital } from '@/components/indications/CaseFrame'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { DateField, TextArea, TextField } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, Section } from '@/components/ui/Page'
import { notify } from '@/lib/indications/actions/case'
import { CHANNEL_LABELS } from '@/lib/indications/messages'
import { residentFile } from '@/lib/indications/queries/lists'
import { knownFrom } from '@/lib/indications/queries/track'
import { CHANNELS } from '@/lib/indications/schema'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: async (actor, { params, search }) => {
    const file = await residentFile(actor, params['id'] ?? '')
    return file && { ...file, known: await knownFrom(actor, file.resident.id, search['traject']) }
  },
  title: 'Melding vastleggen',
  render: ({ resident, known }, { formKey }) => (
    <>
      <Band crumb={[{ label: 'Inwoners', href: routes.residents() }, { label: 'Dossier', href: routes.resident(resident.id) }, { label: 'Melding' }]} title="Melding vastleggen" lead={withCapital(resident.formal)} />
      <Body>
        <Columns split="8-4">
          <Panel pad>
            <ActionForm action={notify} keyValue={formKey} hidden={{ residentId: resident.id }} submit="Melding vastleggen" buttons={<ButtonLink href={routes.resident(resident.id)} kind="secondary">Annuleren</ButtonLink>}>
              <DateField name="notifiedOn" label="Dag van de melding" hint="De dag waarop er om hulp is gevraagd, bijvoorbeeld 3-11-2025" />
              <RadioGroup name="channel" label="Hoe kwam de melding binnen?" options={CHANNELS.map((value) => ({ value, label: CHANNEL_LABELS[value] }))} />
              <TextField name="notifiedBy" label="Wie deed de melding, als dat niet de inwoner was?" hint="Naam en wie dat is, bijvoorbeeld mevrouw Bakker, uw dochter. Dit staat ook in de bevestiging." optional autoComplete="off" />
              <TextArea name="request" label="Wat vraagt de inwoner?" hint="In de woorden van de inwoner. Dit staat ook in de bevestiging." rows={5} defaultValue={known} />
            </ActionForm>
          </Panel>
          <Section title="Wat gebeurt er daarna?">
            <p>De inwoner krijgt een brief die de melding bevestigt. Daarin staat tot wanneer het onderzoek duurt, dat een persoonlijk plan mag en dat cliëntondersteuning gratis is.</p>
            <p className="mt-3">Het onderzoek moet binnen zes weken klaar zijn. De termijn rekent de wet: hij begint de dag na de melding.</p>
          </Section>
        </Columns>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
