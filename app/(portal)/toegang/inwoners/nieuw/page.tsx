import { screen } from '@/app/screen'
import { ResidentForm } from '@/components/residents/ResidentForm'
import { Band } from '@/components/ui/Band'
import { Body, Columns, Panel, Section } from '@/components/ui/Page'
import { keepResident } from '@/lib/residents/actions/file'
import { residentsStart } from '@/lib/residents/queries/head'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor) => residentsStart(actor),
  title: 'Nieuw dossier',
  render: (view, { formKey }) => (
    <>
      <Band crumb={[{ label: 'Inwoners', href: routes.residents() }, { label: 'Nieuw dossier' }]} title="Nieuw dossier" lead={`Voor een inwoner van gemeente ${view.municipality}. Alleen consulenten van deze gemeente zien het.`} />
      <Body>
        <Columns split="8-4">
          <Panel pad>
            <ResidentForm action={keepResident} formKey={formKey} />
          </Panel>
          <Section title="Over het BSN">
            <p>Het BSN wordt versleuteld bewaard. Op schermen staan alleen de laatste drie cijfers.</p>
          </Section>
        </Columns>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
