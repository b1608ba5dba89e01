import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { Panel, PanelPart } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { TALK_LABELS } from '@/lib/indications/messages/talk'
import type { KeptTalk } from '@/lib/indications/queries/talk'
import { formatDayLong } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

/** The talks that were held in a case; `scripts`: whether the reader may open the script that was used. */
export function TalkList({ talks, scripts = false }: { talks: readonly KeptTalk[]; scripts?: boolean }) {
  if (talks.length === 0) return <EmptyState panel title="Er is nog geen gesprek vastgelegd" />
  return (
    <Panel>
      {talks.map((talk) => (
        <PanelPart key={talk.id}>
          <DefinitionList
            items={[
              { label: formatDayLong(talk.heldOn), value: TALK_LABELS[talk.kind], second: `Vastgelegd door ${talk.recordedBy}` },
              { label: 'Verteld', value: <span className="whitespace-pre-line">{talk.about}</span> },
              ...(talk.reaction === null ? [] : [{ label: 'De inwoner zei', value: <span className="whitespace-pre-line">{talk.reaction}</span> }]),
              ...(scripts ? [{ label: 'Leidraad', value: talk.script ? <TextLink href={routes.talkScript(talk.script.id)} file>{`Versie ${talk.script.number} (PDF)`}</TextLink> : 'Er was geen leidraad' }] : []),
            ]}
          />
        </PanelPart>
      ))}
    </Panel>
  )
}
