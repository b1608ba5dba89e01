import { Timeline } from '@/components/ui/Timeline'
import type { TimelineLine } from '@/lib/audit/queries'
import { list } from '@/lib/format'
import { formatInstantLong } from '@/lib/kernel/instant'

/** What happened, newest first: the event in words, what changed (or what `describe` says of it), when and by whom. */
export function History({ lines, labels, describe }: { lines: readonly TimelineLine[]; labels: Readonly<Record<string, string>>; describe?: (line: TimelineLine) => string | undefined }) {
  return (
    <Timeline
      items={lines.map((line) => ({
        key: line.seq,
        title: labels[line.event] ?? line.event,
        text: (
          <>
            <span className="block">{describe?.(line) ?? list(line.changes.map((change) => change.label))}</span>
            {formatInstantLong(line.at)}, {line.actor}
          </>
        ),
      }))}
    />
  )
}
