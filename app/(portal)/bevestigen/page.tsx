import { screen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { TextField } from '@/components/ui/form/TextField'
import { Body, Columns, Panel } from '@/components/ui/Page'
import { proveAgainAction } from '@/lib/auth/people-actions'
import { proofState } from '@/lib/auth/proof'
import { BACK } from '@/lib/auth/schema'
import { ROLES } from '@/lib/kernel/actor'
import { routes } from '@/lib/routes'

const prove = screen(ROLES, {
  load: async (actor, { search }) => ({ ...(await proofState(actor)), back: BACK.test(search['terug'] ?? '') ? (search['terug'] ?? '') : routes.ownSessions() }),
  title: 'Bevestigen dat u het bent',
  render: ({ how, realm, lapsed, minutes, back }, { formKey }) => (
    <>
      <Band title="Bevestigen dat u het bent" lead={`Voor wat veel gevolgen heeft, vragen wij opnieuw om een bewijs als het vorige ouder is dan ${minutes} minuten.`} />
      <Body>
        <Columns split="8-4">
          <Panel pad>
            {lapsed && realm ? (
              <>
                <p>U logde in bij uw eigen organisatie. Daar bevestigt u ook dat u het bent.</p>
                <ButtonLink href={routes.outside(realm, { terug: back })} download>
                  Opnieuw inloggen bij uw organisatie
                </ButtonLink>
              </>
            ) : lapsed ? (
              <ActionForm action={proveAgainAction} keyValue={formKey} hidden={{ back }} submit="Ik ben het" label="Bevestigen dat u het bent">
                {how === 'code' ? <TextField name="code" label="Code uit uw app" hint="Zes cijfers" inputMode="numeric" autoComplete="one-time-code" width={9} /> : <p>In deze demonstratie is een druk op de knop genoeg.</p>}
              </ActionForm>
            ) : (
              <>
                <p>{back.startsWith('/api/') ? 'Het bestand staat klaar.' : 'Wij hoeven nu niets van u te weten.'}</p>
                <ButtonLink href={back}>{back.startsWith('/api/') ? 'Bestand ophalen' : 'Terug naar mijn sessies'}</ButtonLink>
              </>
            )}
          </Panel>
        </Columns>
      </Body>
    </>
  ),
})

export default prove.page
export const generateMetadata = prove.metadata
