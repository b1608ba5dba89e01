import { publicScreen } from '@/app/screen'
import { OutsideButtons } from '@/components/auth/OutsideButtons'
import { Band } from '@/components/ui/Band'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { TextField } from '@/components/ui/form/TextField'
import { Body, Panel, Section } from '@/components/ui/Page'
import { findLink } from '@/lib/auth/account'
import { setOwnPassword } from '@/lib/auth/actions'
import { openRealms } from '@/lib/auth/oidc'
import { LEAST_LENGTH } from '@/lib/auth/passwords'

const invitation = publicScreen({
  // Looking at the link doesn't use it: mail programs open links too.
  load: async (_actor, { params }) => ({ link: params['token'] ?? '', invited: await findLink(params['token'] ?? '') }),
  title: 'Wachtwoord kiezen',
  frame: 'bare',
  render: ({ link, invited }, { formKey }) =>
    invited ? (
      <>
        <Band title="Kies een wachtwoord" lead={`U bent ${invited.name} en logt in met ${invited.email}. Bent u dat niet, sluit dan deze pagina.`} />
        <Body>
          {openRealms().length > 0 && (
            <Section title="Met het account van uw organisatie" intro="U kiest dan geen wachtwoord: u logt voortaan zo in.">
              <OutsideButtons realms={openRealms()} link={link} />
            </Section>
          )}
          <Panel pad>
            <ActionForm action={setOwnPassword} keyValue={formKey} hidden={{ link }} submit="Wachtwoord kiezen">
              <TextField name="password" label="Wachtwoord" type="password" hint={`Ten minste ${LEAST_LENGTH} tekens. Een zin van vier woorden is goed te onthouden; cijfers of leestekens hoeven niet.`} autoComplete="new-password" />
              <TextField name="again" label="Wachtwoord, nog een keer" type="password" autoComplete="new-password" />
            </ActionForm>
          </Panel>
        </Body>
      </>
    ) : (
      <>
        <Band title="Deze link werkt niet meer" />
        <Body>
          <Panel>
            <EmptyState title="Vraag uw beheerder om een nieuwe link" level={2}>
              Een link werkt één keer, en hoogstens 48 uur. Er is niets gewijzigd.
            </EmptyState>
          </Panel>
        </Body>
      </>
    ),
})

export default invitation.page
export const generateMetadata = invitation.metadata
