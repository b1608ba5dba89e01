import { ActionForm } from '@/components/ui/form/ActionForm'
import { TextArea } from '@/components/ui/form/TextField'
import { Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import type { AccountRequest } from '@/lib/auth/requests'
import type { FormAction } from '@/lib/kernel/form-state'
import { formatInstant } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

/** For somebody who can't get in any more: asked by one administrator, granted by another. */
export const AskReset = ({ action, name, personId, open, formKey }: { action: FormAction; name: string; personId: string; open: AccountRequest | null; formKey: string }) => (
  <Section title="App of account kwijt" intro="Heeft deze persoon nog een herstelcode, dan kan hij daarmee inloggen. Anders vraagt u hier om het account opnieuw in te stellen. Een andere beheerder beslist. Daarna werken wachtwoord, app en herstelcodes niet meer.">
    <Panel pad>
      {open ? (
        <p>
          {`${open.asked_by} vroeg dit op ${formatInstant(open.asked_at)}. `}
          <TextLink href={routes.accountRequest(open.id)} hidden={`over ${name}`}>
            Naar het verzoek
          </TextLink>
        </p>
      ) : (
        <ActionForm action={action} keyValue={formKey} id="kwijt" hidden={{ personId }} submit="Verzoek doen" submitKind="secondary" label="App of account kwijt">
          <TextArea name="reason" label="Reden" hint="Wat is er gebeurd, en hoe ging u na wie het is?" rows={2} />
        </ActionForm>
      )}
    </Panel>
  </Section>
)
