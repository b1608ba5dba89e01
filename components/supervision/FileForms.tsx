import { ActionForm } from '@/components/ui/form/ActionForm'
import { DateField, TextArea } from '@/components/ui/form/TextField'
import { Panel, Section } from '@/components/ui/Page'
import { formatDay } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import type { FileView } from '@/lib/supervision/queries/supervisor'

type Props = { readonly view: FileView; readonly action: FormAction }
const common = (view: FileView) => ({ keyValue: crypto.randomUUID(), version: view.version, hidden: { fileId: view.id } })

/** One press: the letter says that the report came in and what happens next. */
export function AcknowledgeForm({ view, action }: Props) {
  return (
    <Section title="Ontvangst bevestigen" intro="Wie meldde, krijgt een brief met wat er nu gebeurt.">
      <Panel pad>
        <ActionForm {...common(view)} action={action} id="bevestigen" label="Ontvangst bevestigen" submit="Ontvangst bevestigen" />
      </Panel>
    </Section>
  )
}

export function AskForm({ view, action }: Props) {
  return (
    <Section title="De aanbieder vragen" intro="De aanbieder leest uw vraag in het portaal en antwoordt één keer.">
      <Panel pad>
        <ActionForm {...common(view)} action={action} id="vraag" label="Vraag versturen" submit="Vraag versturen" submitKind="secondary">
          <TextArea name="question" label="Vraag" rows={4} />
          <DateField name="dueOn" label="Antwoord uiterlijk" hint={`Vanaf ${formatDay(view.firstAnswerDay)}`} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

export function FindingsForm({ view, action }: Props) {
  return (
    <Section title="Bevindingen" intro="Versleuteld bewaard. Tot het rapport weg is, kunt u ze aanpassen.">
      <Panel pad>
        <ActionForm {...common(view)} action={action} id="bevindingen" label="Bevindingen bewaren" submit="Bevindingen bewaren" submitKind={view.next === 'find' ? 'primary' : 'secondary'}>
          <TextArea name="findings" label="Wat vond u?" rows={8} defaultValue={view.findings ?? ''} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

export function ReportForm({ view, action }: Props) {
  return (
    <Section title="Rapport" intro={`Uw bevindingen en aanbevelingen gaan als brief naar ${view.provider}. Zet geen naam van de cliënt in de tekst als dat niet nodig is.`}>
      <Panel pad>
        <ActionForm {...common(view)} action={action} id="rapport" label="Rapport versturen" submit="Rapport versturen" note="Een verstuurd rapport verandert niet meer.">
          <TextArea name="recommendations" label="Aanbevelingen" rows={6} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

export function CloseForm({ view, action }: Props) {
  const without = view.status !== 'reported'
  return (
    <Section title="Dossier sluiten" intro={without ? 'Zonder rapport. Weet de aanbieder van dit dossier, dan leest hij uw reden in een brief.' : 'Het rapport is verstuurd.'}>
      <Panel pad>
        <ActionForm {...common(view)} action={action} id="sluiten" label="Dossier sluiten" submit="Dossier sluiten" submitKind={without ? 'secondary' : 'primary'}>
          <TextArea name="reason" label="Waarom sluit u het dossier?" rows={3} />
        </ActionForm>
      </Panel>
    </Section>
  )
}
