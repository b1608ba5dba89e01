import type { ReactNode } from 'react'
import { DataTable } from '@/components/ui/DataTable'
import { TextLink } from '@/components/ui/TextLink'
import { plural } from '@/lib/format'
import { formatInstant } from '@/lib/kernel/instant'
import type { NoteRow } from '@/lib/procedures/queries/notes'
import { routes } from '@/lib/routes'

/** The published notas of a procedure, each as page and as PDF. */
export function NotesTable({ procedureId, notes, empty }: { procedureId: string; notes: readonly NoteRow[]; empty: ReactNode }) {
  return (
    <DataTable
      caption="Nota’s van inlichtingen"
      rows={notes}
      rowKey={(note) => note.id}
      columns={[
        { head: 'Nota', cell: (note) => <TextLink href={routes.publicNote(procedureId, note.number)}>{`Nota van inlichtingen ${note.number}`}</TextLink>, second: (note) => `${note.windowName}, ${plural(note.entryCount, 'vraag', 'vragen')}` },
        { head: 'Gepubliceerd', cell: (note) => <span className="date">{formatInstant(note.publishedAt)}</span> },
        {
          head: 'PDF',
          cell: (note) =>
            note.letterId && (
              <TextLink href={routes.letter(note.letterId)} file hidden={`van nota ${note.number}`}>
                PDF
              </TextLink>
            ),
        },
      ]}
      empty={empty}
    />
  )
}
