import { screen } from '@/app/screen'
import { Decided, DecideForm } from '@/components/redress/ObjectionDecision'
import { Clocks, Received } from '@/components/redress/ObjectionFacts'
import { ObjectionFrame } from '@/components/redress/ObjectionFrame'
import { Columns, Stack } from '@/components/ui/Page'
import { decideObjectionAction } from '@/lib/redress/actions'
import { objectionScreen } from '@/lib/redress/queries/objection'

const s = screen(['objections-officer'], {
  load: (actor, { params }) => objectionScreen(actor, params['id'] ?? ''),
  title: (view) => `Beslissing op bezwaar ${view.number}`,
  render: (view, { formKey }) => (
    <ObjectionFrame view={view} current="besluit">
      <Columns split="7-5">
        {view.status === 'running' ? <DecideForm view={view} action={decideObjectionAction} formKey={formKey} /> : <Decided view={view} />}
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
