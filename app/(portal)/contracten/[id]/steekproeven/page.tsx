import { screen } from '@/app/screen'
import { RecordSampleForm, SampleList } from '@/components/contracts/Samples'
import { Band } from '@/components/ui/Band'
import { Body, Section } from '@/components/ui/Page'
import { AGREEMENT_READERS } from '@/lib/contracts/policy'
import { recordSampleAction } from '@/lib/contracts/actions/sample'
import { samplesPage } from '@/lib/contracts/queries/sample'
import { routes } from '@/lib/routes'

const samples = screen(AGREEMENT_READERS, {
  load: (actor, { params }) => samplesPage(actor, params['id'] ?? ''),
  title: ({ agreement }) => `Steekproeven ${agreement.reference}`,
  render: (page, { formKey }) => (
    <>
      <Band
        crumb={[{ label: 'Contracten', href: routes.agreements() }, { label: page.agreement.reference, href: routes.agreement(page.agreement.id) }, { label: 'Steekproeven' }]}
        title={`Steekproeven bij ${page.agreement.provider}`}
        lead="Verklaringen omtrent het gedrag van medewerkers blijven bij de aanbieder. U kijkt ze daar in en legt vast wat u telde en vond."
      />
      <Body>
        <Section title="Wat er is gezien">
          <SampleList page={page} />
        </Section>
        {page.may.record && (
          <Section title="Steekproef vastleggen" intro="Aantallen en een bevinding. De aanbieder krijgt bericht.">
            <RecordSampleForm page={page} action={recordSampleAction} formKey={formKey} />
          </Section>
        )}
      </Body>
    </>
  ),
})

export default samples.page
export const generateMetadata = samples.metadata
