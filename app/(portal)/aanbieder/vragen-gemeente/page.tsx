import { screen } from '@/app/screen'
import { AnswerFile, AnswerForm } from '@/components/admissions/integrity/AnswerForm'
import { Answer } from '@/components/admissions/integrity/CheckParts'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body, Panel, Section } from '@/components/ui/Page'
import { answerIntegrityAction } from '@/lib/admissions/actions/integrity'
import { QUESTION_LABELS } from '@/lib/admissions/messages/integrity'
import { integrityQuestions } from '@/lib/admissions/queries/integrity'
import { formatDayLong, formatDaysLeft } from '@/lib/kernel/day'
import { formatInstant } from '@/lib/kernel/instant'

const questions = screen(['provider-admin', 'provider-staff'], {
  load: (actor) => integrityQuestions(actor),
  title: 'Vragen van gemeenten',
  render: ({ rows, today }, { search }) => (
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
                search['vraag'] === row.id && search['stap'] === 'bestand' ? <AnswerFile asked={row} trouble={search['bestandfout']} /> : <AnswerForm asked={row} action={answerIntegrityAction} version={row.version} />
              ) : (
                <>
                  <p className="quiet">{`Uw antwoord, ${row.answeredBy ?? ''}${row.answeredAt ? `, ${formatInstant(row.answeredAt)}` : ''}`}</p>
                  <p>
                    <Answer row={row} />
                  </p>
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
