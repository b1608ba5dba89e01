import { Badge } from '@/components/ui/Badge'
import { Bar } from '@/components/ui/Bar'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { DefinitionList } from '@/components/ui/DefinitionList'
import { EmptyState } from '@/components/ui/EmptyState'
import { Panel, PanelFoot } from '@/components/ui/Page'
import { Pagination } from '@/components/ui/Pagination'
import { PerceelStrook } from '@/components/ui/PerceelStrook'
import { Steps } from '@/components/ui/Steps'
import { Tabs } from '@/components/ui/Tabs'
import { TextLink } from '@/components/ui/TextLink'
import { Tiles } from '@/components/ui/Tiles'
import { Timeline } from '@/components/ui/Timeline'
import { WorkList } from '@/components/ui/WorkList'
import { Part } from './Part'

const LOTS = [
  { name: 'Aa en Hunze', value: 11 },
  { name: 'Assen', value: 14 },
  { name: 'Midden-Drenthe', value: 11 },
  { name: 'Noordenveld', value: 12 },
  { name: 'Tynaarlo', value: 12 },
]

const ENTRIES = [
  { name: 'Huishoudhulp De Brink B.V.', lots: 3, amount: '€ 12.408,50' },
  { name: 'Coöperatie Noorderhulp voor Huishoudelijke Ondersteuning en Dagbesteding U.A.', lots: 3, amount: '€ 9.310,00' },
]

/** The strip, tables, steps and tabs, work list, timeline, tiles and the empty state. */
export function Lists() {
  return (
    <>
      <Part title="Perceelstrook" text="De gemeenten, altijd in dezelfde volgorde. Ook met een stand per perceel.">
        <div className="flow">
          <PerceelStrook items={LOTS} totals={[{ name: 'Aanbieders', value: 14 }, { name: 'Deelnames', value: 60 }]} label="De stand sinds 1 januari 2024" />
          <PerceelStrook items={LOTS.map((lot) => ({ name: lot.name, href: '#perceelstrook', badge: lot.name === 'Tynaarlo' ? <Badge tone="wait">Nog te besluiten</Badge> : <Badge tone="ok">Verlengd</Badge> }))} label="Verlengen tot en met 2027" />
        </div>
      </Part>
      <Part title="Tabel en bladeren" text="Regels van 42 px. Getallen rechts. Sorteren met een link. Op een smal scherm gestapeld.">
        <DataTable
          caption="Inschrijvingen"
          rows={ENTRIES}
          rowKey={(row) => row.name}
          columns={[
            { head: 'Aanbieder', cell: (row) => <TextLink href="#tabel">{row.name}</TextLink>, total: 'Samen', sort: { href: '#tabel', now: 'asc' } },
            { head: 'Stand', cell: () => <Badge tone="wait">In beoordeling</Badge> },
            { head: 'Percelen', align: 'right', cell: (row) => row.lots, total: 6, sort: { href: '#percelen' } },
            { head: 'Bedrag', align: 'right', cell: (row) => row.amount, total: '€ 21.718,50' },
          ]}
          foot={<Pagination text="1 tot en met 2 van 14" previousHref="#vorige" nextHref="#volgende" />}
        />
      </Part>
      <Part title="Tabel met staaf" text="Een staaf staat naast zijn getal. Een rij kan gekozen of stil zijn.">
        <DataTable
          caption="Toegelaten aanbieders per gemeente"
          rows={LOTS}
          rowKey={(row) => row.name}
          rowState={(row) => (row.name === 'Assen' ? 'on' : row.name === 'Tynaarlo' ? 'dim' : undefined)}
          columns={[
            { head: 'Gemeente', cell: (row) => row.name, second: (row) => (row.name === 'Tynaarlo' ? 'Doet dit jaar niet mee' : undefined) },
            { head: '', hidden: 'Staaf', cell: (row) => <Bar value={row.value} max={14} /> },
            { head: 'Aanbieders', align: 'right', cell: (row) => row.value },
          ]}
          foot={<PanelFoot end="Stand 1 december 2025">Op alfabet. Er is geen rangorde.</PanelFoot>}
        />
      </Part>
      <Part title="Label en waarde" text="Hairlines ertussen, in een paneel.">
        <div className="cols c66">
          <Panel pad>
            <DefinitionList items={[{ label: 'Start 2024', value: <Badge tone="ok">Besloten</Badge>, second: '14 toegelaten, 2 niet' }, { label: 'Tussentijds 2026', value: <Badge tone="open">Open</Badge>, second: 'Tot 15 december 12.00 uur.' }]} />
          </Panel>
          <Panel pad>
            <DefinitionList end items={[{ label: 'Basis, volledige overname', value: '108 uur per jaar' }, { label: 'Afgerond op hele minuten', value: '125 minuten' }, { label: 'In uren en minuten', value: '2:05', strong: true }]} />
          </Panel>
        </div>
      </Part>
      <Part title="Stappen en tabs" text="Stappen zijn een weg, tabs zijn delen.">
        <Steps
          items={[
            { label: 'Percelen kiezen', href: '#stap-1', state: 'done' },
            { label: 'Gegevens', href: '#stap-2', state: 'done' },
            { label: 'Eisen en antwoorden', state: 'current' },
            { label: 'Bewijsstukken', state: 'coming' },
            { label: 'Controleren', state: 'coming' },
          ]}
        />
        <div className="mt-4">
          <Tabs label="Voorbeeld van tabs" items={[{ href: '#t1', label: 'Overzicht', current: true }, { href: '#t2', label: 'Criteria', count: 11 }, { href: '#t3', label: 'Vragen', count: 7 }]} />
        </div>
      </Part>
      <Part title="Wat wacht" text="Per week, op datum. De titel zegt wat er te doen is.">
        <WorkList
          groups={[
            { title: 'Deze week', items: [
              { key: '1', when: 'wo 3 dec', left: 'nog 2 dagen', title: 'Beantwoord de vraag: Telt een ISO 9001-certificaat ook?', href: '#werk', line: 'Vraag 7 van een aanbieder, Tussentijds 2026', badge: <Badge tone="none">Vraag</Badge> },
              { key: '2', when: 'do 4 dec', left: 'nog 3 dagen', title: 'Beoordeel Huishoudhulp De Brink B.V.', href: '#werk', line: 'Tussentijds 2025, 8 van 11 criteria beoordeeld', badge: <Badge tone="wait">Mee bezig</Badge> },
            ] },
            { title: 'Later', items: [{ key: '3', when: 'do 15 jan', left: 'nog 45 dagen', title: 'Schrijf de raadsbrief over Tussentijds 2025', href: '#werk', line: 'De cijfers komen uit de besluiten', badge: <Badge tone="none">Nog niet begonnen</Badge> }] },
          ]}
          foot={<PanelFoot end={<TextLink href="#af">Bekijk wat u af hebt</TextLink>}>3 van 3</PanelFoot>}
        />
      </Part>
      <Part title="Wat is er gebeurd" text="Nieuwste bovenaan, met wie en wanneer.">
        <Timeline
          items={[
            { title: 'Verduidelijking ontvangen', text: '28 november 2025, 11.05 uur. Coöperatie Noorderhulp U.A.', now: true },
            { title: 'Inschrijvingen geopend', text: '1 oktober 2025, 09.04 uur. Marieke Veldkamp en Jeroen Oosting' },
            { title: 'Instapmoment gesloten', text: '30 september 2025, 12.00 uur' },
          ]}
        />
      </Part>
      <Part title="Tegels" text="Hooguit drie naast elkaar, alleen op een begin- of uitslagpagina.">
        <Tiles items={[{ value: 14, label: 'toegelaten aanbieders' }, { value: 60, label: 'deelnames' }, { value: '13 + 1', label: 'al gecontracteerd, en nieuw' }]} />
      </Part>
      <Part title="Leeg" text="Zegt waarom het leeg is en wat u kunt doen.">
        <EmptyState
          panel
          title="Er zijn nog geen vragen"
          action={
            <ButtonLink href="#leeg" kind="secondary">
              Vragenronde aanpassen
            </ButtonLink>
          }
        >
          Aanbieders kunnen tot 8 december een vraag stellen. U krijgt bericht in Mijn werk.
        </EmptyState>
      </Part>
    </>
  )
}
