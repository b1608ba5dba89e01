import { WaveForms, type WaveActions } from '@/components/continuity/WaveForms'
import { Alert } from '@/components/ui/Alert'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { KeepGoing } from '@/components/ui/form/KeepGoing'
import { Panel, PanelPart, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { fitText } from '@/lib/continuity/messages'
import type { CampaignView, WaveView } from '@/lib/continuity/queries/campaigns'
import { number, plural } from '@/lib/format'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import { routes } from '@/lib/routes'

type Actions = WaveActions & { readonly announce: FormAction }

/** In which stretches of days residents are talked to, whether they fit, and the letters of each wave. */
export function Waves({ view, going, actions }: { view: CampaignView; going: string | undefined; actions: Actions }) {
  const { campaign, waves, unplanned, fit } = view
  const open = view.may && (campaign.status === 'draft' || campaign.status === 'running')
  const short = fitText(fit)
  return (
    <Section title="Golven" intro="Een golf is een periode waarin u met een aantal inwoners praat. Wiens hulp het eerst afloopt, komt eerst.">
      {short && <Alert kind="wait" title="Niet iedereen past">{short}</Alert>}
      {!short && waves.length > 0 && unplanned > 0 && <Alert kind="info" title={plural(unplanned, 'inwoner staat nog in geen golf', 'inwoners staan nog in geen golf')}>Verdeel hen over de golven.</Alert>}
      <DataTable
        caption="Golven"
        rows={waves}
        rowKey={(row) => row.id}
        columns={[
          { head: 'Golf', cell: (row) => (view.may ? <TextLink href={routes.campaignPeople(campaign.id, { wave: row.id })}>{`Golf ${row.number}`}</TextLink> : `Golf ${row.number}`), second: (row) => `${formatDay(row.startsOn)} tot en met ${formatDay(row.endsOn)}` },
          { head: 'Ruimte', align: 'right', cell: (row) => number(row.capacity) },
          { head: 'Ingedeeld', align: 'right', cell: (row) => number(row.sums.cases) },
          { head: 'Brieven', align: 'right', cell: (row) => number(row.sums.letters) },
          { head: 'Behandeld', align: 'right', cell: (row) => number(handled(row)) },
        ]}
        empty={<EmptyState title="Er is nog geen golf">Voeg de eerste periode toe, met hoeveel inwoners u dan kunt spreken.</EmptyState>}
      />
      {open && (
        <Panel>
          {campaign.status === 'running' && waves.filter((wave) => toWrite(wave) > 0).map((wave) => <Letters key={wave.id} wave={wave} going={going === wave.id} action={actions.announce} />)}
          <WaveForms of={campaign} waves={waves.map((wave) => ({ ...wave, begun: wave.sums.letters > 0 || handled(wave) > 0 }))} actions={actions} />
        </Panel>
      )}
    </Section>
  )
}

const handled = ({ sums }: WaveView): number => sums.stays + sums.revised + sums.leftOut
const toWrite = ({ sums }: WaveView): number => Math.max(0, sums.cases - sums.letters - sums.stays - sums.leftOut)

function Letters({ wave, going, action }: { wave: WaveView; going: boolean; action: FormAction }) {
  const key = crypto.randomUUID()
  return (
    <PanelPart>
      <p>
        <b>{`Golf ${wave.number}: ${plural(toWrite(wave), 'brief te maken', 'brieven te maken')}.`}</b> {`De brief zegt dat u tussen ${formatDayLong(wave.startsOn)} en ${formatDayLong(wave.endsOn)} belt, en dat er nog niets verandert.`}
      </p>
      <ActionForm key={key} id={`brieven-${wave.number}`} label={`Brieven van golf ${wave.number}`} action={action} keyValue={key} hidden={{ waveId: wave.id }} submit={`Brieven van golf ${wave.number} maken`}>
        {going && <KeepGoing />}
      </ActionForm>
    </PanelPart>
  )
}
