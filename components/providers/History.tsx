import { Timeline } from '@/components/ui/Timeline'
import type { TimelineLine } from '@/lib/audit/queries'
import { formatInstantLong } from '@/lib/kernel/instant'

/** What happened, newest first: the event in words, what changed, when and by whom. */
export function History({ lines, labels, more }: { lines: readonly TimelineLine[]; labels: Readonly<Record<string, string>>; more?: (line: TimelineLine) => string | undefined }) {
  return (
    <Timeline
      items={lines.map((line) => ({
        key: line.seq,
        title: labels[line.event] ?? line.event,
        text: (
          <>
            {[more?.(line), line.changes.map((change) => change.label).join(', ')].filter(Boolean).map((part) => (
              <span key={part} className="block">
                {part}
              </span>
            ))}
            {formatInstantLong(line.at)}, {line.actor}
          </>
        ),
      }))}
    />
  )
}
