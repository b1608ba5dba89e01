import { ActionForm } from '@/components/ui/form/ActionForm'
import { Badge } from '@/components/ui/Badge'
import { DataTable } from '@/components/ui/DataTable'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { OVER_LABEL, PAPER_LABELS, STATUS_LABELS, STATUS_TONES, VERDICT_LABELS, VERDICT_TONES } from '@/lib/consultations/messages'
import type { Paper, Point, RequestRow, RequestView } from '@/lib/consultations/queries/request'
import { fileSize } from '@/lib/format'
import type { FormAction } from '@/lib/kernel/form-state'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

export const said = (text: string) => <span className="whitespace-pre-line">{text}</span>

/** How a request stands, in one word. */
export const Standing = ({ row }: { readonly row: Pick<RequestRow, 'status' | 'over'> }) => (row.over ? <Badge tone="none">{OVER_LABEL}</Badge> : <Badge tone={STATUS_TONES[row.status]}>{STATUS_LABELS[row.status]}</Badge>)

/** What was asked, until when, and what became of it. */
export function Asked({ view }: { readonly view: RequestView }) {
  return (
    <Section title="De vraag">
      <Panel pad>
        <DefinitionList
          items={[
            { label: 'Van', value: view.asker, second: view.sentOn ? `Gevraagd op ${formatDayLong(view.sentOn)}` : 'Nog niet verstuurd' },
            { label: 'Aan', value: view.body.name },
            { label: 'Vragen', value: said(view.questions) },
            ...(view.dueOn && view.sentOn ? [{ label: 'Laatste dag', value: formatDayLong(view.dueOn), second: view.extendedReason && view.firstDueOn ? `Eerst ${formatDayLong(view.firstDueOn)}. ${view.extendedReason}` : undefined }] : []),
            ...(view.advised ? [{ label: 'Advies', value: `Gegeven op ${formatDayLong(view.advised.on)}`, second: view.advised.late ? 'Na de laatste dag' : undefined }] : []),
            ...(view.repliedOn ? [{ label: 'Reactie', value: `Gegeven op ${formatDayLong(view.repliedOn)}` }] : []),
            ...(view.publicFrom ? [{ label: 'Openbaar', value: `Vanaf ${formatDayLong(view.publicFrom)}` }] : []),
            ...(view.withdrawn ? [{ label: 'Ingetrokken', value: said(view.withdrawn.reason), second: `Op ${formatDayLong(view.withdrawn.on)}` }] : []),
          ]}
        />
      </Panel>
    </Section>
  )
}

/** Where a paper is read: a file as a download, what a rule or norm set said as a page. */
export const PaperLink = ({ paper }: { readonly paper: Paper }) =>
  paper.size === null ? <TextLink href={routes.advicePaper(paper.id)}>{paper.title}</TextLink> : <TextLink href={routes.adviceFile(paper.id)} file>{`${paper.title} (${fileSize(paper.size)})`}</TextLink>

/** What is shared for the advice; `remove` while nobody on the other side reads it. */
export function Papers({ title, intro, rows, empty, remove }: { readonly title: string; readonly intro: string; readonly rows: readonly Paper[]; readonly empty: string; readonly remove: FormAction | null }) {
  return (
    <Section title={title} intro={intro}>
      <DataTable
        caption={title}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { head: 'Stuk', cell: (row) => <PaperLink paper={row} />, second: (row) => PAPER_LABELS[row.kind] },
          { head: 'Te lezen sinds', cell: (row) => (row.sharedAt ? formatDay(dayIn(row.sharedAt)) : <Badge tone="none">Nog niet</Badge>) },
          ...(remove ? [{ head: '', hidden: 'Weghalen', cell: (row: Paper) => row.sharedAt === null && <ActionForm action={remove} keyValue={crypto.randomUUID()} id={`weg-${row.id}`} hidden={{ paperId: row.id }} label={`${row.title} weghalen`} submit="Weghalen" submitKind="secondary" /> }] : []),
        ]}
        empty={<EmptyState level={3} title={empty}>{intro}</EmptyState>}
      />
    </Section>
  )
}

/** The points of an advice, with what was done with each once that is known. */
export function Points({ rows, title = 'Het advies', intro }: { readonly rows: readonly Point[]; readonly title?: string; readonly intro?: string | undefined }) {
  if (rows.length === 0) return null
  return (
    <Section title={title} intro={intro}>
      <DataTable
        caption={title}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { head: 'Punt', cell: (row) => row.number },
          { head: 'Advies', cell: (row) => said(row.advice), second: (row) => said(row.reason) },
          { head: 'Reactie', cell: (row) => (row.reply ? <Badge tone={VERDICT_TONES[row.reply.verdict]}>{VERDICT_LABELS[row.reply.verdict]}</Badge> : <Badge tone="none">Nog geen</Badge>), second: (row) => row.reply && said(row.reply.reason) },
        ]}
      />
    </Section>
  )
}
