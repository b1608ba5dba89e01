import { screen } from '@/app/screen'
import { FileFrame } from '@/components/residents/FileFrame'
import { SignalFields } from '@/components/residents/SignalFields'
import { SignalTable } from '@/components/residents/SignalTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { Columns, Panel, Section } from '@/components/ui/Page'
import { recordSignal } from '@/lib/residents/actions/signals'
import { SOURCE_LABELS } from '@/lib/residents/messages/signals'
import { signalsOf } from '@/lib/residents/queries/signals'
import { HEARD_FROM } from '@/lib/residents/schema/signals'

const s = screen(['consultant'], {
  load: (actor, { params }) => signalsOf(actor, params['id'] ?? ''),
  title: 'Signalen',
  render: ({ resident, signals }, { formKey }) => (
    <FileFrame resident={resident} title="Signalen" current="signals">
      <Columns split="7-5">
        <Section title="Signalen">
          <SignalTable caption="Signalen over deze inwoner" rows={signals} empty={<EmptyState title="Er is geen signaal">Een signaal zegt wat er veranderde. U beslist wat ermee gebeurt.</EmptyState>} />
        </Section>
        <Section title="Signaal vastleggen">
          <Panel pad>
            <ActionForm action={recordSignal} keyValue={formKey} hidden={{ residentId: resident.id }} submit="Signaal vastleggen" note="Hiermee verandert nog niets. Op de volgende pagina beslist u.">
              <SignalFields />
              <RadioGroup name="source" label="Van wie hoorde u dit?" options={HEARD_FROM.map((value) => ({ value, label: SOURCE_LABELS[value] }))} />
            </ActionForm>
          </Panel>
        </Section>
      </Columns>
    </FileFrame>
  ),
})
export default s.page
export const generateMetadata = s.metadata
