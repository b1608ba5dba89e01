import { screen } from '@/app/screen'
import { DivisionForms, DivisionTables, Interests, NotDivided } from '@/components/admissions/assessment/Division'
import { WindowBand } from '@/components/admissions/decision/WindowBand'
import { Body, Columns, Stack } from '@/components/ui/Page'
import { declareConflictAction, divideWorkAction, giveWorkAction, withdrawConflictAction } from '@/lib/admissions/actions/division'
import { divisionPage } from '@/lib/admissions/queries/division'
import { formatDay } from '@/lib/kernel/day'

const division = screen(['procurement-officer'], {
  load: (actor, { params }) => divisionPage(actor, params['id'] ?? ''),
  title: (view) => `Verdeling, ${view.window.name}`,
  render: (view) => (
    <>
      <WindowBand window={view.window} opened current="division" lead={`Wie beoordeelt wat. ${view.assessors === 2 ? 'Deze procedure vraagt twee beoordelaars per eis.' : 'Deze procedure vraagt één beoordelaar per eis.'} De colleges besluiten uiterlijk op ${formatDay(view.window.decisionsBy)}.`} />
      <Body>
        {view.officers.every((each) => each.submissions + each.criteria === 0) && <NotDivided />}
        <Columns split="8-4">
          <Stack>
            <DivisionTables view={view} />
          </Stack>
          <Stack>
            <DivisionForms view={view} evenly={divideWorkAction} give={giveWorkAction} />
            <Interests view={view} declare={declareConflictAction} withdraw={withdrawConflictAction} />
          </Stack>
        </Columns>
      </Body>
    </>
  ),
})

export default division.page
export const generateMetadata = division.metadata
