import { changesBetween, record } from '@/lib/audit/record'
import { databaseRefusal, write } from '@/lib/db'
import { actorLabel, type Actor } from '@/lib/kernel/actor'
import { formatDay } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { formatPostcodes } from '@/lib/kernel/postcodes'
import { allow, refuse, type Result } from '@/lib/kernel/result'
import { flawSentence } from '@/lib/lots/messages'
import { mayDrawAreas, mayReadAreas } from '@/lib/lots/policy'
import { drawingsOf, type Drawing } from '@/lib/lots/queries'
import { decideDrawing, drawingOn, flawsOf, type DrawingRefusal } from '@/lib/lots/rules'
import type { DrawAreas } from '@/lib/lots/schema'

/**
 * Divides a municipality into areas from a day on, as a whole: the division of before holds until then and stays readable. An area that
 * keeps its lot keeps its name and kind. Refuses a day that has passed, two areas of one name, and postcodes that overlap or are left out.
 */
export const drawAreas = (actor: Actor, input: DrawAreas): Promise<Result<{ municipalityId: string }, DrawingRefusal | 'unknown-area'>> =>
  write(actor, async (tx, now) => {
    const { municipalityId, validFrom } = input
    const municipality = await tx.municipality.findFirst({ where: { id: municipalityId }, select: { id: true, name: true, regionId: true } })
    if (!municipality || !(mayReadAreas(actor, municipality) || mayDrawAreas(actor, municipality))) throw new Halt('not-found')
    if (!mayDrawAreas(actor, municipality)) throw new Halt('forbidden')
    const { regionId } = municipality
    const drawings = (await drawingsOf(tx, [municipalityId])).get(municipalityId) ?? []
    const last = drawings[0]?.number ?? 0
    if (input.version !== last) throw new Halt('stale', 'stale', { subject: municipalityId, version: input.version })

    const parts = await tx.lot.findMany({ where: { municipalityId, kind: { not: 'municipality' } }, select: { id: true, name: true } })
    const known = new Map(parts.map((lot) => [lot.id, lot.name]))
    if (input.areas.some((area) => area.lotId !== null && !known.has(area.lotId))) return refuse('unknown-area')
    // A lot that a procedure or contract knows keeps its name; a name that was used before is the same area again.
    const areas = input.areas.map((area) => {
      const id = area.lotId ?? parts.find((lot) => lot.name.toLocaleLowerCase('nl') === area.name.toLocaleLowerCase('nl'))?.id ?? null
      return { ...area, id, name: (id && known.get(id)) ?? area.name }
    })
    const decision = decideDrawing({ ...input, areas }, last === 0, dayIn(now))
    if (!decision.ok) return decision.reason === 'flawed' ? refuse('flawed', { flaws: flawsOf(input.postcodes, areas).map(flawSentence).join(' ') }) : decision

    const drawingId = crypto.randomUUID()
    const number = last + 1
    const own = { regionId, municipalityId }
    try {
      await tx.lotDrawing.createMany({ data: [{ id: drawingId, ...own, number, validFrom, postcodes: input.postcodes.map(({ first, last: end }) => `${first}-${end}`), reason: input.reason, drawnBy: actorLabel(actor), drawnAt: now }] })
    } catch (thrown) {
      if (databaseRefusal(thrown)?.state === '23505') throw new Halt('stale', 'stale', { subject: municipalityId, version: input.version })
      throw thrown
    }
    const made = areas.map((area) => ({ ...area, lotId: area.id ?? crypto.randomUUID() }))
    await tx.lot.createMany({ data: made.filter((area) => area.id === null).map((area) => ({ id: area.lotId, ...own, name: area.name, kind: area.kind, validFrom })) })
    await tx.drawnRange.createMany({ data: made.flatMap((area) => area.postcodes.map((span) => ({ drawingId, ...own, lotId: area.lotId, ...span }))) })
    const before = drawingOn(drawings, validFrom)
    await record(tx, actor, {
      event: 'areas.drawn', compartment: 'region', subject: { type: 'municipality', id: municipalityId, version: number }, regionId,
      changes: changesBetween({ areas: inWords(before?.areas ?? []) }, { areas: inWords(made) }, { areas: `Gebieden vanaf ${formatDay(validFrom)}` }),
      detail: { municipality: municipality.name, validFrom, reason: input.reason },
    })
    return allow({ municipalityId })
  })

const inWords = (areas: readonly Pick<Drawing['areas'][number], 'name' | 'postcodes'>[]): string => areas.map((area) => `${area.name}: ${formatPostcodes(area.postcodes)}`).join('; ')
