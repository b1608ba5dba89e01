import { LimitBar } from '@/components/ui/chart/LimitBar'
import { LineChart } from '@/components/ui/chart/LineChart'
import { PeriodChart } from '@/components/ui/chart/PeriodChart'
import { TermBar } from '@/components/ui/chart/TermBar'
import { DataTable } from '@/components/ui/DataTable'
import { Panel, PanelPart } from '@/components/ui/Page'
import { TileMap } from '@/components/ui/TileMap'
import { Part } from './Part'

const MONTHS = ['jul', 'aug', 'sep', 'okt', 'nov', 'dec']
const HOURS = [
  { name: 'geïndiceerd', values: [620, 660, 710, 700, 780, 840] },
  { name: 'geleverd', values: [580, 590, 610, 620, 660, 700] },
]
const TODAY = { day: '2025-12-01', text: 'vandaag, 1 december 2025' }
const TERMS = [
  { from: '2024-01-01', to: '2026-01-01', state: 'now', text: 'Eerste looptijd, 2 jaar' },
  { from: '2026-01-01', to: '2028-01-01', state: 'coming', text: 'Optie 1, 2 jaar: 4 van 5 besloten' },
  { from: '2028-01-01', to: '2030-01-01', state: 'later', text: 'Optie 2, 2 jaar: nog niet aan de orde' },
] as const

/** Charts and the tile map: drawn on the server, with the same figures in a table. */
export function Charts() {
  return (
    <>
      <Part title="Grafieken" text="Getekend op de server, met dezelfde cijfers in een tabel.">
        <div className="cols c66">
          <Panel>
            <PanelPart>
              <LineChart label="De geleverde uren blijven achter: 700 van 840 in december" labels={MONTHS} series={HOURS} />
            </PanelPart>
            <DataTable bare caption="Uren per week" rows={HOURS} rowKey={(row) => row.name} columns={[{ head: 'Uren per week', cell: (row) => row.name }, ...[3, 4, 5].map((at) => ({ head: MONTHS[at] ?? '', align: 'right' as const, cell: (row: (typeof HOURS)[number]) => row.values[at] }))]} />
          </Panel>
          <Panel>
            <PanelPart>
              <LimitBar label="Winst 3,1 procent; de grens is 8" value={3.1} text="3,1 %" limit={8} limitText="grens 8 %" max={10} />
            </PanelPart>
            <DataTable bare caption="Winst per jaar" rows={[{ year: '2024', profit: '3,1 %' }]} rowKey={(row) => row.year} columns={[{ head: 'Jaar', cell: (row) => row.year }, { head: 'Winst', align: 'right', cell: (row) => row.profit }, { head: 'Grens', align: 'right', cell: () => '8 %' }]} />
          </Panel>
        </div>
      </Part>
      <Part title="Perioden" text="Op een smal scherm blijft alleen de tabel.">
        <div className="flow">
          <Panel>
            <PanelPart>
              <PeriodChart
                label="De eerste looptijd loopt tot eind 2025; optie 1 volgt"
                from="2023-01-01"
                to="2030-01-01"
                today={TODAY}
                rows={[
                  { name: 'Start 2024', periods: [{ from: '2023-06-01', to: '2023-08-31', state: 'past', text: '1 juni tot 31 augustus 2023' }] },
                  { name: 'Tussentijds 2025', periods: [{ from: '2025-09-01', to: '2025-09-30', state: 'past', text: 'september 2025, in beoordeling' }] },
                  { name: 'Tussentijds 2026', periods: [{ from: '2025-11-03', to: '2025-12-15', state: 'now', text: 'tot 15 december 2025, open' }] },
                  ...TERMS.map((term, at) => ({ name: ['Eerste looptijd', 'Optie 1', 'Optie 2'][at] ?? '', gap: at === 0, periods: [term] })),
                ]}
              />
            </PanelPart>
            <DataTable bare caption="Looptijden" rows={TERMS} rowKey={(row) => row.from} columns={[{ head: 'Looptijd', cell: (row) => row.text }, { head: 'Vanaf', cell: (row) => row.from }, { head: 'Tot', cell: (row) => row.to }]} />
          </Panel>
          <Panel pad>
            <TermBar label="Looptijd en opties" terms={TERMS} labels={['01-01-2024', '01-01-2026', '01-01-2028', '31-12-2029']} today={{ day: '2025-12-01', text: 'vandaag' }} />
          </Panel>
        </div>
      </Part>
      <Part title="Tegelkaart" text="Een tegel is een link. De lijst ernaast is dezelfde keuze.">
        <Panel pad>
          <TileMap
            label="Gemeenten"
            note="Aantal toegelaten aanbieders. De kaart is schematisch: de ligging klopt, de grootte niet."
            rows={[
              { start: 0, tiles: [{ name: 'Noordenveld', value: 12, href: '#kaart-n' }, { name: 'Tynaarlo', value: 12, href: '#kaart-t' }] },
              { start: 1, tiles: [{ name: 'Assen', value: 14, href: '#kaart-a', current: true }, { name: 'Aa en Hunze', value: 11, href: '#kaart-h' }] },
              { start: 1, tiles: [{ name: 'Midden-Drenthe', value: 11, href: '#kaart-m' }] },
            ]}
          />
        </Panel>
      </Part>
    </>
  )
}
