import { Confirm } from '@/components/ui/Confirm'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { CheckboxGroup } from '@/components/ui/form/Choice'
import { TextArea } from '@/components/ui/form/TextField'
import type { FormAction } from '@/lib/kernel/form-state'

/** The choice of answers that go out together as the next nota of a window. */
export function PublishNoteForm({ action, window, entries }: { action: FormAction; window: { readonly id: string; readonly name: string }; entries: readonly { readonly id: string; readonly question: string }[] }) {
  return (
    <div className="mt-4">
      <Confirm
        title={`Nota publiceren voor ${window.name}`}
        confirm={
          <ActionForm action={action} keyValue={crypto.randomUUID()} id={`nota-${window.id}`} hidden={{ windowId: window.id }} submit="Nota publiceren" label={`Nota publiceren voor ${window.name}`}>
            <CheckboxGroup name="entryIds" label="Antwoorden in deze nota" options={entries.map((entry) => ({ value: entry.id, label: entry.question }))} defaultValue={entries.map((entry) => entry.id)} />
            <TextArea name="intro" label="Inleiding" optional rows={3} />
          </ActionForm>
        }
      >
        De nota krijgt het volgende nummer en staat meteen voor iedereen open, als pagina en als PDF. Wie een concept heeft of iets vroeg, en wie berichten volgt, krijgt bericht. Daarna verandert er niets meer.
      </Confirm>
    </div>
  )
}
