import { TileMap, type MapRow } from '@/components/ui/TileMap'
import type { Admitted, PublicMunicipality } from '@/lib/reporting/queries/public'

function rowsOf(municipalities: readonly PublicMunicipality[], chosen: string | undefined, href: (cbsCode: string) => string): MapRow[] {
  const rows = new Map<number, PublicMunicipality[]>()
  for (const municipality of municipalities) rows.set(municipality.mapRow, [...(rows.get(municipality.mapRow) ?? []), municipality])
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, own]) => {
      const sorted = own.sort((a, b) => a.mapCol - b.mapCol)
      return { start: Math.round((sorted[0]?.mapCol ?? 0) * 2), tiles: sorted.map((each) => ({ name: each.name, value: each.providers, href: href(each.cbsCode), current: each.cbsCode === chosen })) }
    })
}

/** A tile per municipality with its number of admitted providers; a region has a map of its own, under its name when there are more. */
export function MunicipalityMap({ view, href }: { view: Admitted; href: (cbsCode: string) => string }) {
  const last = view.regions.length - 1
  return (
    <div className="flow">
      {view.regions.map((region, index) => (
        <div key={region.code}>
          {last > 0 && <h3 className="mb-3">{region.name}</h3>}
          <TileMap
            label={`Gemeenten van ${region.name} met hun aantal toegelaten aanbieders`}
            rows={rowsOf(region.municipalities, view.chosen?.cbsCode, href)}
            {...(index === last ? { note: 'Aantal toegelaten aanbieders. De kaart is schematisch: de ligging klopt, de grootte niet.' } : {})}
          />
        </div>
      ))}
    </div>
  )
}
