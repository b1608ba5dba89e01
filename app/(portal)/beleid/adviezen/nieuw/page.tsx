import { screen } from '@/app/screen'
import { StartForm } from '@/components/consultations/AskerForms'
import { Band } from '@/components/ui/Band'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body } from '@/components/ui/Page'
import { startRequestAction } from '@/lib/consultations/actions'
import { bodiesToAsk } from '@/lib/consultations/queries/asker'
import { routes } from '@/lib/routes'

const s = screen(['policy-adviser', 'procurement-officer', 'contract-manager'], {
  load: (actor) => bodiesToAsk(actor),
  title: 'Advies vragen',
  render: (bodies, { formKey }) => (
    <>
      <Band crumb={[{ label: 'Adviezen', href: routes.adviceRequests() }, { label: 'Advies vragen' }]} title="Advies vragen" lead="Een adviesraad of klankbordgroep kijkt mee namens inwoners; een bureau adviseert over tarieven." />
      <Body>
        {bodies.length === 0 ? (
          <EmptyState panel level={2} title="Er is niemand om te vragen">
            Voor uw gemeente of samenwerkingsverband staat geen adviesraad of bureau in het portaal.
          </EmptyState>
        ) : (
          <StartForm bodies={bodies} action={startRequestAction} formKey={formKey} />
        )}
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
