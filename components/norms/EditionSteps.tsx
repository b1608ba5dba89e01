import { Alert } from '@/components/ui/Alert'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { TextArea } from '@/components/ui/form/TextField'
import { Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { formatDayLong } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import { formatInstant } from '@/lib/kernel/instant'
import type { NormSetView } from '@/lib/norms/queries/editions'

type Actions = { readonly propose: FormAction; readonly giveBack: FormAction; readonly withdraw: FormAction; readonly adopt: FormAction }
type Props = { readonly set: NormSetView; readonly formKey: string; readonly actions: Actions }

/** How an edition of one's own stands, and what this person can do with it now. Nothing for a set as its source published it. */
export function EditionSteps({ set, formKey, actions }: Props) {
  if (set.status === 'published') return null
  return (
    <>
      <Standing set={set} />
      {set.may.edit && (
        <Columns split="6-6">
          <Stack>
            <Section title="Voorleggen" intro="Is alles ingevuld? Een collega kijkt mee en stelt vast. Zolang het voorligt, wijzigt er niets.">
              <Panel pad>
                <ActionForm action={actions.propose} keyValue={formKey} version={set.version} id="voorleggen" hidden={{ id: set.id }} submit="Voorleggen aan een collega" label="Voorleggen" />
              </Panel>
            </Section>
          </Stack>
          <Stack>
            <WithReason set={set} action={actions.withdraw} id="terugnemen" title="Terugnemen" submit="Concept terugnemen" hint="Het concept blijft te lezen, maar gaat niet verder." />
          </Stack>
        </Columns>
      )}
      {set.may.adopt && (
        <Columns split="6-6">
          <Stack>
            <Section title="Vaststellen" intro={`Vanaf ${formatDayLong(set.validFrom)} rekenen consulenten hiermee${set.owner ? ` voor ${set.owner}` : ''}. Daarna verandert er niets meer aan.`}>
              <Panel pad>
                <ActionForm action={actions.adopt} keyValue={formKey} version={set.version} id="vaststellen" hidden={{ id: set.id }} submit="Normenkader vaststellen" label="Vaststellen" />
              </Panel>
            </Section>
          </Stack>
          <Stack>
            <WithReason set={set} action={actions.giveBack} id="teruggeven" title="Teruggeven" submit="Teruggeven om te wijzigen" hint="Uw collega leest wat er anders moet." />
          </Stack>
        </Columns>
      )}
    </>
  )
}

function WithReason({ set, action, id, title, submit, hint }: { set: NormSetView; action: FormAction; id: string; title: string; submit: string; hint: string }) {
  return (
    <Section title={title}>
      <Panel pad>
        <ActionForm action={action} keyValue={crypto.randomUUID()} version={set.version} id={id} hidden={{ id: set.id }} submit={submit} submitKind="secondary" label={title}>
          <TextArea name="reason" label="Waarom?" hint={hint} rows={2} />
        </ActionForm>
      </Panel>
    </Section>
  )
}

function Standing({ set }: { set: NormSetView }) {
  const { proposed, adopted } = set
  if (set.status === 'adopted' && proposed && adopted)
    return (
      <Alert kind="ok" title={`Vastgesteld door ${adopted.by}`}>
        {`Voorgelegd door ${proposed.by} op ${formatInstant(proposed.at)}, vastgesteld op ${formatInstant(adopted.at)}. De normen veranderen niet meer; voor een wijziging maakt u een nieuwe versie.`}
      </Alert>
    )
  if (set.status === 'withdrawn') return <Alert kind="info" title="Teruggenomen">{set.reason}</Alert>
  if (set.status === 'proposed' && proposed)
    return (
      <Alert kind="wait" title={`Voorgelegd door ${proposed.by}`}>
        {set.may.adopt ? 'Kijk de normen na en stel ze vast, of geef ze terug.' : 'Een andere beleidsadviseur stelt het normenkader vast of geeft het terug.'}
      </Alert>
    )
  return set.reason === null ? null : <Alert kind="wait" title="Teruggegeven">{set.reason}</Alert>
}
