import { DefinitionList } from '@/components/ui/DefinitionList'
import { Panel, Section } from '@/components/ui/Page'
import { settledText } from '@/lib/indications/messages/joint'
import type { KeptJoint } from '@/lib/indications/queries/joint-kept'
import { formatDayLong } from '@/lib/kernel/day'
import { AREA_LABELS } from '@/lib/norms/messages/calculation'

/** What was done with a proposal, per area, as consultant and provider read it. */
export function SettledList({ joint }: { joint: KeptJoint }) {
  return (
    <Section title="Wat met het voorstel is gedaan" intro={joint.talkedOn ? `Besproken met de aanbieder op ${formatDayLong(joint.talkedOn)}. De gemeente besluit.` : 'De gemeente besluit.'}>
      <Panel pad>
        <DefinitionList items={joint.settlement.map((each) => ({ label: each.minutes === each.norm ? 'Gelijk' : each.taken ? 'Overgenomen' : 'Niet overgenomen', value: settledText(each), second: `De aanbieder: ${joint.proposal.find(({ area }) => area === each.area)?.reason ?? AREA_LABELS[each.area]}` }))} />
      </Panel>
    </Section>
  )
}
