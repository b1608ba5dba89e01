import { screen } from '@/app/screen'
import { figure, HelpTable, SumTabs } from '@/components/reporting/Sums'
import { Alert } from '@/components/ui/Alert'
import { Band } from '@/components/ui/Band'
import { Button } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { Select } from '@/components/ui/form/Choice'
import { FilterForm } from '@/components/ui/form/Fieldset'
import { TextField } from '@/components/ui/form/TextField'
import { Body, Columns, Panel, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { number } from '@/lib/format'
import { formatDay, formatDayLong, formatMonth } from '@/lib/kernel/day'
import { formatMoney } from '@/lib/kernel/money'
import { startWithCapital } from '@/lib/kernel/sentences'
import { BUDGET_SUM_LABELS, MEASURE_LABELS, SUM_PART_LABELS } from '@/lib/reporting/messages/sums'
import { sumsScreen, type SumsView } from '@/lib/reporting/queries/sums'
import { SUM_PARTS } from '@/lib/reporting/schema'
import { routes } from '@/lib/routes'

const sums = screen(['controller'], {
  load: (actor, { search }) => sumsScreen(actor, { day: search['dag'], part: search['per'], key: search['keuze'] }),
  title: 'Financiën',
  render: (view) => (
    <>
      <Band title="Financiën" lead={`Gemeente ${view.municipality} op ${formatDayLong(view.onDay)}. U ziet alleen sommen, nooit een inwoner.`} tabs={<SumTabs current={routes.sums()} />} />
      <Body>
        <Stack>
          <Panel pad>
            <FilterForm action={routes.sums()} label="Dag en onderdeel kiezen">
              <TextField name="dag" label="Dag" width={9} defaultValue={formatDay(view.onDay)} autoComplete="off" />
              <Select name="per" label="Per" options={SUM_PARTS.map((each) => ({ value: each, label: SUM_PART_LABELS[each] }))} defaultValue={view.part} width={15} />
              <Button kind="secondary">Tonen</Button>
            </FilterForm>
          </Panel>
          {view.strangeDay && (
            <Alert kind="wait" title="De dag is niet herkend">
              Vul een dag in, bijvoorbeeld 15-1-2026. U ziet nu de stand van vandaag.
            </Alert>
          )}
          {view.least === null ? (
            <EmptyState panel title="Er zijn geen sommen" level={2}>
              De gemeente heeft nog niet vastgesteld vanaf hoeveel mensen een som te zien is. Een beleidsadviseur legt dat vast bij Beleid.
            </EmptyState>
          ) : (
            <Figures view={view} least={view.least.value.people} />
          )}
        </Stack>
      </Body>
    </>
  ),
})

function Figures({ view, least }: { view: SumsView; least: number }) {
  const { weeksPerYear, part, onDay } = view
  const what = view.chosen?.name ?? 'alle hulp'
  return (
    <>
      <Section
        title="Indicaties die lopen"
        intro="Geteld zijn indicaties waarvan het besluit verstuurd is. Komt erbij is wat besloten is en later begint."
        actions={<TextLink href={routes.sumsExport({ day: onDay, part })} file>Downloaden (CSV)</TextLink>}
      >
        <HelpTable
          caption={`Lopende indicaties per ${SUM_PART_LABELS[part].toLowerCase()}`}
          first={{ head: SUM_PART_LABELS[part], cell: (row) => <TextLink href={routes.sums({ day: onDay, part, key: row.key })} hidden="maand voor maand">{row.name}</TextLink>, total: 'Samen' }}
          rows={view.cells}
          rowKey={(row) => row.key}
          least={least}
          weeksPerYear={weeksPerYear}
          total={view.total}
          empty={<EmptyState title="Er loopt geen hulp op deze dag">Kies een andere dag.</EmptyState>}
        />
      </Section>
      <Section title={`Maand voor maand: ${what}`} intro="De stand op de eerste dag van elke maand." actions={view.chosen && <TextLink href={routes.sums({ day: onDay, part })}>Alle hulp</TextLink>}>
        <HelpTable caption={`Per maand, ${what}`} first={{ head: 'Maand', cell: (row) => startWithCapital(formatMonth(row.month)) }} rows={view.months} rowKey={(row) => row.month} least={least} weeksPerYear={weeksPerYear} empty={null} />
      </Section>
      <Columns split="7-5">
        <Section title="Persoonsgebonden budgetten" intro={`Toegekend per maand, op ${formatDayLong(onDay)}.`}>
          <DataTable
            caption="Persoonsgebonden budgetten per maand"
            rows={view.budgets}
            rowKey={(row) => `${row.measure}-${row.kind}`}
            columns={[
              { head: 'Hulp', cell: (row) => BUDGET_SUM_LABELS[row.kind], second: (row) => MEASURE_LABELS[row.measure] },
              { head: 'Mensen', align: 'right', cell: (row) => figure(row, least, (sum) => sum.people) },
              { head: 'Per maand', align: 'right', cell: (row) => figure(row, least, (sum) => sum.cents, formatMoney) },
            ]}
            empty={<EmptyState title="Er loopt geen budget op deze dag">Kies een andere dag.</EmptyState>}
          />
        </Section>
        <Section title={`Algemene voorziening in ${onDay.slice(0, 4)}`}>
          <Panel pad>{view.facility ? <Facility sum={view.facility} least={least} /> : <p className="quiet">In dit jaar is niemand ingeschreven voor de algemene voorziening.</p>}</Panel>
        </Section>
      </Columns>
      <p className="small">{`Een som van minder dan ${least} mensen is niet te zien. Afgeschermd is een som waaruit zo’n som te rekenen is. Bron: ${view.least?.source ?? ''}. Uren per jaar: uren per week maal ${weeksPerYear}.`}</p>
    </>
  )
}

function Facility({ sum, least }: { sum: NonNullable<SumsView['facility']>; least: number }) {
  const hours = (minutes: number) => `${number(Math.floor(minutes / 60))} uur`
  return (
    <DefinitionList
      end
      items={[
        { label: 'Ingeschreven', value: figure(sum, least, (each) => each.people) },
        { label: 'Uren beschikbaar', value: figure(sum, least, (each) => each.granted, hours) },
        { label: 'Daarvan gegeven', value: figure(sum, least, (each) => each.used, hours) },
      ]}
    />
  )
}

export default sums.page
export const generateMetadata = sums.metadata
