import { screen } from '@/app/screen'
import { FileFrame } from '@/components/residents/FileFrame'
import { NoteList } from '@/components/residents/NoteList'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup, Select } from '@/components/ui/form/Choice'
import { TextArea } from '@/components/ui/form/TextField'
import { Columns, Panel, Section } from '@/components/ui/Page'
import { addNote } from '@/lib/residents/actions/notes'
import { VISIBILITY_LABELS } from '@/lib/residents/messages/notes'
import { notesOf } from '@/lib/residents/queries/notes'
import { NOTE_VISIBILITIES } from '@/lib/residents/schema/notes'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => notesOf(actor, params['id'] ?? ''),
  title: 'Notities',
  render: ({ resident, notes, cases }, { formKey }) => (
    <FileFrame resident={resident} title="Notities" current="notes">
      <Columns split="7-5">
        <Section title="Notities">
          <NoteList notes={notes} withdrawHref={(noteId) => routes.residentNote(resident.id, noteId)} />
        </Section>
        <Section title="Notitie schrijven">
          <Panel pad>
            <ActionForm action={addNote} keyValue={formKey} hidden={{ residentId: resident.id }} submit="Notitie bewaren" note="U kunt een notitie later niet wijzigen. De inwoner kan haar opvragen.">
              <TextArea name="text" label="Notitie" rows={6} />
              <RadioGroup name="visibility" label="Wie leest dit?" options={NOTE_VISIBILITIES.filter((value) => value !== 'case' || cases.length > 0).map((value) => ({ value, label: VISIBILITY_LABELS[value] }))} defaultValue="consultants" />
              {cases.length > 0 && <Select name="caseId" label="Zaak" hint="Alleen bij een notitie voor een zaak" optional empty="Geen zaak" options={cases.map((each) => ({ value: each.id, label: each.number }))} />}
            </ActionForm>
          </Panel>
        </Section>
      </Columns>
    </FileFrame>
  ),
})
export default s.page
export const generateMetadata = s.metadata
