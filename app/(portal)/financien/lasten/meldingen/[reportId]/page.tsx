import { screen } from '@/app/screen'
import { AnswerForm, fromText, ReportFacts } from '@/components/reporting/Reports'
import { Band } from '@/components/ui/Band'
import { Body, Columns, Section } from '@/components/ui/Page'
import { answerBurdenAction } from '@/lib/reporting/actions'
import { REPORT_STEP_LABELS } from '@/lib/reporting/messages/report'
import { BURDEN_READERS } from '@/lib/reporting/policy'
import { reportScreen } from '@/lib/reporting/queries/reports'
import { routes } from '@/lib/routes'

const s = screen(BURDEN_READERS, {
  load: (actor, { params }) => reportScreen(actor, params['reportId'] ?? ''),
  title: ({ report }) => `Last bij ${REPORT_STEP_LABELS[report.step].toLowerCase()}`,
  render: ({ report, mayAnswer }, { formKey }) => (
    <>
      <Band title={`Last bij ${REPORT_STEP_LABELS[report.step].toLowerCase()}`} crumb={[{ label: 'Administratieve lasten per stap', href: routes.burden() }, { label: 'Meldingen', href: routes.burdenReportList() }, { label: REPORT_STEP_LABELS[report.step] }]} lead={`Gemeld door ${fromText(report)}.`} />
      <Body>
        <Columns split={mayAnswer ? '7-5' : '8-4'}>
          <Section title="De melding">
            <ReportFacts report={report} />
          </Section>
          {mayAnswer && (
            <Section title="Uw antwoord">
              <AnswerForm report={report} action={answerBurdenAction} formKey={formKey} />
            </Section>
          )}
        </Columns>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata
