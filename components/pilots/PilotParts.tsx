import { Badge } from '@/components/ui/Badge'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup, Select } from '@/components/ui/form/Choice'
import { FieldRow } from '@/components/ui/form/Fieldset'
import { DateField, TextArea, TextField } from '@/components/ui/form/TextField'
import { Panel, PanelPart } from '@/components/ui/Page'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import { PILOT_LABELS, PILOT_OUTCOME_LABELS, PILOT_TONES, UNKNOWN, VERDICT_LABELS } from '@/lib/pilots/messages'
import type { Choices, Outcome, Pilot } from '@/lib/pilots/queries'
import { OPEN_STATUSES, VERDICTS } from '@/lib/pilots/schema'

const lines = (text: string) => <span className="whitespace-pre-line">{text}</span>

export const Standing = ({ pilot }: { pilot: Pilot }) => <Badge tone={PILOT_TONES[pilot.status]}>{PILOT_LABELS[pilot.status]}</Badge>

/** From and until, as far as a source says. */
export const spanText = ({ startsOn, endsOn }: Pick<Pilot, 'startsOn' | 'endsOn'>): string =>
  startsOn === null && endsOn === null ? UNKNOWN : `${startsOn === null ? 'Begin niet bekend' : `Vanaf ${formatDayLong(startsOn)}`}, ${endsOn === null ? 'einde niet bekend' : `tot en met ${formatDayLong(endsOn)}`}`

/** What is known of a pilot; what no source says is named as unknown. */
export function PilotFacts({ pilot }: { pilot: Pilot }) {
  return (
    <DefinitionList
      items={[
        { label: 'Doel', value: lines(pilot.goal) },
        { label: 'Wie voert uit', value: pilot.runs },
        { label: 'Voor', value: pilot.lot === null || pilot.lot.name === pilot.place ? pilot.place : `${pilot.place}, perceel ${pilot.lot.name}` },
        { label: 'Product', value: pilot.product?.name ?? 'Niet aan één product verbonden' },
        { label: 'Wanneer', value: spanText(pilot) },
        { label: 'Wat wordt gemeten', value: pilot.measures === null ? UNKNOWN : lines(pilot.measures) },
        { label: 'Bron', value: lines(pilot.source) },
      ]}
    />
  )
}

/** What a pilot brought, and what happens now. */
export function OutcomeFacts({ outcome }: { outcome: Outcome }) {
  return (
    <DefinitionList
      items={[
        { label: 'Wat de pilot bracht', value: lines(outcome.brought) },
        { label: 'Wat het de gemeente oplevert', value: lines(outcome.yields) },
        { label: 'Wat er gebeurt', value: VERDICT_LABELS[outcome.verdict], ...(outcome.untilOn === null ? {} : { second: `Tot en met ${formatDayLong(outcome.untilOn)}` }) },
        { label: 'Waarom', value: lines(outcome.reason) },
        { label: PILOT_OUTCOME_LABELS[outcome.status], value: outcome.answer === null ? formatDayLong(outcome.decidedOn ?? outcome.proposedOn) : lines(outcome.answer) },
      ]}
    />
  )
}

