import { screen } from '@/app/screen'
import { NotesTable } from '@/components/procedures/Notes'
import { ProcedureBand } from '@/components/procedures/ProcedureBand'
import { PublishNoteForm } from '@/components/procedures/PublishNoteForm'
import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm, SubmitButton } from '@/components/ui/form/ActionForm'
import { Body, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { plural } from '@/lib/format'
import { formatInstant, formatInstantLong } from '@/lib/kernel/instant'
import { checkAnswerAction, publishNoteAction } from '@/lib/procedures/actions/questions'
import { QUESTION_STATE_LABELS, QUESTION_STATE_TONES, TIMING_SENTENCES } from '@/lib/procedures/messages/questions'
import { PROCEDURE_READERS } from '@/lib/procedures/policy'
import { questionsPage, type QuestionsPage } from '@/lib/procedures/queries/questions'
import { routes } from '@/lib/routes'

type Window = QuestionsPage['head']['windows'][number]

function Ready({ view, window }: { view: QuestionsPage; window: Window }) {
  const ready = view.ready.filter((each) => each.windowId === window.id)
  if (ready.length === 0) return null
  const timing = view.timing.get(window.id)
  return (
    <Section title={`Klaar voor de volgende nota: ${window.name}`} intro={view.secondReader ? 'Een collega kijkt elk antwoord na voor het uitgaat.' : 'Een collega kan een antwoord nakijken voor het uitgaat.'}>
      {timing && <Alert kind="wait" title={TIMING_SENTENCES[timing].title}>{TIMING_SENTENCES[timing].text}</Alert>}
      <DataTable
        caption={`Antwoorden voor de volgende nota van ${window.name}`}
        rows={ready}
        rowKey={(each) => each.entry.id}
        columns={[
          { head: 'Vraag', cell: (each) => each.entry.question, second: (each) => `${each.questions > 1 ? `voor ${each.questions} vragen. ` : ''}Antwoord: ${each.entry.answer ?? ''}` },
          { head: 'Geschreven door', cell: (each) => each.entry.writtenName },
          {
            head: 'Nagekeken door',
            cell: (each) =>
              each.mayCheck ? (
                <ActionForm action={checkAnswerAction} keyValue={crypto.randomUUID()} version={each.entry.version} hidden={{ entryId: each.entry.id }} label={`Nagekeken: ${each.entry.question}`}>
                  <SubmitButton kind="quiet" small>
                    Nagekeken<span className="sr-only">: {each.entry.question}</span>
                  </SubmitButton>
                </ActionForm>
              ) : (
                (each.entry.checkedName ?? 'nog niemand')
              ),
          },
        ]}
      />
      {view.head.may.manage && <PublishNoteForm action={publishNoteAction} window={window} entries={ready.map(({ entry }) => entry)} />}
    </Section>
  )
}

const questions = screen(PROCEDURE_READERS, {
  load: (actor, { params }) => questionsPage(actor, params['id'] ?? ''),
  title: (view) => `Vragen, ${view.head.title}`,
  render: (view) => {
    const { head, notes } = view
    const windowName = (id: string) => head.windows.find((window) => window.id === id)?.name ?? ''
    const order = ['late', 'open', 'in-hand', 'published', 'left'] as const
    const rows = [...view.questions].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
    const waiting = rows.filter((row) => row.state === 'open' || row.state === 'late').length
    return (
      <>
        <ProcedureBand head={head} current="questions" />
        <Body>
          <Section
            title={waiting === 0 ? 'Er wacht geen vraag op antwoord' : `${plural(waiting, 'vraag wacht', 'vragen wachten')} op u`}
            intro={head.windows.flatMap((window) => (window.questionsUntil ? [`${window.name}: vragen tot ${formatInstantLong(window.questionsUntil)}${window.answersBy ? `, antwoorden uiterlijk ${formatInstantLong(window.answersBy)}` : ''}.`] : [])).join(' ') || 'Wie vraagt, ziet u niet. De inkopers schrijven de vraag zo dat zij niemand weggeeft.'}
          >
            <DataTable
              caption="Vragen van aanbieders, zonder naam"
              rows={rows}
              rowKey={(row) => row.id}
              columns={[
                { head: 'Vraag', cell: (row) => (head.may.manage ? <TextLink href={routes.procedureQuestion(head.id, row.id)}>{row.entry?.question ?? row.text}</TextLink> : (row.entry?.question ?? row.text)), second: (row) => [windowName(row.windowId), row.about].filter(Boolean).join('. ') },
                { head: 'Gesteld', cell: (row) => <span className="date">{formatInstant(row.askedAt)}</span> },
                { head: 'Stand', cell: (row) => <Badge tone={QUESTION_STATE_TONES[row.state]}>{row.entry?.note ? `Nota ${row.entry.note.number}` : row.state === 'in-hand' && row.entry?.answer ? 'Klaar voor de nota' : QUESTION_STATE_LABELS[row.state]}</Badge> },
              ]}
              empty={<EmptyState title="Er zijn nog geen vragen">Een aanbieder stelt een vraag vanaf de publicatie. U ziet haar hier, zonder naam.</EmptyState>}
            />
          </Section>
          {head.windows.map((window) => (
            <Ready key={window.id} view={view} window={window} />
          ))}
          <Section title="Gepubliceerde nota’s" intro="Een gepubliceerde nota verandert niet meer.">
            <NotesTable procedureId={head.id} notes={notes} empty={<EmptyState title="Er is nog geen nota">Een nota ontstaat als u antwoorden publiceert. Zij krijgt vanzelf het volgende nummer.</EmptyState>} />
          </Section>
        </Body>
      </>
    )
  },
})

export default questions.page
export const generateMetadata = questions.metadata
