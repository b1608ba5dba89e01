import { screen } from '@/app/screen'
import { Answer } from '@/components/admissions/integrity/CheckParts'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { TextArea } from '@/components/ui/form/TextField'
import { Body, Panel, Section } from '@/components/ui/Page'
import { UploadedFileLine } from '@/components/providers/EvidenceFields'
import { UploadForm } from '@/components/providers/UploadForm'
import { answerIntegrityAction } from '@/lib/admissions/actions/integrity'
import { QUESTION_LABELS } from '@/lib/admissions/messages/integrity'
import { integrityQuestions } from '@/lib/admissions/queries/integrity'
import { formatDayLong, formatDaysLeft } from '@/lib/kernel/day'
import { formatInstant } from '@/lib/kernel/instant'
import { routes } from '@/lib/routes'

const questions = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { search }) => integrityQuestions(actor, search['bestand']),
  title: 'Vragen van gemeenten',
  render: ({ rows, file, today }, { search }) => (
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
                <>
                  {file && search['vraag'] === row.id ? (
                    <UploadedFileLine file={file} />
                  ) : (
                    <details open={search['vraag'] === row.id}>
                      <summary>Eerst een bestand toevoegen</summary>
                      <UploadForm label="Bestand bij uw antwoord" hint="Alleen de functionaris die het vraagt, kan het openen." returnTo={`${routes.integrityQuestions()}?vraag=${row.id}`} cancel={routes.integrityQuestions()} trouble={search['vraag'] === row.id ? search['bestandfout'] : undefined} />
                    </details>
                  )}
                  <ActionForm action={answerIntegrityAction} keyValue={crypto.randomUUID()} version={row.version} hidden={{ questionId: row.id, fileId: search['vraag'] === row.id ? file?.id : undefined }} id={`antwoord-${row.id}`} label={`Antwoord aan ${row.from}`} submit="Antwoord versturen" note="Een verstuurd antwoord verandert niet meer.">
                    <TextArea name="answer" label="Uw antwoord" rows={5} />
                  </ActionForm>
                </>
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
