import { screen } from '@/app/screen'
import { NormCells } from '@/components/norms/NormCells'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { Body, Section } from '@/components/ui/Page'
import { formatDayLong } from '@/lib/kernel/day'
import { plural } from '@/lib/format'
import { AREA_LABELS, NORM_SET_STATUS_LABELS } from '@/lib/norms/messages'
import { normSetView } from '@/lib/norms/queries'
import { emptyCells } from '@/lib/norms/rules'
import { RESULT_AREAS } from '@/lib/norms/schema'
import { routes } from '@/lib/routes'

const s = screen(['consultant', 'policy-adviser'], {
  load: (actor, { params }) => normSetView(actor, params['id'] ?? ''),
  title: (set) => set.name,
  render: (set) => (
    <>
      <Band
        crumb={[{ label: 'Normenkaders', href: routes.norms() }, { label: set.name }]}
        title={set.name}
        badge={<Badge tone="none">{set.exampleOnly ? 'Voorbeeld' : NORM_SET_STATUS_LABELS[set.status]}</Badge>}
        lead={set.note}
        facts={[
          { label: 'Versie', value: set.edition },
          { label: 'Geldt vanaf', value: formatDayLong(set.validFrom) },
          { label: 'Normen', value: set.cells.length },
          { label: 'Nog niet vastgesteld', value: plural(emptyCells(set.cells).length, 'norm', 'normen') },
        ]}
      />
      <Body>
        {RESULT_AREAS.filter((area) => set.cells.some((cell) => cell.area === area)).map((area) => (
          <Section key={area} title={AREA_LABELS[area]}>
            <NormCells caption={`Normen voor ${AREA_LABELS[area].toLowerCase()}`} cells={set.cells.filter((cell) => cell.area === area)} />
          </Section>
        ))}
        <p className="small">Bron van het normenkader: {set.source}</p>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
