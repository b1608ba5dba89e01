import { ActionForm } from '@/components/ui/form/ActionForm'
import { DateField, TextArea, TextField } from '@/components/ui/form/TextField'
import type { TextPage } from '@/lib/correspondence/queries'
import type { FormAction } from '@/lib/kernel/form-state'
import { formatDay } from '@/lib/kernel/day'

/** The words of a draft, passage by passage, with the fill-in words each may hold. */
export function TextForm({ view, action, formKey }: { view: TextPage; action: FormAction; formKey: string }) {
  return (
    <ActionForm action={action} keyValue={formKey} version={view.version} hidden={{ textId: view.id, ...(view.follows ? {} : { kind: view.kind }) }} submit="Bewaren en voorbeeld bekijken" label="De tekst">
      <DateField name="validFrom" label="Geldt vanaf" hint={view.script ? 'De eerste dag waarop de consulent deze tekst ziet.' : 'De eerste dag van brieven met deze tekst. Brieven van eerder veranderen niet.'} defaultValue={formatDay(view.validFrom)} />
      <TextArea name="reason" label="Waarom komt deze versie er?" hint="De tweede persoon leest dit." rows={2} defaultValue={view.reason} />
      {!view.follows &&
        view.passages.map((passage) => {
          const name = `passages.${passage.key}`
          const hint = hintOf(passage)
          return (
            <div key={passage.key} className="form">
              {passage.headed && <TextField name={`${name}.heading`} label={`${passage.label}: kop`} width="full" defaultValue={passage.heading} />}
              {passage.line ? <TextField name={`${name}.text`} label={passage.label} width="full" defaultValue={passage.text} {...(hint ? { hint } : {})} /> : <TextArea name={`${name}.text`} label={passage.label} rows={Math.max(3, Math.ceil(passage.text.length / 70) + 1)} defaultValue={passage.text} {...(hint ? { hint } : {})} />}
            </div>
          )
        })}
    </ActionForm>
  )
}

function hintOf({ when, words }: TextPage['passages'][number]): string {
  const said = words.map(({ word, means, must }) => `{{${word}}} is ${means}${must ? ' en moet erin staan' : ''}`)
  return [...(when ? [`Staat in de brief ${when}.`] : []), ...(said.length > 0 ? [`${said.join('; ')}.`] : [])].join(' ')
}
