import { screen } from '@/app/screen'
import { UploadedFileLine } from '@/components/providers/EvidenceFields'
import { AskParentForm, Below, EndGroupForm, Parents } from '@/components/providers/Group'
import { UploadForm } from '@/components/providers/UploadForm'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { DateField, TextField } from '@/components/ui/form/TextField'
import { Body, Panel, Section } from '@/components/ui/Page'
import { answerGroupAction, askParentAction, endGroupAction, stateGroupAction } from '@/lib/providers/actions'
import { groupPage } from '@/lib/providers/queries/group'
import { routes } from '@/lib/routes'

const group = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { search }) => groupPage(actor, search['bestand']),
  title: 'Concern',
  render: ({ links, askable, below, file, may }, { formKey, search }) => (
    <>
      <Band
        crumb={[{ label: 'Dossier', href: routes.dossier() }, { label: 'Concern' }]}
        title="Concern"
        lead="De holding tekent, de dochter levert? Leg hier vast bij welke organisatie u hoort. U kunt bij een inschrijving een beroep op haar doen."
      />
      <Body>
        <Section title="Waar u bij hoort">
          <Parents links={links} />
        </Section>
        {may && links.filter((link) => askable.includes(link.id)).map((link) => <AskParentForm key={link.id} link={link} action={askParentAction} />)}
        {may && links.filter((link) => link.validUntil === null && link.status !== 'denied').map((link) => <EndGroupForm key={link.id} link={link} action={endGroupAction} />)}
        {may && (
          <Section title="Organisatie opgeven" intro={file ? 'Stap 2 van 2. Bij wie hoort u?' : 'Stap 1 van 2. Voeg het bewijs toe, bijvoorbeeld een uittreksel uit het handelsregister of een organogram.'}>
            {file ? (
              <Panel pad>
                <UploadedFileLine file={file} />
                <ActionForm
                  action={stateGroupAction}
                  keyValue={formKey}
                  hidden={{ fileId: file.id }}
                  submit="Organisatie opgeven"
                  label="Organisatie opgeven"
                  buttons={
                    <ButtonLink href={routes.group()} kind="secondary">
                      Ander bewijs kiezen
                    </ButtonLink>
                  }
                  note="Heeft die organisatie een account, dan krijgt zij bericht en kan zij het bevestigen."
                >
                  <TextField name="parentName" label="Naam van de organisatie boven u" width={24} />
                  <TextField name="parentKvk" label="KVK-nummer" hint="8 cijfers" width={9} inputMode="numeric" />
                  <DateField name="validFrom" label="U hoort erbij vanaf" />
                  <DateField name="validUntil" label="Tot en met" optional />
                  <TextField name="source" label="Waar staat dit?" hint="Bijvoorbeeld: uittreksel handelsregister, enig aandeelhouder." width={24} />
                </ActionForm>
              </Panel>
            ) : (
              <UploadForm label="Bewijs" returnTo={routes.group()} cancel={routes.dossier()} trouble={search['bestandfout']} />
            )}
          </Section>
        )}
        {below.length > 0 && (
          <Section title="Wie zegt bij u te horen">
            <Below below={below} may={may} action={answerGroupAction} />
          </Section>
        )}
      </Body>
    </>
  ),
})

export default group.page
export const generateMetadata = group.metadata
