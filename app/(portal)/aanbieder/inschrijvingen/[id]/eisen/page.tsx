import { screen } from '@/app/screen'
import { EspdPanel } from '@/components/admissions/submission/EspdPanel'
import { AnswerBadge, reasonsOf } from '@/components/admissions/submission/Standing'
import { StepPage } from '@/components/admissions/submission/StepPage'
import { Alert } from '@/components/ui/Alert'
import { ButtonLink, ButtonRow } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { answerText } from '@/lib/admissions/messages/submission'
import type { StepView } from '@/lib/admissions/queries/submission'
import { takeOverView } from '@/lib/admissions/queries/submission-takeover'
import { anythingToTakeOver } from '@/lib/admissions/rules/submission-takeover'
import { isGap } from '@/lib/admissions/rules/submission-completeness'
import { CRITERION_KIND_PLURALS, CRITERION_KIND_SENTENCES } from '@/lib/procedures/messages/labels'
import { CRITERION_KINDS } from '@/lib/procedures/schema/criterion'
import { plural } from '@/lib/format'
import { startWithCapital } from '@/lib/kernel/sentences'
import { routes } from '@/lib/routes'

type Criterion = StepView['criteria'][number]
const cut = (text: string) => (text.length > 90 ? `${text.slice(0, 90).trimEnd()}…` : text)

function given(view: StepView, criterion: Criterion): string | null {
  if (criterion.perLot) return `Per perceel een eigen antwoord`
  const answer = view.answers.find((each) => each.criterionId === criterion.id && each.lotId === null)
  const text = answer ? answerText(criterion.answerKind, answer) : ''
  return text === '' ? null : `Uw antwoord: ${cut(text)}`
}

const answers = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { params }) => takeOverView(actor, params['id'] ?? ''),
  title: 'Eisen en antwoorden',
  render: (view, { search }) => {
    const asked = view.criteria.filter((criterion) => criterion.answerKind !== 'evidence')
    const first = asked.find((criterion) => reasonsOf(view, criterion).some(isGap))
    return (
      <StepPage view={view} step={3} title="Eisen en antwoorden" lead="Beantwoord elke eis. Bij elke eis staat waarom zij er is en wanneer u eraan moet voldoen. Bewijsstukken komen in de volgende stap.">
        {anythingToTakeOver(view.proposals) && (
          <Alert kind="info" title="U hoeft niet alles opnieuw te typen" actions={<ButtonLink href={routes.submissionTakeOver(view.row.id)} kind="secondary">Overnemen van eerder</ButtonLink>}>
            {`${startWithCapital(plural(view.proposals.filter((each) => each.kind !== 'statement').length, 'antwoord of stuk staat', 'antwoorden en stukken staan'))} al in uw dossier of in een eerdere inschrijving.`}
          </Alert>
        )}
        {CRITERION_KINDS.map((kind) => {
          const rows = asked.filter((criterion) => criterion.kind === kind)
          if (rows.length === 0) return null
          return (
            <Section key={kind} title={CRITERION_KIND_PLURALS[kind]} intro={CRITERION_KIND_SENTENCES[kind]}>
              <DataTable
                caption={CRITERION_KIND_PLURALS[kind]}
                rows={rows}
                rowKey={(criterion) => criterion.id}
                columns={[
                  { head: 'Eis', cell: (criterion) => <TextLink href={routes.submissionAnswer(view.row.id, criterion.id)}>{criterion.title}</TextLink>, second: (criterion) => given(view, criterion) },
                  { head: 'Stand', cell: (criterion) => <AnswerBadge view={view} criterion={criterion} /> },
                ]}
              />
            </Section>
          )
        })}
        {asked.length === 0 && (
          <EmptyState panel title="Deze procedure stelt geen vragen">
            Ga verder met de bewijsstukken.
          </EmptyState>
        )}
        {view.espd && <EspdPanel id={view.row.id} open={view.open} trouble={search['uea']} />}
        <ButtonRow>
          {first && <ButtonLink href={routes.submissionAnswer(view.row.id, first.id)}>Naar de eerste open vraag</ButtonLink>}
          <ButtonLink href={routes.submissionEvidence(view.row.id)} kind={first ? 'secondary' : 'primary'}>
            Verder naar bewijsstukken
          </ButtonLink>
        </ButtonRow>
      </StepPage>
    )
  },
})

export default answers.page
export const generateMetadata = answers.metadata
