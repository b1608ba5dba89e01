import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup, Select } from '@/components/ui/form/Choice'
import { DateField, TextArea, TextField } from '@/components/ui/form/TextField'
import { Panel, PanelPart, Section } from '@/components/ui/Page'
import { VERDICT_LABELS } from '@/lib/consultations/messages'
import type { AskerView, BodyOption } from '@/lib/consultations/queries/asker'
import { VERDICTS } from '@/lib/consultations/schema'
import { ACCEPT } from '@/lib/files/kinds'
import { formatDay } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import { FileForm } from './BodyForms'
import { said } from './RequestParts'

type Props = { readonly view: AskerView; readonly action: FormAction }
const common = (view: AskerView, id: string) => ({ keyValue: crypto.randomUUID(), version: view.version, id, hidden: { requestId: view.id } })

const Words = ({ subject, questions }: { readonly subject?: string; readonly questions?: string }) => (
  <>
    <TextField name="subject" label="Onderwerp" width="full" defaultValue={subject} />
    <TextArea name="questions" label="Uw vragen" hint="Wat wilt u weten? Een vraag per regel leest het makkelijkst." rows={6} defaultValue={questions} />
  </>
)

export function StartForm({ bodies, action, formKey }: { readonly bodies: readonly BodyOption[]; readonly action: FormAction; readonly formKey: string }) {
  return (
    <Panel pad>
      <ActionForm action={action} keyValue={formKey} submit="Adviesvraag maken" note="U verstuurt haar pas in de volgende stap.">
        <Select name="bodyId" label="Wie vraagt u?" empty="Kies een adviesraad of bureau" width="full" options={bodies.map((body) => ({ value: body.id, label: `${body.name}, ${body.place}${body.bureau ? ', over tarieven' : ''}` }))} />
        <Words />
      </ActionForm>
    </Panel>
  )
}

