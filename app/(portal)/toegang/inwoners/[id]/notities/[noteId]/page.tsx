import { screen } from '@/app/screen'
import { FileFrame } from '@/components/residents/FileFrame'
import { NoteList } from '@/components/residents/NoteList'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { TextField } from '@/components/ui/form/TextField'
import { Panel } from '@/components/ui/Page'
import { withdrawNote } from '@/lib/residents/actions/notes'
import { noteOf } from '@/lib/residents/queries/notes'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => noteOf(actor, params['id'] ?? '', params['noteId'] ?? ''),
  title: 'Notitie intrekken',
  render: ({ resident, note }, { formKey }) => (
    <FileFrame resident={resident} title="Notitie intrekken" under={{ label: 'Notities', href: routes.residentNotes(resident.id) }}>
      <NoteList notes={[note]} />
      {!note.withdrawn && (
        <Panel pad>
          <ActionForm action={withdrawNote} keyValue={formKey} hidden={{ noteId: note.id }} submit="Notitie intrekken" submitKind="danger" buttons={<ButtonLink href={routes.residentNotes(resident.id)} kind="secondary">Annuleren</ButtonLink>} note="De notitie blijft leesbaar, met uw reden erbij.">
            <TextField name="reason" label="Waarom trekt u de notitie in?" autoComplete="off" />
          </ActionForm>
        </Panel>
      )}
    </FileFrame>
  ),
})
export default s.page
export const generateMetadata = s.metadata
