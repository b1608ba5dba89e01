import { screen } from '@/app/screen'
import { CaseFrame } from '@/components/indications/CaseFrame'
import { TermList } from '@/components/indications/TermList'
import { ButtonLink } from '@/components/ui/Button'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { TextArea } from '@/components/ui/form/TextField'
import { Columns, Panel, Section } from '@/components/ui/Page'
import { leaveUnprocessed } from '@/lib/indications/actions/unprocessed'
import { UNPROCESSED_REFUSALS } from '@/lib/indications/messages/unprocessed'
import { unprocessedScreen } from '@/lib/indications/queries/unprocessed'
import { formatDayLong } from '@/lib/kernel/day'
import { sentenceOf } from '@/lib/kernel/result'
import { routes } from '@/lib/routes'

const s = screen(['consultant'], {
  load: (actor, { params }) => unprocessedScreen(actor, params['id'] ?? ''),
  title: ({ view }) => `Aanvraag ${view.number} niet behandelen`,
  render: ({ view, verdict }, { formKey }) => (
    <CaseFrame view={view} current="besluit">
      <Columns split="8-4">
        <Section title="Aanvraag niet behandelen" intro="Dit is een besluit (Awb art. 4:5). De inwoner krijgt een brief en kan bezwaar maken.">
          {verdict.ok ? (
            <Panel pad>
              <DefinitionList items={[{ label: 'Gevraagd om aan te vullen', value: view.moves.find((each) => each.kind === 'completion' && each.untilOn === verdict.value.askedUntil)?.reason ?? '', second: `Dat kon tot en met ${formatDayLong(verdict.value.askedUntil)}` }]} />
              <ActionForm action={leaveUnprocessed} keyValue={formKey} version={view.version} hidden={{ caseId: view.id }} submit="Besluit nemen" submitKind="danger" buttons={<ButtonLink href={routes.decision(view.id)} kind="secondary">Toch op de aanvraag besluiten</ButtonLink>} note={`Verstuur dit besluit uiterlijk op ${formatDayLong(verdict.value.sendBy)}.`}>
                <TextArea name="motivation" label="Wat ontbreekt er, en waarom kunt u zonder dat niet besluiten?" hint="De inwoner leest dit. Schrijf met u." rows={6} />
              </ActionForm>
            </Panel>
          ) : (
            <EmptyState panel title="Dat kan nu niet" action={view.status === 'applied' && <ButtonLink href={verdict.reason === 'completion-not-asked' ? routes.caseTerms(view.id) : routes.decision(view.id)} kind="secondary">{verdict.reason === 'completion-not-asked' ? 'Naar de termijn' : 'Naar het besluit'}</ButtonLink>}>
              {sentenceOf(UNPROCESSED_REFUSALS[verdict.reason], verdict.detail)}
            </EmptyState>
          )}
        </Section>
        <Section title="Termijnen">
          <Panel pad>
            <TermList view={view} />
          </Panel>
        </Section>
      </Columns>
    </CaseFrame>
  ),
})
export default s.page
export const generateMetadata = s.metadata