export function ChangeForm({ view, action }: Props) {
  return (
    <Section title="De vraag aanpassen">
      <Panel pad>
        <ActionForm {...common(view, 'vraag')} action={action} label="Vraag bewaren" submit="Vraag bewaren" submitKind="secondary">
          <Words subject={view.subject} questions={view.questions} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

/** Shares something of the portal as it is now, or a file of one's own. */
export function ShareForm({ view, action, trouble }: Props & { readonly trouble: string | undefined }) {
  return (
    <Section title="Iets delen" intro="Wie u vraagt, leest een kopie van nu, en verder niets uit het portaal. Zet er geen gegevens van inwoners in.">
      <Panel>
        <PanelPart>
          <ActionForm keyValue={crypto.randomUUID()} id="delen" hidden={{ requestId: view.id }} action={action} label="Uit het portaal delen" submit="Toevoegen" submitKind="secondary">
            <Select name="source" label="Uit het portaal" empty="Kies wat u deelt" width="full" options={view.shareable} />
          </ActionForm>
        </PanelPart>
        <PanelPart>
          <FileForm requestId={view.id} trouble={trouble} label="Eigen bestand" accept={ACCEPT} />
        </PanelPart>
      </Panel>
    </Section>
  )
}

export function SendForm({ view, action }: Props) {
  return (
    <Section title="Versturen" intro={view.kind === 'tariffs' ? 'Na de laatste dag eindigt de uitnodiging vanzelf: het bureau leest dan alleen nog zijn eigen advies.' : 'Een advies na de laatste dag komt ook binnen, als te laat.'}>
      <Panel pad>
        <ActionForm {...common(view, 'versturen')} action={action} label="Advies vragen" submit="Advies vragen" note="De vraag en wat u deelt, veranderen daarna niet meer.">
          <DateField name="dueOn" label="Laatste dag om te antwoorden" />
        </ActionForm>
      </Panel>
    </Section>
  )
}

export function ExtendForm({ view, action }: Props) {
  return (
    <Section title="Meer tijd geven">
      <Panel pad>
        <ActionForm {...common(view, 'verlengen')} action={action} label="Laatste dag verzetten" submit="Laatste dag verzetten" submitKind="secondary">
          <DateField name="dueOn" label="Nieuwe laatste dag" hint={view.dueOn ? `Nu ${formatDay(view.dueOn)}` : undefined} />
          <TextArea name="reason" label="Reden" rows={2} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

export function WithdrawForm({ view, action }: Props) {
  return (
    <Section title="Intrekken">
      <Panel pad>
        <ActionForm {...common(view, 'intrekken')} action={action} label="Adviesvraag intrekken" submit="Adviesvraag intrekken" submitKind="secondary">
          <TextArea name="reason" label="Reden" hint={view.status === 'sent' ? 'Wie u vroeg, leest deze reden.' : undefined} rows={2} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

/** The questions that the body asked back and that nobody answered yet. */
export function AnswerForms({ view, action }: Props) {
  const open = view.asked.filter((each) => each.answer === null)
  if (open.length === 0) return null
  return (
    <Section title="Te beantwoorden" intro={`${view.body.name} vraagt u iets.`}>
      <Panel>
        {open.map((each) => (
          <PanelPart key={each.id}>
            <p>{said(each.question)}</p>
            <ActionForm action={action} keyValue={crypto.randomUUID()} version={each.version} id={`antwoord-${each.id}`} hidden={{ questionId: each.id }} label="Antwoord versturen" submit="Antwoord versturen">
              <TextArea name="answer" label="Uw antwoord" rows={3} />
            </ActionForm>
          </PanelPart>
        ))}
      </Panel>
    </Section>
  )
}

/** Per point what is done with it and why; kept as a draft until the whole reply goes out (H16). */
export function ReplyForms({ view, keep, give }: { readonly view: AskerView; readonly keep: FormAction; readonly give: FormAction }) {
  const open = view.points.filter((point) => point.reply === null).length
  return (
    <>
      <Section title="Uw reactie" intro="Per punt: wat doet u ermee en waarom? Uw collega’s zien dit concept; wie adviseerde nog niet.">
        <Panel>
          {view.points.map((point) => (
            <PanelPart key={point.id}>
              <h3>Punt {point.number}</h3>
              <p>{said(point.advice)}</p>
              <p className="small">{said(point.reason)}</p>
              <ActionForm action={keep} keyValue={crypto.randomUUID()} version={point.reply?.version ?? 0} id={`punt-${point.id}`} hidden={{ pointId: point.id }} label={`Reactie op punt ${point.number} bewaren`} submit={`Reactie op punt ${point.number} bewaren`} submitKind="secondary">
                <RadioGroup name="verdict" label="Wat doet u ermee?" defaultValue={point.reply?.verdict} options={VERDICTS.map((verdict) => ({ value: verdict, label: VERDICT_LABELS[verdict] }))} />
                <TextArea name="reason" label="Waarom?" rows={3} defaultValue={point.reply?.reason} />
              </ActionForm>
            </PanelPart>
          ))}
        </Panel>
      </Section>
      <Section title="Reactie geven" intro={open === 0 ? 'Elk punt heeft een reactie.' : `${open === 1 ? 'Eén punt heeft' : `${open} punten hebben`} nog geen reactie.`}>
        <Panel pad>
          <ActionForm {...common(view, 'reactie')} action={give} label="Reactie geven" submit="Reactie geven" submitKind={open === 0 ? 'primary' : 'secondary'} note="U geeft uw reactie één keer. Daarna verandert zij niet meer." />
        </Panel>
      </Section>
    </>
  )
}

export function PublishForm({ view, action }: Props) {
  return (
    <Section title="Openbaar maken" intro="De vraag, het advies en uw reactie staan dan voor iedereen op de openbare pagina. Wat u deelde, blijft binnen.">
      <Panel pad>
        <ActionForm {...common(view, 'openbaar')} action={action} label="Advies en reactie openbaar maken" submit="Openbaar maken" submitKind="secondary" note="Dit draait u niet terug.">
          <DateField name="on" label="Vanaf welke dag?" />
        </ActionForm>
      </Panel>
    </Section>
  )
}
