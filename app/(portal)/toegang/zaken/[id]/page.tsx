import { screen } from '@/app/screen'
import { CaseFrame } from '@/components/indications/CaseFrame'
import { CaseTimeline } from '@/components/indications/CaseTimeline'
import { Dispatches } from '@/components/indications/Dispatches'
import { PlanForm, SupportForm } from '@/components/indications/NotificationForms'
import { TermList } from '@/components/indications/TermList'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { TextArea } from '@/components/ui/form/TextField'
import { Columns, Panel, PanelFoot, PanelPart, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { yesNoText } from '@/lib/format'
import { offerSupport, receivePlan, recordDispatch, recordReturn } from '@/lib/indications/actions/case'
import { CHANNEL_LABELS, SUPPORT_LABELS } from '@/lib/indications/messages'
import { releaseCase, takeOver } from '@/lib/indications/actions/queue'
import type { CaseView } from '@/lib/indications/queries/case'
import { notificationScreen } from '@/lib/indications/queries/tabs'
import { inTime } from '@/lib/indications/rules/terms'
import { formatDayLong } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => notificationScreen(actor, params['id'] ?? ''),
  title: ({ view }) => `Melding ${view.number}`,
  render: ({ view, timeline, me }, { formKey }) => (
    <CaseFrame view={view} current="melding">
      <Columns split="8-4">
        <Stack>
          <Section title={view.importedFrom === null ? 'De melding' : 'Overgenomen hulp'}>
            <Panel>
              <PanelPart>
                <DefinitionList
                  items={view.importedFrom !== null ? [
                    { label: 'Herkomst', value: view.importedFrom },
                    { label: 'Overgenomen', value: formatDayLong(view.notifiedOn) },
                    { label: 'Melding en onderzoek', value: 'Staan in het oude systeem' },
                  ] : [
                    { label: 'Wat de inwoner vraagt', value: <span className="whitespace-pre-line">{view.request}</span> },
                    { label: 'Ontvangen', value: formatDayLong(view.notifiedOn), second: view.notifiedBy === null ? CHANNEL_LABELS[view.channel] : `${CHANNEL_LABELS[view.channel]}, van ${view.notifiedBy}` },
                    { label: 'Consulent', value: view.consultantName ?? 'Nog niemand: de zaak ligt bij het team' },
                    { label: 'Bevestigd', value: view.confirmedOn ? formatDayLong(view.confirmedOn) : 'De brief ligt klaar' },
                    { label: 'Cliëntondersteuning', value: view.supportOfferedOn ? `Op gewezen op ${formatDayLong(view.supportOfferedOn)}${view.supportHow ? `, ${SUPPORT_LABELS[view.supportHow].toLowerCase()}` : ''}` : 'Nog niet op gewezen', ...(view.supportWanted === null ? {} : { second: `Wil de inwoner dit: ${yesNoText(view.supportWanted)}` }) },
                    {
                      label: 'Persoonlijk plan',
                      value: view.planReceivedOn ? `Ontvangen op ${formatDayLong(view.planReceivedOn)}` : 'Niet ontvangen',
                      ...(view.planReceivedOn ? { second: inTime(view.terms.plan, view.planReceivedOn) ? 'Op tijd: betrek het bij het onderzoek' : 'Na de zeven dagen' } : {}),
                    },
                    ...(view.closedOn ? [{ label: 'Afgerond', value: formatDayLong(view.closedOn), second: view.closedReason }] : []),
                  ]}
                />
              </PanelPart>
              <PanelPart>
                {view.importedFrom === null && <TextLink href={routes.urgentHelp(view.id)}>{view.urgent.length > 0 ? 'Tijdelijke hulp bekijken' : 'Kan de inwoner niet wachten? Tijdelijke hulp geven'}</TextLink>}
              </PanelPart>
              <PanelFoot end={view.open && <TextLink href={routes.closeCase(view.id)}>Zaak afronden zonder besluit</TextLink>}>
                {view.confirmLetterId && (
                  <TextLink href={routes.letter(view.confirmLetterId)} file>
                    Bevestiging van de melding (PDF)
                  </TextLink>
                )}
              </PanelFoot>
            </Panel>
          </Section>
          {view.open && view.supportOfferedOn === null && <SupportForm view={view} action={offerSupport} formKey={formKey} />}
          {view.open && view.planReceivedOn === null && <PlanForm view={view} action={receivePlan} formKey={crypto.randomUUID()} />}
          <Dispatches view={view} kind="confirmation" actions={{ send: recordDispatch, giveBack: recordReturn }} />
        </Stack>
        <Stack>
          <Section title="Termijnen" actions={view.appliedOn && <TextLink href={routes.caseTerms(view.id)}>Termijn van het besluit</TextLink>}>
            <Panel pad>
              {view.importedFrom === null ? <TermList view={view} /> : 'De termijnen van het oude besluit liepen in het oude systeem.'}
            </Panel>
          </Section>
          {view.open && <Holder view={view} own={view.consultantId === me} />}
          <Section title="Wat er gebeurde">
            <CaseTimeline lines={timeline} />
          </Section>
        </Stack>
      </Columns>
    </CaseFrame>
  ),
})
export default s.page
export const generateMetadata = s.metadata

function Holder({ view, own }: { view: CaseView; own: boolean }) {
  return (
    <Section title={own ? 'Zaak teruggeven' : 'Zaak overnemen'} intro={own ? 'De zaak ligt dan bij het team.' : view.consultantName === null ? 'De zaak heeft nog geen consulent.' : `Nu bij ${view.consultantName}.`}>
      <Panel pad>
        <ActionForm action={own ? releaseCase : takeOver} keyValue={crypto.randomUUID()} version={view.version} hidden={{ caseId: view.id }} id="consulent" label={own ? 'Zaak teruggeven' : 'Zaak overnemen'} submit={own ? 'Zaak teruggeven' : 'Zaak overnemen'} submitKind="secondary">
          <TextArea name="reason" label="Reden" rows={2} />
        </ActionForm>
      </Panel>
    </Section>
  )
}
