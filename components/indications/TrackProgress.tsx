import { EmptyState } from '@/components/ui/EmptyState'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { Panel, PanelFoot, PanelPart, Section } from '@/components/ui/Page'
import { GOAL_RESULT_LABELS } from '@/lib/indications/messages/track'
import type { KeptTrack } from '@/lib/indications/queries/track'
import { formatDayLong } from '@/lib/kernel/day'

/** What the organisation reported, the last week first: how far each goal was, and what it saw. */
export function TrackProgress({ track }: { track: KeptTrack }) {
  return (
    <Section title="Voortgang">
      {track.progress.length === 0 ? (
        <EmptyState panel title="Er is nog niets vastgelegd">De organisatie legt vast hoe ver elk doel is.</EmptyState>
      ) : (
        [...track.progress].reverse().map((each) => (
          <Panel key={each.id}>
            <PanelPart>
              <h3>{`Week ${each.week}`}</h3>
              <DefinitionList items={track.goals.map((goal, at) => ({ label: goal, value: GOAL_RESULT_LABELS[each.results[at] ?? 'not-yet'] }))} />
              <p className="whitespace-pre-line">{each.note}</p>
            </PanelPart>
            <PanelFoot>{`${formatDayLong(each.heldOn)}, ${each.recordedBy}`}</PanelFoot>
          </Panel>
        ))
      )}
    </Section>
  )
}
