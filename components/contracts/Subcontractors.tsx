import { Badge } from '@/components/ui/Badge'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { DateField, TextArea } from '@/components/ui/form/TextField'
import { Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { SUBCONTRACTOR_LABELS } from '@/lib/contracts/messages'
import type { SubcontractorView } from '@/lib/contracts/queries/subcontractor'
import { formatDay } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import { routes } from '@/lib/routes'

/** Who works under the agreement: for what, from and until when, its statement, and what was decided about it. */
export function SubcontractorTable({ rows }: { rows: readonly SubcontractorView[] }) {
  return (
    <DataTable
      caption="Onderaannemers in deze overeenkomst"
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { head: 'Onderaannemer', cell: (row) => row.name, second: (row) => `KVK-nummer ${row.kvk}` },
        { head: 'Waarvoor', cell: (row) => row.part },
        { head: 'Van', cell: (row) => formatDay(row.validFrom) },
        { head: 'Tot en met', cell: (row) => (row.validUntil ? formatDay(row.validUntil) : 'loopt door') },
        {
          head: 'Verklaring',
          cell: (row) => (
            <TextLink href={routes.file(row.fileId)} file>
              {row.file.name}
            </TextLink>
          ),
        },
        { head: 'Stand', cell: (row) => <Badge tone={SUBCONTRACTOR_LABELS[row.standing].tone}>{SUBCONTRACTOR_LABELS[row.standing].text}</Badge>, second: (row) => (row.decidedReason ? `${row.decidedReason} (${row.decidedName ?? ''})` : undefined) },
      ]}
      empty={<EmptyState title="Geen onderaannemers">Er is niemand gemeld die onder deze overeenkomst werkt.</EmptyState>}
    />
  )
}

/** The forms to end those that run; said once per subcontractor. */
export function EndForms({ rows, action }: { rows: readonly SubcontractorView[]; action: FormAction }) {
  return rows
    .filter((row) => row.validUntil === null && row.status !== 'refused')
    .map((row) => (
      <Section key={row.id} title={`${row.name} stopt`} level={3}>
        <Panel pad>
          <ActionForm action={action} keyValue={crypto.randomUUID()} version={row.version} hidden={{ subcontractorId: row.id }} submit="Einde vastleggen" submitKind="secondary" id={`e${row.id}`} label={`Einde van ${row.name}`}>
            <DateField name="validUntil" label="Laatste dag" />
          </ActionForm>
        </Panel>
      </Section>
    ))
}

/** The forms to judge those that were reported. */
export function JudgeForms({ rows, action }: { rows: readonly SubcontractorView[]; action: FormAction }) {
  return rows
    .filter((row) => row.status === 'reported')
    .map((row) => (
      <Section key={row.id} title={`Oordeel over ${row.name}`} intro="Kijk of de verklaring klopt en of er een uitsluitingsgrond is.">
        <Panel pad>
          <ActionForm action={action} keyValue={crypto.randomUUID()} version={row.version} hidden={{ subcontractorId: row.id }} submit="Oordeel vastleggen" id={`o${row.id}`} label={`Oordeel over ${row.name}`}>
            <RadioGroup name="verdict" label="Uw oordeel" options={[{ value: 'approved', label: 'Akkoord' }, { value: 'refused', label: 'Niet akkoord' }]} />
            <TextArea name="reason" label="Reden" hint="De aanbieder leest deze reden." rows={2} />
          </ActionForm>
        </Panel>
      </Section>
    ))
}
