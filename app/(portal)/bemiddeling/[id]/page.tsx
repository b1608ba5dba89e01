import { screen } from '@/app/screen'
import { MediationForms } from '@/components/indications/MediationForms'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body, Columns, Panel, PanelFoot, PanelPart, Section, Stack } from '@/components/ui/Page'
import { coupleHelper, endMediation, recordAgreement, recordTalk } from '@/lib/indications/actions/mediation'
import { MEDIATION_LABELS, MEDIATION_TONES, PARTNER_LABELS } from '@/lib/indications/messages/mediation'
import { mediationScreen } from '@/lib/indications/queries/mediation'
import { formatDayLong } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

const s = screen(['mediator'], {
  load: (actor, { params }) => mediationScreen(actor, params['id'] ?? ''),
  title: 'Bemiddeling',
  render: (view) => (
    <>
      <Band crumb={[{ label: 'Bemiddeling', href: routes.mediations() }, { label: view.name }]} title={view.name} badge={<Badge tone={MEDIATION_TONES[view.status]}>{MEDIATION_LABELS[view.status]}</Badge>} lead={`Gevraagd op ${formatDayLong(view.askedOn)}`} />
      <Body>
        <Columns split="7-5">
          <Stack>
            <MediationForms view={view} actions={{ couple: coupleHelper, talk: recordTalk, agree: recordAgreement, end: endMediation }} />
            <Section title="Gesprekken">
              {view.talks.length === 0 ? (
                <EmptyState panel title="Er is nog niet gesproken">Leg elk gesprek vast: met wie, wanneer en wat er besproken is.</EmptyState>
              ) : (
                view.talks.map((talk) => (
                  <Panel key={talk.id}>
                    <PanelPart>
                      <h3>{PARTNER_LABELS[talk.withWhom]}</h3>
                      <p className="whitespace-pre-line">{talk.note}</p>
                    </PanelPart>
                    <PanelFoot>{`${formatDayLong(talk.heldOn)}, ${talk.recordedBy}`}</PanelFoot>
                  </Panel>
                ))
              )}
            </Section>
          </Stack>
          <Section title="Inwoner en helper" intro="Elke keer dat iemand dit bekijkt, wordt vastgelegd.">
            <Panel pad>
              <DefinitionList
                items={[
                  { label: 'Inwoner', value: view.name, second: view.placeLine },
                  { label: 'Telefoon', value: view.phone ?? 'Niet bekend' },
                  { label: 'Helper', value: view.helperName ?? 'Nog niet gevonden', second: view.helperContact ?? '' },
                  ...(view.agreedOn === null ? [] : [{ label: 'Afgesproken', value: formatDayLong(view.agreedOn), second: <span className="whitespace-pre-line">{view.agreement}</span> }]),
                  ...(view.endedOn === null ? [] : [{ label: 'Geëindigd', value: formatDayLong(view.endedOn), second: view.endReason ?? '' }]),
                ]}
              />
            </Panel>
          </Section>
        </Columns>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
