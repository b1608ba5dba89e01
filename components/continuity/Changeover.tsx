import { Badge } from '@/components/ui/Badge'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { TextArea } from '@/components/ui/form/TextField'
import { Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { PART_LABELS, PART_TONES } from '@/lib/continuity/messages/changeover'
import type { ChangeoverHead, ChangeoverView, Sums } from '@/lib/continuity/queries/changeover'
import type { PartStatus } from '@/lib/continuity/schema/changeover'
import { number } from '@/lib/format'
import { formatDurationShort } from '@/lib/kernel/duration'
import type { FormAction } from '@/lib/kernel/form-state'
import { routes } from '@/lib/routes'

type PartRow = { readonly id: string | null; readonly name: string; readonly status: PartStatus | null; readonly sums: Sums }

/** A changeover provider by provider; who has no provider stands last. */
export function Parts({ view: { changeover, parts, none, may } }: { view: ChangeoverView }) {
  const rows: readonly PartRow[] = [...parts.map((each) => ({ id: each.id, name: each.provider, status: each.status, sums: each.sums })), ...(none.cases > 0 ? [{ id: null, name: 'Zonder aanbieder', status: null, sums: none }] : [])]
  return (
    <Section title="Per aanbieder" intro="U stelt elke lijst vast en voert haar uit. Zolang de brieven niet zijn vrijgegeven en de eerste dag niet is begonnen, draait u haar terug.">
      <DataTable
        caption="Aanbieders in deze contractovergang"
        rows={rows}
        rowKey={(row) => row.id ?? 'geen'}
        columns={[
          { head: 'Aanbieder', cell: (row) => (may ? <TextLink href={routes.changeoverPart(changeover.id, row.id)}>{row.name}</TextLink> : row.name) },
          { head: 'Stand', cell: (row) => (row.status === null ? 'Per inwoner' : <Badge tone={PART_TONES[row.status]}>{PART_LABELS[row.status]}</Badge>) },
          { head: 'Inwoners', align: 'right', cell: (row) => number(row.sums.cases) },
          { head: 'Contract', align: 'right', cell: (row) => number(row.sums.by.contract) },
          { head: 'Besluit', align: 'right', cell: (row) => number(row.sums.by.decision) },
          { head: 'Past niet', align: 'right', cell: (row) => number(row.sums.misfit), second: (row) => (row.sums.open > 0 ? `${number(row.sums.open)} te doen` : null) },
          { head: 'Per week', align: 'right', cell: (row) => formatDurationShort(row.sums.newMinutes), second: (row) => (row.sums.newMinutes === row.sums.oldMinutes ? null : `nu ${formatDurationShort(row.sums.oldMinutes)}`) },
        ]}
        empty={<EmptyState title="Er is niemand">Voor niemand verandert er iets.</EmptyState>}
      />
    </Section>
  )
}

export function ChangeoverEnd({ changeover, action }: { changeover: ChangeoverHead; action: FormAction }) {
  return (
    <Section title="Stoppen">
      <Panel pad>
        <details>
          <summary>Contractovergang stoppen</summary>
          <ActionForm id="stoppen" label="Stoppen" action={action} keyValue={crypto.randomUUID()} version={changeover.version} hidden={{ id: changeover.id }} submit="Contractovergang stoppen" submitKind="danger">
            <TextArea name="reason" label="Waarom?" hint="Niemands hulp verandert. U kunt daarna een nieuwe maken." rows={2} />
          </ActionForm>
        </details>
      </Panel>
    </Section>
  )
}
