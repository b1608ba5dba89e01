import { publicScreen } from '@/app/screen'
import { PasswordForm } from '@/components/auth/PasswordForm'
import { Band } from '@/components/ui/Band'
import { Body } from '@/components/ui/Page'
import { signIn } from '@/lib/auth/actions'

const account = publicScreen({
  load: () => Promise.resolve({}),
  title: 'Inloggen met wachtwoord',
  frame: 'bare',
  render: (_view, { formKey }) => (
    <>
      <Band title="Inloggen" lead="Eerst uw e-mailadres en wachtwoord, daarna de code uit uw app." />
      <Body>
        <PasswordForm action={signIn} formKey={formKey} />
      </Body>
    </>
  ),
})

export default account.page
export const generateMetadata = account.metadata
