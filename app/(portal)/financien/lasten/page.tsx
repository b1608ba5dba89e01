import { screen } from '@/app/screen'
import { SumTabs } from '@/components/reporting/Sums'
import { Band } from '@/components/ui/Band'
import { Bar } from '@/components/ui/Bar'
import { Button, ButtonLink } from '@/components/ui/Button'
import { DataTable, type Column } from '@/components/ui/DataTable'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { Select } from '@/components/ui/form/Choice'
import { FilterForm } from '@/components/ui/form/Fieldset'
import { Body, Panel, Section, Stack } from '@/components/ui/Page'
import { TextLink } from '@/components/ui/TextLink'
import { plural } from '@/lib/format'
import { burdenText, daysText, longestText, MEASURE_NAMES, NOT_COUNTED, quarterText, STEP_LABELS, tenths, longestStepText, type Who } from '@/lib/reporting/messages/burden'
import { BURDEN_READERS } from '@/lib/reporting/policy'
import { burdenScreen, type BurdenView } from '@/lib/reporting/queries/burden'
import type { BurdenRow, PARTIES } from '@/lib/reporting/rules/burden'
import { CASE_STEPS, PROVIDER_STEPS, type BurdenStep } from '@/lib/reporting/schema/burden'
import { routes } from '@/lib/routes'

const s = screen(BURDEN_READERS, {
  load: (actor, { search }) => burdenScreen(actor, { quarter: search['kwartaal'], municipality: search['gemeente'] }),
  title: 'Administratieve lasten per stap',
  render: (view) => (
    <>
      <Band title="Administratieve lasten per stap" lead={`Gemeente ${view.municipality.name}, ${quarterText(view.quarter).toLowerCase()}. ${longestStepText(view.rows)}`} next={<ButtonLink href={routes.burdenReportList()} kind="secondary">Gemelde lasten</ButtonLink>} {...(view.controller ? { tabs: <SumTabs current={routes.burden()} /> } : {})} />
      <Body>
        <Stack>
          <Panel pad>
            <FilterForm action={routes.burden()} label="Kwartaal kiezen">
              <Select name="kwartaal" label="Kwartaal" options={view.quarters.map((each) => ({ value: each, label: quarterText(each) }))} defaultValue={view.quarter} width={15} />
              {view.municipalities.length > 1 && <Select name="gemeente" label="Gemeente" options={view.municipalities.map((each) => ({ value: each.id, label: each.name }))} defaultValue={view.municipality.id} width={15} />}
              <Button kind="secondary">Tonen</Button>
            </FilterForm>
          </Panel>
          {view.least === null ? (
            <EmptyState panel title="Er zijn geen cijfers" level={2}>
              De gemeente heeft nog niet vastgesteld vanaf hoeveel mensen een som te zien is. Een beleidsadviseur legt dat vast bij Beleid.
            </EmptyState>
          ) : (
            <Figures view={view} least={view.least.value.people} />
          )}
          <NotCounted />
        </Stack>
      </Body>
    </>
  ),
})
export default s.page
export const generateMetadata = s.metadata

