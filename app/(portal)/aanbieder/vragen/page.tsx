import { screen } from '@/app/screen'
import { Badge } from '@/components/ui/Badge'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Body, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { formatInstant, formatInstantFull } from '@/lib/kernel/instant'
import { OWN_STATE_LABELS, QUESTION_STATE_TONES } from '@/lib/procedures/messages/questions'
import { REVIEW_OUTCOME_LABELS, REVIEW_OUTCOME_TONES } from '@/lib/procedures/messages/reviews'
import { ownQuestions, type OwnQuestion } from '@/lib/procedures/queries/own-questions'
import { routes } from '@/lib/routes'

function standing(row: OwnQuestion): string | null {
  if (row.state === 'left') return row.lateReason
  if (row.state === 'published' || !row.window.answersBy) return null
  return `antwoord uiterlijk ${formatInstant(row.window.answersBy)}`
}

const questions = screen(['provider-admin', 'provider-staff'], {
  load: ownQuestions,
  title: 'Vragen',
  render: ({ rows, remarks, windows }) => (
    <>
      <Band crumb={[{ label: 'Inschrijvingen', href: routes.submissions() }, { label: 'Vragen' }]} title="Vragen over een procedure" lead="Wat u vroeg en hoe het ermee staat. De inkopers zien niet van wie een vraag komt." />
      <Body>
        <Section title="Uw vragen">
          <DataTable
            caption="Uw vragen"
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              { head: 'Vraag', cell: (row) => <span className="whitespace-pre-line">{row.text}</span>, second: (row) => `${row.about ? `${row.about}. ` : ''}${row.askedBy}, ${formatInstant(row.askedAt)}` },
              { head: 'Instapmoment', cell: (row) => <TextLink href={routes.publicProcedure(row.window.procedure.id)}>{row.window.name}</TextLink>, second: (row) => row.window.procedure.title },
              { head: 'Stand', cell: (row) => <Badge tone={QUESTION_STATE_TONES[row.state]}>{OWN_STATE_LABELS[row.state]}</Badge>, second: standing },
              { head: 'Antwoord', cell: (row) => (row.note === null ? 'nog niet' : <TextLink href={routes.publicNote(row.window.procedure.id, row.note)}>{`Nota ${row.note}`}</TextLink>) },
            ]}
            empty={<EmptyState title="U hebt nog niets gevraagd">Kies hieronder het instapmoment waarover uw vraag gaat.</EmptyState>}
          />
        </Section>
        {remarks.length > 0 && (
          <Section title="Uw opmerkingen over eisen" intro="De gemeenten bekijken de eis opnieuw, en u leest wat ervan kwam.">
            <DataTable
              caption="Uw opmerkingen over eisen"
              rows={remarks}
              rowKey={(row) => row.id}
              columns={[
                { head: 'Opmerking', cell: (row) => <span className="whitespace-pre-line">{row.text}</span>, second: (row) => `${row.remarkedBy}, ${formatInstant(row.remarkedAt)}` },
                { head: 'Eis', cell: (row) => row.criterion, second: (row) => row.procedure.title },
                { head: 'Uitkomst', cell: (row) => (row.outcome ? <Badge tone={REVIEW_OUTCOME_TONES[row.outcome]}>{REVIEW_OUTCOME_LABELS[row.outcome]}</Badge> : <Badge tone="wait">Wordt bekeken</Badge>), second: (row) => row.outcomeReason },
              ]}
            />
          </Section>
        )}
        <Section title="Een vraag stellen" intro="Elk antwoord komt in een nota van inlichtingen, voor iedereen tegelijk.">
          <DataTable
            caption="Instapmomenten waarover u een vraag kunt stellen"
            rows={windows}
            rowKey={(window) => window.id}
            columns={[
              { head: 'Instapmoment', cell: (window) => window.name, second: (window) => window.procedure.title },
              { head: 'Vragen tot', cell: (window) => (window.questionsUntil ? formatInstantFull(window.questionsUntil) : 'de sluiting'), second: (window) => (window.late ? 'voorbij: een vraag is nu te laat' : null) },
              { head: '', hidden: 'Actie', cell: (window) => <ButtonLink href={routes.askQuestion(window.id)} kind="secondary">Vraag stellen<span className="sr-only"> over {window.name}</span></ButtonLink> },
            ]}
            empty={<EmptyState title="Er is nu geen instapmoment om iets over te vragen">Zodra een regio een instapmoment publiceert, staat het hier.</EmptyState>}
          />
        </Section>
      </Body>
    </>
  ),
})

export default questions.page
export const generateMetadata = questions.metadata
