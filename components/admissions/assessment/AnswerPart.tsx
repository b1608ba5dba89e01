import { Difference } from '@/components/ui/Difference'
import { Alert } from '@/components/ui/Alert'
import { TextLink } from '@/components/ui/TextLink'
import { PARTY_KIND_LABELS } from '@/lib/admissions/messages/party'
import { FINDING_LABELS } from '@/lib/admissions/messages/talk'
import { answerText } from '@/lib/admissions/messages/submission'
import type { PartyKind } from '@/lib/admissions/schema/party'
import { answerWords, VERDICT_LABELS } from '@/lib/admissions/messages/assessment'
import type { AssessmentPage, Question } from '@/lib/admissions/queries/assessment'
import { list } from '@/lib/format'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { CRITERION_KIND_LABELS, holdsAtText } from '@/lib/procedures/messages/labels'
import { routes } from '@/lib/routes'

type Current = NonNullable<AssessmentPage['current']>

function Asked({ questions }: { questions: readonly Question[] }) {
  if (questions.length === 0) return null
  return (
    <div>
      <h3>Eerder gevraagd</h3>
      {questions.map((question) => (
        <div key={question.id} className="mt-2">
          <p className="quiet">
            Op {formatDayLong(dayIn(question.askedAt))} vroeg {question.askedBy}{question.repair ? ' om herstel' : ''}: {question.question}
          </p>
          {question.answer === null ? (
            <p className="quiet">
              Nog geen antwoord. {question.late ? `De termijn liep tot en met ${formatDayLong(question.dueOn)}.` : `De aanbieder heeft tot en met ${formatDayLong(question.dueOn)}.`}
            </p>
          ) : (
            <p className="whitespace-pre-line">
              Antwoord{question.answeredAt ? ` op ${formatDayLong(dayIn(question.answeredAt))}` : ''}
              {question.late ? ' (na de termijn)' : ''}: {question.answer}{' '}
              {question.file && (
                <TextLink href={routes.file(question.file.id)} file>
                  {question.file.name}
                </TextLink>
              )}
            </p>
          )}
        </div>
      ))}
    </div>
  )
}

/** The requirement, the answer, what was asked before, and the colleague's verdict once it may be seen. */
export function AnswerPart({ current }: { current: Current }) {
  const { criterion, others } = current
  return (
    <>
      <div>
        <h3>De eis</h3>
        <p className="whitespace-pre-line">{criterion.text}</p>
        <p className="small">
          {CRITERION_KIND_LABELS[criterion.kind]}. Geldt {holdsAtText(criterion.holdsAt, criterion.holdsMonths)}. Bewijs: {criterion.proof.replace(/\.$/, '')}. Waarom: {criterion.rationale}
        </p>
        {current.lot && current.products.length > 0 && <p className="small">In {current.lot.name} ingeschreven voor {list(current.products)}.</p>}
      </div>
      <div>
        <h3>Antwoord van de aanbieder{current.handedIn ? ', na herstel' : ''}</h3>
        {current.handedIn ? <Difference before={answerWords(current.handedIn)} after={answerWords(current.answer)} /> : <p className="whitespace-pre-line">{answerWords(current.answer)}</p>}
        {current.handedIn?.evidence && (
          <p className="small">
            Eerst ingediend:{' '}
            <TextLink href={routes.file(current.handedIn.evidence.fileId)} file>
              {`${current.handedIn.evidence.title}, versie ${current.handedIn.evidence.number}`}
            </TextLink>
          </p>
        )}
      </div>
      {current.parties.length > 0 && (
        <div>
          <h3>Verklaringen van de andere partijen</h3>
          {current.parties.map((party) => (
            <p key={party.id} className="mt-2 whitespace-pre-line">
              {party.name} ({PARTY_KIND_LABELS[party.kind as PartyKind].toLowerCase()}):{' '}
              {party.evidence ? (
                <TextLink href={routes.file(party.evidence.fileId)} file>
                  {`${party.evidence.title}, versie ${party.evidence.number}`}
                </TextLink>
              ) : (
                answerText(party.answerKind, party) || 'niets ingevuld'
              )}
              <span className="small block">Getekend door {party.signed.name}, {party.signed.role}.</span>
            </p>
          ))}
        </div>
      )}
      {current.proposesExclusion && (
        <Alert kind="wait" level={3} title="Voorstel: voldoet niet">
          <p>Dit antwoord sluit volgens de eis uit. Het is een voorstel: u beslist. Vraag eerst om toelichting als het een vergissing kan zijn.</p>
        </Alert>
      )}
      {current.verified.map((each) => (
        <p key={each.at.toISOString()} className="whitespace-pre-line">
          <strong>Gesprek, {formatDay(dayIn(each.at))}:</strong> {each.finding ? FINDING_LABELS[each.finding].toLowerCase() : 'gepland'}. {each.reason}
        </p>
      ))}
      <Asked questions={current.questions} />
      {others.length > 0 && (
        <div>
          <h3>Oordeel van uw collega</h3>
          {others.map((other) => (
            <p key={other.name} className="quiet">
              {other.name}, {formatDay(dayIn(other.at))}: {VERDICT_LABELS[other.verdict].toLowerCase()}. {other.reason}
            </p>
          ))}
        </div>
      )}
    </>
  )
}
