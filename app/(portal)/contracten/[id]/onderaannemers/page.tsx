import { screen } from '@/app/screen'
import { JudgeForms, SubcontractorTable } from '@/components/contracts/Subcontractors'
import { Band } from '@/components/ui/Band'
import { Body, Section } from '@/components/ui/Page'
import { AGREEMENT_READERS } from '@/lib/contracts/policy'
import { judgeSubcontractorAction } from '@/lib/contracts/actions'
import { subcontractorPage } from '@/lib/contracts/queries/subcontractor'
import { routes } from '@/lib/routes'

const subcontractors = screen(AGREEMENT_READERS, {
  load: (actor, { params }) => subcontractorPage(actor, params['id'] ?? ''),
  title: ({ agreement }) => `Onderaannemers ${agreement.reference}`,
  render: ({ agreement, rows, may }) => (
    <>
      <Band
        crumb={[{ label: 'Contracten', href: routes.agreements() }, { label: agreement.reference, href: routes.agreement(agreement.id) }, { label: 'Onderaannemers' }]}
        title={`Onderaannemers van ${agreement.provider}`}
        lead="Wie werkt onder deze overeenkomst, waarvoor en wanneer. Wat ooit is gemeld, blijft staan."
      />
      <Body>
        <Section title="Gemeld door de aanbieder">
          <SubcontractorTable rows={rows} />
        </Section>
        {may.judge && <JudgeForms rows={rows} action={judgeSubcontractorAction} />}
      </Body>
    </>
  ),
})

export default subcontractors.page
export const generateMetadata = subcontractors.metadata
