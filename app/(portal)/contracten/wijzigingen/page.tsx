import { screen } from '@/app/screen'
import { ChangesTable } from '@/components/providers/Changes'
import { Band } from '@/components/ui/Band'
import { Body, Section } from '@/components/ui/Page'
import { reportedChanges } from '@/lib/contracts/queries/dossier-change'
import { plural } from '@/lib/format'
import { routes } from '@/lib/routes'

const changes = screen(['contract-manager', 'procurement-officer', 'auditor'], {
  load: reportedChanges,
  title: 'Gemelde wijzigingen',
  render: ({ open, done }) => (
    <>
      <Band
        crumb={[{ label: 'Contracten', href: routes.agreements() }, { label: 'Gemelde wijzigingen' }]}
        title="Gemelde wijzigingen"
        lead={`${open.length === 0 ? 'Er wacht niets op een beslissing' : `${plural(open.length, 'wijziging wacht', 'wijzigingen wachten')} op een beslissing`}. Wie goedkeurt, doet dat voor alle gemeenten en contracten tegelijk.`}
      />
      <Body>
        <Section title="Te beslissen">
          <ChangesTable changes={open} caption="Wijzigingen die op een beslissing wachten" href={routes.reportedChange} withProvider empty={{ title: 'Niets te beslissen', text: 'Meldt een aanbieder een wijziging, dan staat zij hier.' }} />
        </Section>
        <Section title="Eerder besloten">
          <ChangesTable changes={done} caption="Wijzigingen waarover is besloten" href={routes.reportedChange} withProvider empty={{ title: 'Nog niets besloten', text: 'Hier blijft staan wat is goedgekeurd en wat niet.' }} />
        </Section>
      </Body>
    </>
  ),
})

export default changes.page
export const generateMetadata = changes.metadata
