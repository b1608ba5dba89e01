import { WaveForms, type WaveActions } from '@/components/continuity/WaveForms'
import { Alert } from '@/components/ui/Alert'
import { Badge } from '@/components/ui/Badge'
import { DataTable } from '@/components/ui/DataTable'
import { EmptyState } from '@/components/ui/EmptyState'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { KeepGoing } from '@/components/ui/form/KeepGoing'
import { DateField, TextArea } from '@/components/ui/form/TextField'
import { Panel, PanelPart, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { planText, STANDING_LABELS, STANDING_TONES, STANDING_WORDS } from '@/lib/continuity/messages/conversion'
import type { ConversionView, ConversionWaveView } from '@/lib/continuity/queries/conversion'
import { STANDINGS, WITHOUT_HELP } from '@/lib/continuity/schema/conversion'
import { number, plural } from '@/lib/format'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import type { FormAction } from '@/lib/kernel/form-state'
import { routes } from '@/lib/routes'

const without: readonly string[] = WITHOUT_HELP

/** How everybody stands, the ones who fall without help marked. */
export function Standings({ view: { conversion, sums, may } }: { view: ConversionView }) {
  const rows = STANDINGS.filter((standing) => sums.by[standing] > 0)
  return (
    <Section title="Hoe het staat" actions={may && <TextLink href={routes.conversionPeople(conversion.id)}>Alle inwoners</TextLink>}>
      {sums.withoutHelp > 0 && conversion.status !== 'withdrawn' && (
        <Alert kind="no" title={`${plural(sums.withoutHelp, 'inwoner valt', 'inwoners vallen')} na ${conversion.endsOnText} zonder hulp`}>
          Zij hebben nog geen besluit, of hun hulp begint later. {may && <TextLink href={routes.conversionPeople(conversion.id, { stand: STANDING_WORDS['without-help'] })}>Wie dat zijn</TextLink>}
        </Alert>
      )}
      <DataTable
        caption="Inwoners naar hoe zij ervoor staan"
        rows={rows}
        rowKey={(row) => row}
        columns={[
          { head: 'Stand', cell: (row) => <Badge tone={STANDING_TONES[row]}>{STANDING_LABELS[row]}</Badge>, second: (row) => (without.includes(row) ? 'Nog geen hulp na de laatste dag' : null) },
          { head: 'Inwoners', align: 'right', cell: (row) => (may ? <TextLink href={routes.conversionPeople(conversion.id, { stand: STANDING_WORDS[row] })}>{number(sums.by[row])}</TextLink> : number(sums.by[row])) },
        ]}
        empty={<EmptyState title="Er is niemand">Niemand is ingeschreven tot de laatste dag.</EmptyState>}
      />
    </Section>
  )
}

type Actions = WaveActions & { readonly invite: FormAction; readonly sent: FormAction }

/** In which stretches of days residents are talked to, whether all have a decision in time, and the invitations of each wave. */
export function ConversionWaves({ view, going, actions }: { view: ConversionView; going: string | undefined; actions: Actions }) {
  const { conversion, waves, unplanned, plan } = view
  const open = view.may && (conversion.status === 'draft' || conversion.status === 'running')
  const warning = planText(plan, conversion.endsOnText)
  return (
    <Section title="Golven" intro="Een golf is een periode waarin u met een aantal inwoners praat. Wie het langst is ingeschreven, komt eerst.">
      {warning && <Alert kind={plan.late ? 'no' : 'wait'} title={plan.late ? 'Niet iedereen is op tijd geholpen' : 'Niet iedereen past'}>{warning}</Alert>}
      {!warning && waves.length > 0 && unplanned > 0 && <Alert kind="info" title={plural(unplanned, 'inwoner staat nog in geen golf', 'inwoners staan nog in geen golf')}>Verdeel hen over de golven.</Alert>}
      <DataTable
        caption="Golven"
        rows={waves}
        rowKey={(row) => row.id}
        columns={[
          { head: 'Golf', cell: (row) => (view.may ? <TextLink href={routes.conversionPeople(conversion.id, { wave: row.id })}>{`Golf ${row.number}`}</TextLink> : `Golf ${row.number}`), second: (row) => `${formatDay(row.startsOn)} tot en met ${formatDay(row.endsOn)}` },
          { head: 'Ruimte', align: 'right', cell: (row) => number(row.capacity) },
          { head: 'Ingedeeld', align: 'right', cell: (row) => number(row.residents) },
          { head: 'Brieven', align: 'right', cell: (row) => number(row.letters) },
          { head: 'Verder', align: 'right', cell: (row) => number(row.handled) },
        ]}
        empty={<EmptyState title="Er is nog geen golf">Voeg de eerste periode toe, met hoeveel inwoners u dan kunt spreken.</EmptyState>}
      />
      {open && (
        <Panel>
          {conversion.status === 'running' && waves.map((wave) => <Invitations key={wave.id} wave={wave} today={formatDay(view.today)} going={going === wave.id} actions={actions} />)}
          <WaveForms of={conversion} waves={waves.map((wave) => ({ ...wave, begun: wave.letters > 0 }))} actions={actions} />
        </Panel>
      )}
    </Section>
  )
}

function Invitations({ wave, today, going, actions }: { wave: ConversionWaveView; today: string; going: boolean; actions: Actions }) {
  const key = crypto.randomUUID()
  const toWrite = wave.residents - wave.letters
  return (
    <>
      {toWrite > 0 && (
        <PanelPart>
          <p>
            <b>{`Golf ${wave.number}: ${plural(toWrite, 'uitnodiging te maken', 'uitnodigingen te maken')}.`}</b> {`De brief zegt dat u tussen ${formatDayLong(wave.startsOn)} en ${formatDayLong(wave.endsOn)} belt.`}
          </p>
          <ActionForm key={key} id={`brieven-${wave.number}`} label={`Uitnodigingen van golf ${wave.number}`} action={actions.invite} keyValue={key} hidden={{ waveId: wave.id }} submit={`Uitnodigingen van golf ${wave.number} maken`}>
            {going && <KeepGoing />}
          </ActionForm>
        </PanelPart>
      )}
      {wave.toSend > 0 && (
        <PanelPart>
          <ActionForm id={`verzonden-${wave.number}`} label={`Verzending van golf ${wave.number}`} action={actions.sent} keyValue={crypto.randomUUID()} hidden={{ waveId: wave.id }} submit={`Verzending van ${plural(wave.toSend, 'brief', 'brieven')} vastleggen`} submitKind="secondary">
            <DateField name="sentOn" label={`Dag waarop de brieven van golf ${wave.number} weggingen`} defaultValue={today} />
          </ActionForm>
        </PanelPart>
      )}
    </>
  )
}

type Steps = { readonly start: FormAction; readonly conclude: FormAction; readonly withdraw: FormAction }

/** What comes next: begin, close, or stop with a reason. */
export function ConversionSteps({ view, formKey, actions }: { view: ConversionView; formKey: string; actions: Steps }) {
  const { conversion, sums, today } = view
  if (!view.may || conversion.status === 'concluded' || conversion.status === 'withdrawn') return null
  const hidden = { id: conversion.id }
  const mayClose = conversion.status === 'running' && (sums.withoutHelp === 0 || today > conversion.endsOn)
  return (
    <Section title="Hoe verder">
      <Panel>
        {conversion.status === 'draft' && (
          <PanelPart>
            <ActionForm id="starten" label="Starten" action={actions.start} keyValue={formKey} version={conversion.version} hidden={hidden} submit="Omzetting starten" note="De aanbieders krijgen bericht van de laatste dag. Daarna maakt u de uitnodigingen per golf." />
          </PanelPart>
        )}
        {mayClose && (
          <PanelPart>
            <ActionForm id="afronden" label="Afronden" action={actions.conclude} keyValue={formKey} version={conversion.version} hidden={hidden} submit="Omzetting afronden" note={`Registraties die nog lopen, eindigen op ${conversion.endsOnText}.`} />
          </PanelPart>
        )}
        <PanelPart>
          <details>
            <summary>Omzetting stoppen</summary>
            <ActionForm id="stoppen" label="Stoppen" action={actions.withdraw} keyValue={crypto.randomUUID()} version={conversion.version} hidden={hidden} submit="Omzetting stoppen" submitKind="danger">
              <TextArea name="reason" label="Waarom?" hint="De voorziening stopt dan niet. Meldingen die er al zijn, lopen door." rows={2} />
            </ActionForm>
          </details>
        </PanelPart>
      </Panel>
    </Section>
  )
}
