import { Alert } from '@/components/ui/Alert'
import { DataTable } from '@/components/ui/DataTable'
import { ActionForm } from '@/components/ui/form/ActionForm'
import { RadioGroup } from '@/components/ui/form/Choice'
import { Fieldset } from '@/components/ui/form/Fieldset'
import { DateField, TextArea, UnitField } from '@/components/ui/form/TextField'
import { Panel, PanelPart, Section } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { withoutText } from '@/lib/continuity/messages'
import type { CampaignItem, ItemScreen } from '@/lib/continuity/queries/people'
import { FREQUENCY_LABELS } from '@/lib/indications/messages'
import { FREQUENCIES } from '@/lib/indications/schema'
import { formatDay, formatDayLong } from '@/lib/kernel/day'
import { formatDuration, formatDurationShort } from '@/lib/kernel/duration'
import type { FormAction } from '@/lib/kernel/form-state'
import { startWithCapital } from '@/lib/kernel/sentences'
import { routes } from '@/lib/routes'

/** One norm under the old rules beside the same norm under the new ones; null where a set has no such norm or it does not count. */
type Row = { readonly key: string; readonly label: string; readonly old: number | null; readonly fresh: number | null }

function rowsOf({ oldLines, fresh }: CampaignItem): Row[] {
  const now = fresh.ok ? fresh.value.lines : []
  const shown = (lines: CampaignItem['oldLines'], key: string) => lines.find((line) => line.key === key && line.applied)?.minutes ?? null
  const keys = [...new Map([...oldLines, ...now].filter((line) => line.applied).map((line) => [line.key, line.label]))]
  return keys.map(([key, label]) => ({ key, label, old: shown(oldLines, key), fresh: shown(now, key) }))
}

/** Somebody's minutes norm by norm, as they are and as the new rules give them. */
export function OldAndNew({ item }: { item: CampaignItem }) {
  const { fresh, deviation } = item
  const rows = rowsOf(item)
  const time = (minutes: number | null) => (minutes === null ? 'telt niet' : formatDurationShort(minutes))
  return (
    <Section title="Nu en straks" intro={item.answeredAgain ? 'Met de antwoorden van het nieuwe gesprek.' : item.imported ? 'Het besluit komt uit een ouder systeem. Daar hoort hier geen berekening bij.' : 'Met de antwoorden van zijn besluit, onder de oude en de nieuwe regels.'} actions={item.outcome === null && <TextLink href={routes.campaignAnswers(item.campaign.id, item.id)}>{item.answers === null ? 'Antwoorden invullen' : 'Antwoorden wijzigen'}</TextLink>}>
      {!fresh.ok && <Alert kind="no" title={fresh.reason === 'imported' ? 'Heronderzoek nodig' : 'De nieuwe regels geven nog geen tijd'}>{withoutText(fresh.reason, fresh.detail)}</Alert>}
      <DataTable
        calculation
        caption="Tijd per week, per norm"
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { head: 'Norm', cell: (row) => row.label, total: deviation ? `Samen, met de afwijking van ${formatDurationShort(deviation.minutes)}` : 'Samen per week' },
          { head: 'Nu', align: 'right', cell: (row) => time(row.old), total: formatDurationShort(item.oldMinutes) },
          { head: 'Straks', align: 'right', tint: true, cell: (row) => (fresh.ok ? time(row.fresh) : 'geen'), total: fresh.ok ? formatDurationShort(fresh.value.minutes) : 'geen' },
        ]}
      />
    </Section>
  )
}

type Actions = { readonly revise: FormAction; readonly leave: FormAction; readonly transition: FormAction }

