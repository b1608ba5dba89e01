import { publicScreen } from '@/app/screen'
import { OutsideButtons } from '@/components/auth/OutsideButtons'
import { PasswordForm } from '@/components/auth/PasswordForm'
import { Alert } from '@/components/ui/Alert'
import { Band } from '@/components/ui/Band'
import { Body } from '@/components/ui/Page'
import { signIn } from '@/lib/auth/actions'
import { outsideRefusal } from '@/lib/auth/messages'
import { openRealms } from '@/lib/auth/oidc'

const account = publicScreen({
  load: (_actor, { search }) => Promise.resolve({ realms: openRealms(), fault: outsideRefusal(search['fout']) }),
  title: 'Inloggen met wachtwoord',
  frame: 'bare',
  render: ({ realms, fault }, { formKey }) => (
    <>
      <Band title="Inloggen" lead="Eerst uw e-mailadres en wachtwoord, daarna de code uit uw app." />
      <Body>
        {fault && (
          <Alert kind="no" title="U bent niet ingelogd">
            {fault}
          </Alert>
        )}
        <OutsideButtons realms={realms} />
        <PasswordForm action={signIn} formKey={formKey} />
      </Body>
    </>
  ),
})

export default account.page
export const generateMetadata = account.metadata
