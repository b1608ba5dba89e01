import { publicScreen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Checkbox } from '@/components/ui/form/Choice'
import { TextField } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { confirmFactor } from '@/lib/auth/actions'
import { currentStep } from '@/lib/auth/step'
import { qrOf } from '@/lib/auth/totp'
import { routes } from '@/lib/routes'

const setUp = publicScreen({
  load: async () => {
    const step = await currentStep()
    return step?.factor ? { ...step.factor, picture: await qrOf(step.factor.secret, step.email) } : null
  },
  elsewhere: () => Promise.resolve(routes.signInCode()),
  title: 'App instellen',
  frame: 'bare',
  render: ({ secret, codes, picture }, { formKey }) => (
    <>
      <Band title="App instellen" lead="U logt voortaan in met uw wachtwoord en een code uit een app op uw telefoon. Dat stelt u nu één keer in." />
      <Body>
        <Columns split="6-6">
          <Stack>
            <Section title="1. Scan deze afbeelding" intro="Met een app voor inlogcodes, bijvoorbeeld de app van uw organisatie.">
              <Panel pad>
                <img src={picture} alt="QR-code om in uw app te scannen; de sleutel eronder doet hetzelfde" width={220} height={220} />
                <p>Scannen lukt niet? Typ deze sleutel in de app:</p>
                <p>
                  <code>{secret.match(/.{1,4}/g)?.join(' ')}</code>
                </p>
              </Panel>
            </Section>
          </Stack>
          <Stack>
            <Section title="2. Bewaar de herstelcodes" intro="Daarmee komt u erin als u uw telefoon kwijt bent. Elke code werkt één keer. U ziet ze alleen nu.">
              <Panel pad>
                <ul>
                  {codes.map((each) => (
                    <li key={each}>
                      <code>{each}</code>
                    </li>
                  ))}
                </ul>
              </Panel>
            </Section>
          </Stack>
        </Columns>
        <Section title="3. Controleer of de app werkt">
          <Panel pad>
            <ActionForm action={confirmFactor} keyValue={formKey} submit="App instellen en inloggen">
              <TextField name="code" label="Code uit de app" hint="Zes cijfers" width={9} inputMode="numeric" autoComplete="one-time-code" />
              <Checkbox name="kept" label="Ik heb de herstelcodes bewaard op een plek waar alleen ik bij kan." />
            </ActionForm>
          </Panel>
        </Section>
      </Body>
    </>
  ),
})

export default setUp.page
export const generateMetadata = setUp.metadata
