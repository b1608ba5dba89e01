import { Badge } from '@/components/ui/Badge'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm, SubmitButton } from '@/components/ui/form/ActionForm'
import { Section } from '@/components/ui/Page'
import { Pages } from '@/components/ui/Pagination'
import { TextLink } from '@/components/ui/TextLink'
import { noteText, OUTCOME_LABELS } from '@/lib/exchange/messages/import'
import type { ImportLine, ImportView } from '@/lib/exchange/queries/imports'
import { ROW_OUTCOMES } from '@/lib/exchange/schema/import'
import type { FormAction } from '@/lib/kernel/form-state'
import { routes } from '@/lib/routes'

/** The lines of a file with what comes of each: whose file it finds, what is wrong by column, and who must be decided about. */
export function ImportLines({ view, action }: { view: ImportView; action: FormAction }) {
  const { head, lines, shown, total, from } = view
  return (
    <Section
      title={shown ? `Regels: ${OUTCOME_LABELS[shown].text.toLowerCase()}` : 'Alle regels'}
      actions={<>{ROW_OUTCOMES.map((outcome) => <TextLink key={outcome} href={routes.importLines(head.id, { shown: outcome })}>{OUTCOME_LABELS[outcome].text}</TextLink>)} <TextLink href={routes.importLines(head.id)}>Alle</TextLink></>}
    >
      <DataTable
        caption="Regels van het bestand"
        rows={lines}
        rowKey={(line) => line.id}
        columns={[
          { head: 'Regel', cell: (line) => line.number },
          { head: 'Wat gebeurt er', cell: (line) => <Badge tone={OUTCOME_LABELS[line.outcome].tone}>{OUTCOME_LABELS[line.outcome].text}</Badge>, second: (line) => (line.choice === 'leave' ? 'Wordt niet overgenomen' : line.choice === 'different' ? 'Iemand anders: nieuw dossier' : undefined) },
          { head: 'Inwoner', cell: (line) => line.resident && <TextLink href={routes.resident(line.resident.id)}>{line.resident.name}</TextLink> },
          { head: 'Waarom', cell: (line) => <Why line={line} />, second: (line) => (line.outcome === 'possible' && head.status === 'trial' ? <Decide id={head.id} line={line} action={action} /> : undefined) },
        ]}
        foot={<Pages from={from} shown={lines.length} total={total} href={(page) => routes.importLines(head.id, { shown, page })} />}
        empty={<EmptyState title="Zulke regels zijn er niet">Kies een andere soort, of bekijk alle regels.</EmptyState>}
      />
    </Section>
  )
}

function Why({ line }: { line: ImportLine }) {
  if (line.problems.length > 0) return <ul>{line.problems.map(({ column, sentence }) => <li key={column}><b>{column}:</b> {sentence}</li>)}</ul>
  if (line.outcome === 'possible') return 'Zelfde geboortedatum en naam of adres, met een ander BSN.'
  return noteText(line.notes) || null
}

function Decide({ id, line, action }: { id: string; line: ImportLine; action: FormAction }) {
  const form = (choice: 'different' | 'leave', text: string) => (
    <ActionForm id={`${choice}-${line.id}`} label={`${text}, regel ${line.number}`} action={action} keyValue={crypto.randomUUID()} hidden={{ id, rowId: line.id, choice }}>
      <SubmitButton kind="secondary" small>{text}</SubmitButton>
    </ActionForm>
  )
  return (
    <div className="btns">
      {line.choice !== 'different' && form('different', 'Dit is iemand anders')}
      {line.choice !== 'leave' && form('leave', 'Niet overnemen')}
    </div>
  )
}
