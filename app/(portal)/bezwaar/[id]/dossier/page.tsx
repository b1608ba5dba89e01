import { screen } from '@/app/screen'
import { HowItCame } from '@/components/indications/HowItCame'
import { InvestigationRead } from '@/components/indications/InvestigationRead'
import { TalkList } from '@/components/indications/TalkList'
import { UrgentHelpPanel } from '@/components/indications/UrgentHelp'
import { CaseDocuments, StandingDecision } from '@/components/redress/CaseFile'
import { ObjectionFrame } from '@/components/redress/ObjectionFrame'
import { NoteList } from '@/components/residents/NoteList'
import { EmptyState } from '@/components/ui/EmptyState'
import { Columns, Section, Stack } from '@/components/ui/Page'
import { objectionScreen } from '@/lib/redress/queries/objection'

const s = screen(['objections-officer'], {
  load: (actor, { params }) => objectionScreen(actor, params['id'] ?? ''),
  title: (view) => `Dossier bij bezwaar ${view.number}`,
  render: (view) => {
    const { decision, calculation, urgent } = view.wmoCase
    return (
      <ObjectionFrame view={view} current="dossier">
        <Columns split="7-5">
          <Stack>
            <Section title="Wat er is onderzocht">
              <InvestigationRead view={view.wmoCase} />
            </Section>
            <CaseDocuments documents={view.documents} />
            {view.talks.length > 0 && (
              <Section title="Gesprekken met de inwoner">
                <TalkList talks={view.talks} />
              </Section>
            )}
            {view.notes.length > 0 && (
              <Section title="Notities bij de zaak">
                <NoteList notes={view.notes} />
              </Section>
            )}
          </Stack>
          <Stack>
            {urgent.map((help) => (
              <UrgentHelpPanel key={help.id} help={help} />
            ))}
            {decision && <StandingDecision decision={decision} from={view.wmoCase.importedFrom} />}
            <Section title="Hoe de tijd is berekend">{calculation ? <HowItCame calculation={calculation} /> : <EmptyState panel title="Er is geen tijd berekend">Bij dit besluit hoort geen berekening.</EmptyState>}</Section>
          </Stack>
        </Columns>
      </ObjectionFrame>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata
