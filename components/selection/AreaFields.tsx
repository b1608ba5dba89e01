import { RadioGroup } from '@/components/ui/form/Choice'
import { FieldRow, Fieldset } from '@/components/ui/form/Fieldset'
import { TextArea, TextField, UnitField } from '@/components/ui/form/TextField'
import { TIE_HINTS, TIE_LABELS } from '@/lib/selection/messages'
import type { AreaView } from '@/lib/selection/queries/area'
import { MOST_CRITERIA, TIE_RULES } from '@/lib/selection/schema'

/** Empty rows for criteria that are new, so that the form needs no script. */
const NEW_ROWS = 3

/** How one area is awarded, for a draft. */
export function AreaFields({ area }: { area: AreaView | null }) {
  const known = area?.criteria ?? []
  const rows = Math.min(MOST_CRITERIA, known.length + NEW_ROWS)
  const shown = (value: number | undefined) => (value === undefined ? undefined : String(value))
  return (
    <>
      <FieldRow>
        <UnitField name="places" label="Gunnen aan" unit="aanbieders" defaultValue={shown(area?.places)} inputMode="numeric" />
        <UnitField name="maxScore" label="Hoogste score" unit="per criterium" defaultValue={shown(area?.maxScore)} inputMode="numeric" />
        <UnitField name="assessors" label="Beoordelaars" unit="mensen" defaultValue={shown(area?.assessors)} inputMode="numeric" />
      </FieldRow>
      <RadioGroup name="tieRule" label="Wat beslist bij gelijke punten?" options={TIE_RULES.map((rule) => ({ value: rule, label: TIE_LABELS[rule], hint: TIE_HINTS[rule] }))} defaultValue={area?.tieRule} />
      {Array.from({ length: rows }, (_, at) => (
        <Fieldset key={at} legend={`Criterium ${at + 1}`} {...(at === 0 ? { hint: 'De wegingen zijn samen 100. Laat leeg wat u niet nodig hebt.' } : {})}>
          <FieldRow>
            <TextField name={`criteria.${at}.title`} label="Naam" defaultValue={known[at]?.title} optional={at > 0} />
            <UnitField name={`criteria.${at}.weight`} label="Weging" unit="van 100" defaultValue={shown(known[at]?.weight)} inputMode="numeric" optional={at > 0} />
          </FieldRow>
          <TextArea name={`criteria.${at}.text`} label="Waar letten beoordelaars op?" rows={3} defaultValue={known[at]?.text} optional={at > 0} />
        </Fieldset>
      ))}
    </>
  )
}
