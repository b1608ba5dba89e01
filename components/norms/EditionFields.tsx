import { DateField, TextArea, TextField } from '@/components/ui/form/TextField'
import { type Day, formatDay } from '@/lib/kernel/day'

/** What an edition of one's own is called and when it holds. */
export function EditionFields({ name, note, validFrom, validUntil }: { name: string; note: string; validFrom?: Day; validUntil?: Day | null }) {
  return (
    <>
      <TextField name="name" label="Naam" defaultValue={name} width="full" maxLength={120} />
      <TextArea name="note" label="Toelichting" hint="Waarom deze versie er is, en waar zij op rust." rows={3} defaultValue={note} />
      <DateField name="validFrom" label="Geldt vanaf" hint="De dag waarop consulenten ermee gaan rekenen, bijvoorbeeld 1-1-2027" defaultValue={validFrom && formatDay(validFrom)} />
      <DateField name="validUntil" label="Geldt niet meer vanaf" hint="Laat leeg als er nog geen einde is" optional defaultValue={validUntil && formatDay(validUntil)} />
    </>
  )
}
