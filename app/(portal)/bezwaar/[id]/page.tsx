import { screen } from '@/app/screen'
import { Clocks, ObjectionLetters, ObjectionTimeline, Received } from '@/components/redress/ObjectionFacts'
import { ObjectionFrame } from '@/components/redress/ObjectionFrame'
import { Columns, Stack } from '@/components/ui/Page'
import { objectionScreen } from '@/lib/redress/queries/objection'

const s = screen(['objections-officer'], {
  load: (actor, { params }) => objectionScreen(actor, params['id'] ?? ''),
  title: (view) => `Bezwaar ${view.number}`,
  render: (view) => (
    <ObjectionFrame view={view} current="bezwaar">
      <Columns split="7-5">
        <Stack>
          <Received view={view} />
          <Clocks view={view} />
        </Stack>
        <Stack>
          <ObjectionLetters view={view} />
          <ObjectionTimeline view={view} />
        </Stack>
      </Columns>
    </ObjectionFrame>
  ),
})
export default s.page
export const generateMetadata = s.metadata
