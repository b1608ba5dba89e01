import { ActionForm } from '@/components/ui/form/ActionForm'
import { TextField } from '@/components/ui/form/TextField'
import { Panel } from '@/components/ui/Page'
import type { FormAction } from '@/lib/kernel/form-state'

/** The first of two proofs. The code from the app is asked on the next page. */
export function PasswordForm({ action, formKey }: { action: FormAction; formKey: string }) {
  return (
    <Panel pad>
      <ActionForm action={action} keyValue={formKey} submit="Verder" label="Inloggen met wachtwoord" note="Geen account, of uw wachtwoord kwijt? Vraag uw beheerder om een link.">
        <TextField name="email" label="E-mailadres" type="email" autoComplete="username" spellCheck={false} />
        <TextField name="password" label="Wachtwoord" type="password" autoComplete="current-password" />
      </ActionForm>
    </Panel>
  )
}
