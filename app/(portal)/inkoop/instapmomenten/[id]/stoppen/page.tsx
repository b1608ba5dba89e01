import { screen } from '@/app/screen'
import { Stops } from '@/components/procedures/Stops'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { Confirm } from '@/components/ui/Confirm'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { TextArea } from '@/components/ui/form/TextField'
import { Body, Section } from '@/components/ui/Page'
import { formatInstantFull } from '@/lib/kernel/instant'
import { reopenWindowAction, stopWindowAction } from '@/lib/procedures/actions'
import { closingText } from '@/lib/procedures/messages/labels'
import { stopPage } from '@/lib/procedures/queries/stop'
import { isContinuous } from '@/lib/procedures/rules/continuous'
import type { WindowView } from '@/lib/procedures/queries/head'
import { routes } from '@/lib/routes'

const TOLD = 'Wie een concept heeft, heeft ingediend of meedoet als partij, krijgt meteen bericht. U ziet niet wie dat zijn.'

/** What happens to who enters and to what was handed in; where entry is continuous no closing has to pass. */
function consequence(window: WindowView, stopped: boolean): string {
  if (isContinuous(window)) return stopped ? `Instappen kan dan weer de hele looptijd. ${TOLD}` : `Niemand kan dan nog indienen, wijzigen of intrekken. Wat is ingediend, opent, beoordeelt en besluit u gewoon. U kunt de hele looptijd heropenen. ${TOLD}`
  const closing = formatInstantFull(window.closesAt)
  return stopped
    ? `Instappen kan dan weer tot de sluiting op ${closing}. Die verandert niet. ${TOLD}`
    : `Niemand kan dan nog indienen, wijzigen of intrekken. Wat is ingediend, blijft verzegeld tot na de sluiting op ${closing}. Tot dan kunt u heropenen. ${TOLD}`
}

const stop = screen(['procurement-officer'], {
  load: (actor, { params }) => stopPage(actor, params['id'] ?? ''),
  title: (view) => `Instappen ${view.window.standing === 'stopped' ? 'heropenen' : 'stoppen'}, ${view.window.name}`,
  render: ({ head, window, stops }, { formKey }) => {
    const stopped = window.standing === 'stopped'
    const verb = stopped ? 'heropenen' : 'stoppen'
    return (
      <>
        <Band
          crumb={[{ label: 'Procedures', href: routes.procedures() }, { label: head.title, href: routes.procedure(head.id) }, { label: window.name, href: routes.entryWindow(window.id) }, { label: `Instappen ${verb}` }]}
          title={`Instappen ${verb}`}
          lead={`${window.name}, ${isContinuous(window) ? '' : 'sluit '}${closingText(window, formatInstantFull)}`}
        />
        <Body>
          <Confirm
            title={stopped ? 'Wilt u instappen heropenen?' : 'Wilt u instappen stoppen?'}
            confirm={
              <ActionForm
                action={stopped ? reopenWindowAction : stopWindowAction}
                keyValue={formKey}
                version={window.version}
                submit={`Instappen ${verb}`}
                {...(stopped ? {} : { submitKind: 'danger' as const })}
                buttons={<ButtonLink href={routes.entryWindow(window.id)} kind="secondary">{`Nog niet ${verb}`}</ButtonLink>}
                hidden={{ id: window.id }}
                label={`Instappen ${verb}`}
              >
                <TextArea name="reason" label="Reden" hint="De reden staat op de openbare pagina en in het bericht." rows={3} />
              </ActionForm>
            }
          >
            {consequence(window, stopped)}
          </Confirm>
          {stops.length > 0 && (
            <Section title="Eerder gestopt">
              <Stops stops={stops} />
            </Section>
          )}
        </Body>
      </>
    )
  },
})

export default stop.page
export const generateMetadata = stop.metadata
