import { screen } from '@/app/screen'
import { Alert } from '@/components/ui/Alert'
import { Band } from '@/components/ui/Band'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Select } from '@/components/ui/form/Choice'
import { TextArea } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { isId } from '@/lib/kernel/fields'
import { formatInstantFull, formatInstantLong } from '@/lib/kernel/instant'
import { askQuestionAction } from '@/lib/procedures/actions/questions'
import { isContinuous } from '@/lib/procedures/rules/continuous'
import { askPage } from '@/lib/procedures/queries/own-questions'
import { routes } from '@/lib/routes'

const ask = screen(['provider-admin', 'provider-staff'], {
  load: (actor, { search }) => (isId(search['instapmoment'] ?? '') ? askPage(actor, search['instapmoment'] ?? '') : Promise.resolve(null)),
  title: (view) => `Vraag over ${view.name}`,
  render: (view, { formKey }) => (
    <>
      <Band
        crumb={[{ label: 'Inschrijvingen', href: routes.submissions() }, { label: 'Vragen', href: routes.ownQuestions() }, { label: view.name }]}
        title={`Vraag over ${view.name}`}
        lead={`${view.procedure.title}. Vragen stellen kan ${isContinuous(view) ? 'zolang instappen kan' : `tot ${view.questionsUntil ? '' : 'de sluiting op '}${formatInstantFull(view.questionsUntil ?? view.closesAt)}`}.`}
      />
      <Body>
        <Columns split="8-4">
          <Stack>
            {view.closed ? (
              <EmptyState panel level={2} title="Vragen stellen kan niet meer" action={<ButtonLink kind="secondary" href={routes.publicProcedure(view.procedure.id)}>Naar de procedure</ButtonLink>}>
                Dit instapmoment is gesloten.
              </EmptyState>
            ) : (
              <>
                {view.late && view.questionsUntil && (
                  <Alert kind="wait" title="De termijn voor vragen is voorbij">
                    {`Vragen stellen kon tot ${formatInstantLong(view.questionsUntil)}. U kunt uw vraag nog versturen. De inkopers beslissen of zij haar beantwoorden, en u leest waarom.`}
                  </Alert>
                )}
                <Panel pad>
                  <ActionForm
                    action={askQuestionAction}
                    keyValue={formKey}
                    hidden={{ windowId: view.id }}
                    submit="Vraag versturen"
                    buttons={
                      <ButtonLink kind="secondary" href={routes.ownQuestions()}>
                        Niet vragen
                      </ButtonLink>
                    }
                  >
                    <Select name="about" label="Waar gaat uw vraag over?" optional empty="De hele procedure" options={view.about.map((each) => ({ value: `${each.kind}:${each.id}`, label: each.label }))} />
                    <TextArea name="text" label="Uw vraag" hint="Eén vraag per keer. Noem uw organisatie, nummers en namen niet." rows={6} />
                  </ActionForm>
                </Panel>
              </>
            )}
          </Stack>
          <Section title="Zo werkt het">
            <ul className="prose list-disc pl-5">
              <li>De inkopers zien uw vraag zonder uw naam. Zij herschrijven haar zo dat zij niemand weggeeft.</li>
              <li>Vraag en antwoord komen in een nota van inlichtingen. Iedereen leest die op hetzelfde moment.</li>
              <li>{view.answersBy ? `De antwoorden staan er uiterlijk op ${formatInstantLong(view.answersBy)}.` : 'U krijgt bericht als het antwoord er is.'}</li>
            </ul>
          </Section>
        </Columns>
      </Body>
    </>
  ),
})

export default ask.page
export const generateMetadata = ask.metadata
