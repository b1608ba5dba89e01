import { Alert } from '@/components/ui/Alert'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { DateField, TextArea, TextField } from '@/components/ui/form/TextField'
import { Panel, Section } from '@/components/ui/Page'
import type { DecisionPage } from '@/lib/admissions/queries/decision'
import { plural } from '@/lib/format'
import type { FormAction } from '@/lib/kernel/form-state'
import { formatDay, formatDayLong } from '@/lib/kernel/day'

type Actions = { readonly record: FormAction; readonly notify: FormAction; readonly finalise: FormAction; readonly summons: FormAction; readonly propose: FormAction }
type Props = { readonly view: DecisionPage; readonly actions: Actions; readonly keys: readonly [string, string]; readonly windowMunicipality: { windowId: string; municipalityId: string } }

function capacityText(view: DecisionPage): string {
  if (view.capacity.own) return `U legt vast wat het college van ${view.municipality} zelf besloot.`
  return view.capacity.mandate ? `U legt dit vast namens het college van ${view.municipality}, op grond van: ${view.capacity.mandate}.` : ''
}

/** The one step that a decision waits for, with its form; or why this person can't take it. */
export function DecisionStep({ view, actions, keys, windowMunicipality }: Props) {
  const hidden = { decisionId: view.id }
  if (view.status === 'proposed')
    return (
      <>
        <Section title="Besluit vastleggen">
          {view.may.record && (view.capacity.own || view.capacity.mandate) ? (
            <Panel pad>
              <p>{capacityText(view)}</p>
              <ActionForm action={actions.record} keyValue={keys[0]} version={view.version} hidden={hidden} id="vast" label="Besluit vastleggen" submit="Besluit vastleggen" note="Daarna veranderen de uitkomsten niet meer.">
                <DateField name="decidedOn" label="Dag van het besluit" hint={`De dag waarop het college besloot, vanaf ${formatDay(view.openedOn)}`} />
              </ActionForm>
            </Panel>
          ) : (
            <Alert kind="info" level={3} title={`Wacht op gemeente ${view.municipality}`}>
              Deze gemeente gaf geen mandaat. De besluitregistratie van de gemeente legt het besluit zelf vast.
            </Alert>
          )}
        </Section>
        {view.may.change && !view.again && (
          <Section title="Voorstel opnieuw maken" intro="Alle uitkomsten volgen dan opnieuw uit de beoordeling. Wat u zelf wijzigde, vervalt.">
            <ActionForm action={actions.propose} keyValue={keys[1]} hidden={windowMunicipality} id="opnieuw" label="Voorstel opnieuw maken" submit="Voorstel opnieuw maken" submitKind="secondary" />
          </Section>
        )}
      </>
    )
  if (view.status === 'decided')
    return (
      <Section title="Bekendmaken">
        <Panel pad>
          <p>
            {letters(view)} De aanbieder ziet dan ook zijn eigen beoordeling, criterium voor criterium. De reactietermijn van {plural(view.reaction.days, 'dag', 'dagen')} gaat vandaag in ({view.reaction.source}).
          </p>
          <ActionForm action={actions.notify} keyValue={keys[0]} version={view.version} hidden={hidden} id="bekend" label="Besluit bekendmaken" submit="Besluit bekendmaken" note="De brieven gaan direct uit. Dat is niet terug te draaien." />
        </Panel>
      </Section>
    )
  if (view.status === 'notified' && view.reactionUntil)
    return (
      <>
        {view.waits === 'finalise' && (
          <Section title="Definitief maken">
            <Panel pad>
              <p>De reactietermijn liep tot en met {formatDayLong(view.reactionUntil)}. {view.summonses.length === 0 ? 'Er is geen dagvaarding ontvangen.' : 'Er loopt geen zaak meer.'}</p>
              <ActionForm action={actions.finalise} keyValue={keys[0]} version={view.version} hidden={hidden} id="definitief" label="Besluit definitief maken" submit="Besluit definitief maken" />
            </Panel>
          </Section>
        )}
        <Section title="Dagvaarding vastleggen" intro={`Een dagvaarding die uiterlijk ${formatDay(view.reactionUntil)} binnen is, houdt het besluit tegen.`}>
          <Panel pad>
            <ActionForm action={actions.summons} keyValue={keys[1]} version={view.version} hidden={hidden} id="dagvaarding" label="Dagvaarding vastleggen" submit="Dagvaarding vastleggen" submitKind="secondary">
              <DateField name="receivedOn" label="Ontvangen op" />
              <TextField name="claimant" label="Van wie" />
              <TextField name="court" label="Rechtbank" optional />
              <TextField name="caseNumber" label="Zaaknummer" optional width={15} />
              <TextArea name="note" label="Waarover" rows={2} />
            </ActionForm>
          </Panel>
        </Section>
      </>
    )
  return null
}

function letters(view: DecisionPage): string {
  const count = view.summary.providers
  return count === 1 ? 'Eén aanbieder krijgt een brief.' : `${count} aanbieders krijgen elk een brief.`
}
