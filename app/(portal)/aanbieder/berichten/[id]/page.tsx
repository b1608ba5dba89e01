import { screen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { Body, Columns, Panel, PanelFoot, PanelPart, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { formatInstant } from '@/lib/kernel/instant'
import { splitParagraphs } from '@/lib/letters/view'
import { messageView } from '@/lib/procedures/queries/messages'
import { routes } from '@/lib/routes'

const message = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { params }) => messageView(actor, params['id'] ?? ''),
  title: (view) => view.subject,
  render: (view) => (
    <>
      <Band
        crumb={[{ label: 'Berichten', href: routes.messages() }, { label: view.subject }]}
        title={view.subject}
        facts={[
          { label: 'Van', value: view.from },
          { label: 'Verstuurd', value: formatInstant(view.sentAt) },
          { label: 'Over', value: view.procedure.title },
        ]}
      />
      <Body>
        <Columns split="8-4">
          <Section title="Bericht">
            <Panel>
              <PanelPart>
                {splitParagraphs(view.body).map((text, at) => (
                  <p key={at} className="whitespace-pre-line">{text}</p>
                ))}
              </PanelPart>
              <PanelFoot>
                <TextLink href={view.href ?? routes.publicProcedure(view.procedure.id)}>Naar de procedure</TextLink>
              </PanelFoot>
            </Panel>
          </Section>
          <Section title="Gelezen">
            <p>U hebt dit bericht geopend. De afzender ziet dat, met uw naam en de tijd, tenzij hij niet mag weten dat u met een inschrijving bezig bent: dan ziet hij het pas na het openen.</p>
            {view.readBy.length > 0 && (
              <ul className="mt-2">
                {view.readBy.map((each) => (
                  <li key={`${each.name}${each.at.getTime()}`}>{`${each.name}, ${formatInstant(each.at)}`}</li>
                ))}
              </ul>
            )}
          </Section>
        </Columns>
      </Body>
    </>
  ),
})

export default message.page
export const generateMetadata = message.metadata
