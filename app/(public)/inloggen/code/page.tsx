import { publicScreen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { TextField } from '@/components/ui/form/TextField'
import { Body, Panel } from '@/components/ui/Page'
import { sendCode } from '@/lib/auth/actions'
import { currentStep } from '@/lib/auth/step'
import { routes } from '@/lib/routes'

const code = publicScreen({
  load: async () => ((await currentStep())?.stage === 'code' ? {} : null),
  elsewhere: async () => {
    const step = await currentStep()
    return step?.stage === 'enrol' ? routes.setFactor() : step?.stage === 'proved' ? routes.chooseRole() : routes.signInAccount()
  },
  title: 'Code uit uw app',
  frame: 'bare',
  render: (_view, { formKey }) => (
    <>
      <Band title="Code uit uw app" lead="Open de app waarmee u Perceel hebt ingesteld en neem de zes cijfers over. Een code werkt één keer." />
      <Body>
        <Panel pad>
          <ActionForm action={sendCode} keyValue={formKey} submit="Inloggen" note="Bent u uw toestel kwijt en hebt u geen herstelcode? Vraag uw beheerder om hulp.">
            <TextField name="code" label="Code" hint="Zes cijfers, of een van uw herstelcodes zoals 3-ABCD-EFGH-JKMN-PQRS" autoComplete="one-time-code" spellCheck={false} />
          </ActionForm>
        </Panel>
      </Body>
    </>
  ),
})

export default code.page
export const generateMetadata = code.metadata
