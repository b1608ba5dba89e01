import { screen } from '@/app/screen'
import { ProviderQuestions } from '@/components/admissions/assessment/ProviderQuestions'
import { Band } from '@/components/ui/Band'
import { EmptyState } from '@/components/ui/EmptyState'
import { NextStep } from '@/components/ui/NextStep'
import { Body, Columns, Section, Stack } from '@/components/ui/Page'
import { answerClarificationAction } from '@/lib/admissions/actions/clarification'
import { clarificationsPage } from '@/lib/admissions/queries/clarification'
import { plural } from '@/lib/format'
import { formatDayLong } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

const clarifications = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { params, search }) => clarificationsPage(actor, params['id'] ?? '', search['bestand']),
  title: (view) => `Toelichting op ${view.number}`,
  render: (view, { search }) => {
    const open = view.assessed ? [] : view.questions.filter((question) => question.answer === null)
    const first = open[0]
    return (
      <>
        <Band
          crumb={[{ label: 'Inschrijvingen', href: routes.submissions() }, { label: view.number, href: routes.submission(view.submissionId) }, { label: 'Toelichting' }]}
          title="Vragen over uw inschrijving"
          lead={`${view.procedure}, instapmoment ${view.window}.`}
          next={
            first ? (
              <NextStep title={open.length === 1 ? 'Beantwoord de vraag' : `Beantwoord ${open.length} vragen`}>{`De eerste uiterlijk op ${formatDayLong(first.dueOn)}.`}</NextStep>
            ) : (
              <NextStep label="Stand" title="Er wacht geen vraag op u">
                {view.questions.length > 0 ? `${plural(view.questions.length, 'vraag', 'vragen')} in totaal.` : 'Komt er een vraag, dan krijgt u bericht.'}
              </NextStep>
            )
          }
        />
        <Body>
          <Columns split="8-4">
            <Stack>
              {view.questions.length === 0 ? (
                <EmptyState panel level={2} title="Geen vragen">
                  De inkopers hebben geen vraag gesteld over deze inschrijving.
                </EmptyState>
              ) : (
                <ProviderQuestions view={view} action={answerClarificationAction} at={{ question: search['vraag'], adding: search['stap'] === 'bestand', trouble: search['bestandfout'] }} />
              )}
            </Stack>
            <Stack>
              <Section title="Zo werkt het">
                <p>Met uw antwoord licht u toe wat u hebt ingediend. U kunt geen nieuw aanbod doen. De inkopers zien uw antwoord zodra u het verstuurt.</p>
              </Section>
            </Stack>
          </Columns>
        </Body>
      </>
    )
  },
})

export default clarifications.page
export const generateMetadata = clarifications.metadata
