import { DefinitionList } from '@/components/ui/DefinitionList'
import { Panel } from '@/components/ui/Page'
import { IDENTITY_LABELS, PART_LABELS } from '@/lib/indications/messages'
import type { CaseView } from '@/lib/indications/queries/case'
import { PARTS, type Part } from '@/lib/indications/rules/case'
import { formatDayLong } from '@/lib/kernel/day'

/** What was found, part by part, as it stands. */
export function InvestigationRead({ view }: { view: CaseView }) {
  return (
    <Panel pad>
      <DefinitionList items={PARTS.map((part) => ({ label: PART_LABELS[part], value: <span className="whitespace-pre-line">{textOf(view, part)}</span> }))} />
    </Panel>
  )
}

function textOf({ investigation }: CaseView, part: Part): string {
  if (part === 'talkOn') return investigation.talkOn ? formatDayLong(investigation.talkOn) : 'Niet ingevuld'
  if (part === 'identityDocument') return investigation.identityDocument ? IDENTITY_LABELS[investigation.identityDocument] : 'Niet ingevuld'
  return investigation[part] ?? 'Niet ingevuld'
}