function Figures({ view, least }: { view: BurdenView; least: number }) {
  const rows = of(view.rows, CASE_STEPS)
  const gone = rows.filter((row) => row.cases !== null)
  const most = Math.max(...rows.map((row) => row.median?.value ?? 0))
  const quarter = quarterText(view.quarter).toLowerCase()
  return (
    <>
      <Section title="Hoe lang elke stap duurt" intro="De helft duurde korter dan het midden, de helft langer. Een zaak telt mee in het kwartaal waarin de stap klaar was." actions={<TextLink href={routes.burdenExport({ quarter: view.quarter, municipality: view.municipality.id })} file>Downloaden (CSV)</TextLink>}>
        <DataTable
          caption={`Duur per stap in het ${quarter}`}
          rows={gone.length > 0 ? rows : []}
          rowKey={(row) => row.step}
          empty={<EmptyState title="In dit kwartaal ging geen zaak door een stap">Kies een ander kwartaal.</EmptyState>}
          columns={[
            STEP,
            { head: 'Zaken', align: 'right', cell: (row) => burdenText(row.cases, least, 'mensen') },
            { head: '', hidden: 'Staaf', cell: (row) => (row.median?.value ? <Bar value={row.median.value} max={most} /> : null) },
            { head: 'Midden', align: 'right', cell: (row) => daysText(row.median, least, 'mensen') },
            { head: `Langste ${least}`, align: 'right', cell: (row) => longestText(row.longest, least, 'mensen') },
            { head: 'Kwartaal ervoor', align: 'right', cell: (row) => daysText(row.medianBefore, least, 'mensen') },
            { head: 'Jaar ervoor', align: 'right', cell: (row) => daysText(row.medianYearBefore, least, 'mensen') },
          ]}
        />
      </Section>
      {gone.length > 0 && (
        <Section title="Wat elke stap vraagt" intro="Handelingen per zaak: wat iemand in Perceel vastlegde, stuurde of besloot.">
          <DataTable
            caption={`Handelingen per zaak in het ${quarter}`}
            rows={gone}
            rowKey={(row) => row.step}
            columns={[STEP_ONLY, acts('consultant', least), acts('back-office', least), acts('desk', least), acts('provider', least), looked(least), again(least, 'mensen')]}
          />
        </Section>
      )}
      <Section title="Wat aanbieders met de regio doen" intro="Voor alle gemeenten van de regio samen: een aanbieder doet dit één keer.">
        <DataTable
          caption={`Stappen van aanbieders in het ${quarter}`}
          rows={of(view.rows, PROVIDER_STEPS)}
          rowKey={(row) => row.step}
          columns={[
            STEP,
            { head: 'Keren', align: 'right', cell: (row) => burdenText(row.cases, least, 'aanbieders') },
            { head: 'Midden', align: 'right', cell: (row) => daysText(row.median, least, 'aanbieders') },
            { head: `Langste ${least}`, align: 'right', cell: (row) => longestText(row.longest, least, 'aanbieders') },
            acts('provider', least, 'aanbieders'),
            acts('region', least, 'aanbieders'),
            again(least, 'aanbieders'),
          ]}
        />
      </Section>
      <p className="small">{`Een cijfer van minder dan ${least} mensen of aanbieders is niet te zien. Ook niet als minder dan 3 medewerkers het werk deden: dan gaat het over één collega. Afgeschermd is een cijfer waaruit zo’n cijfer te rekenen is. Langste ${least}: zo lang of langer duurde het bij de ${least} langste; daarvoor zijn er ${2 * least} nodig. Een kwartaal staat hier als het voorbij is. Hulp uit een ouder systeem en vernietigde dossiers tellen niet mee. Bron van de grens: ${view.least?.source ?? ''}.`}</p>
    </>
  )
}

const NotCounted = () => (
  <Section title="Perceel meet dit nog niet">
    <Panel pad>
      <DefinitionList items={NOT_COUNTED.map(({ step, why }) => ({ label: step, value: why }))} />
    </Panel>
  </Section>
)

const of = (rows: readonly BurdenRow[], steps: readonly BurdenStep[]) => rows.filter((row) => steps.includes(row.step))
const STEP: Column<BurdenRow> = { head: 'Stap', cell: (row) => STEP_LABELS[row.step].name, second: (row) => STEP_LABELS[row.step].span }
const STEP_ONLY: Column<BurdenRow> = { head: 'Stap', cell: (row) => STEP_LABELS[row.step].name }
const acts = (party: (typeof PARTIES)[number], least: number, who: Who = 'mensen'): Column<BurdenRow> => ({ head: MEASURE_NAMES[party], align: 'right', cell: (row) => row.cases && burdenText(row.acts[party], least, who, tenths) })
const looked = (least: number): Column<BurdenRow> => ({ head: MEASURE_NAMES.looked, align: 'right', cell: (row) => row.cases && burdenText(row.looked, least, 'mensen', tenths) })
const again = (least: number, who: Who): Column<BurdenRow> => ({ head: MEASURE_NAMES.again, align: 'right', cell: (row) => row.cases && burdenText(row.again, least, who, (value) => (who === 'mensen' ? plural(value, 'zaak', 'zaken') : `${value} keer`)) })
