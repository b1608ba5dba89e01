import { Badge } from '@/components/ui/Badge'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { Panel, Section } from '@/components/ui/Page'
import type { Term } from '@/lib/indications/rules/terms'
import { type Day, formatDayLong, formatDaysLeft } from '@/lib/kernel/day'
import { standingOf } from '@/lib/redress/messages'
import type { ObjectionState } from '@/lib/redress/queries/objection'

/** What a consultant sees of objections: the days left to make one, that one runs, or how it ended. */
export function ObjectionStates({ states, term, today }: { readonly states: readonly ObjectionState[]; readonly term: Term | null; readonly today: Day }) {
  return (
    <Section title="Bezwaar" intro="De behandeling doet de bezwaarbehandelaar. U ziet alleen hoe het ermee staat.">
      <Panel pad>
        {states.length === 0 ? (
          <p>{term === null ? 'Er is geen bezwaar.' : term.lastDay < today ? `Er is geen bezwaar gemaakt. Dat kon tot en met ${formatDayLong(term.lastDay)}.` : `Er is nog geen bezwaar. Het kan ${formatDaysLeft(today, term.lastDay)}, tot en met ${formatDayLong(term.lastDay)}.`}</p>
        ) : (
          <DefinitionList
            items={states.map((state) => {
              const running = state.standing === 'running'
              const label = state.standing === 'running' || state.standing === 'withdrawn' ? standingOf(state.standing, null) : standingOf('decided', state.standing)
              return {
                label: state.number,
                value: <Badge tone={label.tone}>{label.text}</Badge>,
                second: running ? `Ontvangen op ${formatDayLong(state.receivedOn)}. ${state.decideBy ? `Beslissing uiterlijk op ${formatDayLong(state.decideBy)}` : 'De termijn staat stil'}` : state.decidedOn ? `Op ${formatDayLong(state.decidedOn)}` : undefined,
              }
            })}
          />
        )}
      </Panel>
    </Section>
  )
}
