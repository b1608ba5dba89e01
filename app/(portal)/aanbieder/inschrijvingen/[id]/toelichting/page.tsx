import { screen } from '@/app/screen'
import { ProviderQuestions } from '@/components/admissions/assessment/ProviderQuestions'
import { Band } from '@/components/ui/Band'
import { EmptyState } from '@/components/ui/EmptyState'
import { NextStep } from '@/components/ui/NextStep'
import { TALK_STATUS_LABELS } from '@/lib/admissions/messages/talk'
import { TextLink } from '@/components/ui/TextLink'
import { formatInstantFull } from '@/lib/kernel/instant'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
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
              {view.talks.length > 0 && (
                <Section title="Verificatiegesprek" intro="In het gesprek wordt nagegaan of klopt wat u indiende. U kunt niets toevoegen.">
                  <Panel pad>
                    {view.talks.map((talk) => (
                      <p key={talk.id}>
                        {TALK_STATUS_LABELS[talk.status]}: {formatInstantFull(talk.at)}, {talk.place}.{' '}
                        {talk.letterId && (
                          <TextLink href={routes.letter(talk.letterId)} file>
                            Verslag (PDF)
                          </TextLink>
                        )}
                      </p>
                    ))}
                  </Panel>
                </Section>
              )}
            </Stack>
            <Stack>
              <Section title="Zo werkt het">
                <p>Met uw antwoord licht u toe wat u hebt ingediend. U kunt geen nieuw aanbod doen. Mag u herstellen, dan verandert alleen dat onderdeel; wat u eerst indiende, blijft bewaard. De inkopers zien uw antwoord zodra u het verstuurt.</p>
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
