import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { DateField, TextArea } from '@/components/ui/form/TextField'
import { Panel, Section } from '@/components/ui/Page'
import { CAUSE_LABELS } from '@/lib/allocations/messages/waiting'
import type { OfferView } from '@/lib/allocations/queries/provider'
import { RETURN_CAUSES } from '@/lib/allocations/schema'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'

type Actions = { readonly accept: FormAction; readonly giveBack: FormAction; readonly start: FormAction }

/** What a provider can do with an offer now: take it, give it back, or record the start. */
export function ProviderForms({ view, actions }: { view: OfferView; actions: Actions }) {
  const { may, id, version } = view
  return (
    <>
      {may.accept && (
        <Section title="Aannemen" id="aannemen">
          <Panel pad>
            <ActionForm
              action={actions.accept}
              keyValue={crypto.randomUUID()}
              version={version}
              hidden={{ allocationId: id }}
              submit="Aanbod aannemen"
              id="aannemen-formulier"
              label="Aanbod aannemen"
              note="Daarna ziet u de naam, het adres en het telefoonnummer. De gemeente ziet wie die gegevens bekijkt."
            >
              <DateField name="startsOn" label="Startdatum" hint={`De cliënt wil hulp vanaf ${formatDayLong(view.wishedStart)}.`} defaultValue={formatDay(view.firstStart)} />
            </ActionForm>
          </Panel>
        </Section>
      )}
      {may.start && (
        <Section title="Start vastleggen" id="start">
          <Panel pad>
            <ActionForm action={actions.start} keyValue={crypto.randomUUID()} version={version} hidden={{ allocationId: id }} submit="Start vastleggen" id="start-formulier" label="Start vastleggen">
              <p>De afgesproken startdatum is {formatDayLong(view.startsOn ?? view.wishedStart)}. Is de hulp begonnen? Leg dat dan vast.</p>
            </ActionForm>
          </Panel>
        </Section>
      )}
      {may.giveBack && (
        <Section title="Teruggeven" id="teruggeven" intro="Lukt het niet? De gemeente leest uw reden en antwoordt daarop.">
          <Panel pad>
            <ActionForm action={actions.giveBack} keyValue={crypto.randomUUID()} version={version} hidden={{ allocationId: id }} submit="Aanbod teruggeven" submitKind="danger" id="teruggeven-formulier" label="Aanbod teruggeven">
              <RadioGroup name="cause" label="Waardoor lukt het niet?" options={RETURN_CAUSES.map((each) => ({ value: each, label: CAUSE_LABELS[each] }))} />
              <TextArea name="reason" label="Waarom geeft u dit terug?" hint="Schrijf geen namen of gezondheidsgegevens op." rows={3} />
            </ActionForm>
          </Panel>
        </Section>
      )}
    </>
  )
}
