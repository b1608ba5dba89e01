import { ButtonLink } from '@/components/ui/Button'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { Checkbox, RadioGroup } from '@/components/ui/form/Choice'
import { DateField, TextArea } from '@/components/ui/form/TextField'
import { Panel, Section } from '@/components/ui/Page'
import { GROUND_LABELS, REQUESTER_LABELS } from '@/lib/continuity/messages/destruction'
import type { Keeping } from '@/lib/continuity/queries/destruction'
import { DESTRUCTION_GROUNDS, REQUESTERS } from '@/lib/continuity/schema/destruction'
import type { FormAction } from '@/lib/kernel/form-state'
import { routes } from '@/lib/routes'

type Actions = { readonly hold: FormAction; readonly lift: FormAction; readonly propose: FormAction; readonly decline: FormAction; readonly destroy: FormAction }

/** What can be done about keeping this file now: propose, decide about a proposal, or hold it and end that. */
export function KeepingForms({ view, formKey, actions }: { view: Keeping; formKey: string; actions: Actions }) {
  const { resident, proposal, facts } = view
  const hold = view.holds.find((each) => each.liftedOn === null)
  const key = (last: string) => `${formKey.slice(0, -1)}${last}`
  return (
    <>
      {proposal && !proposal.own && (
        <Section title="Vernietigen" intro="Kijk het dossier eerst na. Wat weg is, komt nooit terug.">
          <Panel pad>
            <ActionForm action={actions.destroy} keyValue={key('a')} id="vernietigen" label="Dossier vernietigen" version={proposal.version} hidden={{ destructionId: proposal.id }} submit="Dossier vernietigen" submitKind="danger">
              <Checkbox name="sure" label="Ik heb het dossier bekeken en het mag weg" />
            </ActionForm>
          </Panel>
        </Section>
      )}
      {proposal && (
        <Section title={proposal.own ? 'Uw voorstel terugnemen' : 'Niet vernietigen'}>
          <Panel pad>
            <ActionForm action={actions.decline} keyValue={key('b')} id="afwijzen" label="Voorstel gaat niet door" version={proposal.version} hidden={{ destructionId: proposal.id }} submit="Dossier bewaren">
              <TextArea name="reason" label="Waarom gaat het niet door?" hint="Bijvoorbeeld welk ander belang zwaarder weegt" rows={3} />
            </ActionForm>
          </Panel>
        </Section>
      )}
      {!proposal && !facts.running && !hold && (
        <Section title="Vernietigen voorstellen">
          <Panel pad>
            <ActionForm action={actions.propose} keyValue={key('c')} id="voorstellen" label="Vernietigen voorstellen" hidden={{ residentId: resident.id }} submit="Voorstel doen" note="Een tweede consulent kijkt en beslist." buttons={<ButtonLink href={routes.residentExport(resident.id)} kind="secondary">Eerst gegevens meegeven</ButtonLink>}>
              <RadioGroup name="ground" label="Waarom?" options={DESTRUCTION_GROUNDS.map((value) => ({ value, label: GROUND_LABELS[value] }))} />
              <DateField name="requestedOn" label="Dag van het verzoek" hint="Alleen als de inwoner erom vraagt" optional />
              <RadioGroup name="requestedBy" label="Wie vroeg erom?" optional across options={REQUESTERS.map((value) => ({ value, label: REQUESTER_LABELS[value] }))} />
            </ActionForm>
          </Panel>
        </Section>
      )}
      {hold ? (
        <Section title="Niet langer bewaren">
          <Panel pad>
            <ActionForm action={actions.lift} keyValue={key('d')} id="bewaring-beeindigen" label="Bewaring beëindigen" version={hold.version} hidden={{ holdId: hold.id }} submit="Bewaring beëindigen">
              <TextArea name="reason" label="Waarom is bewaren niet meer nodig?" rows={3} />
            </ActionForm>
          </Panel>
        </Section>
      ) : (
        <Section title="Langer bewaren">
          <Panel pad>
            <ActionForm action={actions.hold} keyValue={key('e')} id="bewaren" label="Langer bewaren" hidden={{ residentId: resident.id }} submit="Langer bewaren">
              <TextArea name="reason" label="Waarom moet dit dossier blijven?" hint="Bijvoorbeeld een beroep bij de rechter" rows={3} />
            </ActionForm>
          </Panel>
        </Section>
      )}
    </>
  )
}
