import type { Day } from '@/lib/kernel/day'
import { covers, shared, without, type Span } from '@/lib/kernel/postcodes'
import { allow, refuse, type Result } from '@/lib/kernel/result'

export type AreaPart = { readonly name: string; readonly postcodes: readonly Span[] }

/** What keeps areas from dividing a territory: two that claim the same, what nobody has, what lies outside. */
export type Flaw = { readonly kind: 'overlap'; readonly names: readonly [string, string]; readonly postcodes: Span[] } | { readonly kind: 'gap' | 'outside'; readonly name: string; readonly postcodes: Span[] }

/** Every flaw of a division at once. Each postcode of the territory is in exactly one area, and no area reaches outside. */
export function flawsOf(territory: readonly Span[], areas: readonly AreaPart[]): Flaw[] {
  const overlaps = areas.flatMap((one, at) =>
    areas.slice(at + 1).flatMap((other): Flaw[] => {
      const both = shared(one.postcodes, other.postcodes)
      return both.length > 0 ? [{ kind: 'overlap', names: [one.name, other.name], postcodes: both }] : []
    }),
  )
  const gap = without(territory, areas.flatMap((area) => area.postcodes))
  const outside = areas.flatMap((area): Flaw[] => {
    const beyond = without(area.postcodes, territory)
    return beyond.length > 0 ? [{ kind: 'outside', name: area.name, postcodes: beyond }] : []
  })
  return [...overlaps, ...(gap.length > 0 ? [{ kind: 'gap', name: '', postcodes: gap } as const] : []), ...outside]
}

export type DrawingPlan = { readonly validFrom: Day; readonly postcodes: readonly Span[]; readonly areas: readonly AreaPart[] }
export type DrawingRefusal = 'in-the-past' | 'name-twice' | 'flawed'

/**
 * Whether a municipality can be divided so from that day. What was is never drawn again: only the first division may start before
 * today. Refuses two areas of one name and a division with a flaw.
 */
export function decideDrawing(plan: DrawingPlan, first: boolean, today: Day): Result<undefined, DrawingRefusal> {
  if (!first && plan.validFrom < today) return refuse('in-the-past')
  const names = plan.areas.map((area) => area.name.toLocaleLowerCase('nl'))
  const twice = plan.areas.find((_, at) => names.indexOf(names[at] ?? '') !== at)
  if (twice) return refuse('name-twice', { name: twice.name })
  return flawsOf(plan.postcodes, plan.areas).length > 0 ? refuse('flawed') : allow()
}

export type Dated = { readonly number: number; readonly validFrom: Day }

/** The division that holds on a day: the latest that began, and of two from the same day the one drawn last. */
export function drawingOn<T extends Dated>(drawings: readonly T[], onDay: Day): T | null {
  return drawings.filter((drawing) => drawing.validFrom <= onDay).sort((a, b) => (a.validFrom === b.validFrom ? b.number - a.number : a.validFrom < b.validFrom ? 1 : -1))[0] ?? null
}

/** Where a division stands: overtaken before it held ("replaced"), behind us, holding now, or still to come. */
export type DrawingStanding = 'replaced' | 'past' | 'now' | 'coming'

export function drawingStanding<T extends Dated>(drawing: T, drawings: readonly T[], today: Day): DrawingStanding {
  if (drawingOn(drawings, drawing.validFrom)?.number !== drawing.number) return 'replaced'
  if (drawing.validFrom > today) return 'coming'
  return drawingOn(drawings, today)?.number === drawing.number ? 'now' : 'past'
}

/** The area in which a postcode lies by this division. */
export const areaOf = <T extends { readonly postcodes: readonly Span[] }>(areas: readonly T[], postcode: string): T | null => areas.find((area) => covers(area.postcodes, postcode)) ?? null

type Territory = { readonly name: string; readonly kind: string; readonly municipalityId: string }

/** A procedure has a municipality as one lot or in parts, never both: a resident would fall in two lots of it. */
export function decideTogether(lots: readonly Territory[]): Result<undefined, 'whole-and-part'> {
  const whole = lots.find((lot) => lot.kind === 'municipality' && lots.some((other) => other.kind !== 'municipality' && other.municipalityId === lot.municipalityId))
  return whole ? refuse('whole-and-part', { name: whole.name }) : allow()
}
