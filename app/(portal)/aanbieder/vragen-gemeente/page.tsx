import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { TextArea } from '@/components/ui/form/TextField'
import { Body, Panel, Section } from '@/components/ui/Page'
import { answerIntegrityAction } from '@/lib/admissions/actions/integrity'
import { QUESTION_LABELS } from '@/lib/admissions/messages/integrity'
import { integrityQuestions } from '@/lib/admissions/queries/integrity'
import { formatDayLong, formatDaysLeft } from '@/lib/kernel/day'
import { formatInstant } from '@/lib/kernel/instant'

const questions = screen(['provider-admin', 'provider-staff'], {
  load: (actor) => integrityQuestions(actor),
  title: 'Vragen van gemeenten',
  render: ({ rows, today }) => (
    <>
      <Band title="Vragen van gemeenten" lead="Wat een gemeente u zelf vraagt over uw inschrijving. Alleen de functionaris die het vraagt, leest uw antwoord. Andere gemeenten en de inkopers zien het niet." />
      <Body>
        <Section title="Vragen">
          {rows.length === 0 && (
            <EmptyState panel title="Er is niets gevraagd">
              Zodra een gemeente u iets vraagt, staat het hier en krijgt u bericht.
            </EmptyState>
          )}
          {rows.map((row) => (
            <Panel pad key={row.id}>
              <h3>{`${row.from}: ${QUESTION_LABELS[row.kind].toLowerCase()}`}</h3>
              <p>
                <Badge tone={row.answer === null ? 'open' : 'ok'}>{row.answer === null ? `Antwoorden tot en met ${formatDayLong(row.dueOn)}, ${formatDaysLeft(today, row.dueOn)}` : 'Beantwoord'}</Badge>
              </p>
              <p className="whitespace-pre-line">{row.question}</p>
              {row.answer === null ? (
                <ActionForm action={answerIntegrityAction} keyValue={crypto.randomUUID()} version={row.version} hidden={{ questionId: row.id }} id={`antwoord-${row.id}`} label={`Antwoord aan ${row.from}`} submit="Antwoord versturen" note="Een verstuurd antwoord verandert niet meer.">
                  <TextArea name="answer" label="Uw antwoord" rows={5} />
                </ActionForm>
              ) : (
                <>
                  <p className="quiet">{`Uw antwoord, ${row.answeredBy ?? ''}${row.answeredAt ? `, ${formatInstant(row.answeredAt)}` : ''}`}</p>
                  <p className="whitespace-pre-line">{row.answer}</p>
                </>
              )}
            </Panel>
          ))}
        </Section>
      </Body>
    </>
  ),
})

export default questions.page
export const generateMetadata = questions.metadata
