
export type MapTile = { name: string; value: string | number; href?: string; current?: boolean }
/** A row of tiles; `start` is where it begins, in half tiles from the left edge (0, 1, 2 …). */
export type MapRow = { start: number; tiles: readonly MapTile[] }

/** A schematic map: equal tiles in staggered rows, where the place is right and the size is not. Each tile is a link; the current one is filled. */
export function TileMap({ rows, label, note }: { rows: readonly MapRow[]; label: string; note?: string }) {
  const columns = Math.min(10, Math.max(4, ...rows.map((row) => row.start + row.tiles.length * 2)))
  return (
    <figure className="map">
      <ul className={`mc${columns}`} aria-label={label}>
        {rows.flatMap((row, line) =>
          row.tiles.map((tile, at) => (
            <li key={tile.name} className={`mr${line + 1} ms${row.start + at * 2 + 1}`}>
              {tile.href ? (
                <a data-soft href={tile.href} aria-current={tile.current ? 'true' : undefined} className="tile">
                  {tile.name}
                  <b>{tile.value}</b>
                </a>
              ) : (
                <span className={tile.current ? 'tile on' : 'tile'}>
                  {tile.name}
                  <b>{tile.value}</b>
                </span>
              )}
            </li>
          )),
        )}
      </ul>
      {note && <figcaption className="small">{note}</figcaption>}
    </figure>
  )
}
