import { screen } from '@/app/screen'
import { EditionFields } from '@/components/norms/EditionFields'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Select } from '@/components/ui/form/Choice'
import { Body, Panel } from '@/components/ui/Page'
import { deriveEdition } from '@/lib/norms/actions'
import { deriveView } from '@/lib/norms/queries/editions'
import { routes } from '@/lib/routes'

const s = screen(['policy-adviser'], {
  load: (actor, { params }) => deriveView(actor, params['id'] ?? ''),
  title: ({ set }) => `Eigen versie van ${set.name}`,
  render: ({ set, owners }, { formKey }) => (
    <>
      <Band
        crumb={[{ label: 'Normenkaders', href: routes.norms() }, { label: set.name, href: routes.normSet(set.id) }, { label: 'Eigen versie' }]}
        title="Eigen versie maken"
        lead={`De normen van ${set.name}, versie ${set.edition}, gaan mee met hun bron. Daarna wijzigt u wat bij u anders is. Een collega stelt de versie vast.`}
      />
      <Body>
        <Panel pad>
          <ActionForm action={deriveEdition} keyValue={formKey} hidden={{ id: set.id }} submit="Versie maken" buttons={<ButtonLink href={routes.normSet(set.id)} kind="secondary">Annuleren</ButtonLink>}>
            <Select name="municipalityId" label="Voor wie?" empty="Kies voor wie de versie is" options={owners} />
            <EditionFields name={set.name} note={set.note} />
          </ActionForm>
        </Panel>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
