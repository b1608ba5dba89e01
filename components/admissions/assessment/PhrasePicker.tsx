import { SubmitButton } from '@/components/ui/form/ActionForm'
import { Select } from '@/components/ui/form/Choice'
import { VERDICT_LABELS } from '@/lib/admissions/messages/assessment'
import type { Offered } from '@/lib/admissions/queries/phrase'

/** A ready sentence into the reason: a choice and a button, with or without JavaScript. What was typed stays, and can be changed after. */
export function PhrasePicker({ phrases }: { phrases: readonly Offered[] }) {
  if (phrases.length === 0) return null
  return (
    <div className="joined-row">
      <Select name="_fill.phrase" label="Standaardzin" optional options={phrases.map((each) => ({ value: each.id, label: `${VERDICT_LABELS[each.verdict]}: ${each.title}` }))} empty="Kies een zin" />
      <SubmitButton kind="secondary" name="_fill" value="phrase">
        In de reden zetten
      </SubmitButton>
    </div>
  )
}
