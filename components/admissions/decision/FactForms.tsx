import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup, Select } from '@/components/ui/form/Choice'
import { FieldRow } from '@/components/ui/form/Fieldset'
import { DateField, TextArea, TextField } from '@/components/ui/form/TextField'
import { EFFECT_LABELS, NOT_IN_SOURCE } from '@/lib/admissions/messages/decision'
import { EFFECTS } from '@/lib/admissions/schema/decision'
import type { FormAction } from '@/lib/kernel/form-state'

type Named = readonly { readonly id: string; readonly name: string }[]
type Form = { readonly action: FormAction; readonly formKey: string; readonly windowId: string; readonly providers: Named }

const options = (rows: Named) => rows.map((row) => ({ value: row.id, label: row.name }))
const SOURCE_HINT = 'Welk stuk, van wie, van wanneer'

/** What a source says about residents: known, at least, none or unknown; never an estimate. */
export function EffectForm({ action, formKey, windowId, providers, municipalities }: Form & { readonly municipalities: Named }) {
  return (
    <ActionForm action={action} keyValue={formKey} id="gevolg" label="Gevolg voor inwoners vastleggen" hidden={{ windowId }} submit="Gevolg vastleggen" submitKind="secondary">
      <FieldRow>
        <Select name="providerId" label="Aanbieder" empty="Kies een aanbieder" options={options(providers)} />
        <Select name="municipalityId" label="Gemeente" optional empty="De hele regio" options={options(municipalities)} width={15} />
      </FieldRow>
      <RadioGroup name="known" label="Hoe zeker is het gevolg?" across options={EFFECTS.map((code) => ({ value: code, label: EFFECT_LABELS[code] }))} />
      <TextField name="count" label="Aantal inwoners" hint="Alleen bij een bekend aantal of “ten minste”" optional width={5} inputMode="numeric" />
      <TextArea name="note" label="Toelichting" hint="Zoals de bron het zegt" rows={2} />
      <FieldRow>
        <TextField name="source" label="Bron" hint={SOURCE_HINT} />
        <DateField name="statedOn" label="Dag van de bron" />
      </FieldRow>
    </ActionForm>
  )
}

/** That a known party did not enter. */
export function NotAppliedForm({ action, formKey, windowId, providers }: Form) {
  return (
    <ActionForm action={action} keyValue={formKey} id="niet" label="Niet ingeschreven vastleggen" hidden={{ windowId }} submit="Niet ingeschreven vastleggen" submitKind="secondary">
      <Select name="providerId" label="Aanbieder" empty="Kies een aanbieder" options={options(providers)} />
      <TextArea name="note" label="Toelichting" hint="Zoals de bron het zegt" rows={2} />
      <TextField name="source" label="Bron" hint={SOURCE_HINT} />
    </ActionForm>
  )
}

/** Who works under whose agreement; of whom may stay open. */
export function SubcontractorForm({ action, formKey, windowId, providers }: Form) {
  return (
    <ActionForm action={action} keyValue={formKey} id="onder" label="Onderaannemer vastleggen" hidden={{ windowId }} submit="Onderaannemer vastleggen" submitKind="secondary">
      <FieldRow>
        <Select name="providerId" label="Onderaannemer" empty="Kies een aanbieder" options={options(providers)} />
        <Select name="ofProviderId" label="Hoofdaannemer" optional empty={startsWithCapital(NOT_IN_SOURCE)} options={options(providers)} />
      </FieldRow>
      <FieldRow>
        <DateField name="validFrom" label="Eerste dag" />
        <TextField name="residents" label="Wat de bron over inwoners zegt" optional />
      </FieldRow>
      <TextField name="source" label="Bron" hint={SOURCE_HINT} />
    </ActionForm>
  )
}

const startsWithCapital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
