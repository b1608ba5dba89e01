import { TextArea, TextField } from '@/components/ui/form/TextField'
import type { ClauseView } from '@/lib/procedures/queries/pages'

export function ClauseFields({ clause }: { clause?: ClauseView }) {
  return (
    <>
      <TextField name="title" label="Titel" hint="Bijvoorbeeld: Looptijd en verlenging." defaultValue={clause?.title} width="full" />
      <TextArea name="text" label="Tekst" hint="Een lege regel begint een nieuw lid." rows={8} defaultValue={clause?.text} />
      <TextField name="source" label="Bron" hint="Waar het artikel op berust, bijvoorbeeld: Inkoopdocument, hoofdstuk 4." defaultValue={clause?.source} width="full" />
    </>
  )
}
