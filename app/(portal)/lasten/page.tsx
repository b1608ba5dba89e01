import { screen } from '@/app/screen'
import { ReportForm, ReportRows } from '@/components/reporting/Reports'
import { Band } from '@/components/ui/Band'
import { DataTable } from '@/components/ui/DataTable'
import { Body, Columns, Section, Stack } from '@/components/ui/Page'
import { decimal, plural } from '@/lib/format'
import { pageOf } from '@/lib/kernel/paging'
import { quarterText, STEP_LABELS } from '@/lib/reporting/messages/burden'
import { REPORTERS } from '@/lib/reporting/policy'
import { reporterScreen, type OwnStep } from '@/lib/reporting/queries/reports'
import { reportBurdenAction } from '@/lib/reporting/actions'
import { routes } from '@/lib/routes'

const days = (value: number | null) => (value === null ? '' : `${decimal(value)} ${value === 1 ? 'dag' : 'dagen'}`)

const s = screen(REPORTERS, {
  load: (actor, { search }) => reporterScreen(actor, pageOf(search['pagina'])),
  title: 'Administratieve lasten',
  render: (view, { formKey }) => (
    <>
      <Band title="Administratieve lasten" lead="Kost een stap u te veel werk? Meld het, met uw voorstel. De contractmanager antwoordt." />
      <Body>
        {view.regions !== null && <OwnSteps steps={view.steps} quarter={quarterText(view.quarter).toLowerCase()} />}
        <Columns split="7-5">
          <Stack>
            <Section title={view.regions === null ? 'Gemeld door uw gemeente' : 'Uw meldingen'}>
              <ReportRows list={view} href={routes.burdenReports} />
            </Section>
          </Stack>
          <Section title="Een last melden">
            <ReportForm regions={view.regions ?? []} action={reportBurdenAction} formKey={formKey} />
          </Section>
        </Columns>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata

const OwnSteps = ({ steps, quarter }: { steps: readonly OwnStep[]; quarter: string }) => (
  <Section title="Wat uw stappen duren" intro={`In het ${quarter}, van uw eigen organisatie. De helft duurde korter dan het midden, de helft langer.`}>
    <DataTable
      caption={`Duur van uw stappen in het ${quarter}`}
      rows={steps}
      rowKey={(row) => row.step}
      columns={[
        { head: 'Stap', cell: (row) => STEP_LABELS[row.step].name, second: (row) => STEP_LABELS[row.step].span },
        { head: 'Keren', align: 'right', cell: (row) => row.times },
        { head: 'Midden', align: 'right', cell: (row) => days(row.median) },
        { head: 'Langst', align: 'right', cell: (row) => days(row.longest) },
        { head: 'Kwartaal ervoor', align: 'right', cell: (row) => days(row.before) },
        { head: 'Teruggegeven of afgewezen', align: 'right', cell: (row) => (row.times === 0 || row.step === 'start' ? null : plural(row.again, 'keer', 'keer')) },
      ]}
    />
  </Section>
)
