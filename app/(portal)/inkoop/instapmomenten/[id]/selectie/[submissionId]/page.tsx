import { screen } from '@/app/screen'
import { ScoreFields } from '@/components/selection/ScoreFields'
import { Alert } from '@/components/ui/Alert'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { DateField } from '@/components/ui/form/TextField'
import { Body, Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { list, plural } from '@/lib/format'
import { formatDay } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'
import { giveScoresAction, settleScoresAction } from '@/lib/selection/actions'
import { pointsText } from '@/lib/selection/messages'
import { selectionEntry, type SelectionEntry } from '@/lib/selection/queries/window'
import { pointsOf } from '@/lib/selection/rules'

function Own({ view }: { view: SelectionEntry }) {
  const mine = view.scores.filter((score) => score.mine)
  return (
    <Section title="Uw eigen scores" intro={mine.length === 0 ? 'Geef eerst uw eigen scores. Die van anderen ziet u daarna.' : `U gaf uw scores. ${plural(view.given, 'beoordelaar gaf', 'beoordelaars gaven')} ze, van ${view.area.assessors}. U kunt de uwe wijzigen tot iedereen ze gaf.`}>
      <Panel pad>
        <ActionForm action={giveScoresAction} keyValue={crypto.randomUUID()} submit="Scores bewaren" hidden={{ submissionId: view.entry.id, areaId: view.area.id }} id="eigen" label="Uw eigen scores">
          <ScoreFields criteria={view.area.criteria} maxScore={view.area.maxScore} before={new Map(mine.map((score) => [score.criterionId, score]))} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

function Together({ view }: { view: SelectionEntry }) {
  const given = (criterionId: string) => view.scores.filter((score) => score.criterionId === criterionId).map((score) => `${score.assessor}: ${score.score}. ${score.reason}`).join('\n')
  return (
    <Section title="Scores samen vaststellen" intro="Bespreek de scores en stel per criterium samen één score vast, met de reden. Die staat in de brief aan de aanbieder en verandert niet meer.">
      <Panel pad>
        <ActionForm action={settleScoresAction} keyValue={crypto.randomUUID()} submit="Scores vaststellen" hidden={{ submissionId: view.entry.id, areaId: view.area.id }} id="samen" label="Scores samen vaststellen">
          <DateField name="metOn" label="Dag van het overleg" defaultValue={formatDay(view.today)} />
          <ScoreFields criteria={view.area.criteria} maxScore={view.area.maxScore} before={new Map()} explain={given} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

function Settled({ view }: { view: SelectionEntry }) {
  const { area, entry } = view
  return (
    <Section title="Samen vastgesteld">
      <DataTable
        caption="Samen vastgestelde scores"
        rows={area.criteria}
        rowKey={(criterion) => criterion.id}
        columns={[
          { head: 'Criterium', cell: (criterion) => criterion.title, second: (criterion) => entry.consensus.find((each) => each.criterionId === criterion.id)?.reason, total: 'Punten van 100' },
          { head: 'Weging', align: 'right', cell: (criterion) => criterion.weight },
          { head: 'Score', align: 'right', cell: (criterion) => `${entry.scores.get(criterion.id) ?? 0} van ${area.maxScore}`, total: pointsText(pointsOf(entry, area.criteria, area.maxScore)) },
        ]}
      />
    </Section>
  )
}

const page = screen(['procurement-officer'], {
  load: (actor, { params, search }) => selectionEntry(actor, params['id'] ?? '', params['submissionId'] ?? '', search['gebied'] ?? ''),
  title: (view) => `Scores voor ${view.entry.provider}`,
  render: (view) => (
    <>
      <Band
        crumb={[{ label: 'Procedures', href: routes.procedures() }, { label: view.window.procedure.title, href: routes.procedure(view.window.procedure.id) }, { label: view.window.name, href: routes.entryWindow(view.window.id) }, { label: 'Selectie', href: routes.windowSelection(view.window.id) }, { label: view.entry.provider }]}
        title={`${view.entry.provider} in ${view.area.lot}`}
        lead={
          <>
            Inschrijving {view.entry.number}. Lees eerst <TextLink href={routes.assessment(view.entry.id)}>wat de aanbieder schreef</TextLink>.
          </>
        }
      />
      <Body>
        {view.late.length > 0 && !view.shared && (
          <Alert kind="info" title="Deze inschrijving telt alsnog mee">
            {`Wie de andere in dit gebied beoordeelden, geven ook hier de scores: ${list(view.late.map((each) => each.name))}. Een ander kan dat alleen als een van hen het niet meer kan.`}
          </Alert>
        )}
        {view.entry.settled ? <Settled view={view} /> : view.shared ? <Together view={view} /> : <Own view={view} />}
        {!view.entry.settled && !view.shared && view.given >= view.area.assessors && (
          <Alert kind="info" title="Er zijn genoeg beoordelaars">
            Voor deze inschrijving gaven al genoeg collega’s hun scores.
          </Alert>
        )}
      </Body>
    </>
  ),
})

export default page.page
export const generateMetadata = page.metadata
