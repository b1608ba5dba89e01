import { screen } from '@/app/screen'
import { Moments } from '@/components/contracts/Moments'
import { Band } from '@/components/ui/Band'
import { Body, Section } from '@/components/ui/Page'
import { AGREEMENT_READERS } from '@/lib/contracts/policy'
import { judgeMomentAction } from '@/lib/contracts/actions/moment'
import { momentsPage } from '@/lib/contracts/queries/moment'
import { routes } from '@/lib/routes'

const moments = screen(AGREEMENT_READERS, {
  load: (actor, { params }) => momentsPage(actor, params['id'] ?? ''),
  title: ({ agreement }) => `Eisen op hun moment ${agreement.reference}`,
  render: (page) => (
    <>
      <Band
        crumb={[{ label: 'Contracten', href: routes.agreements() }, { label: page.agreement.reference, href: routes.agreement(page.agreement.id) }, { label: 'Eisen op hun moment' }]}
        title={`Eisen op hun moment: ${page.agreement.provider}`}
        lead="Wat na het besluit moet gelden: bij het tekenen, bij de eerste hulp of een aantal maanden na de start. Tekenen en cliënten aannemen kan pas als aan die eisen is voldaan."
      />
      <Body>
        <Section title="Per eis">
          <Moments page={page} {...(page.may.judge ? { judge: judgeMomentAction } : {})} />
        </Section>
      </Body>
    </>
  ),
})

export default moments.page
export const generateMetadata = moments.metadata
