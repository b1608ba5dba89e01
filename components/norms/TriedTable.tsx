import { CellDifferences } from '@/components/norms/CellDifferences'
import { Alert } from '@/components/ui/Alert'
import { DataTable } from '@/components/ui/DataTable'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Panel, Section } from '@/components/ui/Page'
import { plural } from '@/lib/format'
import type { FormAction } from '@/lib/kernel/form-state'
import type { NormSetView } from '@/lib/norms/queries/editions'
import type { Tried } from '@/lib/norms/queries/sets'
import type { CellDifference } from '@/lib/norms/rules/edition'

type Props = { readonly set: NormSetView; readonly tried: Tried; readonly cells: readonly CellDifference[]; readonly action: FormAction; readonly formKey: string }

/** A file that was tried: what is wrong with it row by row, or what it would change and the button that takes it over. */
export function TriedTable({ set, tried, cells, action, formKey }: Props) {
  if (tried.errors.length > 0)
    return (
      <Section title={`${plural(tried.errors.length, 'fout', 'fouten')} in ${tried.fileName}`} intro="Er is niets overgenomen. Verbeter het bestand en kies het opnieuw.">
        <DataTable
          caption="Fouten in het bestand"
          rows={tried.errors}
          rowKey={(error) => `${error.row} ${error.column} ${error.message}`}
          columns={[
            { head: 'Rij', cell: (error) => error.row },
            { head: 'Kolom', cell: (error) => error.column },
            { head: 'Wat te doen', cell: (error) => error.message },
          ]}
        />
      </Section>
    )
  if (tried.version !== set.version) return <Alert kind="wait" title={`${tried.fileName} is bekeken voor de laatste wijziging`}>Kies het bestand opnieuw om te zien wat er nu verandert.</Alert>
  return (
    <Section title={cells.length === 0 ? `${tried.fileName} verandert niets` : `${tried.fileName} verandert ${plural(cells.length, 'norm', 'normen')}`} intro={`Het bestand heeft ${plural(tried.cells.length, 'norm', 'normen')}, zonder fouten.`}>
      {cells.length > 0 && <CellDifferences own="In het bestand" other="Nu in het concept" cells={cells} />}
      {cells.length > 0 && (
        <Panel pad>
          <ActionForm action={action} keyValue={formKey} version={set.version} id="overnemen" hidden={{ id: set.id }} submit="Normen overnemen" label="Normen overnemen" />
        </Panel>
      )}
    </Section>
  )
}
