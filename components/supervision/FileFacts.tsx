import { Badge } from '@/components/ui/Badge'
import { DataTable } from '@/components/ui/DataTable'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { Panel, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'
import { ARTICLE, KIND_LABELS, SOURCE_LABELS } from '@/lib/supervision/messages'
import type { FileView, QuestionView, SentLetter } from '@/lib/supervision/queries/supervisor'

const said = (text: string) => <span className="whitespace-pre-line">{text}</span>

/** What was reported: by whom, about whom, and what happened. */
export function Report({ view }: { readonly view: FileView }) {
  return (
    <Section title="De melding" intro={ARTICLE}>
      <Panel pad>
        <DefinitionList
          items={[
            { label: 'Wat', value: KIND_LABELS[view.kind], second: `Op ${formatDayLong(view.occurredOn)}` },
            { label: 'Gemeld', value: formatDayLong(view.reportedOn), second: `${SOURCE_LABELS[view.source]}: ${view.reportedBy}` },
            { label: 'Cliënt', value: view.content.client === '' ? 'Niet bekend' : view.content.client },
            { label: 'Wat er is gebeurd', value: said(view.content.what) },
            ...(view.content.done === '' ? [] : [{ label: 'Wat de aanbieder deed', value: said(view.content.done) }]),
          ]}
        />
      </Panel>
    </Section>
  )
}

export function Questions({ rows }: { readonly rows: readonly QuestionView[] }) {
  return (
    <Section title="Vragen aan de aanbieder">
      <DataTable
        caption="Vragen aan de aanbieder"
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { head: 'Vraag', cell: (row) => said(row.question), second: (row) => `gesteld op ${formatDay(row.askedOn)}` },
          { head: 'Antwoord', cell: (row) => (row.answer === null ? <Badge tone="wait">Nog niet</Badge> : said(row.answer)), second: (row) => (row.answeredAt ? `${row.answeredBy ?? ''}, ${formatDay(dayIn(row.answeredAt))}` : `uiterlijk ${formatDay(row.dueOn)}`) },
        ]}
        empty={<EmptyState title="Er is nog niets gevraagd">De aanbieder ziet alleen wat u hem vraagt.</EmptyState>}
      />
    </Section>
  )
}

/** What the supervisor wrote down at the end of a file. */
export function Outcome({ view }: { readonly view: FileView }) {
  const items = [
    ...(view.findings !== null && (view.reportedOutOn !== null || view.closedOn !== null) ? [{ label: 'Bevindingen', value: said(view.findings) }] : []),
    ...(view.recommendations !== null ? [{ label: 'Aanbevelingen', value: said(view.recommendations), second: view.reportedOutOn ? `Verstuurd op ${formatDayLong(view.reportedOutOn)}` : undefined }] : []),
    ...(view.closing !== null && view.closedOn ? [{ label: 'Gesloten', value: said(view.closing), second: `Op ${formatDayLong(view.closedOn)}` }] : []),
  ]
  if (items.length === 0) return null
  return (
    <Section title="Uitkomst">
      <Panel pad>
        <DefinitionList items={items} />
      </Panel>
    </Section>
  )
}

export function Letters({ rows }: { readonly rows: readonly SentLetter[] }) {
  return (
    <Section title="Brieven">
      <Panel pad>
        {rows.length === 0 ? (
          <p className="quiet">Er is nog geen brief.</p>
        ) : (
          <DefinitionList items={rows.map((letter) => ({ label: formatDay(dayIn(letter.issuedAt)), value: <TextLink href={routes.letter(letter.id)} file>{`${letter.title} (PDF)`}</TextLink> }))} />
        )}
      </Panel>
    </Section>
  )
}