/** What can be done about one resident: decide anew by the new norms, leave things as they are, or give him a transition of his own. */
export function Handle({ screen: { item, view, scripts }, formKey, actions }: { screen: ItemScreen; formKey: string; actions: Actions }) {
  const indication = view.decision?.indication
  if (item.outcome !== null || item.campaign.status !== 'running' || !indication) return null
  const proposed = item.fresh.ok ? item.fresh.value.minutes : null
  const less = proposed !== null && proposed < item.oldMinutes
  const start = less ? item.earliestLess : item.campaign.newFrom
  return (
    <>
      <Section title="Nieuw besluit" intro="Beslis pas na het gesprek. De inwoner krijgt een eigen brief en kan bezwaar maken.">
        <Panel pad>
          <ActionForm id="besluit" label="Nieuw besluit" action={actions.revise} keyValue={formKey} version={item.version} hidden={{ itemId: item.id, caseVersion: view.version, talkScript: scripts[0]?.id ?? '' }} submit="Besluit nemen en versturen" note="De brief gaat vandaag weg. Daarna verandert het besluit niet meer.">
            <UnitField name="minutes" label="Hoeveel tijd" unit="uur en minuten per week" defaultValue={proposed === null ? '' : formatDurationShort(proposed)} hint={item.fresh.ok ? `De nieuwe norm geeft ${formatDurationShort(item.fresh.value.norm)}` : undefined} />
            <TextArea name="minutesReason" label="Waarom deze tijd?" hint="Nodig als u afwijkt van de nieuwe norm. De inwoner leest dit." rows={3} optional defaultValue={item.deviation?.reason} />
            <RadioGroup name="frequency" label="Hoe vaak komt de hulp?" defaultValue={indication.frequency} options={FREQUENCIES.map((value) => ({ value, label: startWithCapital(FREQUENCY_LABELS[value]) }))} />
            <DateField name="from" label="Vanaf welke dag?" defaultValue={formatDay(start)} hint={less ? `Minder tijd op zijn vroegst op ${formatDayLong(item.earliestLess)}. Tot die dag houdt de inwoner ${formatDuration(item.oldMinutes)}.` : `Op zijn vroegst op ${formatDayLong(item.campaign.newFrom)}`} />
            <DateField name="endsOn" label="Einddatum (laatste dag)" defaultValue={formatDay(indication.endsOn)} />
            <TextArea name="motivation" label="Motivering" hint="Waarom besluit u dit? Schrijf in gewone woorden aan de inwoner, met u." rows={5} />
            <Fieldset legend="Als de hulp minder wordt" hint="Bespreek dit eerst met de inwoner. Zonder gesprek kan het besluit niet weg.">
              <DateField name="talkOn" label="Wanneer sprak u de inwoner?" optional />
              <TextArea name="talkAbout" label="Welke taak of frequentie vervalt?" rows={3} optional />
            </Fieldset>
          </ActionForm>
        </Panel>
      </Section>
      <Section title="Zonder nieuw besluit">
        <Panel>
          <PanelPart>
            <ActionForm id="gelijk" label="Zonder nieuw besluit" action={actions.leave} keyValue={crypto.randomUUID()} version={item.version} hidden={{ itemId: item.id }} submit="Vastleggen" submitKind="secondary">
              <RadioGroup name="outcome" label="Wat gebeurt er?" options={[{ value: 'stays', label: 'De hulp blijft zoals zij is' }, { value: 'excluded', label: 'De inwoner doet niet mee' }]} />
              <TextArea name="reason" label="Waarom?" rows={2} />
            </ActionForm>
          </PanelPart>
        </Panel>
      </Section>
      <Section title="Eigen overgang" intro="Heeft deze inwoner langer of korter nodig om te wennen? Leg het vast met de reden.">
        <Panel pad>
          <ActionForm id="overgang" label="Eigen overgang" action={actions.transition} keyValue={crypto.randomUUID()} version={item.version} hidden={{ itemId: item.id }} submit="Overgang vastleggen" submitKind="secondary">
            <DateField name="until" label="Vanaf welke dag mag de tijd minder zijn?" defaultValue={item.transitionUntil === null ? '' : formatDay(item.transitionUntil)} />
            <TextArea name="reason" label="Waarom?" rows={2} defaultValue={item.transitionReason} />
          </ActionForm>
        </Panel>
      </Section>
    </>
  )
}
