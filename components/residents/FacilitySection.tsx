import { DefinitionList } from '@/components/ui/DefinitionList'
import { Panel, Section } from '@/components/ui/Page'
import { FACILITY_EFFECT_LABELS, STOPS_WHY } from '@/lib/continuity/messages/facility'
import type { SignalPage } from '@/lib/continuity/queries/signals'
import { addDays, formatDay } from '@/lib/kernel/day'

/** What a report does to the resident's registration for the general facility when it is taken over. */
export function FacilitySection({ facility }: { facility: SignalPage['facility'] }) {
  if (!facility) return null
  const { effect } = facility
  return (
    <Section title="Algemene voorziening">
      <Panel pad>
        <DefinitionList
          items={[
            { label: 'Registratie', value: facility.number, second: facility.provider },
            { label: 'Na uw besluit', value: FACILITY_EFFECT_LABELS[effect.kind], ...(effect.kind === 'stays' ? {} : { second: effect.kind === 'goes-on' ? `Vanaf ${formatDay(effect.from)}` : effect.kind === 'stops' ? `Tot en met ${formatDay(effect.lastDay)}. ${STOPS_WHY[effect.reason]}` : `Tot en met ${formatDay(addDays(effect.from, -1))}` }) },
            ...(effect.kind === 'ends' ? [{ label: 'Wie daar helpt', value: facility.there.length > 0 ? facility.there.join(', ') : 'Geen aanbieder op die dag', second: 'Op alfabet; de inwoner kiest' }] : []),
          ]}
        />
      </Panel>
    </Section>
  )
}
