import { screen } from '@/app/screen'
import { FormBand } from '@/components/procedures/FormPage'
import { Alert } from '@/components/ui/Alert'
import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Checkbox, RadioGroup, Select } from '@/components/ui/form/Choice'
import { TextArea } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { list } from '@/lib/format'
import { formatInstantFull } from '@/lib/kernel/instant'
import { judgeLateQuestionAction, shareAnswerAction, writeAnswerAction } from '@/lib/procedures/actions/questions'
import { questionPage, type QuestionPage } from '@/lib/procedures/queries/questions'
import { routes } from '@/lib/routes'

function Late({ view, formKey }: { view: QuestionPage; formKey: string }) {
  return (
    <Section title="Beantwoordt u deze vraag nog?" intro={view.window.questionsUntil ? `Vragen stellen kon tot ${formatInstantFull(view.window.questionsUntil)}.` : undefined}>
      <Panel pad>
        <ActionForm action={judgeLateQuestionAction} keyValue={formKey} version={view.question.version} hidden={{ id: view.question.id }} submit="Beslissing vastleggen">
          <RadioGroup name="decision" label="Uw beslissing" options={[{ value: 'taken', label: 'Ja, wij beantwoorden haar alsnog' }, { value: 'left', label: 'Nee, wij behandelen haar niet' }]} />
          <TextArea name="reason" label="Waarom?" hint="De vraagsteller leest dit." rows={3} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

function Write({ view, formKey }: { view: QuestionPage; formKey: string }) {
  const { question, head } = view
  const { entry } = question
  return (
    <Section title="De vraag en het antwoord zoals iedereen ze leest" intro={entry ? `Laatst geschreven door ${entry.writtenName}.` : 'Herschrijf de vraag zo dat zij niemand weggeeft.'}>
      <Panel pad>
        <ActionForm action={writeAnswerAction} keyValue={formKey} version={question.version} hidden={{ questionId: question.id }} submit="Antwoord bewaren" buttons={<ButtonLink href={routes.procedureQuestions(head.id)} kind="secondary">Terug zonder bewaren</ButtonLink>}>
          <TextArea name="question" label="De vraag" defaultValue={entry?.question ?? question.text} rows={5} />
          <TextArea name="answer" label="Het antwoord" optional defaultValue={entry?.answer} rows={8} hint="U kunt zonder antwoord bewaren. Publiceren kan pas met antwoord." />
          <Select name="documentVersionId" label="Welk document verandert door dit antwoord?" optional empty="Geen document" defaultValue={entry?.documentVersionId} options={view.versions.map((each) => ({ value: each.id, label: each.label }))} hint="Voeg de nieuwe versie eerst toe bij Documenten." />
          <Checkbox name="namesSeen" optional label="Een naam in deze tekst geeft niet weg wie vroeg" {...(entry && entry.namesLeft.length > 0 ? { defaultChecked: true } : {})} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

const answerPage = screen(['procurement-officer'], {
  load: (actor, { params }) => questionPage(actor, params['id'] ?? '', params['questionId'] ?? ''),
  title: (view) => `Vraag beantwoorden, ${view.head.title}`,
  render: (view, { formKey }) => {
    const { head, question, window, others } = view
    const writes = question.state === 'open' || question.state === 'in-hand'
    const names = question.entry?.namesLeft ?? []
    return (
      <>
        <FormBand head={head} part={{ label: 'Vragen', href: routes.procedureQuestions(head.id) }} title="Vraag beantwoorden" />
        <Body>
          <Columns split="8-4">
            <Stack>
              {names.length > 0 && writes && (
                <Alert kind="wait" title="In de tekst staat een naam">
                  {`U liet ${list(names)} staan. Kijk of dat niemand weggeeft.`}
                </Alert>
              )}
              {question.state === 'late' && <Late view={view} formKey={formKey} />}
              {writes && <Write view={view} formKey={formKey} />}
              {writes && others.length > 0 && (
                <Section title="Vraagt een ander hetzelfde?" intro="Dan krijgen beide vragen één tekst in de nota.">
                  <Panel pad>
                    <ActionForm action={shareAnswerAction} keyValue={crypto.randomUUID()} version={question.version} id="samen" hidden={{ questionId: question.id }} submit="Samen beantwoorden" submitKind="secondary">
                      <Select name="entryId" label="De andere vraag" empty="Kies een vraag" width="full" options={others.map((each) => ({ value: each.entryId, label: each.question }))} />
                    </ActionForm>
                  </Panel>
                </Section>
              )}
              {(question.state === 'published' || question.state === 'left') && (
                <Section title={question.state === 'left' ? 'Niet behandeld' : 'Gepubliceerd'}>
                  <Panel pad>
                    <p className="whitespace-pre-line">{question.state === 'left' ? question.lateReason : question.entry?.answer}</p>
                    {question.entry?.note && (
                      <p className="mt-2">
                        <TextLink href={routes.publicNote(head.id, question.entry.note.number)}>{`Nota van inlichtingen ${question.entry.note.number}`}</TextLink>
                      </p>
                    )}
                  </Panel>
                </Section>
              )}
            </Stack>
            <Section title="Zoals gevraagd" intro={`${window.name}, ${formatInstantFull(question.askedAt)}`}>
              <div className="prose">
                {question.about && <p>Over: {question.about}</p>}
                <p className="whitespace-pre-line">{question.text}</p>
                {question.state !== 'left' && question.lateReason && <p className="small">Te laat gesteld, toch in behandeling: {question.lateReason}</p>}
                <p className="small">U ziet niet wie dit vroeg. Ook uw collega’s en het controlespoor van uw regio zeggen het niet.</p>
              </div>
            </Section>
          </Columns>
        </Body>
      </>
    )
  },
})

export default answerPage.page
export const generateMetadata = answerPage.metadata
