import { screen } from '@/app/screen'
import { Moments } from '@/components/contracts/Moments'
import { Band } from '@/components/ui/Band'
import { Body, Section } from '@/components/ui/Page'
import { showMomentAction } from '@/lib/contracts/actions/moment'
import { momentsPage } from '@/lib/contracts/queries/moment'
import { routes } from '@/lib/routes'

const moments = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { params }) => momentsPage(actor, params['id'] ?? ''),
  title: ({ agreement }) => `Eisen op hun moment ${agreement.reference}`,
  render: (page) => (
    <>
      <Band
        crumb={[{ label: 'Contracten', href: routes.providerAgreements() }, { label: page.agreement.reference, href: routes.providerAgreement(page.agreement.id) }, { label: 'Eisen op hun moment' }]}
        title="Eisen op hun moment"
        lead="Wat u na het besluit laat zien: bij het tekenen, bij de eerste hulp of een aantal maanden na de start. De contractmanager kijkt ernaar en zegt waarom."
      />
      <Body>
        <Section title="Per eis">
          <Moments page={page} {...(page.may.show ? { show: showMomentAction } : {})} />
        </Section>
      </Body>
    </>
  ),
})

export default moments.page
export const generateMetadata = moments.metadata
