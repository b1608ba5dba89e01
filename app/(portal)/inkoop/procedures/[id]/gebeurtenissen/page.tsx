import { screen } from '@/app/screen'
import { ProcedureBand } from '@/components/procedures/ProcedureBand'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body, Section } from '@/components/ui/Page'
import { Timeline } from '@/components/ui/Timeline'
import { isRole, roleLabel } from '@/lib/kernel/actor'
import { formatInstantLong } from '@/lib/kernel/instant'
import { eventTitle } from '@/lib/procedures/messages/events'
import { PROCEDURE_READERS } from '@/lib/procedures/policy'
import { procedureEvents } from '@/lib/procedures/queries/pages'
import type { TimelineLine } from '@/lib/audit/queries'

function what(line: TimelineLine) {
  const who = line.role && isRole(line.role) ? `${line.actor}, ${roleLabel(line.role).toLowerCase()}` : line.actor
  return (
    <>
      {formatInstantLong(line.at)}, {who}
      {line.changes.map((change) => (
        <span key={change.field} className="block">
          {change.label}: {change.from === '' ? '(leeg)' : change.from} → {change.to === '' ? '(leeg)' : change.to}
        </span>
      ))}
    </>
  )
}

const events = screen(PROCEDURE_READERS, {
  load: (actor, { params }) => procedureEvents(actor, params['id'] ?? ''),
  title: (view) => `Wat is er gebeurd, ${view.head.title}`,
  render: ({ head, lines }) => (
    <>
      <ProcedureBand head={head} current="events" />
      <Body>
        <Section title="Wat is er gebeurd" intro="Het nieuwste staat boven. Deze regels kan niemand wijzigen.">
          {lines.length === 0 ? <EmptyState panel title="Er is nog niets vastgelegd">Zodra iemand iets wijzigt, staat het hier.</EmptyState> : <Timeline items={lines.map((line) => ({ key: line.seq, title: eventTitle(line.event, line.detail), text: what(line) }))} />}
        </Section>
      </Body>
    </>
  ),
})

export default events.page
export const generateMetadata = events.metadata
