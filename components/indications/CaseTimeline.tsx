import { Timeline } from '@/components/ui/Timeline'
import type { TimelineLine } from '@/lib/audit/queries'
import { EVENT_LABELS } from '@/lib/indications/messages'
import { formatInstant } from '@/lib/kernel/instant'

/** What happened to a case, newest first; looks at the file are told apart from changes and shown last. */
export function CaseTimeline({ lines }: { lines: readonly TimelineLine[] }) {
  const changes = lines.filter((line) => line.event !== 'case.viewed')
  const views = lines.length - changes.length
  return (
    <>
      <Timeline items={changes.map((line, at) => ({ key: line.seq, title: EVENT_LABELS[line.event] ?? line.event, text: `${formatInstant(line.at)}, ${line.actor}`, now: at === 0 }))} />
      {views > 0 && <p className="small mt-4">Dit dossier is de laatste tijd {views} keer bekeken. Elke keer is vastgelegd.</p>}
    </>
  )
}
