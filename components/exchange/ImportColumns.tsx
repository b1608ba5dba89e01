import { DataTable } from '@/components/ui/DataTable'
import { Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import type { Column } from '@/lib/exchange/imports/table'

/** What a kind of file holds, column by column, with an example to download. */
export function ImportColumns({ label, example, columns }: { label: string; example: string; columns: readonly Column[] }) {
  return (
    <Section title={`Kolommen: ${label.toLowerCase()}`} intro="De volgorde maakt niet uit. Een kolom die niet hoeft, mag u weglaten." actions={<TextLink href={example} file>{`Voorbeeld ${label.toLowerCase()} (CSV)`}</TextLink>}>
      <DataTable
        caption={`Kolommen van een bestand met ${label.toLowerCase()}`}
        rows={columns}
        rowKey={(column) => column.key}
        columns={[
          { head: 'Kolom', cell: (column) => column.head },
          { head: 'Moet', cell: (column) => (column.required ? 'Ja' : 'Nee') },
          { head: 'Wat erin staat', cell: (column) => column.about },
          { head: 'Voorbeeld', cell: (column) => column.example || null },
        ]}
      />
    </Section>
  )
}
