import { DefinitionList } from '@/components/ui/DefinitionList'
import { Panel } from '@/components/ui/Page'
import { IDENTITY_LABELS, LOOKED_KIND_LABELS, lookedText, PART_LABELS, usualHelpText } from '@/lib/indications/messages'
import type { CaseView } from '@/lib/indications/queries/case'
import { PARTS } from '@/lib/indications/rules/case'
import { formatDayLong } from '@/lib/kernel/day'

/** What was found, part by part, as it stands. */
export function InvestigationRead({ view }: { view: CaseView }) {
  return (
    <Panel pad>
      <DefinitionList
        items={PARTS.flatMap((part) => [
          { label: PART_LABELS[part], value: <span className="whitespace-pre-line">{textOf(view, part)}</span> },
          ...(part === 'ownStrength' ? view.investigation.usualHelp.map((each) => ({ label: `${each.name} (${each.relation.toLowerCase()})`, value: usualHelpText(each) })) : []),
          ...(part === 'cooperation' ? view.investigation.lookedAt.map((each) => ({ label: each.name, value: lookedText(each), second: LOOKED_KIND_LABELS[each.kind] })) : []),
        ])}
      />
    </Panel>
  )
}

function textOf({ investigation }: CaseView, part: (typeof PARTS)[number]): string {
  if (part === 'talkOn') return investigation.talkOn ? formatDayLong(investigation.talkOn) : 'Niet ingevuld'
  if (part === 'identityDocument') return investigation.identityDocument ? IDENTITY_LABELS[investigation.identityDocument] : 'Niet ingevuld'
  return investigation[part] ?? 'Niet ingevuld'
}
