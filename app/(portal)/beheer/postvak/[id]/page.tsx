import { screen } from '@/app/screen'
import { Band } from '@/components/ui/Band'
import { Body, Columns, Panel, PanelFoot, PanelPart, Section } from '@/components/ui/Page'
import { mailView } from '@/lib/desk/queries/mailbox'
import { formatInstant } from '@/lib/kernel/instant'
import { splitParagraphs } from '@/lib/letters/view'
import { routes } from '@/lib/routes'

const mail = screen(['administrator'], {
  load: (actor, { params }) => mailView(actor, params['id'] ?? ''),
  title: (view) => view.subject,
  render: (view) => (
    <>
      <Band
        crumb={[{ label: 'Postvak', href: routes.mailbox() }, { label: view.subject }]}
        title={view.subject}
        facts={[
          { label: 'Aan', value: view.toName },
          { label: 'Adres', value: view.toAddress },
          { label: 'Verstuurd', value: formatInstant(view.at) },
        ]}
      />
      <Body>
        <Columns split="8-4">
          <Section title="Bericht">
            <Panel>
              <PanelPart>
                {splitParagraphs(view.body).map((text, at) => (
                  <p key={at}>{text}</p>
                ))}
              </PanelPart>
              {view.href && <PanelFoot>Verwijst naar {view.href}</PanelFoot>}
            </Panel>
          </Section>
        </Columns>
      </Body>
    </>
  ),
})

export default mail.page
export const generateMetadata = mail.metadata
