import { Section, Panel } from '@/components/ui/Page'
import { Timeline } from '@/components/ui/Timeline'
import { ALLOCATION_EVENTS } from '@/lib/allocations/messages'
import { formatInstant } from '@/lib/kernel/instant'

type Line = { readonly seq: string; readonly at: Date; readonly event: string; readonly actor: string }

/** What happened to an allocation, newest first; looking is left out, it stands in the audit trail. */
export function History({ lines }: { lines: readonly Line[] }) {
  const items = lines.flatMap((line) => {
    const title = ALLOCATION_EVENTS[line.event]
    return title && line.event !== 'allocation.client-read' ? [{ key: line.seq, title, text: `${formatInstant(line.at)}, ${line.actor}` }] : []
  })
  return (
    <Section title="Wat is er gebeurd">
      <Panel pad>{items.length === 0 ? <p className="quiet">Nog niets.</p> : <Timeline items={items.map((item, at) => ({ ...item, now: at === 0 }))} />}</Panel>
    </Section>
  )
}
