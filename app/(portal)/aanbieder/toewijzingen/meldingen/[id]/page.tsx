import { screen } from '@/app/screen'
import { Letters } from '@/components/supervision/FileFacts'
import { Band } from '@/components/ui/Band'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { formatDayLong } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'
import { KIND_LABELS } from '@/lib/supervision/messages'
import { ownReport } from '@/lib/supervision/queries/provider'

const said = (text: string) => <span className="whitespace-pre-line">{text}</span>

const s = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { params }) => ownReport(actor, params['id'] ?? ''),
  title: (view) => `Melding ${view.number}`,
  render: (view) => (
    <>
      <Band
        crumb={[{ label: 'Cliënten', href: routes.providerAllocations() }, { label: 'Meldingen', href: routes.ownReports() }, { label: view.number }]}
        title={`${KIND_LABELS[view.kind]}, ${view.number}`}
        lead={`Gemeld aan de toezichthouder van gemeente ${view.municipality} op ${formatDayLong(view.reportedOn)}, door ${view.reportedBy}.`}
      />
      <Body>
        <Columns split="7-5">
          <Section title="Wat u meldde">
            <Panel pad>
              <DefinitionList
                items={[
                  { label: 'Gebeurd op', value: formatDayLong(view.occurredOn) },
                  { label: 'Cliënt', value: view.content.client },
                  { label: 'Wat er is gebeurd', value: said(view.content.what) },
                  { label: 'Wat u deed', value: said(view.content.done) },
                ]}
              />
            </Panel>
          </Section>
          <Stack>
            <Letters rows={view.letters} />
          </Stack>
        </Columns>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
