import { screen } from '@/app/screen'
import { LinkToGive } from '@/components/auth/LinkToGive'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { TextArea } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, Section } from '@/components/ui/Page'
import { shownLink } from '@/lib/auth/link'
import { REQUEST_LABELS, REQUEST_OUTCOMES } from '@/lib/auth/messages'
import { decideRequestAction } from '@/lib/auth/request-actions'
import { requestScreen } from '@/lib/auth/requests'
import { formatInstant } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

const request = screen(['administrator', 'provider-admin'], {
  load: async (actor, { params }) => {
    const found = await requestScreen(actor, params['requestId'] ?? '')
    return found && { ...found, link: await shownLink(found.id) }
  },
  title: ({ kind, name }) => `${REQUEST_LABELS[kind]}: ${name}`,
  render: ({ id, kind, name, email, provider, reason, asked_by, asked_at, own, outcome, decided_by, decided_at, decided_reason, link }, { formKey }) => (
    <>
      <Band
        crumb={[{ label: 'Verzoeken over accounts', href: routes.accountRequests() }, { label: name }]}
        title={name}
        lead={`${REQUEST_LABELS[kind]}${provider ? ` (${provider})` : ''}`}
        badge={outcome ? <Badge tone={REQUEST_OUTCOMES[outcome].tone}>{REQUEST_OUTCOMES[outcome].text}</Badge> : <Badge tone="wait">{own ? 'Wacht op een ander' : 'Wacht op u'}</Badge>}
        facts={[
          { label: 'E-mailadres', value: email },
          { label: 'Gevraagd door', value: asked_by },
          { label: 'Gevraagd op', value: formatInstant(asked_at) },
          { label: 'Beslist', value: decided_at && decided_by ? `${decided_by}, ${formatInstant(decided_at)}` : 'Nog niet' },
        ]}
      />
      <Body>
        {link && <LinkToGive name={name} link={link} />}
        <Section title="Reden van het verzoek">
          <p>{reason}</p>
        </Section>
        {decided_reason && (
          <Section title="Reden van het besluit">
            <p>{decided_reason}</p>
          </Section>
        )}
        {outcome === null && (
          <Section
            title={own ? 'Verzoek intrekken' : 'Besluiten'}
            intro={
              own
                ? 'U vroeg dit zelf, dus een andere beheerder beslist.'
                : kind === 'factor-reset'
                  ? `Bel of spreek ${name} eerst zelf. Staat u het toe, dan werken wachtwoord, app en herstelcodes niet meer, eindigen alle sessies en krijgt u een link om door te geven. ${name} krijgt een bericht.`
                  : `Ga eerst zelf na dat ${name} voor deze organisatie mag werken. Staat u het toe, dan krijgt u een link om door te geven.`
            }
          >
            <Columns split="8-4">
              <Panel pad>
                <ActionForm action={decideRequestAction} keyValue={formKey} hidden={{ requestId: id, ...(own ? { answer: 'refused' } : {}) }} submit={own ? 'Intrekken' : 'Vastleggen'} submitKind={own ? 'secondary' : 'primary'} label="Over het verzoek">
                  {!own && (
                    <RadioGroup
                      name="answer"
                      label="Uw besluit"
                      options={[
                        { value: 'granted', label: 'Toestaan' },
                        { value: 'refused', label: 'Niet toestaan' },
                      ]}
                    />
                  )}
                  <TextArea name="reason" label="Reden" hint={own ? undefined : 'Hoe ging u na dat het klopt?'} rows={2} />
                </ActionForm>
              </Panel>
            </Columns>
          </Section>
        )}
      </Body>
    </>
  ),
})

export default request.page
export const generateMetadata = request.metadata
