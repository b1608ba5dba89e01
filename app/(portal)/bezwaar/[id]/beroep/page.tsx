import { screen } from '@/app/screen'
import { AppealForm, Appeals, EndAppealForm } from '@/components/redress/Appeal'
import { ObjectionFrame } from '@/components/redress/ObjectionFrame'
import { EmptyState } from '@/components/ui/EmptyState'
import { Note } from '@/components/ui/Note'
import { Columns, Stack } from '@/components/ui/Page'
import { endAppealAction, recordAppealAction } from '@/lib/redress/actions'
import { objectionScreen } from '@/lib/redress/queries/objection'

const s = screen(['objections-officer'], {
  load: (actor, { params }) => objectionScreen(actor, params['id'] ?? ''),
  title: (view) => `Beroep bij bezwaar ${view.number}`,
  render: (view) => {
    const running = view.appeals.find((each) => each.outcome === null)
    return (
      <ObjectionFrame view={view} current="beroep">
        <Note>
          {view.appealClause === null
            ? 'Binnen welke termijn en bij welke rechter beroep kan, is in deze gemeente niet vastgesteld. Het portaal rekent die termijn daarom niet uit. Een beleidsadviseur kan de zin over beroep in het regelboek zetten.'
            : `In de beslissing staat: “${view.appealClause}” Het portaal rekent de termijn niet zelf uit.`}
        </Note>
        <Columns split="7-5">
          <Stack>
            {view.status === 'decided' ? (
              <Appeals view={view} />
            ) : (
              <EmptyState panel level={2} title="Er is nog geen beslissing">
                Beroep gaat over de beslissing op het bezwaar. Zodra die er is, kunt u hier vastleggen wat de rechter u laat weten.
              </EmptyState>
            )}
          </Stack>
          <Stack>{view.status !== 'decided' ? null : running ? <EndAppealForm view={view} appeal={running} action={endAppealAction} /> : <AppealForm view={view} action={recordAppealAction} />}</Stack>
        </Columns>
      </ObjectionFrame>
    )
  },
})
export default s.page
export const generateMetadata = s.metadata
