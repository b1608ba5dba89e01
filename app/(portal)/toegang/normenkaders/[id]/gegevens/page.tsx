import { screen } from '@/app/screen'
import { EditionFields } from '@/components/norms/EditionFields'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Body, Panel } from '@/components/ui/Page'
import { changeEdition } from '@/lib/norms/actions'
import { editableSet } from '@/lib/norms/queries/editions'
import { routes } from '@/lib/routes'

const s = screen(['policy-adviser'], {
  load: (actor, { params }) => editableSet(actor, params['id'] ?? ''),
  title: (set) => `Naam en datum van ${set.name}`,
  render: (set, { formKey }) => (
    <>
      <Band crumb={[{ label: 'Normenkaders', href: routes.norms() }, { label: set.name, href: routes.normSet(set.id) }, { label: 'Naam en datum' }]} title="Naam en datum wijzigen" />
      <Body>
        <Panel pad>
          <ActionForm action={changeEdition} keyValue={formKey} version={set.version} hidden={{ id: set.id }} submit="Bewaren" buttons={<ButtonLink href={routes.normSet(set.id)} kind="secondary">Annuleren</ButtonLink>}>
            <EditionFields name={set.name} note={set.note} validFrom={set.validFrom} validUntil={set.validUntil} />
          </ActionForm>
        </Panel>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
