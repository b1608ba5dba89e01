import { Alert } from '@/components/ui/Alert'
import { ButtonLink } from '@/components/ui/Button'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { TextArea } from '@/components/ui/form/TextField'
import { Panel, PanelFoot, PanelPart, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { formatDayLong } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import { OUTCOME_LABELS, STEP_LABELS } from '@/lib/redress/messages'
import type { ObjectionView } from '@/lib/redress/queries/objection'
import { routes } from '@/lib/routes'

/** The decision on an objection; before it can be taken, what has to come first. */
export function DecideForm({ view, action, formKey }: { readonly view: ObjectionView; readonly action: FormAction; readonly formKey: string }) {
  if (view.tookFirstDecision)
    return (
      <EmptyState panel level={2} title="Een collega beslist">
        U nam zelf het besluit waartegen dit bezwaar gaat.
      </EmptyState>
    )
  if (view.next !== 'decide' && !view.inadmissible)
    return (
      <EmptyState panel level={2} title={STEP_LABELS[view.next]} action={<ButtonLink href={routes.objectionHandling(view.id)}>Naar de behandeling</ButtonLink>}>
        Daarna kunt u beslissen.
      </EmptyState>
    )
  const options = view.inadmissible
    ? [{ value: 'inadmissible', label: 'Niet-ontvankelijk', hint: view.late ? 'Het bezwaar kwam te laat, of is niet op tijd aangevuld.' : 'Het bezwaar is niet op tijd aangevuld.' }, { value: 'unfounded', label: 'Ongegrond', hint: 'Het besluit blijft zoals het was.' }]
    : [{ value: 'unfounded', label: 'Ongegrond', hint: 'Het besluit blijft zoals het was.' }]
  return (
    <Section title="Beslissen" intro="U beslist namens het college. De brief gaat vandaag weg; daarna verandert er niets meer aan.">
      <Stack>
        {view.appealClause === null && (
          <Alert kind="wait" level={3} title="In de brief staat niet wat de inwoner hierna kan doen">
            Uw gemeente heeft die tekst nog niet vastgesteld. Vraag de beleidsadviseur.
          </Alert>
        )}
        <Panel pad>
          <ActionForm action={action} keyValue={formKey} version={view.version} hidden={{ objectionId: view.id }} submit="Beslissen en brief maken">
            <RadioGroup name="outcome" label="Wat beslist u?" options={options} />
            <TextArea name="motivation" label="Motivering" hint="Ga in op wat de inwoner vindt. Schrijf in gewone woorden, met u." rows={8} />
          </ActionForm>
        </Panel>
      </Stack>
    </Section>
  )
}

/** How it ended. */
export function Decided({ view }: { readonly view: ObjectionView }) {
  const letter = view.letters.at(-1)
  if (view.status === 'withdrawn')
    return (
      <Section title="Ingetrokken">
        <Panel pad>
          <DefinitionList items={[{ label: 'Ingetrokken op', value: view.withdrawnOn ? formatDayLong(view.withdrawnOn) : '' }, { label: 'Hoe', value: <span className="whitespace-pre-line">{view.withdrawnHow}</span> }]} />
        </Panel>
      </Section>
    )
  return (
    <Section title="De beslissing">
      <Panel>
        <PanelPart>
          <DefinitionList
            items={[
              { label: 'Beslissing', value: view.outcome ? OUTCOME_LABELS[view.outcome] : '', strong: true },
              { label: 'Genomen en verstuurd', value: view.decidedOn ? formatDayLong(view.decidedOn) : '', second: `${view.decidedByName ?? ''}, Bezwaarbehandelaar` },
              { label: 'Mandaat', value: view.mandateText },
              { label: 'Motivering', value: <span className="whitespace-pre-line">{view.motivation}</span> },
            ]}
          />
        </PanelPart>
        {letter && (
          <PanelFoot>
            <TextLink href={routes.letter(letter.id)} file>
              Beslissing lezen (PDF)
            </TextLink>
          </PanelFoot>
        )}
      </Panel>
    </Section>
  )
}
