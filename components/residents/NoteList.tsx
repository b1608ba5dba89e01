import { EmptyState } from '@/components/ui/EmptyState'
import { Panel, PanelPart } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { formatInstant } from '@/lib/kernel/instant'
import { VISIBILITY_LABELS } from '@/lib/residents/messages/notes'
import type { NoteRow } from '@/lib/residents/queries/notes'

/** Notes, newest first; a withdrawn one stays readable and says why. `withdrawHref` is given to who may withdraw. */
export function NoteList({ notes, withdrawHref }: { notes: readonly NoteRow[]; withdrawHref?: (id: string) => string }) {
  if (notes.length === 0) return <EmptyState panel title="Er zijn nog geen notities">Wat u opschrijft, blijft staan. U kunt een notitie wel intrekken.</EmptyState>
  return (
    <Panel>
      {notes.map((note) => (
        <PanelPart key={note.id}>
          <p className="small">
            {note.writtenBy}, {formatInstant(note.writtenAt)}. {VISIBILITY_LABELS[note.visibility]}
            {note.caseNumber && ` (zaak ${note.caseNumber})`}.
          </p>
          {note.withdrawn ? (
            <>
              <p>
                <strong>Ingetrokken</strong> door {note.withdrawn.by} op {formatInstant(note.withdrawn.at)}: {note.withdrawn.reason}
              </p>
              <p className="whitespace-pre-line break-words">
                <s>{note.text}</s>
              </p>
            </>
          ) : (
            <p className="whitespace-pre-line break-words">{note.text}</p>
          )}
          {withdrawHref && !note.withdrawn && <TextLink href={withdrawHref(note.id)}>Intrekken</TextLink>}
        </PanelPart>
      ))}
    </Panel>
  )
}
