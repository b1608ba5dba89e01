import { CalculationTable } from '@/components/indications/CalculationTable'
import { withCapital } from '@/components/indications/CaseFrame'
import { Alert } from '@/components/ui/Alert'
import { ButtonLink } from '@/components/ui/Button'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { FieldRow, Fieldset } from '@/components/ui/form/Fieldset'
import { KeepTyping } from '@/components/ui/form/KeepTyping'
import { DateField, TextArea, UnitField } from '@/components/ui/form/TextField'
import { TypedBefore } from '@/components/ui/form/TypedBefore'
import { Panel, PanelFoot, PanelPart, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import type { Draft } from '@/lib/drafts'
import { FREQUENCY_LABELS } from '@/lib/indications/messages'
import { FREQUENCIES } from '@/lib/indications/schema'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import { formatDuration, formatDurationShort } from '@/lib/kernel/duration'
import type { FormAction } from '@/lib/kernel/form-state'
import { OUTCOME_LABELS, STEP_LABELS } from '@/lib/redress/messages'
import type { KeptCalculation } from '@/lib/indications/queries/parts'
import type { ObjectionView } from '@/lib/redress/queries/objection'
import type { Reckoning } from '@/lib/redress/queries/reckoning'
import { OBJECTION_DECISION_DRAFT } from '@/lib/redress/rules/typed'
import { routes } from '@/lib/routes'

/** The decision on an objection; before it can be taken, what has to come first. */
export function DecideForm({ view, draft, action, formKey }: { readonly view: ObjectionView; readonly draft: Draft | null; readonly action: FormAction; readonly formKey: string }) {
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
  const { decision, product } = view.wmoCase
  const { reckoning } = view
  const calculation = reckoning ? reckoning.calculation : view.wmoCase.calculation
  const indication = decision?.indication
  // Help outside the norms, or of an older system, was given without a calculation: what it rests on is then said.
  const stated = indication !== undefined && indication !== null && (!view.wmoCase.timeNeeded || view.wmoCase.importedFrom !== null)
  const hint = view.urgent ? 'De consulent geeft daarna andere tijdelijke hulp, met een eigen brief.' : !view.replaced ? 'De consulent behandelt de aanvraag alsnog, in een nieuwe zaak.' : 'Er komt een nieuw besluit in de plaats van het oude.'
  const founded = !view.replaced || ((calculation || stated) && (reckoning ?? product)) ? [{ value: 'founded', label: 'Gegrond', hint }, { value: 'partly-founded', label: 'Deels gegrond', hint }] : []
  const inadmissible = view.inadmissible ? [{ value: 'inadmissible', label: 'Niet-ontvankelijk', hint: view.late ? 'Het bezwaar kwam te laat, of is niet op tijd aangevuld.' : 'Het bezwaar is niet op tijd aangevuld.' }] : []
  // Completed after all, though late: what was said can be weighed.
  const weighed = !view.inadmissible || (view.completedOn !== null && (!view.late || view.lateExcused === true))
  const options = [...inadmissible, { value: 'unfounded', label: 'Ongegrond', hint: 'Het besluit blijft zoals het was.' }, ...(weighed ? founded : [])]
  return (
    <Section title="Beslissen" intro="U beslist namens het college. De brief gaat vandaag weg; daarna verandert er niets meer aan.">
      <Stack>
        {view.appealClause === null && (
          <Alert kind="wait" level={3} title="In de brief staat niet wat de inwoner hierna kan doen">
            Uw gemeente heeft die tekst nog niet vastgesteld. Vraag de beleidsadviseur.
          </Alert>
        )}
        {founded.length === 0 && (
          <Alert kind="info" level={3} title={reckoning ? 'Gegrond kan na een berekening' : 'Gegrond kan hier nog niet'} actions={reckoning && <ButtonLink href={routes.objectionCalculation(view.id)} kind="secondary">Tijd berekenen</ButtonLink>}>
            {reckoning ? `Bij de afwijzing is geen tijd berekend. Krijgt de inwoner gelijk, dan geeft u nu de antwoorden. U rekent met de normen van ${formatDayLong(reckoning.on)}, de dag van het besluit.` : 'Bij deze zaak is geen tijd berekend. Laat de consulent een nieuwe melding vastleggen en de tijd berekenen.'}
          </Alert>
        )}
        {reckoning && calculation && <Reckoned view={view} reckoning={reckoning} calculation={calculation} />}
        <Panel pad>
          <TypedBefore draft={draft} version={view.version} />
          <ActionForm key={draft?.savedAt.toISOString() ?? 'empty'} typed={draft?.values} action={action} keyValue={formKey} version={view.version} hidden={{ objectionId: view.id, ...(view.replaced ? {} : { urgent: 'ja' }) }} submit="Beslissen en brief maken">
            <RadioGroup name="outcome" label="Wat beslist u?" options={options} />
            <TextArea name="motivation" label="Motivering" hint="Ga in op wat de inwoner vindt. Schrijf in gewone woorden, met u." rows={8} />
            {founded.length > 0 && view.replaced && !(view.late && view.lateExcused === false) && (
              <Fieldset legend="Als het bezwaar gegrond is" hint={indication ? `Het besluit gaf ${formatDuration(indication.minutesPerWeek)} per week. Lopende hulp stopt vandaag en gaat morgen verder onder een nieuw nummer.` : 'De hulp die de inwoner alsnog krijgt.'}>
                <UnitField name="minutes" label="Hoeveel tijd" unit="uur en minuten per week" hint={calculation ? `De norm geeft ${formatDurationShort(calculation.norm)}` : 'Zeg hieronder waar deze tijd op rust'} optional />
                <TextArea name="minutesReason" label="Waarom deze tijd?" hint="Nodig als u afwijkt van de norm. De inwoner leest dit." rows={3} optional />
                <RadioGroup name="frequency" label="Hoe vaak komt de hulp?" defaultValue={indication?.frequency ?? 'weekly'} options={FREQUENCIES.map((value) => ({ value, label: withCapital(FREQUENCY_LABELS[value]) }))} />
                <FieldRow>
                  <DateField name="startsOn" label="Ingangsdatum" optional defaultValue={indication ? formatDay(indication.startsOn) : ''} />
                  <DateField name="endsOn" label="Einddatum (laatste dag)" optional defaultValue={indication ? formatDay(indication.endsOn) : ''} />
                </FieldRow>
              </Fieldset>
            )}
            <KeepTyping form={OBJECTION_DECISION_DRAFT} subjectId={view.id} signIn={routes.signIn(routes.objectionDecision(view.id))} />
          </ActionForm>
        </Panel>
      </Stack>
    </Section>
  )
}

/** The time that was calculated with the objection, and where it is changed as long as the objection runs. */
function Reckoned({ view, reckoning, calculation }: { readonly view: ObjectionView; readonly reckoning: Reckoning; readonly calculation: KeptCalculation }) {
  return (
    <Section title="Berekend bij dit bezwaar" intro={`${reckoning.product?.name ?? ''}, met ${calculation.normSet.name}, versie ${calculation.normSet.edition}, en de normen van ${formatDayLong(reckoning.on)}. Berekend door ${calculation.savedBy}.`} actions={view.status === 'running' && <TextLink href={routes.objectionCalculation(view.id)}>Antwoorden wijzigen</TextLink>}>
      <Panel>
        <CalculationTable calculation={calculation} sources={false} />
      </Panel>
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
  const { reckoning } = view
  return (
    <Stack>
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
      {reckoning?.calculation && <Reckoned view={view} reckoning={reckoning} calculation={reckoning.calculation} />}
    </Stack>
  )
}
