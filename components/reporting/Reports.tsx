import { Badge } from '@/components/ui/Badge'
import { DataTable } from '@/components/ui/DataTable'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup, Select } from '@/components/ui/form/Choice'
import { TextArea } from '@/components/ui/form/TextField'
import { Panel } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { TextLink } from '@/components/ui/TextLink'
import { roleLabel } from '@/lib/kernel/actor'
import type { FormAction } from '@/lib/kernel/form-state'
import { formatInstant } from '@/lib/kernel/instant'
import { REPORT_STATUS_LABELS, REPORT_STEP_LABELS, REPORT_VERDICT_LABELS, VERDICT_TONES } from '@/lib/reporting/messages/report'
import type { Report, ReportList } from '@/lib/reporting/queries/reports'
import { REPORT_STEPS, REPORT_VERDICTS } from '@/lib/reporting/schema/burden'

const lines = (text: string) => <span className="whitespace-pre-line">{text}</span>

const Standing = ({ report }: { report: Report }) => (report.verdict === null ? <Badge tone="open">{REPORT_STATUS_LABELS[report.status]}</Badge> : <Badge tone={VERDICT_TONES[report.verdict]}>{REPORT_VERDICT_LABELS[report.verdict]}</Badge>)

/** Who said it: the provider, or the municipality with the role, never a name. */
export const fromText = (report: Report): string => (report.role === null ? report.from : `${report.from}, ${roleLabel(report.role)}`)

/** Reports with their answers; with `open` each links to a page of its own. */
export function ReportRows({ list, href, open }: { list: ReportList; href: (page: number) => string; open?: (report: Report) => string }) {
  return (
    <DataTable
      caption="Gemelde lasten"
      rows={list.rows}
      rowKey={(report) => report.id}
      columns={[
        { head: 'Stap', cell: (report) => (open ? <TextLink href={open(report)}>{REPORT_STEP_LABELS[report.step]}</TextLink> : REPORT_STEP_LABELS[report.step]), second: (report) => <>{fromText(report)}, <span className="whitespace-nowrap">{formatInstant(report.reportedAt)}</span></> },
        { head: 'Last', cell: (report) => lines(report.words), second: (report) => report.proposal && `Voorstel: ${report.proposal}` },
        { head: 'Antwoord', cell: (report) => <Standing report={report} />, second: (report) => report.answer },
      ]}
      foot={<Pages from={list.from} shown={list.rows.length} total={list.total} href={href} />}
      empty={<EmptyState title="Er is nog niets gemeld">Een melding staat hier met het antwoord van de contractmanager.</EmptyState>}
    />
  )
}

/** One report with its answer. */
export const ReportFacts = ({ report }: { report: Report }) => (
  <Panel pad>
    <DefinitionList
      items={[
        { label: 'Stap', value: REPORT_STEP_LABELS[report.step] },
        { label: 'Gemeld door', value: fromText(report), second: formatInstant(report.reportedAt) },
        { label: 'Last', value: lines(report.words) },
        { label: 'Voorstel', value: report.proposal === null ? 'Geen voorstel gedaan' : lines(report.proposal) },
        { label: 'Stand', value: <Standing report={report} /> },
        ...(report.answer === null || report.answeredAt === null ? [] : [{ label: 'Antwoord', value: lines(report.answer), second: `${report.answeredName ?? ''}, ${formatInstant(report.answeredAt)}` }]),
      ]}
    />
  </Panel>
)

const STEPS = REPORT_STEPS.map((value) => ({ value, label: REPORT_STEP_LABELS[value] }))

/** Says that a step is a burden; a provider that works for several regions chooses one. */
export const ReportForm = ({ regions, action, formKey }: { regions: readonly { readonly value: string; readonly label: string }[]; action: FormAction; formKey: string }) => (
  <Panel pad>
    <ActionForm action={action} keyValue={formKey} id="last" label="Een last melden" submit="Last melden" note="Noem geen inwoner of collega bij naam.">
      {regions.length > 1 && <Select name="regionId" label="Voor welke regio?" empty="Kies" options={regions} />}
      <Select name="step" label="Om welke stap gaat het?" empty="Kies" options={STEPS} />
      <TextArea name="words" label="Wat is de last?" hint="Wat moet u doen, hoe vaak, en waarom is dat te veel?" rows={4} />
      <TextArea name="proposal" label="Hoe kan het beter?" rows={3} optional />
    </ActionForm>
  </Panel>
)

/** What a contract manager does with a report, and why. */
export const AnswerForm = ({ report, action, formKey }: { report: Report; action: FormAction; formKey: string }) => (
  <Panel pad>
    <ActionForm action={action} keyValue={formKey} version={report.version} hidden={{ reportId: report.id }} id="antwoord" label="Melding beantwoorden" submit="Antwoord vastleggen" note="Wie het meldde, leest uw antwoord met uw naam. Het staat daarna vast.">
      <RadioGroup name="verdict" label="Wat doet u ermee?" options={REPORT_VERDICTS.map((value) => ({ value, label: REPORT_VERDICT_LABELS[value] }))} />
      <TextArea name="answer" label="Waarom?" hint="En wat er verandert, en wanneer." rows={4} />
    </ActionForm>
  </Panel>
)
