import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { DateField, TextField } from '@/components/ui/form/TextField'
import type { FormAction } from '@/lib/kernel/form-state'
import { routes } from '@/lib/routes'

/** The last day of somebody around the resident, with its reason. */
export function EndPersonForm(props: { action: FormAction; formKey: string; residentId: string; id: string; version: number; submit: string }) {
  const { action, formKey, residentId, id, version, submit } = props
  return (
    <ActionForm action={action} keyValue={formKey} version={version} hidden={{ id }} submit={submit} buttons={<ButtonLink href={routes.residentPeople(residentId)} kind="secondary">Annuleren</ButtonLink>}>
      <DateField name="endsOn" label="Laatste dag" hint="Bijvoorbeeld 30-11-2025" />
      <TextField name="reason" label="Reden" autoComplete="off" />
    </ActionForm>
  )
}
