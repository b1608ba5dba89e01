import { Rail, type RailState } from '@/components/ui/AssessmentSplit'
import { STANDING_LABELS } from '@/lib/admissions/messages/assessment'
import type { AssessmentPage, RailEntry } from '@/lib/admissions/queries/assessment'
import { CRITERION_KIND_PLURALS } from '@/lib/procedures/messages/labels'
import { routes } from '@/lib/routes'

const STATES = { met: 'met', 'not-yet-proved': 'unproven', 'not-met': 'not-met', none: 'open', waiting: 'open', differs: 'unproven' } as const satisfies Record<RailEntry['standing'], RailState>

const stateText = (entry: RailEntry) => (entry.perLot && entry.perLot.done < entry.perLot.of ? `Per perceel: ${entry.perLot.done} van ${entry.perLot.of}` : STANDING_LABELS[entry.standing])

/** The criteria by kind, each with its verdict mark; colleagues' verdicts stay hidden where two judge apart. */
export function CriteriaRail({ view }: { view: AssessmentPage }) {
  const current = view.current?.criterion.id
  return (
    <Rail
      title="Criteria"
      groups={view.rail.map((group) => ({
        title: CRITERION_KIND_PLURALS[group.kind],
        items: group.entries.map((entry) => ({
          key: entry.criterionId,
          href: routes.assessmentPart(view.id, entry.criterionId),
          label: `${entry.position} ${entry.title}`,
          state: STATES[entry.standing],
          stateText: stateText(entry),
          ...(entry.criterionId === current ? { current: true } : {}),
        })),
      }))}
      foot={view.procedure.assessors === 2 ? 'Een collega beoordeelt ook. U ziet zijn oordeel als u het uwe hebt gegeven. Pas als u beiden hetzelfde vindt, telt het.' : 'U beoordeelt wat is ingediend. Er is geen score en geen vergelijking met anderen.'}
    />
  )
}
