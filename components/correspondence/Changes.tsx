import { Difference } from '@/components/ui/Difference'
import { EmptyState } from '@/components/ui/EmptyState'
import { Panel, PanelPart } from '@/components/ui/Page'
import type { TextPage } from '@/lib/correspondence/queries'

/** What a version says otherwise than the text it is set against, passage by passage. */
export function Changes({ view }: { view: TextPage }) {
  const changed = view.passages.filter((each) => each.text !== each.before.text || each.heading !== each.before.heading)
  if (changed.length === 0)
    return (
      <EmptyState panel title="Geen verschil" level={3}>
        {view.follows ? `Deze versie volgt ${view.against}.` : `De woorden zijn gelijk aan ${view.against}.`}
      </EmptyState>
    )
  return (
    <Panel>
      {changed.map((each) => (
        <PanelPart key={each.key}>
          <h3>{each.label}</h3>
          {each.headed && each.heading !== each.before.heading && <Difference before={each.before.heading} after={each.heading} />}
          <Difference before={each.before.text} after={each.text} />
        </PanelPart>
      ))}
    </Panel>
  )
}
