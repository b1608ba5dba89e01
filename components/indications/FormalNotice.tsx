import { DefinitionList } from '@/components/ui/DefinitionList'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { DateField } from '@/components/ui/form/TextField'
import { Panel, Section } from '@/components/ui/Page'
import { clockText } from '@/lib/indications/messages/notice'
import type { CaseView } from '@/lib/indications/queries/case'
import { formatDayLong } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'

/** A formal notice about a decision that stays away, with its clock; or where one is written down. */
export function FormalNotice({ view, action }: { view: CaseView; action: FormAction }) {
  const again = view.notice === null || view.notice.clock.kind === 'premature'
  return (
    <>
      {view.notice && <Noticed notice={view.notice} />}
      {view.status === 'applied' && again && (
        <Section title={view.notice ? 'Nieuwe ingebrekestelling vastleggen' : 'Ingebrekestelling vastleggen'} intro="Schrijft de inwoner dat het besluit te laat is? U legt dat altijd vast, ook als het te vroeg komt.">
          <Panel pad>
            <ActionForm action={action} keyValue={crypto.randomUUID()} version={view.version} hidden={{ caseId: view.id }} id="ingebreke" label="Ingebrekestelling vastleggen" submit="Ingebrekestelling vastleggen" submitKind="secondary">
              <DateField name="receivedOn" label="Wanneer kwam zij binnen?" />
            </ActionForm>
          </Panel>
        </Section>
      )}
    </>
  )
}

function Noticed({ notice }: { notice: NonNullable<CaseView['notice']> }) {
  return (
    <Section title="Ingebrekestelling">
      <Panel pad>
        <DefinitionList
          items={[
            { label: 'Ontvangen', value: formatDayLong(notice.receivedOn), second: `Vastgelegd door ${notice.recordedBy}` },
            { label: 'Beslissen moest', value: notice.decideBy === null ? 'De termijn stond stil' : `uiterlijk op ${formatDayLong(notice.decideBy)}` },
            { label: 'Dwangsom', value: clockText(notice.clock) },
          ]}
        />
      </Panel>
    </Section>
  )
}
