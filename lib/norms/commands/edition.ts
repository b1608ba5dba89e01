import { changesBetween, record } from '@/lib/audit/record'
import { type Tx, databaseRefusal, updateVersioned, write } from '@/lib/db'
import type { Actor, Person } from '@/lib/kernel/actor'
import { type Day, formatDay } from '@/lib/kernel/day'
import { Halt } from '@/lib/kernel/errors'
import { type Result, allow, refuse } from '@/lib/kernel/result'
import { mayKeepNorms } from '../policy'
import { ownersFor } from '../queries/editions'
import { CELLS, type NormSet, normSetById } from '../queries/sets'
import { type ChangeRefusal, decideEdit } from '../rules/edition'
import type { ChangeEdition, DeriveEdition } from '../schema/forms'

export type Kept = { readonly id: string }
type Scope = { readonly regionId: string; readonly municipalityId: string | null }

/** The edition that a command changes, its row locked. Foreign or published by a source is not found or not allowed. */
export async function editionForChange(tx: Tx, actor: Actor, id: string): Promise<{ set: NormSet & Scope; proposedById: string | null; actor: Person }> {
  await tx.$queryRaw`select id from norm_set where id = ${id}::uuid for no key update`
  const set = await normSetById(tx, id)
  if (!set) throw new Halt('not-found')
  const { regionId, municipalityId } = set
  if (regionId === null || !mayKeepNorms(actor, set) || !(await servesAll(tx, actor, { regionId, municipalityId }))) throw new Halt('forbidden')
  const { proposedById } = await tx.normSet.findUniqueOrThrow({ where: { id }, select: { proposedById: true } })
  return { set: { ...set, regionId, municipalityId }, proposedById, actor }
}

/** An edition for the region holds in each of its municipalities: only for who serves them all. */
async function servesAll(tx: Tx, actor: Person, { municipalityId }: Scope): Promise<boolean> {
  return (await ownersFor(tx, actor)).some((owner) => owner.value === (municipalityId ?? 'regio'))
}

export type DeriveRefusal = 'unknown-owner' | 'until-before-from' | 'taken-back'

/** Makes a concept of one's own from a set: its cells as they are, with their sources. From an own edition it is the next one. */
export const deriveEdition = (actor: Actor, input: DeriveEdition): Promise<Result<Kept, DeriveRefusal>> =>
  write(actor, async (tx) => {
    const from = await normSetById(tx, input.id)
    if (!from) throw new Halt('not-found')
    const regionId = actor.kind === 'anonymous' ? undefined : actor.regionIds[0]
    if (regionId === undefined || !mayKeepNorms(actor, { regionId, municipalityId: null })) throw new Halt('forbidden')
    if (from.status === 'withdrawn') return refuse('taken-back')
    if (!(await servesAll(tx, actor, { regionId, municipalityId: input.municipalityId }))) return refuse('unknown-owner')
    if (input.validUntil !== null && input.validUntil <= input.validFrom) return refuse('until-before-from')
    const id = crypto.randomUUID()
    const next = from.regionId === regionId && from.municipalityId === input.municipalityId
    const code = next ? from.code : `${from.code.slice(0, 40)}-${id.slice(0, 8)}`
    const edition = next ? await nextEdition(tx, code) : 1
    const { name, note, validFrom, validUntil, municipalityId } = input
    await tx.normSet
      .createMany({ data: [{ id, code, edition, name, note, validFrom, validUntil, regionId, municipalityId, status: 'concept', exampleOnly: from.exampleOnly, source: `Gemaakt uit ${from.name}, versie ${from.edition}`, derivedFromId: from.id, madeBy: actor.name }] })
      .catch((thrown: unknown) => {
        throw databaseRefusal(thrown)?.state === '23505' ? new Halt('stale', 'stale', { subject: from.id, version: 0 }) : thrown
      })
    const cells = await tx.normCell.findMany({ where: { normSetId: from.id }, orderBy: CELLS.orderBy, select: { ...CELLS.select, position: true } })
    await tx.normCell.createMany({ data: cells.map((cell) => ({ ...cell, normSetId: id })) })
    await record(tx, actor, { event: 'norm-set.made', compartment: 'region', subject: { type: 'norm-set', id, version: 1 }, regionId, ...(municipalityId ? { municipalityId } : {}), detail: { name, from: `${from.name} ${from.edition}`, cells: cells.length } })
    return allow({ id })
  })

async function nextEdition(tx: Tx, code: string): Promise<number> {
  const last = await tx.normSet.findFirst({ where: { code }, orderBy: { edition: 'desc' }, select: { edition: true } })
  return (last?.edition ?? 0) + 1
}

const HEAD_LABELS = { name: 'Naam', note: 'Toelichting', validFrom: 'Geldt vanaf', validUntil: 'Geldt tot' } as const

/** Changes a concept's name, explanation and term. */
export const changeEdition = (actor: Actor, input: ChangeEdition): Promise<Result<Kept, ChangeRefusal | 'until-before-from'>> =>
  write(actor, async (tx) => {
    const { set } = await editionForChange(tx, actor, input.id)
    const decision = decideEdit(set.status)
    if (!decision.ok) return decision
    if (input.validUntil !== null && input.validUntil <= input.validFrom) return refuse('until-before-from')
    const { name, note, validFrom, validUntil } = input
    const version = await updateVersioned(tx.normSet, input, { name, note, validFrom, validUntil })
    const shown = (each: { name: string; note: string; validFrom: Day; validUntil: Day | null }) => ({ name: each.name, note: each.note, validFrom: formatDay(each.validFrom), validUntil: each.validUntil && formatDay(each.validUntil) })
    await recordSet(tx, actor, set, 'norm-set.changed', version, { changes: changesBetween(shown(set), shown(input), HEAD_LABELS) })
    return allow({ id: set.id })
  })

type More = { readonly changes?: ReturnType<typeof changesBetween>; readonly detail?: Readonly<Record<string, unknown>> }

/** One line in the trail of an edition. */
export function recordSet(tx: Tx, actor: Actor, set: NormSet & Scope, event: string, version: number, { changes, detail }: More = {}): Promise<void> {
  return record(tx, actor, {
    event, compartment: 'region', subject: { type: 'norm-set', id: set.id, version }, regionId: set.regionId, ...(set.municipalityId ? { municipalityId: set.municipalityId } : {}),
    ...(changes ? { changes } : {}), detail: { name: set.name, edition: set.edition, ...detail },
  })
}
