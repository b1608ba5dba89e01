import { screen } from '@/app/screen'
import { AssessmentBand } from '@/components/admissions/assessment/AssessmentBand'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { DateField, TextArea } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { askClarificationAction } from '@/lib/admissions/actions/clarification'
import { assessmentPage } from '@/lib/admissions/queries/assessment'
import { interestElsewhere } from '@/lib/admissions/queries/interest'
import { formatDay } from '@/lib/kernel/day'
import { routes } from '@/lib/routes'

const ask = screen(['procurement-officer'], {
  load: (actor, { params, search }) => assessmentPage(actor, params['id'] ?? '', { criterionId: search['criterium'], lotId: search['perceel'] }),
  elsewhere: (actor, params) => interestElsewhere(actor, params['id'] ?? ''),
  title: (view) => `Toelichting vragen aan ${view.provider}`,
  render: (view, { formKey }) => {
    const { current } = view
    const waiting = current?.questions.some((question) => question.answer === null)
    const back = current ? routes.assessmentPart(view.id, current.criterion.id, current.lot?.id ?? null) : routes.assessment(view.id)
    return (
      <>
        <AssessmentBand view={view} part="Toelichting vragen" />
        <Body>
          <Columns split="8-4">
            <Stack>
              {!current || view.status === 'assessed' || waiting ? (
                <EmptyState panel level={2} title={waiting ? 'Er wacht al een vraag' : 'U kunt geen vraag meer stellen'} action={<ButtonLink kind="secondary" href={back}>Terug naar de beoordeling</ButtonLink>}>
                  {waiting ? 'Over dit criterium wacht al een vraag op antwoord van de aanbieder.' : 'De beoordeling van deze inschrijving is afgerond.'}
                </EmptyState>
              ) : (
                <Section title={`Toelichting vragen: ${current.criterion.title}${current.lot ? `, ${current.lot.name}` : ''}`}>
                  <Panel pad>
                    <ActionForm
                      action={askClarificationAction}
                      keyValue={formKey}
                      hidden={{ submissionId: view.id, criterionId: current.criterion.id, lotId: current.lot?.id }}
                      submit="Vraag versturen"
                      buttons={
                        <ButtonLink kind="secondary" href={back}>
                          Niet vragen
                        </ButtonLink>
                      }
                    >
                      <RadioGroup
                        name="kind"
                        label="Wat vraagt u?"
                        defaultValue="explain"
                        options={[
                          { value: 'explain', label: 'Toelichting', hint: 'De aanbieder legt uit wat hij indiende. Zijn antwoord op de eis verandert niet.' },
                          { value: 'repair', label: 'Herstel', hint: 'De aanbieder verbetert alleen dit onderdeel, tot en met de laatste dag. Daarna niet meer.' },
                        ]}
                      />
                      <TextArea name="question" label="Uw vraag" hint="Vraag naar wat er staat of ontbreekt; bij herstel: noem precies wat hersteld mag worden. Een beter aanbod vragen mag niet." rows={5} />
                      <DateField name="dueOn" label="Laatste dag voor het antwoord" hint={`De colleges besluiten uiterlijk op ${formatDay(view.window.decisionsBy)}. Bijvoorbeeld 15-1-2026.`} />
                    </ActionForm>
                  </Panel>
                </Section>
              )}
            </Stack>
            <Stack>
              <Section title="Wat er gebeurt">
                <p>De aanbieder krijgt bericht en antwoordt onder zijn eigen inlog, met tekst en zo nodig een bestand. Vraag en antwoord blijven bij de inschrijving.</p>
              </Section>
              {current && (
                <Section title="De eis">
                  <p className="whitespace-pre-line">{current.criterion.text}</p>
                </Section>
              )}
            </Stack>
          </Columns>
        </Body>
      </>
    )
  },
})

export default ask.page
export const generateMetadata = ask.metadata
