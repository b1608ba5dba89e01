import { timelineOf, type TimelineLine } from '@/lib/audit/queries'
import { read, type Tx } from '@/lib/db'
import type { Person } from '@/lib/kernel/actor'
import { addDays, day, type Day } from '@/lib/kernel/day'
import { dayIn } from '@/lib/kernel/instant'
import { joined, type Span } from '@/lib/kernel/postcodes'
import { mayDrawAreas, mayReadAreas } from '@/lib/lots/policy'
import { areaOf, drawingOn, drawingStanding, type DrawingStanding } from '@/lib/lots/rules'
import type { LotKind, PartKind } from '@/lib/lots/schema'

export type LotRow = { readonly id: string; readonly name: string; readonly kind: LotKind; readonly municipalityId: string; readonly municipality: string; readonly cbsCode: string; readonly validFrom: string }

/** The lots of a region in the order of their names: its municipalities and the areas drawn in them. Joins the caller's transaction. */
export async function lotsOfRegion(tx: Tx, regionId: string): Promise<LotRow[]> {
  const rows = await tx.lot.findMany({
    where: { regionId },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, kind: true, municipalityId: true, validFrom: true, municipality: { select: { name: true, cbsCode: true } } },
  })
  return rows.map((row) => ({ id: row.id, name: row.name, kind: row.kind as LotKind, municipalityId: row.municipalityId, municipality: row.municipality.name, cbsCode: row.municipality.cbsCode, validFrom: row.validFrom }))
}

export type DrawnArea = { readonly lotId: string; readonly name: string; readonly kind: PartKind; readonly postcodes: Span[] }
export type Drawing = { readonly number: number; readonly validFrom: Day; readonly reason: string; readonly drawnBy: string; readonly drawnAt: Date; readonly postcodes: Span[]; readonly areas: readonly DrawnArea[] }

const spanOf = (text: string): Span => ({ first: text.slice(0, 6), last: text.slice(7) })

/** Every division of these municipalities, the newest first; joins the caller's transaction. */
export async function drawingsOf(tx: Tx, municipalityIds: readonly string[]): Promise<Map<string, Drawing[]>> {
  const rows = await tx.lotDrawing.findMany({
    where: { municipalityId: { in: [...municipalityIds] } },
    orderBy: { number: 'desc' },
    select: { municipalityId: true, number: true, validFrom: true, reason: true, drawnBy: true, drawnAt: true, postcodes: true, drawnRanges: { orderBy: { first: 'asc' }, select: { first: true, last: true, lot: { select: { id: true, name: true, kind: true } } } } },
  })
  const found = new Map<string, Drawing[]>()
  for (const { municipalityId, drawnRanges, ...row } of rows) {
    const areas = new Map<string, DrawnArea>()
    for (const { lot, ...span } of drawnRanges) {
      const known = areas.get(lot.id)
      if (known) known.postcodes.push(span)
      else areas.set(lot.id, { lotId: lot.id, name: lot.name, kind: lot.kind as PartKind, postcodes: [span] })
    }
    const drawing = { ...row, validFrom: day(row.validFrom), postcodes: joined(row.postcodes.map(spanOf)), areas: [...areas.values()].sort((a, b) => a.name.localeCompare(b.name, 'nl')) }
    found.set(municipalityId, [...(found.get(municipalityId) ?? []), drawing])
  }
  return found
}

/** Which lots a postcode falls in on a day: the whole municipality, and the area that it lies in by the division of that day. */
export type LotsHere = { readonly area: string | null; readonly whole: string | null; readonly all: readonly string[] }

/** The postcode on the start date decides (F22). Joins the caller's transaction. */
export async function lotsHere(tx: Tx, place: { readonly municipalityId: string; readonly postcode: string; readonly onDay: Day }): Promise<LotsHere> {
  const drawings = (await drawingsOf(tx, [place.municipalityId])).get(place.municipalityId) ?? []
  const area = areaOf(drawingOn(drawings, place.onDay)?.areas ?? [], place.postcode)?.lotId ?? null
  const wholes = await tx.lot.findMany({ where: { municipalityId: place.municipalityId, kind: 'municipality' }, orderBy: { validFrom: 'desc' }, select: { id: true, validFrom: true } })
  const whole = (wholes.find((lot) => lot.validFrom <= place.onDay) ?? wholes.at(-1))?.id ?? null
  return { area, whole, all: [...(area === null ? [] : [area]), ...wholes.map((lot) => lot.id)] }
}

export type DividedRow = { readonly id: string; readonly name: string; readonly cbsCode: string; readonly now: Drawing | null; readonly coming: Drawing | null }

/** The municipalities of the person's region, with the division that holds and the one to come. */
export const dividedMunicipalities = (actor: Person): Promise<{ rows: DividedRow[]; mayDraw: boolean }> =>
  read(actor, async (tx, now) => {
    const today = dayIn(now)
    const rows = await tx.municipality.findMany({ where: { regionId: { in: [...actor.regionIds] } }, orderBy: { name: 'asc' }, select: { id: true, name: true, cbsCode: true } })
    const drawings = await drawingsOf(tx, rows.map((row) => row.id))
    return {
      rows: rows.map((row) => {
        const own = drawings.get(row.id) ?? []
        const coming = own.filter((drawing) => drawingStanding(drawing, own, today) === 'coming').sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
        return { ...row, now: drawingOn(own, today), coming: coming[0] ?? null }
      }),
      mayDraw: mayDrawAreas(actor, { regionId: actor.regionIds[0] ?? '' }),
    }
  })

export type DrawingView = Drawing & { readonly standing: DrawingStanding; readonly until: Day | null }
export type AreasView = {
  readonly municipality: { readonly id: string; readonly name: string; readonly regionId: string }
  readonly drawings: readonly DrawingView[]
  readonly now: Drawing | null
  readonly newest: Drawing | null
  readonly mayDraw: boolean
  readonly today: Day
  readonly timeline: readonly TimelineLine[]
}

/** How a municipality is and was divided, the newest first; null for a municipality of another region. */
export const municipalityAreas = (actor: Person, id: string): Promise<AreasView | null> =>
  read(actor, async (tx, now) => {
    const municipality = await tx.municipality.findFirst({ where: { id }, select: { id: true, name: true, regionId: true } })
    if (!municipality || !mayReadAreas(actor, municipality)) return null
    const today = dayIn(now)
    const own = (await drawingsOf(tx, [id])).get(id) ?? []
    const held = own.filter((drawing) => drawingStanding(drawing, own, today) !== 'replaced').sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    const untilOf = (drawing: Drawing): Day | null => {
      const next = held[held.indexOf(drawing) + 1]
      return held.includes(drawing) && next ? addDays(next.validFrom, -1) : null
    }
    return {
      municipality,
      drawings: own.map((drawing) => ({ ...drawing, standing: drawingStanding(drawing, own, today), until: untilOf(drawing) })),
      now: drawingOn(own, today),
      newest: held.at(-1) ?? null,
      mayDraw: mayDrawAreas(actor, municipality),
      today,
      timeline: await timelineOf(tx, [id]),
    }
  })
