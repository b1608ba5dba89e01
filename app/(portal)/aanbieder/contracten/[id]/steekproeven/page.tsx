import { screen } from '@/app/screen'
import { SampleList } from '@/components/contracts/Samples'
import { Band } from '@/components/ui/Band'
import { Body, Section } from '@/components/ui/Page'
import { reactToSampleAction } from '@/lib/contracts/actions/sample'
import { samplesPage } from '@/lib/contracts/queries/sample'
import { routes } from '@/lib/routes'

const samples = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { params }) => samplesPage(actor, params['id'] ?? ''),
  title: ({ agreement }) => `Steekproeven ${agreement.reference}`,
  render: (page) => (
    <>
      <Band
        crumb={[{ label: 'Contracten', href: routes.providerAgreements() }, { label: page.agreement.reference, href: routes.providerAgreement(page.agreement.id) }, { label: 'Steekproeven' }]}
        title="Steekproeven"
        lead="Verklaringen omtrent het gedrag van uw medewerkers blijven bij u. De contractmanager kijkt ze bij u in. Hier staat wat er is geteld en gevonden."
      />
      <Body>
        <Section title="Wat er is gezien">
          <SampleList page={page} {...(page.may.react ? { react: reactToSampleAction } : {})} />
        </Section>
      </Body>
    </>
  ),
})

export default samples.page
export const generateMetadata = samples.metadata
