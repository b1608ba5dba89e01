import { UploadForm } from '@/components/providers/UploadForm'
import { Badge } from '@/components/ui/Badge'
import { RadioGroup, Select } from '@/components/ui/form/Choice'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { TextArea } from '@/components/ui/form/TextField'
import { Panel, PanelFoot, PanelPart, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import type { ClarificationsPage, ProviderQuestion } from '@/lib/admissions/queries/clarification'
import { fileSize } from '@/lib/format'
import { formatDayLong, formatDaysLeft } from '@/lib/kernel/day'
import { formatInstant } from '@/lib/kernel/instant'
import type { FormAction } from '@/lib/kernel/form-state'
import { routes } from '@/lib/routes'

/** Which question has a file being added, or one that just came. */
type At = { readonly question: string | undefined; readonly adding: boolean; readonly trouble: string | undefined }

const about = (question: ProviderQuestion) => `${question.criterion}${question.lot ? `, ${question.lot}` : ''}`

function Open({ view, question, action, at }: { view: ClarificationsPage; question: ProviderQuestion; action: FormAction; at: At }) {
  const mine = at.question === question.id
  const file = mine ? view.file : null
  const here = routes.submissionClarifications(view.submissionId)
  const adding = mine && (at.adding || at.trouble !== undefined)
  return (
    <Section title={about(question)} id={`vraag-${question.id}`}>
      <Panel>
        <PanelPart>
          <Badge tone={question.late ? 'wait' : 'open'}>{question.late ? 'Termijn voorbij' : question.repair ? 'U mag herstellen' : 'Wacht op u'}</Badge>
          <p className="mt-2 whitespace-pre-line">{question.question}</p>
          <p className="small mt-2">
            {question.repair
              ? `Herstellen kan tot en met ${formatDayLong(question.dueOn)}, ${formatDaysLeft(view.today, question.dueOn)}. U herstelt alleen dit onderdeel.`
              : question.late
              ? `U had tot en met ${formatDayLong(question.dueOn)}. Antwoorden kan nog zolang de beoordeling loopt; uw antwoord is dan te laat.`
              : `Antwoord uiterlijk op ${formatDayLong(question.dueOn)}, ${formatDaysLeft(view.today, question.dueOn)}.`}
          </p>
        </PanelPart>
        {!adding && (
          <PanelPart>
            {file ? (
              <p>
                Gaat mee:{' '}
                <TextLink href={routes.file(file.id)} file>
                  {file.name}
                </TextLink>{' '}
                <span className="small">{fileSize(file.size)}</span>. <TextLink href={here}>Zonder bestand antwoorden</TextLink>
              </p>
            ) : (
              <p>
                Wilt u een bestand meesturen? <TextLink href={`${here}?vraag=${question.id}&stap=bestand`}>Voeg het eerst toe</TextLink>, en typ daarna uw antwoord.
              </p>
            )}
          </PanelPart>
        )}
        {!adding && (
          <PanelPart>
            <ActionForm action={action} keyValue={crypto.randomUUID()} version={question.version} id={`a-${question.id}`} label={`Antwoord op de vraag over ${about(question)}`} hidden={{ clarificationId: question.id, fileId: file?.id }} submit={question.repair ? 'Herstel versturen' : 'Antwoord versturen'} note="U antwoordt één keer. Daarna kunt u het niet meer wijzigen.">
              {question.repair && <RepairFields repair={question.repair} />}
              <TextArea name="answer" label={question.repair ? 'Toelichting bij uw herstel' : 'Uw antwoord'} rows={question.repair ? 3 : 5} />
            </ActionForm>
          </PanelPart>
        )}
      </Panel>
      {adding && (
        <div className="mt-4">
          <UploadForm label="Bestand bij uw antwoord" returnTo={`${here}?vraag=${question.id}`} cancel={here} trouble={at.trouble} />
        </div>
      )}
    </Section>
  )
}

/** The one part that may be mended, by its kind of answer; how it stands now is said above it. */
function RepairFields({ repair }: { repair: NonNullable<ProviderQuestion['repair']> }) {
  return (
    <>
      <p className="whitespace-pre-line">
        <strong>Nu staat er:</strong> {repair.now}
      </p>
      {repair.answerKind === 'evidence' ? (
        <>
          <Select name="evidenceVersionId" label="Nieuw stuk" empty={repair.pieces.length === 0 ? 'Nog geen stuk in uw dossier' : 'Kies een stuk'} options={repair.pieces} width="full" />
          <p className="small">
            Staat het stuk nog niet in uw dossier? <TextLink href={routes.newEvidence(repair.evidenceKind ?? undefined)}>Voeg het eerst toe</TextLink>.
          </p>
        </>
      ) : repair.answerKind === 'text' ? (
        <TextArea name="text" label="Uw nieuwe antwoord" rows={8} defaultValue={repair.text ?? ''} />
      ) : (
        <RadioGroup name="yes" label="Uw nieuwe antwoord" options={[{ value: 'ja', label: 'Ja' }, { value: 'nee', label: 'Nee' }]} defaultValue={repair.yes === null ? undefined : repair.yes ? 'ja' : 'nee'} />
      )}
    </>
  )
}

function Closed({ question }: { question: ProviderQuestion }) {
  return (
    <Section title={about(question)}>
      <Panel>
        <PanelPart>
          <Badge tone={question.answer === null ? 'none' : 'ok'}>{question.answer === null ? 'Niet beantwoord' : question.repair ? 'Hersteld' : 'Beantwoord'}</Badge>
          <p className="mt-2 whitespace-pre-line">{question.question}</p>
        </PanelPart>
        {question.answer !== null && (
          <PanelPart>
            {question.repair?.became && (
              <p className="whitespace-pre-line">
                <strong>Hersteld antwoord:</strong> {question.repair.became}
              </p>
            )}
            <p className="whitespace-pre-line">{question.answer}</p>
            {question.file && (
              <p className="mt-2">
                <TextLink href={routes.file(question.file.id)} file>
                  {question.file.name}
                </TextLink>
              </p>
            )}
          </PanelPart>
        )}
        <PanelFoot>
          Gevraagd {formatInstant(question.askedAt)}
          {question.answeredAt && `, beantwoord ${formatInstant(question.answeredAt)}`}
          {question.late && question.answeredAt && ', na de termijn'}.{question.repair && question.answer === null && ` Herstellen kon tot en met ${formatDayLong(question.dueOn)}. Wat u hebt ingediend, blijft zoals het was.`}
        </PanelFoot>
      </Panel>
    </Section>
  )
}

/** The questions to a provider: those that wait with their form, then what was answered. */
export function ProviderQuestions({ view, action, at }: { view: ClarificationsPage; action: FormAction; at: At }) {
  return view.questions.map((question) =>
    question.answer === null && view.may.answer && !view.assessed && !(question.repair && question.late) ? <Open key={question.id} view={view} question={question} action={action} at={at} /> : <Closed key={question.id} question={question} />,
  )
}
