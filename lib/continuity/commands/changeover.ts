import { record } from '@/lib/audit/record'
import { type Tx, updateVersioned, write } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import { Halt } from '@/lib/kernel/errors'
import { dayIn } from '@/lib/kernel/instant'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { sessionMunicipality } from '@/lib/residents/policy'
import { mayReindicate } from '../policy'
import { CHANGEOVER, type ChangeoverHead, PART, type PartHead, toChangeover, toPart } from '../queries/changeover'
import { type Touched, touchedBy } from '../queries/changeover-facts'
import { decideAdopt, decideEnd, type Standing } from '../rules/changeover'
import type { EndChangeover, HandleMisfit, MakeChangeover, OnPart } from '../schema/changeover'

type Done = { readonly id: string }
type Place = { readonly id: string; readonly regionId: string; readonly municipalityId: string }

/** One line in the trail of a changeover; never who is in it. */
export const recordChangeover = (tx: Tx, actor: Actor, { id, regionId, municipalityId }: Place, event: string, version: number, detail: Readonly<Record<string, unknown>>): Promise<void> =>
  record(tx, actor, { event: `changeover.${event}`, compartment: 'region', subject: { type: 'changeover', id, version }, regionId, municipalityId, detail })

/** One provider's part that a command works on, its row locked; not found for everybody else's. */
export async function partForChange(tx: Tx, actor: Actor, partId: string): Promise<{ part: PartHead; changeover: ChangeoverHead; person: Person }> {
  await tx.$queryRaw`select id from changeover_part where id = ${partId}::uuid for no key update`
  const row = await tx.changeoverPart.findUnique({ where: { id: partId }, select: { ...PART, changeover: { select: CHANGEOVER } } })
  if (!row || !mayReindicate(actor, row.changeover)) throw new Halt('not-found')
  return { part: toPart(row), changeover: toChangeover(row.changeover), person: actor }
}

/**
 * Makes the list of a changeover: whose running help it touches from its first day, per provider, with how each goes over or why he doesn't. It is
 * kept as it was seen; nothing reaches a resident or a provider yet.
 */
export const makeChangeover = (actor: Actor, input: MakeChangeover): Promise<Result<Done & { residents: number }, 'in-past' | 'nobody'>> =>
  write(actor, async (tx, now) => {
    const { person, municipalityId, regionId } = sessionMunicipality(actor)
    if (input.newFrom <= dayIn(now)) return refuse('in-past')
    const place = { id: crypto.randomUUID(), regionId, municipalityId }
    await tx.changeover.createMany({ data: [{ ...input, ...place, madeById: person.personId, madeBy: person.name, madeAt: now }] })
    const touched = await touchedBy(tx, { ...place, newFrom: input.newFrom })
    if (touched.length === 0) return refuse('nobody')
    await keepList(tx, place, touched)
    const fits = touched.filter((each) => each.fit.way !== null).length
    await recordChangeover(tx, actor, place, 'made', 1, { name: input.name, newFrom: input.newFrom, residents: touched.length, fits })
    return allow({ id: place.id, residents: touched.length })
  })

async function keepList(tx: Tx, { id, regionId, municipalityId }: Place, touched: readonly Touched[]): Promise<void> {
  const parts = new Map([...new Set(touched.flatMap((each) => each.providerId ?? []))].map((providerId) => [providerId, crypto.randomUUID()]))
  await tx.changeoverPart.createMany({ data: [...parts].map(([providerId, partId]) => ({ id: partId, regionId, municipalityId, changeoverId: id, providerId })) })
  const column = <T>(of: (each: Touched) => T) => touched.map(of)
  await tx.$executeRaw`
    insert into changeover_case (id, municipality_id, changeover_id, part_id, resident_id, case_id, indication_id, allocation_id, mapping_id, product_id, lot_id, old_minutes, to_product_id, new_minutes, participation_id, way, misfit)
    select gen_random_uuid(), ${municipalityId}::uuid, ${id}::uuid, * from unnest(${column((each) => (each.providerId === null ? null : (parts.get(each.providerId) ?? null)))}::uuid[], ${column((each) => each.residentId)}::uuid[], ${column((each) => each.caseId)}::uuid[],
      ${column((each) => each.indicationId)}::uuid[], ${column((each) => each.allocationId)}::uuid[], ${column((each) => each.mappingId)}::uuid[], ${column((each) => each.productId)}::uuid[], ${column((each) => each.lotId)}::uuid[], ${column((each) => each.oldMinutes)}::int[],
      ${column((each) => each.toProductId)}::uuid[], ${column((each) => each.newMinutes)}::int[], ${column((each) => each.participationId)}::uuid[], ${column((each) => each.fit.way)}::text[], ${column((each) => each.fit.misfit)}::text[])`
}