/** The facts of a pilot as a form; of a new one also where it is. */
export function PilotForm({ pilot, choices, action, formKey }: { pilot: Pilot | null; choices: Choices; action: FormAction; formKey: string }) {
  return (
    <ActionForm action={action} keyValue={formKey} id="pilot" label={pilot ? 'Gegevens wijzigen' : 'Pilot vastleggen'} submit={pilot ? 'Gegevens bewaren' : 'Pilot vastleggen'} {...(pilot ? { version: pilot.version, hidden: { pilotId: pilot.id }, submitKind: 'secondary' as const } : {})}>
      {pilot === null && <Select name="place" label="Voor wie is de pilot?" empty="Kies" options={choices.places} />}
      <TextField name="name" label="Naam" width="full" defaultValue={pilot?.name} />
      <TextArea name="goal" label="Doel" rows={3} defaultValue={pilot?.goal} />
      <TextField name="runs" label="Wie voert de pilot uit?" hint="Een aanbieder, een gemeente, of nog niemand" width="full" defaultValue={pilot?.runs} />
      <RadioGroup name="status" label="Hoe staat het ervoor?" defaultValue={pilot?.status} options={OPEN_STATUSES.map((value) => ({ value, label: PILOT_LABELS[value] }))} />
      <Select name="productId" label="Product" empty="Geen product" optional options={choices.products} defaultValue={pilot?.product?.id} />
      <Select name="lotId" label="Perceel" empty="Geen perceel" optional options={choices.lots} defaultValue={pilot?.lot?.id} />
      <FieldRow>
        <DateField name="startsOn" label="Eerste dag" optional defaultValue={pilot?.startsOn ? formatDay(pilot.startsOn) : ''} />
        <DateField name="endsOn" label="Laatste dag" optional defaultValue={pilot?.endsOn ? formatDay(pilot.endsOn) : ''} />
      </FieldRow>
      <TextArea name="measures" label="Wat wordt gemeten?" hint="Laat leeg wat niet bekend is." rows={2} optional defaultValue={pilot?.measures} />
      <TextArea name="source" label="Bron" hint="Het stuk of verslag waaruit dit blijkt." rows={2} defaultValue={pilot?.source} />
    </ActionForm>
  )
}

/** What a pilot brought, put before a second adviser. */
export function OutcomeForm({ pilot, action, formKey }: { pilot: Pilot; action: FormAction; formKey: string }) {
  return (
    <ActionForm action={action} keyValue={formKey} version={pilot.version} hidden={{ pilotId: pilot.id }} id="uitkomst" label="Uitkomst voorleggen" submit="Uitkomst voorleggen" note="Een tweede beleidsadviseur stelt dit vast.">
      <TextArea name="brought" label="Wat bracht de pilot?" hint="Wat er gemeten is, en wat inwoners ervan merkten." rows={4} />
      <TextArea name="yields" label="Wat levert het de gemeente op?" rows={3} />
      <RadioGroup name="verdict" label="Wat gebeurt er nu?" options={VERDICTS.map((value) => ({ value, label: VERDICT_LABELS[value] }))} />
      <DateField name="untilOn" label="Verlengen tot en met" hint="Alleen als u verlengt." optional />
      <TextArea name="reason" label="Waarom?" rows={3} />
    </ActionForm>
  )
}

/** An outcome that waits, with what this adviser can do about it. */
export function WaitingOutcome({ outcome, actions, formKey }: { outcome: Outcome; actions: { readonly adopt: FormAction; readonly giveBack: FormAction }; formKey: string }) {
  const on = { version: outcome.version, hidden: { outcomeId: outcome.id } }
  return (
    <Panel>
      <PanelPart>
        <OutcomeFacts outcome={outcome} />
      </PanelPart>
      {!outcome.own && (
        <PanelPart>
          <ActionForm action={actions.adopt} {...on} keyValue={formKey} id="vaststellen" label="Uitkomst vaststellen" submit="Uitkomst vaststellen" note="Daarna verandert deze uitkomst niet meer." />
        </PanelPart>
      )}
      <PanelPart>
        <details>
          <summary>{outcome.own ? 'Voorstel terugnemen' : 'Voorstel teruggeven'}</summary>
          <ActionForm action={actions.giveBack} {...on} keyValue={crypto.randomUUID()} id="teruggeven" label="Voorstel teruggeven" submit={outcome.own ? 'Voorstel terugnemen' : 'Voorstel teruggeven'} submitKind="secondary">
            <TextArea name="answer" label="Waarom?" rows={2} />
          </ActionForm>
        </details>
      </PanelPart>
    </Panel>
  )
}
