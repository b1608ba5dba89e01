import { screen } from '@/app/screen'
import { Decided, DecideForm } from '@/components/redress/ObjectionDecision'
import { Clocks, Received } from '@/components/redress/ObjectionFacts'
import { ObjectionFrame } from '@/components/redress/ObjectionFrame'
import { Columns, Stack } from '@/components/ui/Page'
import { decideObjectionAction } from '@/lib/redress/actions'
import { objectionForm } from '@/lib/redress/queries/typed'
import { OBJECTION_DECISION_DRAFT } from '@/lib/redress/rules/typed'

const s = screen(['objections-officer'], {
  load: (actor, { params }) => objectionForm(actor, params['id'] ?? '', OBJECTION_DECISION_DRAFT),
  title: ({ view }) => `Beslissing op bezwaar ${view.number}`,
  render: ({ view, draft }, { formKey }) => (
    <ObjectionFrame view={view} current="besluit">
      <Columns split="7-5">
        {view.status === 'running' ? <DecideForm view={view} draft={draft} action={decideObjectionAction} formKey={formKey} /> : <Decided view={view} />}
        <Stack>
          <Received view={view} />
          <Clocks view={view} />
        </Stack>
      </Columns>
    </ObjectionFrame>
  ),
})
export default s.page
export const generateMetadata = s.metadata