/** Stops a changeover of which nothing was done, or everything was undone. Nobody's help changes. */
export const endChangeover = (actor: Actor, input: EndChangeover): Promise<Result<Done, 'changeover-over' | 'done-already'>> =>
  write(actor, async (tx, now) => {
    await tx.$queryRaw`select id from changeover where id = ${input.id}::uuid for no key update`
    const row = await tx.changeover.findUnique({ where: { id: input.id }, select: CHANGEOVER })
    if (!row || !mayReindicate(actor, row)) throw new Halt('not-found')
    const parts = await tx.changeoverPart.findMany({ where: { changeoverId: row.id }, select: PART })
    const verdict = decideEnd(row.endedOn !== null, parts.map((each) => toPart(each).status))
    if (!verdict.ok) return verdict
    const version = await updateVersioned(tx.changeover, { id: row.id, version: input.version }, { endedOn: dayIn(now), endReason: input.reason })
    await recordChangeover(tx, actor, row, 'ended', version, { name: row.name, reason: input.reason })
    return allow({ id: row.id })
  })

export const standingOf = (part: PartHead, changeover: ChangeoverHead): Standing => ({ status: part.status, newFrom: changeover.newFrom, ended: changeover.endedOn !== null, released: part.releasedAt !== null, undoing: part.undoReason !== null && part.status !== 'undone' })

/** Adopts one provider's list, by another than who made it (four eyes). From then it can be done. */
export const adoptPart = (actor: Actor, input: OnPart): Promise<Result<Done & { partId: string }, 'changeover-over' | 'adopted-already' | 'own-list' | 'too-late' | 'nobody-fits'>> =>
  write(actor, async (tx, now) => {
    const { part, changeover, person } = await partForChange(tx, actor, input.partId)
    const fits = await tx.changeoverCase.count({ where: { partId: part.id, misfit: null } })
    const verdict = decideAdopt(standingOf(part, changeover), { own: changeover.madeById === person.personId, fits }, dayIn(now))
    if (!verdict.ok) return verdict
    await updateVersioned(tx.changeoverPart, { id: part.id, version: input.version }, { status: 'adopted', adoptedById: person.personId, adoptedBy: person.name, adoptedAt: now })
    await recordChangeover(tx, actor, changeover, 'adopted', changeover.version, { provider: part.provider, fits })
    return allow({ id: changeover.id, partId: part.id })
  })

/** Records what a consultant did with somebody who doesn't fit; then he is off the work list. */
export const handleMisfit = (actor: Actor, input: HandleMisfit): Promise<Result<Done & { partId: string | null }, 'fits' | 'handled-already' | 'changeover-over'>> =>
  write(actor, async (tx, now) => {
    const row = await tx.changeoverCase.findUnique({ where: { id: input.itemId }, select: { id: true, partId: true, municipalityId: true, residentId: true, caseId: true, misfit: true, handledOn: true, changeover: { select: { id: true, name: true, endedOn: true } } } })
    if (!row || !mayReindicate(actor, row)) throw new Halt('not-found')
    if (row.changeover.endedOn !== null) return refuse('changeover-over')
    if (row.misfit === null) return refuse('fits')
    if (row.handledOn !== null) return refuse('handled-already')
    const version = await updateVersioned(tx.changeoverCase, { id: row.id, version: input.version }, { handledReason: input.reason, handledOn: dayIn(now), handledBy: actor.name })
    await record(tx, actor, { event: 'case.changeover-handled', compartment: 'resident', subject: { type: 'changeover-case', id: row.id, version }, municipalityId: row.municipalityId, residentId: row.residentId, purpose: 'contractovergang', detail: { caseId: row.caseId, changeover: row.changeover.name, why: row.misfit, reason: input.reason } })
    return allow({ id: row.changeover.id, partId: row.partId })
  })
