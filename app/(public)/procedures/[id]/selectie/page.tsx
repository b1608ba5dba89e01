import { publicScreen } from '@/app/screen'
import { AreaTable } from '@/components/selection/AreaTable'
import { Band } from '@/components/ui/Band'
import { Body, Section } from '@/components/ui/Page'
import { typeOf } from '@/lib/procedures/rules/types'
import { routes } from '@/lib/routes'
import { publicSelection } from '@/lib/selection/queries/draft'

const selection = publicScreen({
  load: (actor, { params }) => publicSelection(actor, params['id'] ?? ''),
  title: (view) => `Zo wordt gegund: ${view.head.title}`,
  render: ({ head, areas }) => (
    <>
      <Band
        crumb={[{ label: 'Toelating', href: routes.front() }, { label: head.title, href: routes.publicProcedure(head.id) }, { label: 'Zo wordt gegund' }]}
        title="Zo wordt gegund"
        lead={typeOf(head.type).words.sentence}
      />
      <Body>
        {areas.map((area) => (
          <Section key={area.id} title={area.lot}>
            <AreaTable area={area} />
          </Section>
        ))}
      </Body>
    </>
  ),
})

export default selection.page
export const generateMetadata = selection.metadata
