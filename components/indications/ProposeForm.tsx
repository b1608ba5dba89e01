import { ActionForm } from '@/components/ui/form/ActionForm'
import { Fieldset } from '@/components/ui/form/Fieldset'
import { TextArea, UnitField } from '@/components/ui/form/TextField'
import { Panel, Section } from '@/components/ui/Page'
import type { KeptJoint } from '@/lib/indications/queries/joint-kept'
import { formatDayLong } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import { AREA_LABELS } from '@/lib/norms/messages/calculation'

/** How much time a provider would need for each area that it was asked about, and why. */
export function ProposeForm({ joint, action, formKey }: { joint: KeptJoint; action: FormAction; formKey: string }) {
  return (
    <Section title="Uw voorstel" intro={`Per onderdeel de tijd per week, met de reden. Dat kan één keer, tot en met ${formatDayLong(joint.answerBy)}. De inwoner leest uw redenen ook. Schrijf daarom niets over zijn gezondheid.`}>
      <Panel pad>
        <ActionForm action={action} keyValue={formKey} version={joint.version} hidden={{ requestId: joint.id }} label="Voorstel" submit="Voorstel versturen">
          {joint.areas.map((area) => (
            <Fieldset key={area} legend={AREA_LABELS[area]}>
              <UnitField name={`areas.${area}.minutes`} label="Hoeveel tijd is nodig?" hint="Bijvoorbeeld 1:30 of 90 min. Vul 0 in als er niets nodig is." unit="uur en minuten per week" />
              <TextArea name={`areas.${area}.reason`} label="Waarom?" rows={3} />
            </Fieldset>
          ))}
        </ActionForm>
      </Panel>
    </Section>
  )
}
