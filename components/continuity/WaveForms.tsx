import { ActionForm } from '@/components/ui/form/ActionForm'
import { FieldRow } from '@/components/ui/form/Fieldset'
import { DateField, TextField } from '@/components/ui/form/TextField'
import { PanelPart } from '@/components/ui/Page'
import type { FormAction } from '@/lib/kernel/form-state'

export type WaveActions = { readonly add: FormAction; readonly remove: FormAction; readonly plan: FormAction }
type Props = { readonly of: { readonly id: string; readonly version: number }; readonly waves: readonly { readonly id: string; readonly number: number; readonly begun: boolean }[]; readonly actions: WaveActions }

/** Spreading residents over waves, one more wave, and taking out the last one in which nothing happened yet. */
export function WaveForms({ of, waves, actions }: Props) {
  return (
    <>
      {waves.length > 0 && (
        <PanelPart>
          <ActionForm id="verdelen" label="Verdelen" action={actions.plan} keyValue={crypto.randomUUID()} version={of.version} hidden={{ id: of.id }} submit="Inwoners verdelen over de golven" submitKind="secondary" />
        </PanelPart>
      )}
      <PanelPart>
        <ActionForm id="golf" label="Golf toevoegen" action={actions.add} keyValue={crypto.randomUUID()} hidden={{ id: of.id }} submit="Golf toevoegen" submitKind="secondary">
          <FieldRow>
            <DateField name="startsOn" label="Eerste dag" />
            <DateField name="endsOn" label="Laatste dag" />
            <TextField name="capacity" label="Hoeveel inwoners" hint="In de hele golf" width={9} inputMode="numeric" />
          </FieldRow>
        </ActionForm>
      </PanelPart>
      {waves.filter((wave) => !wave.begun).slice(-1).map((wave) => (
        <PanelPart key={wave.id}>
          <ActionForm id="weghalen" label={`Golf ${wave.number} weghalen`} action={actions.remove} keyValue={crypto.randomUUID()} hidden={{ waveId: wave.id }} submit={`Golf ${wave.number} weghalen`} submitKind="quiet" />
        </PanelPart>
      ))}
    </>
  )
}
