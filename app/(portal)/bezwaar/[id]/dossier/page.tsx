import { screen } from '@/app/screen'
import { HowItCame } from '@/components/indications/HowItCame'
import { InvestigationRead } from '@/components/indications/InvestigationRead'
import { ObjectionFrame } from '@/components/redress/ObjectionFrame'
import { NoteList } from '@/components/residents/NoteList'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { FREQUENCY_LABELS, OUTCOME_LABELS } from '@/lib/indications/messages'
import { formatDayLong } from '@/lib/kernel/day'
import { formatDuration } from '@/lib/kernel/duration'
import { objectionScreen } from '@/lib/redress/queries/objection'

const s = screen(['objections-officer'], {
  load: (actor, { params }) => objectionScreen(actor, params['id'] ?? ''),
  title: (view) => `Dossier bij bezwaar ${view.number}`,
  render: (view) => {
    const { decision, calculation } = view.wmoCase
    const indication = decision?.indication
    return (
      <ObjectionFrame view={view} current="dossier">
        <Columns split="7-5">
          <Stack>
            <Section title="Wat er is onderzocht">
              <InvestigationRead view={view.wmoCase} />
            </Section>
            {view.notes.length > 0 && (
              <Section title="Notities bij de zaak">
                <NoteList notes={view.notes} />
              </Section>
            )}
          </Stack>
          <Stack>
            <Section title="Het besluit dat geldt">
              <Panel pad>
                <DefinitionList
                  items={[
                    { label: 'Kenmerk', value: decision?.reference, second: decision?.dispatchedOn ? `Verstuurd op ${formatDayLong(decision.dispatchedOn)}${decision.replaces ? `, in de plaats van ${decision.replaces}` : ''}` : undefined },
                    { label: 'Besluit', value: decision ? OUTCOME_LABELS[decision.outcome] : '' },
                    ...(indication
                      ? [
                          { label: 'Tijd', value: `${formatDuration(indication.minutesPerWeek)} per week`, second: FREQUENCY_LABELS[indication.frequency] },
                          { label: 'Looptijd', value: `${formatDayLong(indication.startsOn)} tot en met ${formatDayLong(indication.endsOn)}` },
                        ]
                      : []),
                    { label: 'Motivering', value: <span className="whitespace-pre-line">{decision?.motivation}</span> },
                    { label: 'Genomen door', value: decision?.signedName },
                  ]}
                />
              </Panel>
            </Section>
            <Section title="Hoe de tijd is berekend">{calculation ? <HowItCame calculation={calculation} /> : <EmptyState panel title="Er is geen tijd berekend">Bij dit besluit hoort geen berekening.</EmptyState>}</Section>
          </Stack>
        </Columns>
      </ObjectionFrame>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata
