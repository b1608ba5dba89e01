import { screen } from '@/app/screen'
import { CellFields } from '@/components/norms/CellFields'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Body, Panel, Section } from '@/components/ui/Page'
import { removeCell, saveCell } from '@/lib/norms/actions'
import { editableCell } from '@/lib/norms/queries/editions'
import { routes } from '@/lib/routes'

const s = screen(['policy-adviser'], {
  load: (actor, { params }) => editableCell(actor, params['id'] ?? '', params['cel'] ?? ''),
  title: ({ cell }) => (cell ? `Norm wijzigen: ${cell.label}` : 'Norm toevoegen'),
  render: ({ set, cell }, { formKey }) => (
    <>
      <Band crumb={[{ label: 'Normenkaders', href: routes.norms() }, { label: set.name, href: routes.normSet(set.id) }, { label: cell ? 'Norm wijzigen' : 'Norm toevoegen' }]} title={cell ? cell.label : 'Norm toevoegen'} />
      <Body>
        <Panel pad>
          <ActionForm action={saveCell} keyValue={formKey} version={set.version} hidden={{ id: set.id, was: cell?.key }} submit="Norm bewaren" buttons={<ButtonLink href={routes.normSet(set.id)} kind="secondary">Annuleren</ButtonLink>}>
            <CellFields cell={cell} />
          </ActionForm>
        </Panel>
        {cell && (
          <Section title="Norm weghalen" intro="De norm verdwijnt uit dit concept. In andere normenkaders blijft zij staan.">
            <Panel pad>
              <ActionForm action={removeCell} keyValue={crypto.randomUUID()} version={set.version} id="weg" hidden={{ id: set.id, key: cell.key }} submit="Norm weghalen" submitKind="danger" label="Norm weghalen" />
            </Panel>
          </Section>
        )}
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
