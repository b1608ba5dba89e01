import { ActionForm } from '@/components/ui/form/ActionForm'
import { KeepGoing } from '@/components/ui/form/KeepGoing'
import { TextArea } from '@/components/ui/form/TextField'
import { Panel, PanelPart, Section } from '@/components/ui/Page'
import { Progress } from '@/components/ui/Progress'
import type { CampaignView } from '@/lib/continuity/queries/campaigns'
import { number } from '@/lib/format'
import type { FormAction } from '@/lib/kernel/form-state'

type Actions = { readonly compute: FormAction; readonly start: FormAction; readonly conclude: FormAction; readonly withdraw: FormAction }
type Props = { readonly view: CampaignView; readonly handled: number; readonly going: boolean; readonly formKey: string; readonly actions: Actions }

/** What comes next in a campaign: reckon, begin, close, or stop with a reason. */
export function CampaignSteps({ view, handled, going, formKey, actions }: Props) {
  const { campaign, sums } = view
  const hidden = { id: campaign.id }
  const over = campaign.status === 'concluded' || campaign.status === 'withdrawn'
  if (over || !view.may) return null
  const reckoned = sums.computed === sums.cases
  return (
    <Section title="Hoe verder">
      <Panel>
        {campaign.status === 'draft' && !reckoned && (
          <PanelPart>
            <Progress title="Doorgerekend" side={`${number(sums.computed)} van ${number(sums.cases)}`} value={sums.computed} max={sums.cases} />
            <ActionForm key={formKey} id="rekenen" label="Doorrekenen" action={actions.compute} keyValue={formKey} version={campaign.version} hidden={hidden} submit={sums.computed === 0 ? 'Inwoners doorrekenen' : 'Verder rekenen'}>
              {going && <KeepGoing />}
            </ActionForm>
          </PanelPart>
        )}
        {campaign.status === 'draft' && reckoned && (
          <PanelPart>
            <ActionForm id="starten" label="Starten" action={actions.start} keyValue={formKey} version={campaign.version} hidden={hidden} submit="Herindicatie starten" note="Daarna liggen de groep en de nieuwe regels vast. U maakt de brieven per golf." />
          </PanelPart>
        )}
        {campaign.status === 'running' && (
          <PanelPart>
            <Progress title="Behandeld" side={`${number(handled)} van ${number(sums.cases)}`} value={handled} max={sums.cases} />
            {handled === sums.cases && <ActionForm id="afronden" label="Afronden" action={actions.conclude} keyValue={formKey} version={campaign.version} hidden={hidden} submit="Herindicatie afronden" />}
          </PanelPart>
        )}
        <PanelPart>
          <details>
            <summary>Herindicatie stoppen</summary>
            <ActionForm id="stoppen" label="Stoppen" action={actions.withdraw} keyValue={crypto.randomUUID()} version={campaign.version} hidden={hidden} submit="Herindicatie stoppen" submitKind="danger">
              <TextArea name="reason" label="Waarom?" hint="Wat al besloten is, blijft gelden. Wie nog wacht, houdt wat hij heeft." rows={2} />
            </ActionForm>
          </details>
        </PanelPart>
      </Panel>
    </Section>
  )
}
