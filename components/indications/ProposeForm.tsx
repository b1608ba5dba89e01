import { ActionForm } from '@/components/ui/form/ActionForm'
import { Fieldset } from '@/components/ui/form/Fieldset'
import { KeepTyping } from '@/components/ui/form/KeepTyping'
import { TextArea, UnitField } from '@/components/ui/form/TextField'
import { TypedBefore } from '@/components/ui/form/TypedBefore'
import { Panel, Section } from '@/components/ui/Page'
import type { OwnJoint } from '@/lib/indications/queries/joint'
import { PROPOSE_DRAFT } from '@/lib/indications/rules/typed'
import { formatDayLong } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import { AREA_LABELS } from '@/lib/norms/messages/calculation'
import { routes } from '@/lib/routes'

/** How much time a provider would need for each area that it was asked about, and why. */
export function ProposeForm({ view: { joint, draft }, action, formKey }: { view: OwnJoint; action: FormAction; formKey: string }) {
  return (
    <Section title="Uw voorstel" intro={`Per onderdeel de tijd per week, met de reden. Dat kan één keer, tot en met ${formatDayLong(joint.answerBy)}. De inwoner leest uw redenen ook. Schrijf daarom niets over zijn gezondheid.`}>
      <TypedBefore draft={draft} version={joint.version} />
      <Panel pad>
        <ActionForm action={action} keyValue={formKey} version={joint.version} typed={draft?.values} hidden={{ requestId: joint.id }} label="Voorstel" submit="Voorstel versturen">
          {joint.areas.map((area) => (
            <Fieldset key={area} legend={AREA_LABELS[area]}>
              <UnitField name={`areas.${area}.minutes`} label="Hoeveel tijd is nodig?" hint="Bijvoorbeeld 1:30 of 90 min. Vul 0 in als er niets nodig is." unit="uur en minuten per week" />
              <TextArea name={`areas.${area}.reason`} label="Waarom?" rows={3} />
            </Fieldset>
          ))}
          <KeepTyping form={PROPOSE_DRAFT} subjectId={joint.id} signIn={routes.signIn(routes.ownJoint(joint.id))} />
        </ActionForm>
      </Panel>
    </Section>
  )
}
